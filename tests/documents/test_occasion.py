"""How much paper a day takes."""

from __future__ import annotations

import re
from math import ceil

import pytest

from tests.documents.paper import Printed
from toolkit.documents.occasion import LENGTHS, Occasion, stacks_for
from toolkit.documents.run_sheet import render_run_sheet
from toolkit.setup.arguments import parse
from toolkit.setup.layout import PROJECT


@pytest.mark.parametrize(
    ("people", "tables", "expected"), [(1, 0, 1), (6, 0, 1), (7, 0, 2), (30, 0, 5), (30, 4, 4)]
)
def test_six_people_sit_at_a_table_unless_somebody_says_otherwise(people, tables, expected):
    assert Occasion(people=people, tables=tables).table_count == expected


def test_who_works_alone_is_one_person_at_one_table():
    alone = Occasion(length="alone", people=30, tables=5)
    assert (alone.heads, alone.table_count) == (1, 1)
    assert sum(stack.sheets for stack in stacks_for(alone)) == 11


def test_every_length_has_a_run_sheet(bank):
    totals = [Occasion(length=length).run_sheet(bank).total for length in LENGTHS]
    assert totals == [60, 90, 120, 180, 110, 75]


def test_everybody_has_a_slip_for_each_of_eight_beliefs():
    for people in (1, 5, 30, 41):
        (slips,) = (stack for stack in stacks_for(Occasion(people=people)) if stack.pages == "9")
        assert slips.copies * 8 >= people * 8


def test_the_readme_counts_for_thirty_people_as_the_worksheets_do(bank):
    text = (PROJECT / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (?:`worksheets.pdf`, )?([\d–]+) \|.*\| (\d+) \| (\d+) \|$", text, re.M)
    thirty = Occasion(people=30, tables=5)
    stacks = stacks_for(thirty)
    assert rows == [(one.pages, str(one.copies), str(one.sheets)) for one in stacks]
    (run_sheet,) = re.findall(r"^\| `run-sheet.pdf`, all (\d+) pages .*\| (\d+) \|$", text, re.M)
    pages = Printed(render_run_sheet(thirty, bank=bank)).page_count
    both_sides = ceil(pages / 2)
    assert run_sheet == (str(pages), str(both_sides))
    together = sum(one.sheets for one in stacks) + both_sides
    assert f"Together {together} sheets" in text
    guide = (PROJECT / "templates/guide/en/3-trainer.md").read_text(encoding="utf-8")
    assert f"{together - both_sides} sheets of paper" in guide


def test_the_commands_of_the_readme_are_ones_the_toolkit_has():
    text = (PROJECT / "README.md").read_text(encoding="utf-8")
    commands = re.findall(r"^python3 -m toolkit (export --document .*)$", text, re.M)
    assert len(commands) == 2
    for command in commands:
        asked = parse(command.split())
        assert (asked.people, asked.tables) == (30, 5)
