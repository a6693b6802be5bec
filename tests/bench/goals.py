# SPDX-FileCopyrightText: 2026 The Rolescope contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The goals for speed and memory, and what was tried for those that are not met."""

DUCKDB = "DuckDB, columns given"


def faster(key, peer=DUCKDB, own="Rolescope"):
    """How many times the peer's wall time ours is."""
    return lambda found: found[key][peer].wall / found[key][own].wall


def smaller(key):
    return lambda found: found[key][DUCKDB].peak / found[key]["Rolescope"].peak


def of_window(key, step):
    return lambda found: found[key][step]["wall"]


def bytes_a_posting(found):
    return (found["million"]["Rolescope"].peak - found["start"]["20 postings"].peak) * 2**20 / 1e6


# What, the measure, the least or the most that it may be, and the unit.
GOALS = [
    ("57,000 postings, JSON Lines: DuckDB's wall time", faster("lines"), "at least", 5, "times ours"),
    ("the same: DuckDB's memory", smaller("lines"), "at least", 8, "times ours"),
    ("57,000 postings, array: DuckDB's wall time", faster("array"), "at least", 9, "times ours"),
    ("57,000 postings: CPU beside read() and memchr",
     lambda found: found["lines"]["Rolescope, 1 thread"].cpu / found["lines"]["read and memchr"].cpu, "at most", 3.5,
     "times"),
    ("1,000,000 postings without descriptions: DuckDB's wall time", faster("million"), "at least", 2, "times ours"),
    ("1,000,000 postings with descriptions: DuckDB's wall time", faster("large"), "at least", 2, "times ours"),
    ("1,000,000 postings: kept a posting", bytes_a_posting, "at most", 200, "bytes"),
    (".gz: wall time beside the decompressor alone",
     lambda found: found["gz"]["Rolescope"].wall / found["gz"]["inflate"].wall, "at most", 1.15, "times"),
    ("skills and pay read in prose", lambda found: found["prose"], "at least", 400, "MB a second and core"),
    ("change of filter, plain, 57,000 postings", of_window("window", "filter"), "at most", 2, "ms"),
    ("new comparison, plain, 57,000 postings", of_window("window", "plain"), "at most", 4, "ms"),
    ("modelled figures, 57,000 postings", of_window("window", "model"), "at most", 200, "ms"),
    ("change of filter, plain, 1,000,000 postings", of_window("million window", "filter"), "at most", 20, "ms"),
    ("new comparison, plain, 1,000,000 postings", of_window("million window", "plain"), "at most", 50, "ms"),
    ("modelled figures, 1,000,000 postings", of_window("million window", "model"), "at most", 1000, "ms"),
    ("a second load of the same file beside the first",
     lambda found: found["window"]["second_load"] / found["window"]["first_load"], "at most", 1, "times"),
    ("start to first frame", lambda found: found["frame"], "at most", 400, "ms"),
]


def judge(value, sense, limit):
    """Met, or missed by which factor."""
    factor = limit / value if sense == "at least" else value / limit
    return "met" if factor <= 1 else f"missed by {factor:.2f} times"


def goal_table(found):
    lines = ["| what | goal | measured | |", "|---|---|---|---|"]
    for what, measure, sense, limit, unit in GOALS:
        try:
            value = measure(found)
        except KeyError:
            lines.append(f"| {what} | {sense} {limit} {unit} | | not measured |")
            continue
        lines.append(f"| {what} | {sense} {limit} {unit} | {value:.3g} | {judge(value, sense, limit)} |")
    return "\n".join(lines)
