"""The map as a poster: one sheet, or two where the cards in words do not fit beside the map."""

from __future__ import annotations

import re
from dataclasses import replace

import page
import pytest

from tests.documents import casts
from tests.documents.casts import TODAY, belief, dangerous, session
from tests.documents.paper import Printed
from toolkit.documents.poster import map_mm, poster_html, render_poster, tell_poster
from toolkit.documents.press import press
from toolkit.domain.session import Session
from toolkit.domain.strangers import for_strangers
from toolkit.exchange import open_sample, sample_names, session_of

PAPERS = ["a3", "a1"]
SIZES = {"a3": (420, 297), "a1": (841, 594)}


def printed(given: Session, paper: str = "a3") -> Printed:
    answer = press().print(
        poster_html(for_strangers(given), today=TODAY, paper=paper)  # type: ignore[arg-type]
    )
    assert answer.warnings == ()
    return Printed(answer.pdf)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", sample_names())
def test_every_sample_has_all_its_cards_in_words_on_two_sheets_and_is_accessible(name, paper):
    given = for_strangers(session_of(open_sample(name, TODAY)))
    poster = printed(given, paper)
    assert poster.page_count == 2
    text = squeezed(poster.text(2))
    assert [a.text for a in given.live_assumptions() if squeezed(a.text) not in text] == []
    report = page.validate_pdf_bytes(poster.pdf, profile="ua1")
    assert [(fault.rule_id, fault.message) for fault in report.failures] == []


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize(
    ("given", "sheets"),
    [
        (casts.crowded_session(60), 2),
        (casts.session_in_scripts(), 2),
        (casts.whole_session(), 1),
        (session(team="W" * 300, assumptions=tuple(dangerous(n, "W" * 300) for n in range(9))), 2),
        (session(team=""), 1),
    ],
    ids=["sixty cards", "scripts", "small", "wide letters", "empty"],
)
def test_the_sheets_lie_on_their_long_side_and_are_no_more_than_needed(given, sheets, paper):
    poster = printed(given, paper)
    assert poster.page_count == sheets
    sizes = {
        tuple(round(float(side) * 25.4 / 72) for side in one.mediabox[2:])
        for one in poster.opened.pages
    }
    assert sizes == {SIZES[paper]}


def sizes_of_type(html: str) -> set[float]:
    """The type sizes of the words and numbers of the map on paper, in pt."""
    drawn = re.search(r'<div class="map[^"]*"><svg[^>]*viewBox="0 0 ([\d.]+) [\d.]+"', html)
    width = re.search(r"\.map svg \{[^}]*width: ([\d.]+)mm", html)
    assert drawn is not None
    assert width is not None
    enlarged = float(width[1]) / float(drawn[1]) / 25.4 * 72
    return {
        round(float(size) * enlarged, 1)
        for size in re.findall(r'<text[^>]* font-size="([\d.]+)"[^>]*>(?!!<)', html)
    }


def test_the_words_of_the_map_are_large_enough_to_be_read_from_three_metres():
    small = sizes_of_type(poster_html(casts.whole_session(), today=TODAY, paper="a3"))
    large = sizes_of_type(poster_html(casts.whole_session(), today=TODAY, paper="a1"))
    assert min(small) >= 14
    assert {round(2 * size) for size in small} == {round(size) for size in large}


def dangers(count: int, text: str = "danger") -> Session:
    return session(assumptions=tuple(dangerous(n, f"{text} {n}") for n in range(count)))


def test_the_safety_strip_stands_on_top_and_counts_what_it_has_no_room_for():
    told = tell_poster(dangers(12), TODAY, "a3")
    assert [one.text for one in told.strip.kept] == [f"danger {n}" for n in range(9)]
    poster = printed(dangers(12))
    assert "and 3 more, on the second sheet" in poster.text(1)
    assert [n for n in range(12) if f"danger {n}" not in poster.text(2)] == []


def test_where_the_cards_of_the_strip_are_long_it_has_fewer_so_that_the_map_stays_large():
    told = tell_poster(dangers(9, "WWWW " * 20), TODAY, "a3")
    assert len(told.strip.kept) == 6
    assert map_mm(told) > map_mm(replace(told, strip_mm=told.strip_mm * 1.5))


def test_cards_that_go_on_in_the_next_column_or_on_the_next_sheet_say_under_which_heading():
    poster = printed(casts.crowded_session(200))
    told = tell_poster(for_strangers(casts.crowded_session(200)), TODAY, "a3")
    starts = [column[0] for sheet in told.sheets for column in sheet]
    assert sum(one.goes_on for one in starts) >= 2
    assert poster.page_count == 1 + len(told.sheets)
    for number, sheet in enumerate(told.sheets, start=2):
        text = poster.text(number)
        assert text.count(", continued") == (number > 2) + sum(
            one.goes_on for column in sheet for one in column
        )


def test_a_card_without_end_is_cut_so_that_a_column_holds_it():
    endless = session(assumptions=tuple(belief(n, "never ends " * 400) for n in range(1, 4)))
    poster = printed(endless)
    assert poster.page_count == 2
    assert poster.text(2).count("(cut here;") == 3


def test_the_second_sheet_says_whose_cards_they_are():
    poster = printed(session_of(open_sample("two-kettles-soap", TODAY)))
    first_line = poster.text(2).splitlines()[0]
    assert "The cards in words" in first_line
    assert "Two Kettles Soap Workshop" in first_line


def test_neither_private_cards_nor_notes_are_on_it():
    text = printed(casts.session_with_a_past()).text()
    assert "nobody can guess a worker's past" in text
    for kept_back in ("held by a debt", "We ask each week", "Two people sign"):
        assert kept_back not in text


def test_an_empty_session_says_what_belongs_where():
    text = printed(session(team="")).text()
    for words in (
        "Our team",
        "No card is in the safety strip.",
        "No assumption yet.",
        "No card has a place",
    ):
        assert words in text


def test_what_somebody_typed_stays_text():
    assert "<i>x</i>" in printed(session(assumptions=(belief(1, "<i>x</i>"),))).text()


def test_the_same_session_on_the_same_day_gives_the_same_bytes():
    given = casts.whole_session()
    assert render_poster(given, today=TODAY) == render_poster(given, today=TODAY)


def test_it_reads_as_a_grey_photocopy():
    for picture in printed(casts.session_with_a_past()).pictures:
        dark = sum(picture.histogram()[:128])
        assert dark / (picture.width * picture.height) < 0.08
