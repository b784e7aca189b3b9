"""What holds for every printed document of the catalogue, made of every sample, on each of its papers."""

from __future__ import annotations

import re
from functools import cache

import pytest
from PIL import ImageFilter

from tests.documents.catalogued import ENCLOSING, RICHEST, Case, begin, cases, document, made
from tests.documents.painted import Run, fonts_in, runs_in
from tests.documents.standards import faults_of
from tests.documents.structure import alternatives_in, faults_in
from toolkit.documents.faces import FACES
from toolkit.exchange import sample_names
from toolkit.outgoing import BY_NAME, CATALOGUE

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

STEP = ImageFilter.MaxFilter(3)
"""Takes a pixel off each side of what is dark. Five of them do what one filter of 11 does, in half the time."""

NO_LETTER = 0
"""The glyph that stands for a letter the font has not."""

DARK_SHARE = 0.12
"""So much of a page may be dark at most, letters and all: what is over costs toner and hides what is written."""


@pytest.fixture(scope="module", autouse=True)
def _printed_meanwhile(request: pytest.FixtureRequest) -> None:
    """While one document is looked at, the next are printed: of those that are asked about, and only those."""
    asked = [item for item in request.session.items if isinstance(item, pytest.Function)]
    given = [item.callspec.params for item in asked if hasattr(item, "callspec")]
    begin(case for params in given if isinstance(case := params.get("case"), Case))


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
        assert sum(run.glyphs.count(NO_LETTER) for run in painted_in(case)) == 0
        painted = {run.font for run in painted_in(case)}
        families = tuple(family.replace(" ", "-") for family in FACES)
        assert [name for name in painted if not name.startswith(families)] == []
        assert fonts_in(pdf) == dict.fromkeys(painted, True)

    def test_it_can_be_read_without_glasses_and_photocopied(self, case):
        printed = document(case)
        runs = [run for run in painted_in(case) if not is_mark(run)]
        assert min(run.size for run in runs) > SMALLEST - 0.1
        notes = sum(len(run.glyphs) for run in runs if run.size < TEXT)
        assert notes < sum(len(run.glyphs) for run in runs) * NOTES_SHARE
        for picture in printed.pictures:
            assert sum(picture.histogram()[:DARK]) / (picture.width * picture.height) < DARK_SHARE
            small = picture.resize((AS_WIDE, AS_WIDE * picture.height // picture.width))
            for _ in range(LARGEST_DARK // 2):
                small = small.filter(STEP)
            assert sum(small.histogram()[:DARK]) == 0


@cache
def painted_in(case: Case) -> list[Run]:
    """The texts of the document, read once for all questions about them."""
    return runs_in(document(case).pdf)


def is_mark(run: Run) -> bool:
    """Whether a run is the letter or the number within a drawn mark, which stands beside it as a shape and in words."""
    return len(run.glyphs) <= 2


@pytest.mark.parametrize("name", [entry.full_name for entry in CATALOGUE if entry.ending == "pdf"])
def test_the_same_session_on_the_same_day_gives_the_same_bytes(name):
    (case, *_) = (one for one in cases() if one.name == name)
    assert made(case) == document(case).pdf


@pytest.mark.parametrize(("name", "plain"), ENCLOSING.items())
def test_what_only_encloses_a_file_has_the_pages_of_the_plain_document(name, plain):
    for sheet in BY_NAME[name].papers:
        one, other = (document(Case(each, RICHEST, sheet)).opened for each in (name, plain))
        assert [page.Contents.read_bytes() for page in one.pages] == [
            page.Contents.read_bytes() for page in other.pages
        ]


@pytest.mark.parametrize("sample", sample_names())
def test_the_cards_of_the_map_stand_in_words_by_quadrant_right_after_it(sample):
    case = Case("plan.pdf", sample, "a4")
    printed = document(case)
    assert "Map of assumptions by risk and evidence" in alternatives_in(printed.pdf)
    titles = printed.bookmarks
    after = titles[titles.index("Map of our assumptions") + 1]
    assert re.match("The cards of the map, each after", after)
