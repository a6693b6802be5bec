# SPDX-FileCopyrightText: 2026 The Rolescope contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A small market by arithmetic alone. make-numbers.py reckons from it what check-numbers expects."""

import datetime
import json

N = 800
SKILLS = ("Python", "SQL", "Rust", "Java", "Docker", "Kubernetes", "AWS", "Linux", "Git", "Kafka", "Redis", "MySQL",
          "TypeScript", "GraphQL")
HAVE = ("Python", "SQL", "Docker", "Git")
WEIGHTS = {"pay": 2, "remote": 1, "openings": 0.5, "entry": 1, "fit": 1}
ROLES = ("Software Engineer", "Backend Developer")
LATEST = datetime.date(2026, 5, 31)


def posting(i):
    """Facts as they are; None where there is none."""
    is_b = i * 7 % 10 < 4
    senior = i * 5 % 7 < 3 + is_b
    level = "entry" if i * 13 % 17 < 2 else "senior" if senior else "mid"
    mode = ("remote", "hybrid", "onsite")[(i * 11 % 13 >= 5) + (i * 11 % 13 >= 6 + 2 * is_b)]
    skills = [skill for k, skill in enumerate(SKILLS)
              if (i * (17 + 6 * k) + k) % (19 + 2 * k) < 11 - k // 2 + (k % 3 == is_b) * 3]
    if senior and "SQL" not in skills and i % 3 == 0:
        skills.append("SQL")
    if "Docker" in skills and "Kubernetes" not in skills and i % 4:
        skills.append("Kubernetes")
    employer = (i * i + 3 * i) % 41
    countries = ["DE"] if i % 16 == 3 else ["US", "CA"] if i % 12 == 5 else ["US"]
    pay = (90000 + 20000 * (level == "senior") - 15000 * (level == "entry") + 7000 * (mode == "remote")
           + 9000 * ("Rust" in skills) + 4000 * is_b + employer * 500 + i * 7919 % 10007 * 3)
    is_paid = i % 15 != 4 and (level == "senior" or i % 5 != 1) and countries != ["DE"]
    return {"id": f"m-{i}", "role": ROLES[is_b], "level": level, "mode": mode, "skills": skills,
            "employer": employer or None, "countries": countries, "pay": pay if is_paid else None,
            "day": LATEST - datetime.timedelta(days=(i * i * 7 + i) % 120)}


def april_and_may():
    """Two exports of one source: of April what was posted by then, of May what has not gone since, paid better."""
    every = [posting(i) for i in range(N)]
    april = [each for each in every if each["day"] <= datetime.date(2026, 4, 25)]
    may = [dict(each, pay=each["pay"] and round(each["pay"] * 1.05)) for i, each in enumerate(every)
           if i % 5 != 2 or each["level"] == "senior"]
    return april, may


def write(path, postings):
    """As an export of Rolescope's own format."""
    with open(path, "w", encoding="utf-8") as file:
        for each in postings:
            record = {"id": each["id"], "title": "A title", "role": each["role"], "country": each["countries"],
                      "work_mode": each["mode"], "seniority": each["level"], "skills": each["skills"],
                      "posted_at": each["day"].isoformat()}
            if each["employer"]:
                record["company"] = f"Employer {each['employer']}"
            if each["pay"]:
                record["salary"] = {"min": each["pay"], "max": each["pay"], "currency": "USD", "period": "year"}
            file.write(json.dumps(record) + "\n")
