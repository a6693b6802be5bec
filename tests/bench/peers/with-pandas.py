#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rolescope contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The plain figures of two roles by pandas: with-pandas.py FILE."""

import json
import sys

import pandas

ROLES = ["Software Engineer", "Backend Developer"]
KEYS = ["work_mode", "seniority", "country", "company"]


def describe(postings):
    pays = postings["pay"].dropna()
    skills = postings[["skills", "pay"]].explode("skills").reset_index()
    by_skill = skills.drop_duplicates(["index", "skills"]).groupby("skills")
    medians = by_skill["pay"].median()[by_skill["pay"].count() >= 10]
    figure = {key: [int(n) for n in postings[key].value_counts()] for key in KEYS}
    return figure | {
        "postings": len(postings),
        "us": int((postings["country"] == "US").sum()),
        "paid": len(pays),
        "median": pays.median(),
        "skills": sorted((int(n) for n in by_skill.size()), reverse=True),
        "skill_medians": sorted(medians, reverse=True),
    }


def main():
    path = sys.argv[1]
    postings = pandas.read_json(path, lines=not path.endswith(".json"), convert_dates=False)
    salary = postings["salary"].map(lambda value: value if isinstance(value, dict) else {})
    middle = salary.map(lambda value: (value["min"] + value["max"]) / 2 if value else float("nan"))
    is_paid = (postings["country"] == "US") & salary.map(lambda value: value.get("currency") == "USD")
    postings["pay"] = middle.where(is_paid)
    print(json.dumps({role: describe(postings[postings["title"].str.contains(role)]) for role in ROLES}))


main()
