# SPDX-FileCopyrightText: 2026 The Rolescope contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Works the program's window as a person would, by the actions of widgets, the pointer and keys, and
runs scenarios as tests that speak TAP. Nothing is waited for by time: what is expected is asked for
until it is there, and has failed when it has not come for a long while."""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import traceback

from atspi_tree import Tree

PATIENCE_S = 60
POLL_S = 0.02
COMPLAINT = re.compile(r"CRITICAL|WARNING|ERROR|Sanitizer")


class Failure(Exception):
    """What was expected of the window, and did not come."""


def wait_for(what, condition):
    """Asks until the condition holds, and returns its value."""
    deadline = time.monotonic() + PATIENCE_S
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > deadline:
            raise Failure(f"waited {PATIENCE_S} s in vain for {what}")
        time.sleep(POLL_S)


def expect(what, is_so):
    if not is_so:
        raise Failure(what)


class Program:
    """One run of rolescope. NAME is a regular expression wherever it stands for a widget's name."""

    def __init__(self, home, *arguments):
        self.log_path = home / "stderr.txt"
        with self.log_path.open("ab") as log:
            self.process = subprocess.Popen([os.environ["ROLESCOPE"], *map(str, arguments)], stderr=log,
                                            env=_get_environment(home))
        self.tree = Tree(self.process.pid)

    def find_all(self, role=None, name="", within=None):
        """What is on the screen now. WITHIN names something around it."""
        self._check_alive()
        root = self.tree.read()
        return [node for node in (root.walk() if root else [])
                if (role is None or node.role == role) and re.search(name, node.name)
                and (within is None or any(re.search(within, each.name) for each in node.ancestors()))
                and self.tree.is_shown(node)]

    def find(self, role=None, name="", within=None):
        """Waits until such a thing is on the screen, and returns the first."""
        found = wait_for(f"a {role or 'thing'} called “{name}”",
                         lambda: self.find_all(role, name, within))
        return found[0]

    def wait_gone(self, role=None, name="", within=None):
        wait_for(f"the {role or 'thing'} “{name}” to go",
                 lambda: not self.find_all(role, name, within))

    def click(self, role, name="", within=None):
        """What a click would do. Asks again when the widget was replaced meanwhile."""
        wait_for(f"“{name}” to be clicked",
                 lambda: self.tree.click(self.find(role, name, within)))

    def point_at(self, node):
        """Moves the pointer to the middle of a widget."""
        x, y, width, height = self.tree.get_extents(node)
        window = self._get_geometry()
        frame = self.find("frame")
        _, _, frame_width, frame_height = self.tree.get_extents(frame)
        # The window's borders are no part of what AT-SPI calls the window.
        x += window["X"] + (window["WIDTH"] - frame_width) // 2 + width // 2
        y += window["Y"] + (window["HEIGHT"] - frame_height) // 2 + height // 2
        self._xdotool("mousemove", str(x), str(y))

    def resize(self, width, height):
        self._xdotool("getactivewindow", "windowsize", "--sync", str(width), str(height))

    def get_size(self):
        return self.tree.get_extents(self.find("frame"))[2:]

    def key(self, *keys):
        self._xdotool("key", "--clearmodifiers", *keys)

    def type(self, text):
        self._xdotool("type", "--delay", "5", text)

    def find_focus(self):
        return self.tree.find_focus()

    def get_title(self):
        return self.find("frame").name

    def open(self, *paths):
        """As a file manager does: a second start hands the files to the first."""
        home = self.log_path.parent
        subprocess.run([os.environ["ROLESCOPE"], *map(str, paths)], env=_get_environment(home),
                       check=True, timeout=PATIENCE_S)

    def quit(self):
        """Leaves by the keyboard. The program has to end well and must not have complained."""
        self.key("ctrl+q")
        self.wait_end()

    def wait_end(self):
        wait_for("the program to end", lambda: self.process.poll() is not None)
        expect(f"ended with status {self.process.returncode}", self.process.returncode == 0)
        complaints = [line for line in self.read_log() if COMPLAINT.search(line)]
        expect("complained: " + "; ".join(complaints[:5]), not complaints)

    def is_running(self):
        return self.process.poll() is None

    def kill(self):
        if self.is_running():
            self.process.kill()
            self.process.wait()

    def read_log(self):
        return self.log_path.read_text(errors="replace").splitlines()

    def _check_alive(self):
        status = self.process.poll()
        expect(f"the program ended with status {status}: " + "; ".join(self.read_log()[-5:]),
               status is None)

    def _get_geometry(self):
        text = self._xdotool("getactivewindow", "getwindowgeometry", "--shell")
        return {key: int(value) for key, value in (line.split("=") for line in text.split())}

    def _xdotool(self, *arguments):
        return subprocess.run(["xdotool", *arguments], check=True, capture_output=True,
                              text=True, timeout=PATIENCE_S).stdout


def _get_environment(home):
    return {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": f"{home}/config",
            "XDG_DATA_HOME": f"{home}/data", "XDG_CACHE_HOME": f"{home}/cache",
            "G_DEBUG": "fatal-criticals"}


class Scene:
    """What a scenario has: a home folder of its own, and the programs that it starts there."""

    def __init__(self, home):
        self.home = home
        self.programs = []

    def start(self, *arguments):
        program = Program(self.home, *arguments)
        self.programs.append(program)
        return program

    def start_with_sample(self):
        """Opens the sample from the welcome page, and waits for its figures."""
        program = self.start()
        program.click("push button", "Explore the Sample")
        program.find("push button", r"^Openings, Software Engineer: ")
        return program


def _save_screenshot(function):
    folder = os.environ.get("ROLESCOPE_SCREENSHOTS", tempfile.gettempdir())
    path = os.path.join(folder, f"desktop-{function.__name__}.png")
    result = subprocess.run(["import", "-window", "root", path], capture_output=True, check=False)
    return path if result.returncode == 0 else "none could be taken"


def _run_scenario(function):
    """Returns what went wrong, or None."""
    with tempfile.TemporaryDirectory(prefix="rolescope-") as folder:
        scene = Scene(pathlib.Path(folder))
        try:
            function(scene)
            for program in scene.programs:
                if program.is_running():
                    program.quit()
            return None
        except Exception as error:  # A scenario may fail in any way; the others still run.
            place = "" if isinstance(error, Failure) else traceback.format_exc()
            line = traceback.extract_tb(error.__traceback__)[1]
            log = [text for program in scene.programs for text in program.read_log()]
            return "\n".join([f"{type(error).__name__}: {error}", f"in {line.name}, line {line.lineno}: {line.line}",
                              f"screenshot: {_save_screenshot(function)}", place, *log[-20:]])
        finally:
            for program in scene.programs:
                program.kill()


def run(*scenarios):
    """Each is a function that takes a Scene; its docstring is its title."""
    print(f"1..{len(scenarios)}", flush=True)
    for number, function in enumerate(scenarios, 1):
        problem = _run_scenario(function)
        print(f"{'not ok' if problem else 'ok'} {number} {function.__doc__}", flush=True)
        for line in (problem or "").splitlines():
            print(f"# {line}", flush=True)
    sys.exit(0)
