# SPDX-FileCopyrightText: 2026 The Rolescope contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs commands in turn and takes the medians of what they cost; tables of that."""

import collections
import json
import shlex
import statistics
import subprocess
import sys

SLOW_S = 3
SLOW_RUNS = 1

Figures = collections.namedtuple("Figures", "wall cpu peak")


class Measuring:
    def __init__(self, run_once, runs):
        self.run_once = run_once
        self.runs = runs

    def run(self, command):
        process = subprocess.run([self.run_once, *shlex.split(command)], stdout=subprocess.PIPE, text=True)
        if process.returncode:
            sys.exit(f"bench: {command}: status {process.returncode}")
        wall, cpu, peak_kib = process.stdout.split()
        return Figures(float(wall), float(cpu), int(peak_kib) / 1024)

    def measure(self, commands):
        """Medians by name of {name: command}, all of them in turn after one run that warms up. What takes
        seconds is run once more only: it varies less, too."""
        runs = {name: SLOW_RUNS if self.run(command).wall > SLOW_S else self.runs
                for name, command in commands.items()}
        samples = {name: [] for name in commands}
        for turn in range(self.runs):
            for name, command in commands.items():
                if turn < runs[name]:
                    samples[name].append(self.run(command))
        return {name: Figures(*map(statistics.median, zip(*figures))) for name, figures in samples.items()}


def without(figures, start):
    """What a command cost beside its interpreter's start."""
    return Figures(figures.wall - start.wall, figures.cpu - start.cpu, figures.peak)


def table(figures, base):
    """The figures as Markdown, with ratios to those called @base."""
    lines = ["| what | wall s | CPU s | peak MB | wall | CPU | memory |", "|---|---|---|---|---|---|---|"]
    for name, own in figures.items():
        ratios = (f"{mine / its:.2f}" for mine, its in zip(own, figures[base]))
        lines.append(f"| {name} | {own.wall:.3f} | {own.cpu:.3f} | {own.peak:.0f} | {' | '.join(ratios)} |")
    return "\n".join(lines)


def check_agreement(commands):
    """Fails unless all of {name: command} answer as the first does."""
    answers = {}
    for name, command in commands.items():
        process = subprocess.run(command, shell=True, stdout=subprocess.PIPE, text=True)
        if process.returncode:
            sys.exit(f"bench: {command}: status {process.returncode}")
        answers[name] = json.loads(process.stdout)
    first = next(iter(answers.values()))
    for name, answer in answers.items():
        for role, figure in first.items():
            for key, value in figure.items():
                if answer[role][key] != value:
                    sys.exit(f"bench: {name}: {role}: {key}: {answer[role][key]} is not {value}")
