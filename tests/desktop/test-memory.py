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


driver.run(forget_missing_file)
