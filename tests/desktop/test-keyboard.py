#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Rolescope contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window without a pointer."""

import rolescope_driver as driver

TABS = ["Overview", "Pay", "Skills", "Work", "Postings"]


def go_to_tab(program, key, tab):
    program.key(key)
    driver.wait_for(f"the tab {tab}", lambda: program.get_tab() == tab)


def use_shortcuts(scene):
    """Each tab has a shortcut, and there is a way to the next and the one before"""
    program = scene.start_with_export(500)
    for number, tab in enumerate(TABS, 1):
        go_to_tab(program, f"alt+{number}", tab)
    for tab in reversed(TABS[:-1]):
        go_to_tab(program, "ctrl+Prior", tab)
    for tab in TABS[1:]:
        go_to_tab(program, "ctrl+Next", tab)


def search_everything(scene):
    """Postings of every role can be searched, not those of the compared ones alone"""
    program = scene.start_with_sample()
    driver.search(program, "nurse")
    program.find("heading", r"^0 of 56,687 postings: all compared roles$")
    program.find("label", "^No Postings Found$")
    program.key("Tab", "space")
    program.find("list item", "^All postings$")
    program.key("Down", "Return")
    program.find("heading", r"^[1-9][0-9,]* of 67,997 postings: whatever their role$")
    program.find("list item", "Nurse")


def read_posting_by_keys(scene):
    """A posting is searched for and opened without a pointer"""
    program = scene.start_with_export(500)
    driver.search(program, "rust")
    program.find("heading", r"^\d+ of \d+ postings: all compared roles$")
    program.key("Tab", "Tab", "Down", "Return")
    program.find("heading", "^How It Is Counted$")
    program.find("label", "^Rust$", within="^AppPostingView$")


driver.run(use_shortcuts, search_everything, read_posting_by_keys)
