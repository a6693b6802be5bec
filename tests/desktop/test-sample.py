#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Rolescope contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole way once, with the sample: open it, choose roles, look at a premium's postings."""

import rolescope_driver as driver
from rolescope_driver import expect


def welcome(scene):
    """The welcome page offers to open an export, a folder and the sample"""
    program = scene.start()
    for name in ("Open Export", "Open Folder", "Explore the Sample"):
        program.find("push button", name)
    expect("the title names no file", program.get_title() == "Rolescope")


def overview(scene):
    """The sample opens from the welcome page with both roles' figures"""
    program = scene.start_with_sample()
    program.find("push button", r"^Median base pay, Software Engineer: \$140,000, n = 11,119\b")
    program.find("push button", r"^Median base pay, Backend Developer: \$150,000, n = [\d,]+\b")
    program.find("label", "synthetic postings")
    expect("the title names the sample", program.get_title() == "Sample – Rolescope")


driver.run(welcome, overview)
