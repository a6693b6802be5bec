#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Rolescope contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints what statsmodels 0.13, scipy 1.10 and pandas 1.5 (Debian 12: python3-statsmodels, python3-scipy,
python3-pandas) say of the market of numbers_market.py: tests/data/cli/numbers-expected.json, values by
their path in the program's JSON. Definitions are METHOD's and the headers' of src/compare/."""

import itertools
import json

import numpy as np
import pandas as pd
import statsmodels.api as sm
from scipy import stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint

import numbers_market as market

expected = {}
LEVELS, MODES = ["entry", "mid", "senior"], ["remote", "hybrid", "onsite"]


def expect(path, value):
    if isinstance(value, (tuple, list, np.ndarray)):
        value = [round(float(each), 8) for each in value]
    elif not isinstance(value, (str, int, type(None))):
        value = round(float(value), 8)
    expected[path] = value


def wilson(n, total):
    return proportion_confint(n, total, method="wilson")


def frame(postings):
    table = pd.DataFrame(postings)
    table["place"] = ["several" if len(each) > 1 else each[0] for each in table["countries"]]
    for skill in market.SKILLS:
        table[skill] = [float(skill in each) for each in table["skills"]]
    table["cluster"] = [int(employer) if employer == employer and employer else -i - 1
                        for i, employer in enumerate(table["employer"])]
    table["us_paid"] = table["pay"].notna()
    return table


def dummies(rows, column, values):
    """Without the most frequent and without those of fewer than ten."""
    counts = rows[column].value_counts()
    base = max(values, key=lambda value: counts.get(value, 0))
    return {value: (rows[column] == value).astype(float) for value in values
            if value != base and counts.get(value, 0) >= 10}


def controls(rows):
    """By factor, columns of what is held constant."""
    return {"seniority": dummies(rows, "level", LEVELS), "work_mode": dummies(rows, "mode", MODES), "agency": {},
            "place": dummies(rows, "place", ["US", "several"]), "skills": {s: rows[s] for s in market.SKILLS}}


def estimate(rows, x, held):
    """Least squares of log pay on x and what is held; the larger of HC3 and CR3, t of the employers it rests on."""
    y = np.log(rows["pay"].to_numpy(float))
    z = np.column_stack([np.ones(len(rows)), *held])
    fit = sm.OLS(y, np.column_stack([x, z])).fit()
    hc3 = fit.get_robustcov_results("HC3").bse[0]
    cleared = sm.OLS(x, z).fit().resid
    groups = np.unique(rows["cluster"], return_inverse=True)[1]
    square = cleared @ cleared
    scores, squares = np.bincount(groups, cleared * fit.resid), np.bincount(groups, cleared ** 2)
    cr3 = np.sqrt(((scores / (1 - squares / square)) ** 2).sum()) / square
    df = min(square ** 2 / (squares ** 2).sum(), fit.df_resid)
    error = max(hc3, cr3)
    reach = stats.t.ppf(0.975, df) * error
    return {"fit": fit, "log": fit.params[0], "df": df, "p": 2 * stats.t.sf(abs(fit.params[0]) / error, df),
            "ends": np.expm1([fit.params[0] - reach, fit.params[0] + reach])}


def premiums(role, place, table):
    paid = table[table["us_paid"]]
    held = controls(paid)
    fixed = [column for factor in ("seniority", "work_mode", "place") for column in held[factor].values()]
    found = {}
    for skill in market.SKILLS:
        others = [paid[other] for other in market.SKILLS if other != skill]
        found[skill] = estimate(paid, paid[skill].to_numpy(), fixed + others)
    q = dict(zip(found, multipletests([each["p"] for each in found.values()], method="fdr_bh")[1]))
    median = paid["pay"].median()
    for skill, each in found.items():
        path = f"{place}/premiums/{skill}"
        has = paid[skill] == 1
        expect(f"{path}/n", int(has.sum()))
        expect(f"{path}/median", paid["pay"][has].median())
        expect(f"{path}/premium", paid["pay"][has].median() - median)
        expect(f"{path}/vs_without", paid["pay"][has].median() - paid["pay"][~has].median())
        expect(f"{path}/adjusted", np.expm1(each["log"]))
        expect(f"{path}/adjusted_ci95", each["ends"])
        expect(f"{path}/adjusted_money", np.expm1(each["log"]) * median)
        expect(f"{path}/adjusted_money_ci95", each["ends"] * median)
        expect(f"{path}/q", q[skill])
        expect(f"{path}/df", each["df"])
        expect(f"{path}/employers", paid["cluster"][has].nunique())
        lift(f"{path}/comes_with", skill, table)
        expect(f"{place}/companions/{skill}/n", int(table[skill].sum()))
        lift(f"{place}/companions/{skill}/comes_with", skill, table)
    design = np.column_stack([np.ones(len(paid)), *fixed, *held["skills"].values()])
    expect(f"{place}/model/n", len(paid))
    expect(f"{place}/model/parameters", design.shape[1])
    expect(f"{place}/model/r2", sm.OLS(np.log(paid["pay"].to_numpy(float)), design).fit().rsquared)
    expect(f"{place}/pay/median", median)


def lift(path, skill, table):
    """Those whose lift is 3.29 standard errors above 1, by the lower end of the interval."""
    n, found = len(table), []
    for other in market.SKILLS:
        both = int((table[skill] * table[other]).sum())
        if other == skill or both < 10:
            continue
        one, two = table[skill].sum(), table[other].sum()
        ratio = both * n / one / two
        error = np.sqrt(1 / both - 1 / one - 1 / two + (2 * ratio - 1) / n)
        if np.log(ratio) > 3.29 * error:
            ends = np.exp(np.log(ratio) + stats.norm.ppf([0.025, 0.975]) * error)
            found.append((-ends[0], other, both, both / one, ratio, ends))
    if not found:
        expect(path, [])
    for k, (_, other, both, share, ratio, ends) in enumerate(sorted(found)[:5]):
        expect(f"{path}/{k}/skill", other)
        expect(f"{path}/{k}/n", both)
        expect(f"{path}/{k}/share", share)
        expect(f"{path}/{k}/lift", ratio)
        expect(f"{path}/{k}/ci95", ends)


def coverage(place, table):
    here = table[table["place"] != "DE"]
    path = f"{place}/who_states_pay"
    expect(f"{path}/coverage", here["us_paid"].mean())
    expect(f"{path}/ci95", wilson(here["us_paid"].sum(), len(here)))
    expect(f"{place}/pay/coverage_all", table["us_paid"].mean())
    for k, (level, rows) in enumerate((level, here[here["level"] == level]) for level in LEVELS):
        expect(f"{path}/seniority/{k}/name", level)
        expect(f"{path}/seniority/{k}/postings", len(rows))
        expect(f"{path}/seniority/{k}/n", int(rows["us_paid"].sum()))
        expect(f"{path}/seniority/{k}/coverage", rows["us_paid"].mean())
        expect(f"{path}/seniority/{k}/ci95", wilson(rows["us_paid"].sum(), len(rows)))
    sizes = here[here["us_paid"]].groupby("cluster").size()
    scale = sizes.sum() / (sizes ** 2).sum()
    found = []
    for factor in ("level", "place"):
        counts = pd.crosstab(here[factor], here["us_paid"])
        chi, _, df, _ = stats.chi2_contingency(counts, correction=False)
        paid, every = counts[True] / counts[True].sum(), counts.sum(axis=1) / len(here)
        found.append((stats.chi2.sf(chi * scale, df), (paid - every).abs().sum() / 2))
    expect(f"{path}/factor", "place" if found[1][0] < found[0][0] else "seniority")
    expect(f"{path}/p", min(2 * min(found)[0], 1))
    expect(f"{path}/distance", min(found)[1])
    cells = here.groupby(["level", "place"]).agg(every=("us_paid", "size"), paid=("us_paid", "sum"))
    small = cells["paid"] < 10
    # What is too small is joined with the others of its level that are, the rest with each other, then the largest.
    joined = {}
    for level in LEVELS:
        for cell in cells.index[small]:
            if cell[0] == level:
                joined[cell] = (level, "rest")
    cells["to"] = [joined.get(cell, cell) for cell in cells.index]
    sums = cells.groupby("to")[["every", "paid"]].sum()
    rest = [cell for cell in sums.index if cell[1] == "rest" and sums.loc[[cell], "paid"].iloc[0] < 10]
    cells["to"] = [("rest", "rest") if to in rest else to for to in cells["to"]]
    sums = cells.groupby("to")[["every", "paid"]].sum()
    if rest and sums.loc[[("rest", "rest")], "paid"].iloc[0] < 10:
        largest = sums["paid"].idxmax()
        cells["to"] = [largest if to == ("rest", "rest") else to for to in cells["to"]]
        sums = cells.groupby("to")[["every", "paid"]].sum()
    paid = here[here["us_paid"]]
    standing = [cells["to"][cell] for cell in zip(paid["level"], paid["place"])]
    weights = np.array([sums["every"][to] / len(here) * len(paid) / sums["paid"][to] for to in standing])
    expect(f"{path}/cells", len(cells))
    expect(f"{path}/collapsed", int(small.sum()))
    expect(f"{path}/trimmed", int((weights > 5).sum()))
    weights = np.minimum(weights, 5)
    expect(f"{path}/n_effective", weights.sum() ** 2 / (weights ** 2).sum())
    order = np.argsort(paid["pay"].to_numpy())
    below = np.cumsum(weights[order])
    expect(f"{path}/median_reweighted", paid["pay"].to_numpy()[order][np.searchsorted(below, below[-1] / 2)])


def gap(table):
    paid = table[table["us_paid"]]
    paid = pd.concat([paid[paid["role"] == role] for role in market.ROLES])
    is_b = (paid["role"] == market.ROLES[1]).to_numpy(float)
    held = controls(paid)
    columns = [(factor, column.to_numpy(float)) for factor, each in held.items() for column in each.values()]
    found = estimate(paid, is_b, [column for _, column in columns])
    y = np.log(paid["pay"].to_numpy(float))
    path = "pairs/0/pay_gap"
    medians = paid.groupby("role")["pay"].median()
    expect(f"{path}/raw", medians[market.ROLES[1]] - medians[market.ROLES[0]])
    expect(f"{path}/adjusted", np.expm1(found["log"]))
    expect(f"{path}/adjusted_ci95", found["ends"])
    expect(f"{path}/adjusted_money", np.expm1(found["log"]) * medians[market.ROLES[0]])
    expect(f"{path}/df", found["df"])
    expect(f"{path}/log_raw", y[is_b == 1].mean() - y[is_b == 0].mean())
    expect(f"{path}/log_adjusted", found["log"])
    expect(f"{path}/support", 1)
    for k, factor in enumerate(held):
        parts = [(column[is_b == 1].mean() - column[is_b == 0].mean()) * coefficient
                 for (each, column), coefficient in zip(columns, found["fit"].params[2:]) if each == factor]
        expect(f"{path}/drivers/{k}/factor", factor)
        expect(f"{path}/drivers/{k}/log", sum(parts))


def ranking(table):
    return sorted(market.SKILLS, key=lambda skill: (-table[skill].sum(), skill))


def overlap(one, two):
    shares = [np.array([table[skill].mean() for skill in market.SKILLS]) for table in (one, two)]
    path = "pairs/0/overlap"
    expect(f"{path}/weighted_jaccard", np.minimum(*shares).sum() / np.maximum(*shares).sum())
    expect(f"{path}/cosine", shares[0] @ shares[1] / np.linalg.norm(shares[0]) / np.linalg.norm(shares[1]))
    lists = [ranking(table) for table in (one, two)]
    common = [len(set(lists[0][:k]) & set(lists[1][:k])) for k in range(1, len(market.SKILLS) + 1)]
    steps = [(n / (2 * k - n), n / k) for k, n in enumerate(common, 1) if k >= 10]
    expect(f"{path}/k_min", 10)
    expect(f"{path}/k_max", len(market.SKILLS))
    for name, k in (("jaccard_range", 0), ("coefficient_range", 1)):
        expect(f"{path}/{name}", [min(step[k] for step in steps), max(step[k] for step in steps)])
    p = 0.965  # Webber (2010), equation 32, for lists of one length
    depth = len(common)
    expect(f"{path}/rank_biased", common[-1] / depth * p ** depth
           + (1 - p) / p * sum(n / d * p ** d for d, n in enumerate(common, 1)))


def age(place, table):
    days = np.array([(market.LATEST - day).days for day in table["day"]])
    expect(f"{place}/age/export_day", market.LATEST.isoformat())
    expect(f"{place}/age/n", len(days))
    for name, share in (("p25", 0.25), ("median", 0.5), ("p75", 0.75)):
        expect(f"{place}/age/{name}", np.quantile(days, share))
    expect(f"{place}/age/over_30", (days > 30).mean())
    expect(f"{place}/age/over_90", (days > 90).mean())


def fit(place, table):
    known = set(market.HAVE)
    named = [set(each) for each in table["skills"] if each]
    in_reach = lambda asked: 3 * len(asked & known) >= 2 * len(asked)
    n = sum(map(in_reach, named))
    path = f"{place}/fit"
    expect(f"{path}/n", len(named))
    expect(f"{path}/n_reach", n)
    expect(f"{path}/reach", n / len(named))
    expect(f"{path}/reach_ci95", wilson(n, len(named)))
    covered = sum(len(asked & known) for asked in named) / sum(map(len, named))
    expect(f"{path}/covered", covered)
    for k in itertools.count():
        wanted = sorted({skill for asked in named if not in_reach(asked) for skill in asked - known})
        if not wanted:
            break
        def gained(skill):
            return sum(3 * len(asked & (known | {skill})) >= 2 * len(asked) for asked in named) - sum(map(in_reach, named))
        def mentions(skill):
            return sum(skill in asked for asked in named if not in_reach(asked))
        best = min(wanted, key=lambda skill: (-gained(skill), -mentions(skill), skill))
        expect(f"{path}/lacks/{k}/skill", best)
        expect(f"{path}/lacks/{k}/n", sum(best in asked for asked in named))
        expect(f"{path}/lacks/{k}/gained", gained(best))
        known.add(best)
        expect(f"{path}/lacks/{k}/reach", sum(map(in_reach, named)) / len(named))
    return covered


def price_bonett(values):
    """The median and its variance (Price and Bonett 2001)."""
    y, n = np.sort(values), len(values)
    c = max(round((n + 1) / 2 - np.sqrt(n)), 1)
    p = stats.binom.cdf(c - 1, n, 0.5)
    return np.median(y), ((y[n - c] - y[c - 1]) / (2 * stats.norm.ppf(1 - p))) ** 2


def choice(tables, covered):
    values = {"pay": [table["pay"].median() for table in tables],
              "remote": [(table["mode"] == "remote").mean() for table in tables],
              "openings": [len(table) for table in tables],
              "entry": [(table["level"] == "entry").mean() for table in tables], "fit": covered}
    points = {}
    for name, (one, two) in values.items():
        error = 0
        if name in ("remote", "entry"):
            error = np.sqrt(sum(value * (1 - value) / len(table) for value, table in zip((one, two), tables)))
        elif name == "pay":
            error = np.sqrt(sum(price_bonett(table["pay"].dropna())[1] for table in tables))
        is_alike = abs(one - two) <= stats.norm.ppf(0.975) * error and error > 0
        points[name] = [1.0, 1.0] if is_alike else [one / max(one, two), two / max(one, two)]
    total = sum(market.WEIGHTS.values())
    scores = [sum(market.WEIGHTS[name] * points[name][side] for name in points) / total for side in (0, 1)]
    first = int(scores[1] > scores[0])
    for rank, side in enumerate((first, 1 - first)):
        expect(f"choice/ranking/{rank}/role", market.ROLES[side])
        expect(f"choice/ranking/{rank}/score", scores[side])
        for name in points:
            expect(f"choice/ranking/{rank}/points/{name}", points[name][side])
    names = list(points)
    lead = (scores[first] - scores[1 - first]) * total
    reasons = []
    for k, name in enumerate(names):
        difference = points[name][first] - points[name][1 - first]
        flip = market.WEIGHTS[name] - lead / difference if difference else -1
        reasons.append((-market.WEIGHTS[name] * difference / total, k, name, flip if flip >= 0 else None))
    for k, (difference, _, name, flip) in enumerate(sorted(reasons)):
        expect(f"choice/reasons/{k}/criterion", name)
        expect(f"choice/reasons/{k}/difference", -difference)
        expect(f"choice/reasons/{k}/flips_at", flip)


def shift(rows, values):
    """Within groups of like level and countries, and of their mix; employers as independent."""
    rows = rows.assign(value=values)
    counts = pd.crosstab(rows["group"], rows["is_to"])
    small = counts.index[(counts.min(axis=1) > 0) & (counts.min(axis=1) < 10)]
    rows = rows.assign(group=["small" if group in small else group for group in rows["group"]])
    n = rows.groupby("is_to").size()
    counts = pd.crosstab(rows["group"], rows["is_to"])
    means = rows.pivot_table("value", "group", "is_to").reindex(columns=[False, True])
    means = means.apply(lambda row: row.fillna(row.dropna().iloc[0]), axis=1)
    shares = counts / n
    weight = shares.mean(axis=1).where(counts.min(axis=1) > 0, 0)
    within = (weight * (means[True] - means[False])).sum()
    mix = (means.mean(axis=1) * (shares[True] - shares[False])).sum()
    own = pd.Series([(1 if to else -1) * weight[group] * (value - means.loc[group, to]) / counts.loc[group, to]
                     for group, to, value in zip(rows["group"], rows["is_to"], rows["value"])], index=rows.index)
    sums = own.groupby(rows["cluster"]).sum()
    error = np.sqrt((sums ** 2).sum() * len(sums) / (len(sums) - 1))
    reach = stats.t.ppf(0.975, len(sums) - 1) * error
    return {"total": within + mix, "within": within, "within_ci95": [within - reach, within + reach], "mix": mix,
            "p": 2 * stats.t.sf(abs(within) / error, len(sums) - 1)}


def change(place, role):
    tables = [frame(postings) for postings in market.april_and_may()]
    rows = pd.concat([table.assign(is_to=bool(to)) for to, table in enumerate(tables)], ignore_index=True)
    rows = rows[rows["role"] == role].reset_index(drop=True)
    rows["group"] = rows["level"] + " " + rows["place"]
    rows["cluster"] = [cluster if cluster > 0 else -i - 1 for i, cluster in enumerate(rows["cluster"])]
    # Of an employer that is not named nobody can tell that a posting is the same in both.
    same = rows["id"].where(rows["cluster"] > 0, rows["id"] + rows["is_to"].astype(str))
    ids = [set(same[rows["is_to"] == to]) for to in (False, True)]
    path = f"{place}/change"
    n_from, n_to = map(len, ids)
    expect(f"{path}/n_from", n_from)
    expect(f"{path}/n_to", n_to)
    expect(f"{path}/n_new", len(ids[1] - ids[0]))
    expect(f"{path}/n_gone", len(ids[0] - ids[1]))
    own = pd.Series(np.where(rows["is_to"], 1, -1)).groupby(rows["cluster"]).sum()
    reach = stats.t.ppf(0.975, len(own) - 1) * np.sqrt((own ** 2).sum() * len(own) / (len(own) - 1)) / n_from
    expect(f"{path}/openings", n_to / n_from - 1)
    expect(f"{path}/openings_ci95", [max(n_to / n_from - 1 - reach, -1), n_to / n_from - 1 + reach])
    paid = rows[rows["pay"].notna()]
    medians, sizes = paid.groupby("is_to")["pay"].median(), paid.groupby("is_to").size()
    for name, to in (("from", False), ("to", True)):
        expect(f"{path}/pay/n_{name}", int(sizes[to]))
        expect(f"{path}/pay/median_{name}", medians[to])
    found = shift(paid, np.log(paid["pay"].astype(float)))
    for name in ("total", "within", "within_ci95", "mix"):
        expect(f"{path}/pay/{name}", found[name])
    skills = {skill: shift(rows, rows[skill]) for skill in market.SKILLS}
    q = multipletests([each["p"] for each in skills.values()], method="fdr_bh")[1]
    beyond = [(-abs(each["within"]), skill, each, each_q) for (skill, each), each_q in zip(skills.items(), q)
              if each_q <= 0.10]
    for k, (_, skill, each, each_q) in enumerate(sorted(beyond, key=lambda one: one[:2])):
        expect(f"{path}/skills/{k}/skill", skill)
        expect(f"{path}/skills/{k}/within", each["within"])
        expect(f"{path}/skills/{k}/q", each_q)


every = frame([market.posting(i) for i in range(market.N)])
by_role = [every[every["role"] == role] for role in market.ROLES]
shares_covered = []
for number, own_table in enumerate(by_role):
    premiums(market.ROLES[number], f"roles/{number}", own_table)
    coverage(f"roles/{number}", own_table)
    age(f"roles/{number}", own_table)
    shares_covered.append(fit(f"roles/{number}", own_table))
gap(every)
overlap(*by_role)
choice(by_role, shares_covered)
one_export = dict(expected)
expected.clear()
for number, name_of_role in enumerate(market.ROLES):
    change(f"roles/{number}", name_of_role)
parts = [f'"{name}": {{\n' + ",\n".join(f"{json.dumps(path)}: {json.dumps(value)}" for path, value in values.items()) + "\n}"
         for name, values in (("one_export", one_export), ("two_exports", expected))]
print("{" + ",\n".join(parts) + "}")
