#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Rolescope contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said in the preferences changes the figures, and is remembered."""

import rolescope_driver as driver


def open_preferences(program, page=None):
    program.key("ctrl+comma")
    program.find("text", "^Add skills")
    if page:
        program.click("page tab", f"^{page}$")


def close_preferences(program):
    program.click("push button", "^Close$", within="^Preferences$")
    program.wait_gone("frame", "^Preferences$")


def choose_limits(scene):
    """A figure that rests on fewer postings than wanted is not shown"""
    program = scene.start_with_sample()
    program.find("push button", r"^Median base pay, Backend Developer: \$150,000")
    open_preferences(program, "Figures")
    program.press(program.find("spin button", "^Fewest postings$"))
    program.key("ctrl+a")
    program.type("600")
    program.key("Return")
    close_preferences(program)
    program.find("push button", "^Median base pay, Backend Developer: –, n = 555")


def keep_skills(scene):
    """Skills are added and removed, under the names that the export gives them"""
    program = scene.start_with_sample()
    open_preferences(program)
    program.press(program.find("text", "^Add skills"))
    program.type("python, k8s")
    program.key("Return")
    program.find("push button", "^Remove Python$")
    program.find("push button", "^Remove Kubernetes$")
    program.click("push button", "^Remove Python$")
    program.wait_gone("push button", "^Remove Python$")
    close_preferences(program)
    program.quit()

    program = scene.start()
    program.find("push button", "^Openings, Software Engineer: ")
    program.key("alt+3")
    program.find("heading", "^You and Backend Developer$")
    program.find("label", r"^Your skills are [0-9.]+% of what is asked for; [0-9,]+ of [0-9,]+ openings are in reach\.$")
    open_preferences(program)
    program.find("push button", "^Remove Kubernetes$")
    close_preferences(program)


def filter_mine(scene):
    """The person's level is a filter with one click"""
    program = scene.start_with_sample()
    open_preferences(program)
    program.step_to("combo box", "^Level$")
    program.key("space")
    program.find("list item", "^Senior$")
    program.key("Down", "Down", "Down", "Down", "Return")
    close_preferences(program)
    program.key("F9")
    program.press(program.find("push button", "^Mine$"))
    driver.wait_for("the filter", lambda: program.find("check box", "^Senior$").has_state("CHECKED"))
    program.find("push button", "^Entry level, Software Engineer: 0%")


driver.run(choose_limits, keep_skills, filter_mine)
