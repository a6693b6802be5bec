#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Rolescope contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints what statsmodels 0.13 and scipy 1.10 (Debian 12: python3-statsmodels, python3-scipy) say of the small
market of modelled.c: where the expected values of test-adjusted.c and others come from."""

import numpy as np
import statsmodels.api as sm
from scipy import stats
from statsmodels.stats.multitest import multipletests

N = 240


def posting(i):
    is_b = i * 7 % 10 < 4
    senior = i * 5 % 7 < 3 + is_b
    remote = i * 11 % 13 < 5
    python, sql, rust = i * 17 % 19 < 9, i * 23 % 29 < 8 + 4 * senior, i * 31 % 37 < 6
    employer = (i * i + 3 * i) % 41
    pay = 0 if i % 15 == 4 else (90000 + 20000 * senior + 7000 * remote + 9000 * rust + 4000 * is_b
                                 + employer * 500 + i * 7919 % 10007 * 3)
    return {"i": i, "b": is_b, "senior": senior, "remote": remote, "several": i % 12 == 5, "Python": python,
            "SQL": sql, "Rust": rust, "employer": employer or -i, "pay": pay}


def effect(rows, name, controls):
    """The coefficient with its larger standard error, by full regressions throughout."""
    y = np.log([r["pay"] for r in rows])
    x = np.array([float(r[name]) for r in rows])
    z = np.column_stack([np.ones(len(rows))] + [[float(r[c]) for r in rows] for c in controls])
    groups = np.unique([r["employer"] for r in rows], return_inverse=True)[1]
    fit = sm.OLS(y, np.column_stack([x, z])).fit()
    hc3 = fit.get_robustcov_results("HC3").bse[0]
    cleared = x - z @ np.linalg.lstsq(z, x, rcond=None)[0]
    square = cleared @ cleared
    scores, squares = np.bincount(groups, cleared * fit.resid), np.bincount(groups, cleared ** 2)
    cr3 = np.sqrt(((scores / (1 - squares / square)) ** 2).sum()) / square
    df = min(square ** 2 / (squares ** 2).sum(), fit.df_resid)
    error = max(hc3, cr3)
    reach = stats.t.ppf(0.975, df) * error
    p = 2 * stats.t.sf(abs(fit.params[0]) / error, df)
    ends = np.expm1([fit.params[0] - reach, fit.params[0] + reach])
    print(f"{name:8} {np.expm1(fit.params[0]):.9f} [{ends[0]:.9f}, {ends[1]:.9f}] df {df:.6f} p {p:.9g}"
          f" employers {len(set(r['employer'] for r in rows if r[name]))} hc3 {hc3:.6f} cr3 {cr3:.6f}")
    return p, fit, z, x, y


market = [posting(i) for i in range(N)]
paid = [r for r in market if r["pay"]]
levels, skills = ["senior", "remote", "several"], ["Python", "SQL", "Rust"]
for is_b in (False, True):
    rows = [r for r in paid if r["b"] == is_b]
    fixed = [c for c in levels if sum(r[c] for r in rows) >= 10]
    print("role", "ab"[is_b], "n", len(rows), "employers", len({r["employer"] for r in rows}), fixed)
    found = [effect(rows, s, fixed + [o for o in skills if o != s]) for s in skills]
    print("q", multipletests([f[0] for f in found], method="fdr_bh")[1])
    design = np.column_stack([np.ones(len(rows))] + [[float(r[c]) for r in rows] for c in fixed + skills])
    print("r2", sm.OLS(found[0][4], design).fit().rsquared)
p, fit, z, x, y = effect(paid, "b", levels + skills)
print("raw log", y[x == 1].mean() - y[x == 0].mean(), "adjusted", fit.params[0])
print({c: (z[x == 1, k + 1].mean() - z[x == 0, k + 1].mean()) * fit.params[k + 2]
       for k, c in enumerate(levels + skills)})
