#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rolescope contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The plain figures of two roles by Python alone: plain.py FILE."""

import collections
import json
import statistics
import sys

ROLES = ["Software Engineer", "Backend Developer"]
KEYS = ["work_mode", "seniority", "country", "company"]


def read(path):
    with open(path, encoding="utf-8") as file:
        yield from json.load(file) if path.endswith(".json") else map(json.loads, file)


def get_pay(posting):
    salary = posting.get("salary")
    if posting["country"] != "US" or not salary or salary["currency"] != "USD":
        return None
    return (salary["min"] + salary["max"]) / 2


def describe(postings):
    pays = [pay for pay in map(get_pay, postings) if pay is not None]
    with_skill = collections.defaultdict(list)
    for posting in postings:
        for skill in set(posting["skills"]):
            with_skill[skill].append(get_pay(posting))
    paid_with = [[pay for pay in pays if pay is not None] for pays in with_skill.values()]
    figure = {key: sorted(collections.Counter(posting[key] for posting in postings).values(), reverse=True)
              for key in KEYS}
    return figure | {
        "postings": len(postings),
        "us": sum(posting["country"] == "US" for posting in postings),
        "paid": len(pays),
        "median": statistics.median(pays) if pays else None,
        "skills": sorted(map(len, with_skill.values()), reverse=True),
        "skill_medians": sorted((statistics.median(pays) for pays in paid_with if len(pays) >= 10), reverse=True),
    }


def main():
    by_role = {role: [] for role in ROLES}
    for posting in read(sys.argv[1]):
        for role in ROLES:
            if role in posting["title"]:
                by_role[role].append({key: posting.get(key) for key in [*KEYS, "skills", "salary"]})
    print(json.dumps({role: describe(postings) for role, postings in by_role.items()}))


main()
