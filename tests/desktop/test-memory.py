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


def make_roles(scene):
    """Roles of one's own are made of words and of a title, and are there at the next start"""
    path = scene.home / "kites.jsonl"
    titles = ["Software Engineer"] * 30 + ["Kite Flyer"] * 20 + ["Junior Kite Flyer"] * 5 + ["Balloonist"] * 12
    path.write_text("".join(f'{{"id": "{number}", "title": "{title}"}}\n' for number, title in enumerate(titles)))
    program = scene.start(path)
    program.find("push button", "^Role 1: Software Engineer, 30 postings$")
    program.click("push button", "^Add a role$", within="^Add a role$")
    program.find("list item", "^Balloonist, ")
    program.type("kite -junior")
    program.find("push button", "^All Titles With “kite -junior”$")
    program.key("Return")
    program.find("push button", "^Role 2: kite -junior, 20 postings$")
    program.choose_role(2, "balloo")
    program.find("push button", "^Role 2: Balloonist, 12 postings$")
    program.find("push button", "^Openings, Balloonist: 12")
    program.quit()

    program = scene.start()
    program.find("push button", "^Role 1: Software Engineer, 30 postings$")
    program.find("push button", "^Role 2: Balloonist, 12 postings$")
    program.choose_role(1, "kite -")
    program.find("push button", "^Role 1: kite -junior, 20 postings$")


def compare_unknown_titles(scene):
    """An export whose titles name no role is compared by roles made of its titles"""
    path = scene.home / "kites.jsonl"
    path.write_text("".join(f'{{"id": "{number}", "title": "Kite Flyer"}}\n' for number in range(12)))
    program = scene.start(path)
    program.find("label", "^No Roles Found$")
    program.click("push button", "^Add a role$", within="^Add a role$")
    program.find("list item", "^Kite Flyer, 12 ")
    program.key("Return")
    program.find("push button", "^Openings, Kite Flyer: 12")


driver.run(forget_missing_file, remember_choices, make_roles, compare_unknown_titles)
