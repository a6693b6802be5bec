#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Rolescope contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The panel of filters, by pointer and by keyboard."""

import re

import rolescope_driver as driver
from rolescope_driver import expect

SCOPE = r"^([0-9,]+) of ([0-9,]+) postings$"


def open_filters(program):
    program.key("F9")
    program.find("check box", "^Only with stated pay$")


def is_checked(program, name):
    return program.find("check box", name).has_state("CHECKED")


def wait_checked(program, name, is_wanted=True):
    driver.wait_for(f"{name} to be {'on' if is_wanted else 'off'}", lambda: is_checked(program, name) == is_wanted)


def filter_by_pointer(scene):
    """A click on a filter changes every figure, another click takes it back, and so does Reset"""
    program = scene.start_with_sample()
    open_filters(program)
    program.press(program.find("check box", "^Hybrid$"))
    wait_checked(program, "^Hybrid$")
    program.find("push button", "^Remote, Software Engineer: 0%")
    n_hybrid, n_all = (int(text.replace(",", "")) for text in
                       re.search(SCOPE, program.find("push button", SCOPE).name).groups())
    expect("hybrid postings are some of all", 0 < n_hybrid < n_all == 67997)
    program.press(program.find("check box", "^Remote$"))
    program.find("push button", "^Remote, Software Engineer: [1-9][0-9]%")
    program.press(program.find("check box", "^Hybrid$"))
    program.find("push button", "^Remote, Software Engineer: 100%")
    program.press(program.find("push button", "^Reset$"))
    program.find("push button", "^Remote, Software Engineer: 17%")
    wait_checked(program, "^Remote$", False)


def filter_by_keys(scene):
    """Filters are set without a pointer: boxes, words, age and country"""
    program = scene.start_with_sample()
    open_filters(program)
    program.step_to("check box", "^Senior$")
    program.key("space")
    wait_checked(program, "^Senior$")
    program.find("push button", "^Entry level, Backend Developer: 0%")
    program.step_to("entry", "^Words in the Title$")
    program.type("backend -java")
    program.find("push button", "^Openings, Software Engineer: 0")
    program.key("ctrl+a", "BackSpace")
    program.find("push button", "^Openings, Software Engineer: [1-9]")
    program.step_to("push button", "^Posted.*: At any time$")
    program.key("space")
    program.find("list item", "^In the last 7 days$")
    program.key("Down", "Return")
    program.find("push button", "^Posted.*: In the last 7 days$")
    program.step_to("push button", "^Country: Any country$")
    program.key("space")
    program.find("list item", "^Germany, ")
    program.type("germ")
    driver.wait_for("Germany alone", lambda: len(program.find_all("list item", within="^Country: ")) == 1)
    program.key("Return", "Escape")
    program.find("push button", "^Country: Germany")
    program.find("push button", "^In the US, Software Engineer: 0")


driver.run(filter_by_pointer, filter_by_keys)
