"""The pages of a gathering's documents: standards, type, scripts, words that would hurt, and where links lead."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest
from PIL import Image, ImageOps

from tests.documents.casts import SCRIPTS
from tests.documents.gathering.kinds import (
    GATHERING,
    KINDS,
    PAPERS,
    documents,
    of_the_sample,
)
from tests.documents.gathering.rooms import printed, saying
from tests.documents.painted import runs_in
from tests.documents.standards import faults_of
from tests.documents.structure import faults_in
from tests.gatherings import there
from toolkit.documents.pages import Paper
from toolkit.domain.gathering.views import tables_shown

FILLED, HEAD_FROM = 0.3, 0.01
"""So far down the last line of each page stands at least, and the first one, below the paper's edge (house rules)."""

NOTES_SHARE, TEXT = 0.5, 10.9
"""So many of the letters may be smaller than 11 points, with room for rounding (house rule)."""


def ink(picture: Image.Image) -> tuple[int, int]:
    """The first and the last row of a grey page on which something is printed."""
    _left, first, _right, last = there(ImageOps.invert(picture).getbbox())
    return first, last


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_screen_reader_gets_all_of_it_and_it_keeps_the_standards(kind: str, paper: Paper) -> None:
    pdf = of_the_sample(kind, paper).pdf
    assert faults_in(pdf) == []
    assert faults_of(pdf) == []


@pytest.mark.parametrize("kind", KINDS)
def test_it_can_be_read_without_glasses(kind: str) -> None:
    runs = [run for run in runs_in(of_the_sample(kind, "a4").pdf) if len(run.glyphs) > 2]
    assert min(run.size for run in runs) > 9.4
    notes = sum(len(run.glyphs) for run in runs if run.size < TEXT)
    assert notes < sum(len(run.glyphs) for run in runs) * NOTES_SHARE


@pytest.mark.parametrize("paper", PAPERS)
def test_every_table_of_the_sample_has_one_page(paper: Paper) -> None:
    pack = of_the_sample("plenary", paper)
    told = [pack.text(page) for page in range(2, len(GATHERING.tables) + 2)]
    names = [table.name for table in tables_shown(GATHERING)]
    assert [name for name, page in zip(names, told, strict=True) if name not in page] == []
    assert all("page 1 of 1" in page for page in told)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("kind", ["plenary", "country", "take-home"])
def test_no_page_of_the_sample_is_nearly_empty(kind: str, paper: Paper) -> None:
    pack = of_the_sample(kind, paper)
    filled = {
        number: ink(picture)[1] / picture.height
        for number, picture in enumerate(pack.pictures, start=1)
    }
    assert {number for number, share in filled.items() if share < FILLED} == set()


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("kind", ["plenary", "country", "pair"])
def test_no_word_is_broken_at_the_end_of_a_line(kind: str, paper: Paper) -> None:
    html = " ".join(documents(kind, paper=paper)).replace("\u200b", "")
    written = unescape(re.sub("<[^>]*>", " ", html))
    letters = re.compile(r"[^\W\d_]{2,}")
    printed_words = set(letters.findall(of_the_sample(kind, paper).text()))
    assert printed_words - set(letters.findall(written)) - {"Part", "Page", "page", "of"} == set()


def test_contradictions_higher_than_a_page_keep_their_headings_on_each() -> None:
    long = saying(GATHERING, SCRIPTS["Urdu"], f"{SCRIPTS['Urdu']} {SCRIPTS['Urdu']}")
    *_others, clashes, _floor = documents("plenary", long)
    pack = printed((clashes,))
    pages = range(1, pack.page_count + 1)
    assert pack.page_count > 3
    assert [page for page in pages if "Doubted" not in pack.text(page)] == []


@pytest.mark.parametrize("script", ["Latin", "Urdu"])
def test_long_names_keep_to_the_line_at_the_top(script: str) -> None:
    name = SCRIPTS.get(script, "The gathering of the rivers and of the hills beyond them")
    _cover, table, *_others = documents("plenary", saying(GATHERING, f"{name} {name}"))
    (page, *_more) = printed((table,)).pictures
    first, _last = ink(page)
    assert first > page.height * HEAD_FROM


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize(("kind", "pages"), [("pair", 1), ("bridge", 1), ("sheet", 3)])
def test_sheets_keep_to_their_pages(kind: str, pages: int, paper: Paper) -> None:
    assert of_the_sample(kind, paper).page_count == pages


@pytest.mark.parametrize("kind", ["plenary", "country", "take-home", "pair"])
def test_words_are_never_markup_and_endless_ones_are_cut(kind: str) -> None:
    attack = "</style><script>x()</script><img src='http://127.0.0.1/a'>{{7777*9999}}"
    strange = saying(GATHERING, attack, "\u202e\x07\ufffe <b>bold</b>", "w" * 300)
    html = "".join(documents(kind, strange))
    assert "<script>" not in html
    assert "<b>bold" not in html
    assert "77762223" not in html
    assert printed((*documents(kind, strange),)).page_count < 120


def test_an_endless_card_is_cut_and_says_so() -> None:
    table = GATHERING.tables[0]
    shared = there(table.shared)
    endless = replace(shared.cards[0], text="w" * 100_000)
    given = replace(GATHERING, tables=(replace(table, shared=replace(shared, cards=(endless,))),))
    text = printed(documents("plenary", given)).text()
    assert "(cut here; the whole text is in the session file)" in text


@pytest.mark.parametrize("script", ["Arabic", "Urdu", "Khmer"])
@pytest.mark.parametrize("kind", ["plenary", "country", "pair"])
def test_every_script_is_read_back_whole(kind: str, script: str) -> None:
    pack = printed(documents(kind, saying(GATHERING, SCRIPTS[script])))
    assert faults_of(pack.pdf) == []
    html = "".join(documents(kind, saying(GATHERING, SCRIPTS[script])))
    marked = [tongue for tongue in ("ar", "ur", "km") if f'<bdi lang="{tongue}"' in html]
    assert marked == [{"Arabic": "ar", "Urdu": "ur", "Khmer": "km"}[script]]
    assert (' dir="rtl">' in html) is (script != "Khmer")


def test_the_cover_leads_to_the_first_page_of_each_part() -> None:
    pack = of_the_sample("plenary", "a4").opened
    pages = {page.obj.objgen: number for number, page in enumerate(pack.pages)}
    names = pack.Root.Names.Dests.Names
    places = {str(names[n]): pages[names[n + 1][0].objgen] for n in range(0, len(names), 2)}
    led = [places[str(one.Dest)] for one in pack.pages[0].Annots if "/Dest" in one]
    starts = [
        number
        for number in range(1, len(pack.pages))
        if "page 1 of" in of_the_sample("plenary", "a4").text(number + 1)
    ]
    assert led == starts
