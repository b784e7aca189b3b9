"""The worksheets for a day without a computer: on paper, and to fill in on a screen."""

from __future__ import annotations

import itertools
import re
from functools import cache

import pytest
from PIL import Image, ImageOps

from tests.documents.paper import Printed
from tests.documents.standards import faults_of
from toolkit.documents.forms import forms_html, render_forms
from toolkit.documents.occasion import Occasion, stacks_for
from toolkit.documents.orders import Order
from toolkit.documents.pages import Paper
from toolkit.documents.press import press
from toolkit.documents.worksheets import (
    LINE_MM,
    build_worksheets,
    render_worksheets,
    worksheets_html,
)
from toolkit.domain.session import Impact
from toolkit.domain.vocabulary import DEBRIEF_STAGES
from toolkit.scoring.risk import risk_of

HEADINGS = [
    "A working session on paper",
    "Safety page: on every table, all day",
    "Strategy",
    "Roles",
    "Goals",
    "Outcomes",
    "Assumptions: what must be true for our plan to work?",
    "Belief list: what this table rates, places and plans for",
    "Rating slips: one for each person and each belief",
    "Map: write only the numbers of the beliefs",
    "Evidence page: how do we know?",
    "Risk page: how bad is it if we are wrong?",
    "Before you test: ideas, and tests never to run",
    "Test cards: write all of it before you begin",
    "Learning cards: the back of the test cards, for afterwards",
    "Plan sheet: what we do, who does it, by when",
]
"""One page each: the table on the first page names them by their numbers."""

FILLED_IN = [*HEADINGS[2:8], *HEADINGS[10:]]
THIRTY = Occasion(people=30, tables=5)


@pytest.fixture(scope="module")
def sheets(bank):
    """Prints the worksheets. Anything WeasyPrint warns of fails the test."""

    @cache
    def printed(occasion: Occasion = THIRTY, paper: Paper = "a4") -> Printed:
        answer = press().print(worksheets_html(occasion, bank=bank, paper=paper))
        assert answer.warnings == ()
        return Printed(answer.pdf)

    return printed


@pytest.fixture(scope="module")
def form(bank):
    """Prints the sheets to fill in."""

    @cache
    def printed(paper: Paper = "a4") -> Printed:
        answer = press().print(Order(forms_html(THIRTY, bank=bank, paper=paper), forms=True))
        assert answer.warnings == ()
        return Printed(answer.pdf)

    return printed


def darkest_at_the_rim(picture: Image.Image, width_mm: float) -> int:
    """The darkest point so far from the sides of a page, 0 black to 255 white."""
    edge = round(width_mm / 25.4 * 60)
    width, height = picture.size
    outside = picture.copy()
    outside.paste(255, (edge, edge, width - edge, height - edge))
    return min(outside.tobytes())


@pytest.mark.parametrize("paper", ["a4", "letter"])
class TestPages:
    """What holds on either paper."""

    @pytest.mark.parametrize("length", ["180", "review"])
    def test_every_sheet_is_one_page_and_stands_where_the_first_page_says(
        self, sheets, length, paper
    ):
        printed = sheets(Occasion(people=30, tables=5, length=length), paper)
        assert [heading in printed.text(number) for number, heading in enumerate(HEADINGS, 1)] == [
            True
        ] * printed.page_count

    def test_they_keep_the_standard_for_everybody(self, sheets, form, paper):
        assert faults_of(sheets(paper=paper).pdf, archival=False) == []
        assert faults_of(form(paper).pdf, archival=False) == []

    def test_headings_go_down_one_level_at_a_time(self, sheets, form, paper):
        for printed in (sheets(paper=paper), form(paper)):
            levels = [int(tag[1]) for tag in printed.tags if re.fullmatch("H[1-6]", tag)]
            assert levels[0] == 1
            assert all(after - before <= 1 for before, after in itertools.pairwise(levels))

    def test_nothing_is_printed_at_the_very_edge(self, sheets, paper):
        """Printers of offices leave 5 mm free; 4 mm are left white here on every side."""
        for picture in sheets(paper=paper).pictures:
            assert darkest_at_the_rim(picture, 4) > 250

    def test_a_form_has_the_sheets_that_make_sense_on_a_screen(self, form, paper):
        printed = form(paper)
        assert [heading in printed.text(number) for number, heading in enumerate(FILLED_IN, 2)] == [
            True
        ] * (printed.page_count - 1)

    def test_every_field_has_a_name_of_its_own_that_is_read_aloud(self, form, paper):
        fields = list(form(paper).opened.Root.AcroForm.Fields)
        names = [str(field.T) for field in fields]
        assert len(set(names)) == len(names) == 234
        assert [str(field.TU) for field in fields] == names


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_every_track_has_room_to_write(bank, paper):
    for track in bank.tracks:
        report = build_worksheets(Occasion(track_id=track.track_id), bank=bank, paper=paper)
        assert [sheet.stage for sheet in report.stages] == list(DEBRIEF_STAGES)
        questions = [one for sheet in report.stages for one in sheet.questions]
        assert min(one.lines for one in questions) >= 3
        assert min(one.line_mm for one in questions) >= LINE_MM


def test_the_track_with_the_longest_prompts_keeps_to_one_page_a_stage(bank, sheets):
    prompts = {
        track.track_id: sum(len(one.text) for one in track.prompts if one.starred)
        for track in bank.tracks
    }
    longest = max(prompts, key=lambda track_id: prompts[track_id])
    assert sheets(Occasion(track_id=longest), "letter").page_count == len(HEADINGS)


def test_slips_and_cards_fill_their_sheets(sheets):
    printed = sheets()
    assert printed.text(9).count("Belief number") == 8
    assert printed.text(9).count("E5 Others checked it") == 8
    assert printed.text(14).count("We are right if") == 4
    assert printed.text(15).count("We decide") == 4


def test_the_safety_page_says_all_of_it(sheets, bank):
    text = sheets().text(2)
    lines = [line.text for line in bank.safety_lines]
    lines += [*bank.paper_part("never_write").lines, *bank.paper_part("harm").lines]
    assert [line for line in lines if line not in text] == []


def test_the_map_lies_on_its_side_with_strip_axes_and_quarters(sheets):
    _left, _bottom, width, height = map(float, sheets().opened.pages[9].MediaBox)
    assert width > height
    text = sheets().text(10)
    words = [
        "Safety first",
        "we have it",
        "we have none",
        "great harm if wrong",
        "E5 E4 E3 E2 E1 E0",
    ]
    words += ["Test now", "Watch", "Later", "Carry on"]
    assert [word for word in words if word not in text] == []


def test_thirty_people_at_five_tables_need_so_many_copies():
    assert [(stack.pages, stack.copies, stack.sheets) for stack in stacks_for(THIRTY)] == [
        ("1–2", 6, 6),
        ("3–6", 30, 60),
        ("7", 30, 30),
        ("8", 5, 5),
        ("9", 30, 30),
        ("10", 5, 5),
        ("11–12", 10, 10),
        ("13", 5, 5),
        ("14–15", 10, 10),
        ("16", 5, 5),
    ]


def test_the_first_page_says_how_much_to_copy(sheets):
    text = sheets().text(1)
    assert "What to copy for 30 people at 5 tables" in text
    assert "Together 166 sheets of paper." in text
    alone = sheets(Occasion(length="alone", people=30)).text(1)
    assert "What to print" in alone
    assert "Together 11 sheets of paper." in alone


def test_the_first_page_speaks_to_whoever_uses_the_sheets(sheets):
    """A room, a room that comes back, or one person: each with what is done with the sheets in each step."""
    room, review, alone = (
        sheets(Occasion(length=length, people=30, tables=5)).text(1)
        for length in ("180", "review", "alone")
    )
    assert "For a room without a computer. A team says what it does" in room
    assert "some months after the plan" in review
    assert "For one person without a computer" in alone
    assert [text.count("Who does what.") for text in (room, review, alone)] == [1, 1, 0]
    assert "At each table" not in alone
    assert "Write who decides, who carries what" in alone


def test_every_sheet_says_which_page_it_is_so_that_copies_can_be_sorted(sheets):
    printed = sheets()
    pages = range(1, printed.page_count + 1)
    assert [f"Page {number} of 16" in printed.text(number) for number in pages] == [True] * 16


def test_no_word_at_the_head_of_the_belief_list_is_cut(sheets):
    for paper in ("a4", "letter"):
        text = sheets(paper=paper).text(8)
        assert (
            "No. We believe that ... Letter Safety Impact 0–4 E0–E5 For (+) and against (−)" in text
        )


@pytest.mark.parametrize("impact", range(5))
@pytest.mark.parametrize("vulnerability", [1, 2, 3])
def test_the_rule_on_the_risk_page_is_the_rule_of_the_toolkit(impact, vulnerability):
    """Upper half: every 4; a 3 unless it is hard to imagine; a 2 only if there are signs already."""
    by_the_page = (
        impact == 4 or (impact == 3 and vulnerability > 1) or (impact == 2 and vulnerability == 3)
    )
    risk = risk_of(Impact(safety=0, mission=impact, business=0, law=0), vulnerability)
    assert (risk >= 0.5) == by_the_page


def test_the_same_day_prints_the_same_bytes(bank):
    assert render_worksheets(THIRTY, bank=bank) == render_worksheets(THIRTY, bank=bank)
    assert render_forms(THIRTY, bank=bank) == render_forms(THIRTY, bank=bank)


@pytest.mark.parametrize("language", ["ar", "ur"])
def test_from_the_right_each_sheet_is_the_page_the_list_of_copies_names(bank, language):
    """The words are English here, as nobody has translated them yet; their lines run as the translation's would."""
    answer = press().print(worksheets_html(THIRTY, bank=bank, language=language))
    printed = Printed(answer.pdf)
    assert [heading in printed.text(number) for number, heading in enumerate(HEADINGS, 1)] == [
        True
    ] * printed.page_count
    assert [f"Page {number} of 16" in printed.text(number) for number in range(1, 17)] == [
        True
    ] * 16
    assert [darkest_at_the_rim(picture, 4) > 250 for picture in printed.pictures] == [True] * 16
    safety = printed.pictures[1]
    margin = (0, 100, round(13 / 25.4 * 60), 500)
    sides = safety.crop(margin), ImageOps.mirror(safety).crop(margin)
    assert [min(side.tobytes()) for side in sides] == [255, 255]
