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

PATIENCE_S = int(os.environ.get("P", 60))
POLL_S = 0.05
N_STEPS_MAX = 120
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
        raise Failure(f"not so: {what}")


def has_name(node, name):
    return re.search(name, node.name) is not None


def make_export(n_postings, description_bytes=0):
    """Synthetic postings, one a line. The same arguments give the same bytes."""
    command = [os.environ["MAKE_EXPORT"], str(n_postings), "jsonl", str(description_bytes)]
    return subprocess.run(command, check=True, capture_output=True).stdout


def search(program, words):
    """Types words into the search for postings."""
    program.key("ctrl+f")
    wait_for("the search to have the focus",
             lambda: (focus := program.find_focus()) and has_name(focus, "^Search postings$"))
    program.type(words)


class Program:
    """One run of rolescope. NAME is a regular expression wherever it stands for a widget's name."""

    def __init__(self, home, *arguments):
        self.log_path = home / "stderr.txt"
        with self.log_path.open("ab") as log:
            self.process = subprocess.Popen([os.environ["ROLESCOPE"], *map(str, arguments)], stderr=log,
                                            env=_get_environment(home))
        self.tree = Tree(self.process.pid)

    def find_all(self, role=None, name="", within=None, condition=None):
        """What is on the screen now. WITHIN names something around it, CONDITION is asked of each."""
        self._check_alive()
        root = self.tree.read()
        return self.tree.filter_shown([
            node for node in (root.walk() if root else [])
            if (role is None or node.role == role) and re.search(name, node.name)
            and (within is None or any(re.search(within, each.name) for each in node.ancestors()))
            and (condition is None or condition(node))])

    def find(self, role=None, name="", within=None):
        """Waits until such a thing is on the screen, and returns the first."""
        found = wait_for(f"a {role or 'thing'} called “{name}”",
                         lambda: self.find_all(role, name, within))
        return found[0]

    def wait_gone(self, role=None, name="", within=None):
        wait_for(f"the {role or 'thing'} “{name}” to go",
                 lambda: not self.find_all(role, name, within))

    def click(self, role, name="", within=None):
        """What a click would do, on the first such thing that can be clicked."""
        wait_for(f"the {role} “{name}” to be clicked",
                 lambda: any(self.tree.click(node) for node in self.find_all(role, name, within)))

    def point_at(self, node):
        """Moves the pointer to the middle of a widget of the active window."""
        x, y, width, height = self.tree.get_extents(node)
        window = self._get_geometry()
        frame = next(each for each in node.ancestors() if each.role == "frame")
        _, _, frame_width, frame_height = self.tree.get_extents(frame)
        # The window's borders are no part of what AT-SPI calls the window.
        x += window["X"] + (window["WIDTH"] - frame_width) // 2 + width // 2
        y += window["Y"] + (window["HEIGHT"] - frame_height) // 2 + height // 2
        self._xdotool("mousemove", str(x), str(y))

    def press(self, node):
        """Clicks with the pointer in the middle of a widget."""
        self.point_at(node)
        self._xdotool("click", "1")

    def step_to(self, role, name):
        """Presses Tab until such a thing has the focus, and returns it."""
        focus = self.find_focus()
        for _ in range(N_STEPS_MAX):
            self.key("Tab")
            focus = wait_for(f"the focus to leave {focus}", lambda: self.find_other_focus(focus))
            if focus.role == role and has_name(focus, name):
                return focus
        raise Failure(f"Tab does not come to the {role} “{name}”")

    def resize(self, width, height):
        self._xdotool("getactivewindow", "windowsize", "--sync", str(width), str(height))

    def get_size(self):
        return self.tree.get_extents(self.find("frame"))[2:]

    def key(self, *keys):
        self._xdotool("key", "--clearmodifiers", *keys)

    def type(self, text):
        self._xdotool("type", "--delay", "5", "--", text)

    def find_focus(self):
        self._check_alive()
        return self.tree.find_focus()

    def find_other_focus(self, focus):
        """What has the focus, if that is something else."""
        found = self.find_focus()
        return found if found is not None and (focus is None or found.path != focus.path) else None

    def get_title(self):
        return self.find("frame").name

    def get_tab(self):
        """The name of the tab that is shown, or None."""
        shown = [tab for tab in self.find_all("page tab") if tab.has_state("SELECTED")]
        return shown[0].name if shown else None

    def choose_role(self, side, typed):
        """Opens a side's list of roles and takes the first that has what is typed."""
        self.click("push button", within=f"^Role {side}: ")
        wait_for("the search for a role to have the focus",
                 lambda: (focus := self.find_focus()) and has_name(focus, "^Search for a role$"))
        self.type(typed)
        wait_for(f"the list to have “{typed}” alone", lambda: self._get_n_choices(side) == 1)
        self.key("Return")

    def _get_n_choices(self, side):
        return len(self.find_all("list item", within=f"^Role {side}: "))

    def save_as(self, path):
        """Fills the dialog that asks for a file."""
        self.tree.set_text(self.find("text", "^Name:$"), str(path))
        self.click("push button", "Save", within="^Save")

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
        program.find("push button", "^Openings, Software Engineer: ")
        return program

    def start_with_export(self, n_postings):
        """Opens a synthetic export, export.jsonl, from the command line."""
        path = self.home / "export.jsonl"
        path.write_bytes(make_export(n_postings))
        program = self.start(path)
        program.find("push button", "^Openings, Software Engineer: ")
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
