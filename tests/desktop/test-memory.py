#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Rolescope contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window remembers from one start to the next."""

import rolescope_driver as driver
from rolescope_driver import expect


def forget_missing_file(scene):
    """A last file that is gone leads to the welcome page"""
    program = scene.start_with_export(200)
    program.quit()
    (scene.home / "export.jsonl").unlink()
    program = scene.start()
    program.find("push button", "Explore the Sample")
    expect("the title names no file", program.get_title() == "Rolescope")


def remember_choices(scene):
    """Roles, filters, size and file of one start are there at the next"""
    program = scene.start_with_export(500)
    program.choose_role(2, "product man")
    program.find("push button", "^Role 2: Product Manager, ")
    program.key("F9")
    program.press(program.find("check box", "^Remote$"))
    scope = program.find("push button", r"^[0-9]+ of [0-9]+ postings$").name
    size = program.get_size()
    program.resize(1010, 690)
    size = driver.wait_for("the new size", lambda: (now := program.get_size()) != size and now)
    program.quit()

    program = scene.start()
    program.find("push button", f"^{scope}$")
    program.find("push button", "^Role 1: Software Engineer, ")
    program.find("push button", "^Role 2: Product Manager, ")
    expect("the title names the last file", program.get_title() == "export.jsonl – Rolescope")
    expect(f"the size is {program.get_size()}, it was {size}", program.get_size() == size)
    program.key("F9")
    expect("the filter is shown", program.find("check box", "^Remote$").has_state("CHECKED"))
    expect("another is not set", not program.find("check box", "^Hybrid$").has_state("CHECKED"))


driver.run(forget_missing_file, remember_choices)
