#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Rolescope contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies behind the figures, with the sample: gaps like for like, who states pay, overlap, choice."""

import rolescope_driver as driver


def judge_gap(scene):
    """The pay gap stands beside what is left of it like for like, and unfolds into its parts"""
    program = scene.start_with_sample()
    program.key("alt+2")
    program.find("label", r"^\+\$10,000$", within="^Is the Gap Real")
    program.find("label", r"^\+1\.6% \(\+\$2,300\)$", within="^Is the Gap Real")
    program.find("label", "^What is left then may be chance", within="^Is the Gap Real")
    program.click("push button", "^What the Difference Is Made Of$")
    program.find("label", "^Level$", within="^Is the Gap Real")
    program.find("label", "^All together: difference of the means$", within="^Is the Gap Real")


def see_who_states_pay(scene):
    """Coverage is shown by both denominators, with the median that follows from it"""
    program = scene.start_with_sample()
    program.key("alt+2")
    program.click("push button", "^Backend Developer$", within="^Role that is shown$")
    card = "^Who states pay: Backend Developer$"
    program.find("label", "^43%$", within=card)
    program.find("label", r"^7\.7%$", within=card)
    program.find("label", "^Median if all of the same level and place did$", within=card)
    program.click("push button", "^By Level and Place$", within=card)
    program.find("label", r"^\d+ of \d+$", within=card)
    program.click("push button", "^How Is This Counted", within="^Skills that go with")
    program.find("label", r"^A dot is the median base salary .* Like for like is what a skill adds ")
    basis = "Backend Developer: n = 555 of .* left out are 735 postings in the US"
    program.find("label", basis)
    program.key("Escape")
    program.wait_gone("label", basis)


def find_companions(scene):
    """Any skill can be asked what comes with it, and how far the overlap moves is said"""
    program = scene.start_with_sample()
    program.key("alt+3")
    program.find("label", "^For lists of 10 to 50 skills the Jaccard index is from 0")
    program.click("push button", "^Measures Over All Skills$")
    program.find("label", "^Cosine of the shares$")
    program.step_to("push button", "^(Skill: )?Python$")
    program.key("space")
    driver.wait_for("the search for a skill to have the focus",
                    lambda: (focus := program.find_focus()) and driver.has_name(focus, "^Search for a skill$"))
    program.type("kafka")
    driver.wait_for("the list to have Kafka alone",
                    lambda: len(program.find_all("list item", within="^Skill: ")) == 1)
    program.key("Return")
    program.find("label", r"^Backend Developer, n = [0-9,]+$", within="^What Comes With a Skill$")


def choose_by_weights(scene):
    """What one cares for is weighed, and says where the answer would flip"""
    program = scene.start_with_sample()
    card = "^Which Should You Choose"
    program.find("label", "^With everything of the same weight, Software Engineer comes first", within=card)
    program.step_to("slider", "^Openings$")
    program.key("Left")
    program.find("label", "^By your weights, ", within=card)
    program.click("push button", "^Why, and Where It Would Flip$")
    program.find("label", r"^flips at a weight of \d", within=card)
    program.quit()

    program = scene.start()
    program.find("label", "^By your weights, ", within=card)



def compare_role_with_itself(scene):
    """A side has a filter of its own, so that a role stands beside itself, and pay can be converted"""
    program = scene.start_with_sample()
    program.click("push button", within="^Filter of role 1: Software Engineer$")
    program.step_to("check box", "^Remote$")
    program.key("space")
    program.find("push button", r"^Role 1: Software Engineer \(remote\), 8,4\d\d postings$")
    program.key("Escape")
    program.choose_role(2, "software eng")
    program.find("push button", "^Role 2: Software Engineer, 49,510 postings$")
    program.find("push button", r"^Openings, Software Engineer \(remote\): 8,4")
    program.find("push button", "^Openings, Software Engineer: 49,510")
    program.quit()

    program = scene.start()
    program.find("push button", r"^Openings, Software Engineer \(remote\): 8,4")
    program.key("alt+2")
    program.click("push button", "^Pay in the US, USD$")
    program.step_to("check box", "^Convert pay in other currencies$")
    program.key("space")
    program.key("Escape")
    program.wait_gone("check box", "^Convert pay in other currencies$")
    program.key("alt+1")
    program.find("label", "^Pay in other currencies is converted to USD at rounded rates")

driver.run(judge_gap, see_who_states_pay, find_companions, choose_by_weights, compare_role_with_itself)
