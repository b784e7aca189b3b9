"""What holds for every printed document of the catalogue, made of every sample, on each of its papers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

import pytest
from PIL import ImageFilter

from tests.documents.painted import Run, fonts_in, missing_glyphs_in, runs_in
from tests.documents.paper import Printed
from tests.documents.standards import faults_of
from tests.documents.structure import alternatives_in, faults_in
from toolkit.content import read_bank
from toolkit.documents.faces import FACES
from toolkit.exchange import open_sample, sample_names
from toolkit.outgoing import BY_NAME, CATALOGUE, Wish

DAY = date(2026, 11, 28)
FIELDS_TO_FILL_IN = "forms.pdf"
"""The one document that is for screens only: an archive holds no live fields."""

SMALLEST = 9.5
"""The smallest type in points, for notes; what is read is set in TEXT."""

TEXT = 10.9
"""11 points, with room for rounding."""

NOTES_SHARE = 0.6
"""So many of the letters may be notes: page foot, map, lists beside drawings."""

TICKED_ON_A_CARD = "cards.pdf"
CARDS_SHARE = 0.8
"""Eight cards on a page leave no room for larger boxes to tick; what is believed stands above them in large type."""

DARK = 110
"""Darker than this of 255 counts as dark, as on a photocopy."""

AS_WIDE = 496
"""Every page is looked at as if it were as wide as A4 (60 pixels to the inch): a poster is seen from further off."""

LARGEST_DARK = 11
"""The side in those pixels (4.6 mm) of the smallest square that must not be all dark."""

DARK_SHARE = 0.12
"""So much of a page may be dark at most, letters and all: what is over costs toner and hides what is written."""


@dataclass(frozen=True)
class Case:
    """A document, what it is made of, and its paper."""

    name: str
    sample: str
    sheet: str

    def __str__(self) -> str:
        return "-".join((self.name, self.sample or "blank", self.sheet))


def cases() -> Iterator[Case]:
    """Every PDF of the catalogue for every sample and paper; what needs no session once for each paper."""
    for entry in CATALOGUE:
        if entry.ending == "pdf":
            samples = sample_names() if entry.needs_session else ("",)
            for sample in samples:
                for sheet in entry.papers or ("a4",):
                    yield Case(entry.full_name, sample, sheet)


def made(case: Case) -> bytes:
    """The document."""
    brought = open_sample(case.sample, DAY) if case.sample else None
    return BY_NAME[case.name].file(
        Wish(brought=brought, bank=read_bank(), day=DAY, sheet=case.sheet)
    )


@cache
def document(case: Case) -> Printed:
    """The document, made once for all questions about it."""
    return Printed(made(case))


@pytest.mark.parametrize("case", list(cases()), ids=str)
class TestEveryDocument:
    """Each question is asked of each document."""

    def test_a_screen_reader_gets_all_of_it_in_order(self, case):
        assert faults_in(document(case).pdf) == []

    def test_it_keeps_the_standards(self, case):
        assert faults_of(document(case).pdf, archival=case.name != FIELDS_TO_FILL_IN) == []

    def test_every_letter_is_there_in_fonts_of_ours_of_which_only_what_is_used_lies_inside(
        self, case
    ):
        pdf = document(case).pdf
        assert missing_glyphs_in(pdf) == 0
        painted = {run.font for run in runs_in(pdf)}
        families = tuple(family.replace(" ", "-") for family in FACES)
        assert [name for name in painted if not name.startswith(families)] == []
        assert fonts_in(pdf) == dict.fromkeys(painted, True)

    def test_it_can_be_read_without_glasses_and_photocopied(self, case):
        printed = document(case)
        runs = [run for run in runs_in(printed.pdf) if not is_mark(run)]
        assert min(run.size for run in runs) > SMALLEST - 0.1
        notes = sum(len(run.glyphs) for run in runs if run.size < TEXT)
        share = CARDS_SHARE if case.name == TICKED_ON_A_CARD else NOTES_SHARE
        assert notes < sum(len(run.glyphs) for run in runs) * share
        for picture in printed.pictures:
            assert sum(picture.histogram()[:DARK]) / (picture.width * picture.height) < DARK_SHARE
            small = picture.resize((AS_WIDE, AS_WIDE * picture.height // picture.width))
            solid = small.filter(ImageFilter.MaxFilter(LARGEST_DARK))
            assert sum(solid.histogram()[:DARK]) == 0


def is_mark(run: Run) -> bool:
    """Whether a run is the letter or the number within a drawn mark, which stands beside it as a shape and in words."""
    return len(run.glyphs) <= 2


@pytest.mark.parametrize("name", [entry.full_name for entry in CATALOGUE if entry.ending == "pdf"])
def test_the_same_session_on_the_same_day_gives_the_same_bytes(name):
    (case, *_) = (one for one in cases() if one.name == name)
    assert made(case) == document(case).pdf


@pytest.mark.parametrize("sample", sample_names())
def test_the_cards_of_the_map_stand_in_words_by_quadrant_right_after_it(sample):
    case = Case("plan.pdf", sample, "a4")
    printed = document(case)
    assert "Map of assumptions by risk and evidence" in alternatives_in(printed.pdf)
    titles = printed.bookmarks
    after = titles[titles.index("Map of our assumptions") + 1]
    assert re.match("The cards of the map, each after", after)
