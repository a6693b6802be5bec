#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Rolescope contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that are given to the window, and charts and reports that it saves."""

import json
import re
import subprocess

import rolescope_driver as driver
from rolescope_driver import expect


def look_at_png(path):
    """Width, height and number of colours."""
    result = subprocess.run(["identify", "-format", "%m %w %h %k", path], check=True,
                            capture_output=True, text=True)
    kind, *numbers = result.stdout.split()
    expect(f"{path.name} is a PNG", kind == "PNG")
    return map(int, numbers)


def save_chart(scene):
    """A chart is saved as a PNG that shows something"""
    program = scene.start_with_sample()
    path = scene.home / "remote work.png"
    program.key("ctrl+s")
    program.save_as(path)
    program.find("label", "^Saved “remote work.png”$")
    width, height, n_colours = look_at_png(path)
    expect(f"{width} by {height} is a chart's size", width == 1920 and 300 <= height <= 2000)
    expect(f"{n_colours} colours are a chart's", n_colours > 20)


def refuse_broken_file(scene):
    """A broken file is refused with its line and column, and what was open stays"""
    path = scene.home / "broken.json"
    path.write_text('[\n  {"title": "Software Engineer"},\n  {"title": Backend}\n]\n')
    program = scene.start_with_sample()
    program.open(path)
    program.find("label", r"\bbroken\.json:3:13: ")
    program.click("push button", "Close", within="Could Not Be Opened")
    program.wait_gone("label", r"\bbroken\.json")
    program.find("push button", r"^Median base pay, Software Engineer: \$140,000")
    expect("the title still names the sample", program.get_title() == "Sample – Rolescope")


def open_board(scene):
    """A board as Greenhouse answers opens from the command line, and says that it states no pay"""
    titles = ["Software Engineer"] * 3 + ["Backend Developer"] * 2
    jobs = [{"id": number, "title": title, "location": {"name": "Berlin, Germany"},
             "absolute_url": f"https://boards.example.com/jobs/{number}", "updated_at": "2026-05-01T10:00:00Z",
             "content": "&lt;p&gt;Build things.&lt;/p&gt;"} for number, title in enumerate(titles, 1)]
    path = scene.home / "board.json"
    path.write_text(json.dumps({"jobs": jobs, "meta": {"total": len(jobs)}}))
    program = scene.start(path)
    program.find("push button", r"^Openings, Software Engineer: 3\b")
    program.find("push button", r"^Openings, Backend Developer: 2\b")
    expect("the title names the file", program.get_title() == "board.json – Rolescope")
    program.key("alt+2")
    program.find("label", "^No Pay to Compare$")
    program.find("label", "^No posting that was read states its pay, ", within="^AppPayPage$")


def save_report(scene):
    """The report is read in its tab and saved as a page that says what made it"""
    program = scene.start_with_sample()
    program.key("alt+6")
    program.find("heading", "^Software Engineer or Backend Developer")
    program.find("heading", "^Which pays more")
    program.find("label", r"^Backend Developer pays \$10,000 more at the median in the US: \$150,000 \(n = 555\)",
                 within="^AppReportPage$")
    program.click("push button", "^Save As…$")
    path = scene.home / "two roles.html"
    program.save_as(path)
    program.find("label", "^Saved “two roles.html”$")
    page = path.read_text()
    expect("the page is whole", page.startswith("<!DOCTYPE html>") and page.endswith("</html>\n"))
    expect("the page names its input's checksum", re.search(r"\b[0-9a-f]{64}\b", page))
    expect("the page has its charts", page.count("<svg") > 5)


def tell_problems(scene):
    """A load tells what it read, and its problems can be searched and saved"""
    path = scene.home / "odd.jsonl"
    path.write_text('{"id": "1", "title": "Software Engineer", "posted_at": "=soon"}\n'
                    '{"id": "2", "title": "Backend Developer"}\n{"id": "3"}\n')
    program = scene.start(path)
    program.find("label", r"^2 postings · .* · 1 record rejected$")
    program.click("push button", "^2 postings$")
    program.click("page tab", "^Problems$")
    program.find("label", r"^record 1 · line 1, column \d+ · “=soon”$")
    program.press(program.find(name="^Search the list$"))
    program.type("rejected")
    program.wait_gone("label", "“=soon”$")
    program.find("label", "^record 3 · line 3, column 1$")
    program.click("push button", "^Save the List…$")
    table = scene.home / "problems.csv"
    program.save_as(table)
    program.find("label", "^Saved “problems.csv”$")
    lines = table.read_bytes().decode().split("\r\n")
    expect("the table has a head and both problems", len(lines) == 4)
    expect("no cell is a formula", ",\"'=soon\"," in lines[1])
    program.click("push button", "^Close$", within="^What Was Read$")
    program.wait_gone("frame", "^What Was Read$")


def make_unknown_export(path):
    """In a shape that no format knows, where no name tells which number is the pay."""
    offers = [{"k1": 60000 + 1000 * number, "stelle": ["Software Engineer", "Backend Developer"][number % 2],
               "firma": f"Firma {number} <i>GmbH</i>", "ort": "Berlin", "land": "Deutschland"} for number in range(24)]
    path.write_text(json.dumps({"stand": "2026-05-01", "angebote": offers}))


def remember_shape(scene):
    """Where a shape was guessed, another key can be chosen for a field, and the next start reads by it"""
    path = scene.home / "stellen.json"
    make_unknown_export(path)
    program = scene.start(path)
    program.find("label", "^24 postings · shape guessed$")
    program.click("push button", "^Review…$")
    program.find("label", "^“Firma 0 <i>GmbH</i>”, “Firma 1 <i>GmbH</i>”, ", within="^Fields of the Export$")
    program.press(program.find("text", "^Name of This Kind of Export$"))
    program.key("ctrl+a")
    program.type("Angebote & more")
    program.step_to("combo box", "^Lowest pay$")
    program.key("space")
    program.find("list item", "^k1\\s+“60000”, ")
    program.key("Down", "Return")
    program.find("label", "^“60000”, “61000”, “62000”$", within="^Fields of the Export$")
    program.click("push button", "^Remember$")
    program.wait_gone("frame", "^Fields of the Export$")
    program.find("label", "^24 postings · Angebote & more · no skills · no dates$")
    program.quit()

    program = scene.start()
    program.find("push button", "^Median base pay, Software Engineer: €71,000")
    program.click("push button", "^24 postings$")
    program.find("label", "^Angebote & more$", within="^What Was Read$")
    expect("nothing is guessed any longer", not program.find_all("push button", "^Review"))
    program.key("Escape")
    program.wait_gone("frame", "^What Was Read$")

    program.key("ctrl+comma")
    program.click("page tab", "^Figures$")
    program.click("push button", "^Forget Angebote & more$")
    program.click("push button", "^Undo$")
    program.click("push button", "^Forget Angebote & more$")
    program.wait_gone("push button", "^Forget Angebote & more$")
    program.click("push button", "^Close$", within="^Preferences$")
    program.wait_gone("frame", "^Preferences$")
    program.find("label", "^24 postings · shape guessed$")


def choose_fields_of_strange_records(scene):
    """Where nothing looks like a posting, the fields can be chosen from the message that says so"""
    path = scene.home / "strange.json"
    path.write_text(json.dumps([{"q7": word, "z": 1} for word in ("xk2", "fjs", "asd")]))
    program = scene.start(path)
    program.click("push button", "^Choose Fields…$", within="Could Not Be Opened")
    program.find("label", "^A posting needs a title", within="^Fields of the Export$")
    program.press(program.find("text", "^Name of This Kind of Export$"))
    program.step_to("combo box", "^Title$")
    program.key("space")
    program.find("list item", "^q7\\s+“xk2”, ")
    program.key("Down", "Return")
    program.click("push button", "^Remember$")
    program.find("label", "^3 postings · strange · ")


driver.run(save_chart, save_report, refuse_broken_file, open_board, tell_problems, remember_shape,
           choose_fields_of_strange_records)
