#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Rolescope contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window does while it loads. The export comes through a pipe, so that a load is under way for
exactly as long as the scenario wants it to be."""

import os
import threading

import rolescope_driver as driver
from rolescope_driver import expect

UNDER_WAY = "^Opening…$|^[0-9,]+ postings so far$"


class Pipe:
    """An export of which the last part comes when it is told to."""

    def __init__(self, path, content):
        os.mkfifo(path)
        self.path, self.content = path, content
        self.may_end = threading.Event()
        threading.Thread(target=self._write, daemon=True).start()

    def _write(self):
        middle = self.content.rindex(b"\n", 0, len(self.content) * 9 // 10) + 1
        try:
            with self.path.open("wb") as pipe:
                pipe.write(self.content[:middle])
                pipe.flush()
                self.may_end.wait()
                pipe.write(self.content[middle:])
        except BrokenPipeError:
            pass  # The reader has lost interest, as it may.


def start_with_second_load(scene):
    """Opens a small export, and a large one over it that does not end."""
    program = scene.start_with_export(2000)
    pipe = Pipe(scene.home / "large.jsonl", driver.make_export(20000, 1000))
    program.open(pipe.path)
    program.find("label", UNDER_WAY)
    return program, pipe


def stay_responsive(scene):
    """While a large export loads, what was open can be worked with; then the new one is shown"""
    program, pipe = start_with_second_load(scene)
    program.find("push button", r"^Openings, Software Engineer: \d\d\d\b")
    program.key("alt+3")
    driver.wait_for("the tab of skills", lambda: program.get_tab() == "Skills")
    program.choose_role(1, "product man")
    program.find("push button", "^Role 1: Product Manager, ")
    expect("the title names the first export", program.get_title() == "export.jsonl – Rolescope")
    pipe.may_end.set()
    driver.wait_for("the large export", lambda: program.get_title() == "large.jsonl – Rolescope")
    program.wait_gone("label", UNDER_WAY)
    program.find("push button", r"^Role 1: Product Manager, \d,\d\d\d postings$")


def cancel(scene):
    """A load that is cancelled leaves what was open"""
    program, pipe = start_with_second_load(scene)
    before = program.find("push button", r"^Openings, Software Engineer: ").name
    program.click("push button", "Cancel")
    program.wait_gone("label", UNDER_WAY)
    pipe.may_end.set()
    program.key("alt+2")
    driver.wait_for("the tab of pay", lambda: program.get_tab() == "Pay")
    program.key("alt+1")
    program.find("push button", f"^{before}$")
    expect("the title names the first export", program.get_title() == "export.jsonl – Rolescope")


def quit_while_loading(scene):
    """The program ends at once when it is left while it loads"""
    pipe = Pipe(scene.home / "large.jsonl", driver.make_export(20000, 1000))
    program = scene.start(pipe.path)
    program.find("label", UNDER_WAY)
    program.quit()


driver.run(stay_responsive, cancel, quit_while_loading)
