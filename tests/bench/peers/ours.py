#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rolescope contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What rolescope-cli answers, as the peers answer: ours.py < COMPARISON.json"""

import json
import sys


def count(shares):
    return sorted((share["n"] for share in shares if share["n"]), reverse=True)


def describe(role):
    premiums = [premium["median"] for premium in role["premiums"]]
    return {
        "postings": role["postings"],
        "us": role["us_postings"],
        "paid": role["pay"]["n"],
        "median": role["pay"]["median"],
        "work_mode": count(role["work_mode"].values()),
        "seniority": count(role["seniority"].values()),
        "country": count(role["countries"]),
        "company": count(role["employers"]),
        "skills": count(role["skills"]),
        "skill_medians": sorted(premiums, reverse=True),
    }


print(json.dumps({role["name"]: describe(role) for role in json.load(sys.stdin)["roles"]}))
