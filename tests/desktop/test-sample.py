#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Rolescope contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole way once, with the sample: open it, choose roles, look at the postings behind a premium."""

import gzip
import itertools
import json
import os
import pathlib
import re

import rolescope_driver as driver
from rolescope_driver import expect


def read_sample_record(number):
    path = pathlib.Path(os.environ["ROLESCOPE_DATADIR"], "sample", "postings.jsonl.gz")
    with gzip.open(path, "rt") as lines:
        return json.loads(next(itertools.islice(lines, number - 1, None)))


def show_backend_pay(program):
    program.key("alt+2")
    program.click("push button", "^Backend Developer$", within="^Role that is shown$")
    return program.find("push button", "^Rust in Backend Developer postings: .*, n = 44;")


def welcome(scene):
    """The welcome page offers to open an export, a folder and the sample"""
    program = scene.start()
    for name in ("Open Export", "Open Folder", "Explore the Sample"):
        program.find("push button", name)
    expect("the title names no file", program.get_title() == "Rolescope")


def overview(scene):
    """The sample opens from the welcome page with both roles' figures"""
    program = scene.start_with_sample()
    program.find("push button", r"^Median base pay, Software Engineer: \$140,000, n = 11,120\b")
    program.find("push button", r"^Median base pay, Backend Developer: \$150,000, n = 555\b")
    program.find("label", "synthetic postings")
    program.find("label", "^by postings$")
    expect("the title names the sample", program.get_title() == "Sample – Rolescope")


def choose_role(scene):
    """A role is found by typing a part of its name, and its figures come"""
    program = scene.start_with_sample()
    program.choose_role(1, "data eng")
    program.find("push button", "^Role 1: Data Engineer, ")
    program.find("push button", r"^Median base pay, Data Engineer: \$\d\d\d,\d00, n = \d+")
    program.wait_gone("push button", "^Median base pay, Software Engineer: ")


def show_premium(scene):
    """The pointer on a premium shows its figures, and they lead to its 44 postings"""
    program = scene.start_with_sample()
    program.point_at(show_backend_pay(program))
    program.find("heading", "^Rust$", within="^AppPayPage$")
    program.find("label", r"^\$175,000$", within="^AppPayPage$")
    program.click("push button", "Show the 44 Postings")
    program.find("heading", "^44 postings: Backend Developer, paid in the US, with Rust$")
    expect("the tab of postings is shown", program.find("page tab", "^Postings$").has_state("SELECTED"))


def click_premium(scene):
    """A click on a premium leads to its postings at once"""
    program = scene.start_with_sample()
    program.tree.click(show_backend_pay(program))
    program.find("heading", "^44 postings: Backend Developer, paid in the US, with Rust$")


def compare_premiums(scene):
    """Premiums are shown raw, with minus without and like for like, in three orders"""
    program = scene.start_with_sample()
    show_backend_pay(program)
    program.find("heading", "^Pay with and without$", within="^AppPayPage$")
    program.press(program.find("push button", "^With and Without$"))
    program.find("push button", r"^Rust in Backend Developer postings: median \+\$26,500 beside those without it")
    driver.wait_for("figures like for like",
                    lambda: program.find("push button", "^Like for Like$").has_state("SENSITIVE"))
    program.press(program.find("push button", "^Like for Like$"))
    program.find("push button", "^.* in Backend Developer postings: .* like for like, 95% interval .*, q = 0")
    program.press(program.find("push button", "^Raw$"))
    program.step_to("push button", "^Order of the Skills: ")
    program.key("space", "Down", "Return")
    program.find("push button", "^Order of the Skills: Lowest first$")
    program.find("push button", r"^[^:]* in Backend Developer postings: .* below the role's", within="^Skills that go with")


def read_posting(scene):
    """A posting's full text is what stands in the export, with the reasons for how it is counted"""
    program = scene.start_with_sample()
    program.tree.click(show_backend_pay(program))
    program.find("heading", "^44 postings: ")
    program.key("Down", "Return")
    source = program.find("label", r"^postings\.jsonl\.gz, record \d+$")
    record = read_sample_record(int(re.search(r"\d+$", source.name).group()))
    program.find("heading", f"^{re.escape(record['title'])}$")
    program.find("label", f"^{re.escape(record['description'])}$")
    expect("the posting asks for Rust", "Rust" in record["skills"])
    program.find("label", "^Rust$", within="^AppPostingView$")
    program.find("heading", "^How It Is Counted$")


driver.run(welcome, overview, choose_role, show_premium, click_premium, compare_premiums, read_posting)
