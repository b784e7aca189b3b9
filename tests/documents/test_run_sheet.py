"""The facilitator's run-sheet."""

from __future__ import annotations

import itertools
import re
from datetime import time

import pytest

from tests.documents.paper import Printed
from tests.documents.standards import faults_of
from toolkit.documents.occasion import LENGTHS, Occasion
from toolkit.documents.press import press
from toolkit.documents.run_sheet import build_run_sheet, render_run_sheet, run_sheet_html

MORNING = Occasion(length="120", people=30, tables=5, starts=time(9))


def printed(occasion, bank, paper="a4") -> Printed:
    answer = press().print(run_sheet_html(occasion, bank=bank, paper=paper))
    assert answer.warnings == ()
    return Printed(answer.pdf)


def test_minutes_go_by_the_clock_when_it_is_said_when_the_session_starts(bank):
    report = build_run_sheet(MORNING, bank)
    assert [(row.begins, row.ends, row.step.step_id) for row in report.steps] == [
        ("09:00", "09:06", "welcome"),
        ("09:06", "09:18", "strategy"),
        ("09:18", "09:28", "roles"),
        ("09:28", "09:38", "goals"),
        ("09:38", "09:50", "outcomes"),
        ("09:50", "10:10", "assumptions"),
        ("10:10", "10:20", "rate"),
        ("10:20", "10:38", "reveal"),
        ("10:38", "10:55", "plan"),
        ("10:55", "11:00", "close"),
    ]
    assert (report.starts, report.ends) == ("09:00", "11:00")


@pytest.mark.parametrize("length", LENGTHS)
def test_without_a_time_they_count_from_the_start_without_a_gap(bank, length):
    report = build_run_sheet(Occasion(length=length), bank)
    assert report.steps[0].begins == "0"
    assert report.steps[-1].ends == str(report.total)
    assert all(before.ends == after.begins for before, after in itertools.pairwise(report.steps))
    assert report.ends == ""


def test_a_session_that_goes_past_midnight_has_a_clock_too(bank):
    late = build_run_sheet(Occasion(length="60", starts=time(23, 30)), bank)
    assert (late.starts, late.ends) == ("23:30", "00:30")


def test_every_step_says_what_to_say_do_and_watch_for_and_what_happens_on_paper(bank):
    for sheet in bank.run_sheets:
        for step in sheet.steps:
            assert "" not in {step.say, step.do, step.watch_for, step.on_paper}


def test_nothing_of_the_day_is_said_in_minutes_that_another_length_does_not_have(bank):
    """The silence is a third of a step: how long that is stands beside it, and in no sentence to say aloud."""
    said = [step.say for sheet in bank.run_sheets for step in sheet.steps if step.silent_minutes]
    assert [words for words in said if "minute" in words] == []


def test_the_silence_stands_where_the_step_is_led(bank):
    text = printed(MORNING, bank).text()
    assert "09:06–09:18 · Strategy First 4 minutes of silence." in text
    assert "09:18–09:28 · Roles First 3 minutes of silence." in text


def test_it_says_what_to_read_aloud_to_bring_and_to_prepare_and_the_interpreters_rule(bank):
    sheet = printed(MORNING, bank)
    text = sheet.text()
    assert "30 people at 5 tables. From 09:00 to 11:00." in text
    lines = [line.text for line in bank.safety_lines]
    for part in ("before", "interpreter", "harm", "after"):
        lines += bank.paper_part(part).lines
    lines += ["35 pens: one a person, one more a table", "25 blank sheets of paper"]
    lines += ["5 large envelopes", "Together 166 sheets of paper."]
    assert [line for line in lines if line not in text] == []


def test_who_works_alone_reads_explanations_and_examples_instead_of_notes_for_a_room(bank):
    text = printed(Occasion(length="alone"), bank).text()
    prompt = bank.prompt("S1")
    assert prompt is not None
    assert prompt.explanation in text
    assert prompt.example in text
    assert prompt.say not in text
    assert bank.paper_part("interpreter").name not in text
    steps = build_run_sheet(Occasion(length="alone"), bank).steps
    assert "" not in {row.step.alone for row in steps}
    assert [row.step.alone for row in steps if row.step.alone not in text] == []
    assert [row.step.about for row in steps if row.step.about in text] == []


def test_who_works_alone_needs_a_pen_and_a_place_and_no_table(bank):
    report = build_run_sheet(Occasion(length="alone", people=30, tables=5), bank)
    assert report.materials == (
        "A pen, and blank paper for what does not fit",
        "A watch, if you want to keep to the minutes",
        "A place where nobody reads along, and one where the paper can be locked away",
    )
    assert [(stack.pages, stack.why, stack.copies) for stack in report.stacks] == [
        ("1–2", "you, both sides", 1),
        ("3–6", "you, both sides", 1),
        ("7", "you", 1),
        ("8", "you", 1),
        ("10", "you", 1),
        ("11–12", "you, both sides", 1),
        ("13", "you", 1),
        ("14–15", "up to five tests, both sides", 2),
        ("16", "you", 1),
    ]


def test_a_review_brings_what_its_first_step_lays_out_and_goes_by_the_tests_never_to_run(bank):
    report = build_run_sheet(Occasion(length="review", people=30, tables=5), bank)
    assert report.materials[0] == (
        "From last time, for each table: plan sheet, belief list, map and test cards"
    )
    assert [stack.pages for stack in report.stacks] == [
        "1–2", "8", "9", "10", "11–12", "13", "14–15", "16",
    ]  # fmt: skip


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("length", LENGTHS)
def test_each_list_to_prepare_with_is_on_one_page(bank, length, paper):
    """What to do before and what to bring stand on page 2, the steps begin on page 3, and no page is nearly empty."""
    sheet = printed(Occasion(length=length, people=30, tables=5, starts=time(9)), bank, paper)
    assert "sheets of paper." in sheet.text(2)
    alone = length == "alone"
    assert "Step by step" in sheet.text(2 if alone else 3)
    assert alone or bank.paper_part("interpreter").lines[-1] in sheet.text(2)


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_it_keeps_the_standard_for_everybody_with_headings_in_order(bank, paper):
    sheet = printed(MORNING, bank, paper)
    assert faults_of(sheet.pdf, archival=False) == []
    levels = [int(tag[1]) for tag in sheet.tags if re.fullmatch("H[1-6]", tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_the_same_day_prints_the_same_bytes(bank):
    assert render_run_sheet(MORNING, bank=bank) == render_run_sheet(MORNING, bank=bank)


def test_the_last_page_of_no_track_is_nearly_empty(bank):
    """What to do if someone tells you about harm is on it, and what to do after the day below."""
    for track in bank.tracks:
        sheet = printed(Occasion(track_id=track.track_id), bank)
        last = sheet.text(sheet.page_count)
        assert bank.paper_part("harm").name in last
        assert bank.paper_part("after").lines[-1] in last
