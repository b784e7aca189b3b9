"""What holds for every printed document of the catalogue, made of every sample, on each of its papers."""

from __future__ import annotations

import re

import pytest
from PIL import ImageFilter

from tests.documents.catalogued import Case, cases, document, made
from tests.documents.painted import Run, fonts_in, missing_glyphs_in, runs_in
from tests.documents.standards import faults_of
from tests.documents.structure import alternatives_in, faults_in
from toolkit.documents.faces import FACES
from toolkit.exchange import sample_names
from toolkit.outgoing import CATALOGUE

FIELDS_TO_FILL_IN = "forms.pdf"
"""The one document that is for screens only: an archive holds no live fields."""

SMALLEST = 9.5
"""The smallest type in points, for notes; what is read is set in TEXT."""

TEXT = 10.9
"""11 points, with room for rounding."""

NOTES_SHARE = 0.5
"""So many of the letters may be notes: page foot, map, lists beside drawings."""

DARK = 110
"""Darker than this of 255 counts as dark, as on a photocopy."""

AS_WIDE = 496
"""Every page is looked at as if it were as wide as A4 (60 pixels to the inch): a poster is seen from further off."""

LARGEST_DARK = 11
"""The side in those pixels (4.6 mm) of the smallest square that must not be all dark."""

DARK_SHARE = 0.12
"""So much of a page may be dark at most, letters and all: what is over costs toner and hides what is written."""


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
        assert notes < sum(len(run.glyphs) for run in runs) * NOTES_SHARE
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
