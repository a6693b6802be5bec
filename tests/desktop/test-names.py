#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Rolescope contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader is told: every control has a name, and Tab comes to each once."""

import re

import rolescope_driver as driver
from rolescope_driver import expect

TABS = ["Overview", "Pay", "Skills", "Work", "Postings", "Report"]
CONTROLS = {"push button", "toggle button", "check box", "radio button", "combo box", "entry", "text", "list item",
            "menu item", "page tab", "spin button", "slider", "switch", "link", "list"}
CLASS_NAME = re.compile(r"^(Gtk|Adw|App)[A-Z]")
MNEMONIC = re.compile(r"(^|\s)_\w")
N_STOPS_MAX = 45

CHART = "is remote nearly twice as often$"  # One whose menu has room on the screen.

def is_control(node):
    return node.role in CONTROLS and node.has_state("FOCUSABLE")


def is_named(node):
    return bool(node.name) and not CLASS_NAME.search(node.name) and not MNEMONIC.search(node.name)


def check_names(program, where):
    nodes = program.find_all(condition=is_control)
    expect(f"{where} has controls", len(nodes) > 5)
    bad = [f"{node} in {next((each for each in node.ancestors() if is_named(each)), None)}" for node in nodes
           if not is_named(node)]
    expect(f"{where}: without a name: {'; '.join(bad)}", not bad)


def go_to_tab(program, tab):
    program.key(f"alt+{TABS.index(tab) + 1}")
    driver.wait_for(f"the tab {tab}", lambda: program.get_tab() == tab)


def close_popover(program, role, name):
    program.key("Escape")
    program.wait_gone(role, name)


def name_tabs(scene):
    """Every control of every tab has a name"""
    program = scene.start_with_sample()
    for tab in TABS:
        go_to_tab(program, tab)
        check_names(program, f"the tab {tab}")
    driver.search(program, "rust")
    program.key("Tab", "Tab", "Down", "Return")
    program.find("heading", "^How It Is Counted$")
    check_names(program, "a posting")


def name_popovers(scene):
    """Every control of the menus and lists that open has a name"""
    program = scene.start_with_sample()
    for button, name, inside, within in (("^Main Menu$", "Keyboard Shortcuts", "menu item", "^Main Menu$"),
                                         ("^Recent Exports$", "Open Folder", "menu item", "^Recent Exports$"),
                                         ("^Chart Menu$", "Show as Table", "menu item", CHART),
                                         ("^Role 1: ", "Backend|Data Engineer", "list item", "^Role 1: "),
                                         ("^Add a role$", "Data Engineer", "list item", "^Add a role$")):
        program.click("push button", button, within=within)
        program.find(inside, name)
        check_names(program, f"what “{button}” opens")
        close_popover(program, inside, name)


def name_filters(scene):
    """Every filter has a name, and so have the countries to choose from"""
    program = scene.start_with_sample()
    program.key("F9")
    program.find("check box", "^Only with stated pay$")
    check_names(program, "the panel of filters")
    program.click("push button", "^Country: Any country", within="^Country: Any country")
    program.find("list item", "^United States, ")
    check_names(program, "the list of countries")
    close_popover(program, "list item", "^United States, ")


def name_windows(scene):
    """Every control of the windows that open has a name"""
    program = scene.start_with_sample()
    program.click("push button", "^Chart Menu$", within=CHART)
    program.click("menu item", "Show as Table")
    program.find("push button", "^Copy the Table$")
    check_names(program, "the table of a chart")
    close_popover(program, "push button", "^Copy the Table$")
    program.click("push button", "postings, without")
    program.find("label", "^Rejected records$")
    check_names(program, "what was read")
    close_popover(program, "label", "^Rejected records$")
    program.key("ctrl+comma")
    for page, text in (("You", "^My Skills$"), ("Figures", "^Top skills$"), ("Charts", "^Colors$")):
        program.click("page tab", f"^{page}$", within="^Preferences$")
        program.find("label", text)
        check_names(program, f"the preferences, {page}")
    close_popover(program, "label", "^Colors$")


def walk_tab_stops(program):
    """The names of what Tab comes to until it comes to something again."""
    stops = []
    seen = set()
    focus = None
    while True:
        program.key("Tab")
        focus = driver.wait_for(f"the focus to leave {focus}", lambda: program.find_other_focus(focus))
        if focus.path in seen:
            return stops
        seen.add(focus.path)
        stops.append(focus)
        expect(f"fewer than {N_STOPS_MAX} stops: {stops}", len(stops) < N_STOPS_MAX)


def count_tab_stops(scene):
    """Tab goes round a tab in few steps, and no list or chart takes more than one of them"""
    program = scene.start_with_export(500)
    for tab in ("Pay", "Postings"):
        go_to_tab(program, tab)
        program.tree.read()
        stops = walk_tab_stops(program)
        unnamed = [stop for stop in stops if not is_named(stop)]
        expect(f"{tab}: stops without a name: {unnamed}", not unnamed)
        rows = [stop for stop in stops if stop.role == "list item"]
        expect(f"{tab}: {len(rows)} rows are stops", len(rows) == (tab == "Postings"))
        print(f"# {tab}: {len(stops)} stops", flush=True)


driver.run(name_tabs, name_popovers, name_filters, name_windows, count_tab_stops)
