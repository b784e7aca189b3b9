"""Cards to cut out: every text on its card, eight on a page, slips or blank cards on what is left of the last."""

from __future__ import annotations

import math
import re

import page
import pytest

from tests.documents import casts
from tests.documents.casts import TODAY, belief, session
from tests.documents.cut_lines import ink_above_cuts, ink_below_lines, lines_in_the_middle
from tests.documents.paper import DOTS_PER_INCH, Printed
from toolkit.documents.belief_cards import CARDS_A_PAGE, cards_html, render_cards, tell_cards
from toolkit.documents.press import press
from toolkit.documents.slips import way_in
from toolkit.domain.session import Session
from toolkit.domain.strangers import for_strangers
from toolkit.drawing.qr import qr_svg
from toolkit.exchange import open_sample, sample_names, session_of

PAPERS = ["a4", "letter"]
CODE = "MVHXE"
ADDRESS = f"http://192.168.137.1:8501/p/{CODE}"


def printed(given: Session, paper: str = "a4", **room: str) -> Printed:
    answer = press().print(
        cards_html(for_strangers(given), today=TODAY, paper=paper, **room)  # type: ignore[arg-type]
    )
    assert answer.warnings == ()
    return Printed(answer.pdf)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", sample_names())
def test_every_sample_has_a_card_with_the_whole_text_for_each_assumption(name, paper):
    given = for_strangers(session_of(open_sample(name, TODAY)))
    cards = printed(given, paper)
    texts = [a.text for a in given.live_assumptions()]
    assert cards.page_count == math.ceil(len(texts) / CARDS_A_PAGE)
    text = squeezed(cards.text())
    assert [one for one in texts if squeezed(one) not in text] == []
    report = page.validate_pdf_bytes(cards.pdf, profile="ua1")
    assert [(fault.rule_id, fault.message) for fault in report.failures] == []


@pytest.mark.parametrize("paper", PAPERS)
def test_no_text_runs_into_the_boxes_whatever_its_script_and_length(paper):
    texts = [*casts.SCRIPTS.values(), "W" * 200, "a few words " * 40, "short", *["i"] * 2]
    given = session(assumptions=tuple(belief(n, text) for n, text in enumerate(texts)))
    cards = printed(given, paper)
    assert cards.page_count == 2
    for number in (1, 2):
        for picture_row in rows_before_boxes(cards, number, paper):
            assert min(picture_row) == 255


def rows_before_boxes(cards: Printed, number: int, paper: str) -> list[bytes]:
    """On each card the line of white between its text and its boxes, without the dashed edges."""
    picture = cards.pictures[number - 1]
    dots = 60 / 25.4
    height, text = (70.0, 35.0) if paper == "a4" else (65.6, 31.6)
    rows = []
    for row in range(4):
        y = round((8 + row * height + text + 0.4) * dots)
        for left in (10.0, 10.0 + (picture.width / dots - 16) / 2):
            box = (round(left * dots), y, round((left + 88) * dots), y + 1)
            rows.append(picture.crop(box).tobytes())
    return rows


def test_a_short_text_stands_in_large_type_and_one_too_long_is_cut_visibly():
    told = tell_cards(
        session(assumptions=(belief(1, "guests come back"), belief(2, "a few words " * 60))),
        TODAY,
        "a4",
        None,
    ).cards.kept
    assert (told[0].text, told[0].size_pt) == ("guests come back", 20.0)
    assert told[1].size_pt == 11.0
    assert told[1].text == "a few words " * 11 + "a few…"


def test_every_sentence_of_every_script_stands_in_full():
    told = tell_cards(casts.session_in_scripts(), TODAY, "letter", None).cards.kept
    assert [one.text for one in told] == list(casts.SCRIPTS.values())


def test_slips_of_the_room_fill_the_last_page_or_have_one_of_their_own():
    five, eight = (
        session(assumptions=tuple(belief(n, "x") for n in range(count))) for count in (5, 8)
    )
    assert cards_html(five, today=TODAY, code=CODE, address=ADDRESS).count(qr_svg(ADDRESS)) == 3
    assert tell_cards(eight, TODAY, "a4", way_in(CODE, ADDRESS)).slips == 8
    text = printed(five, code=CODE, address=ADDRESS).text()
    assert text.count(f"192.168.137.1:8501/p and type the code {CODE}") == 3


def test_without_a_room_blank_cards_fill_the_last_page():
    assert tell_cards(session(), TODAY, "a4", None).blanks == 8
    assert tell_cards(session(assumptions=(belief(1, "x"),)), TODAY, "a4", None).blanks == 7
    assert printed(session(team="")).text().count("How bad if wrong?") == 8


@pytest.mark.parametrize("paper", PAPERS)
def test_one_cut_parts_two_cards_and_nothing_stands_where_scissors_pass(paper):
    (picture,) = printed(session(), paper).pictures
    assert lines_in_the_middle(picture) == 1
    assert max(ink_above_cuts(picture, paper)) < 0.03


@pytest.mark.parametrize("language", ["en", "ur"])
def test_a_slip_stands_in_its_own_place_beside_a_card(language):
    given = session(assumptions=(belief(1, "x"),))
    alone, beside = (
        printed(given, language=language, **room).pictures[0]
        for room in ({}, {"code": CODE, "address": ADDRESS})
    )
    middle, first_row = alone.width // 2, round((8 + 68) / 25.4 * DOTS_PER_INCH)
    left, right = (0, 0, middle - 2, first_row), (middle + 2, 0, alone.width, first_row)
    card = left if language == "en" else right
    assert alone.crop(card).tobytes() == beside.crop(card).tobytes()
    dark = sum(beside.crop(right if card == left else left).histogram()[:64])
    assert dark > 1000


@pytest.mark.parametrize("paper", PAPERS)
def test_no_line_to_write_on_runs_through_words(paper):
    (picture,) = printed(session(), paper).pictures
    below = ink_below_lines(picture)
    assert len(below) >= 8
    assert max(below) < 0.05


def test_a_card_has_boxes_for_impact_safety_and_how_we_know():
    text = printed(session(assumptions=(belief(1, "x"),))).text()
    for words in (
        "How bad if wrong? 0 1 2 3 4",
        "Touches safety or dignity? Yes No",
        "How do we know? E0 We believe it E1 Someone says so E2 People told us",
        "E5 Others checked it",
    ):
        assert words in text


def test_a_card_of_the_strip_says_so_and_a_private_one_is_not_there():
    text = printed(casts.session_with_a_past()).text()
    assert text.count("Safety-critical") == 2
    assert "held by a debt" not in text


def test_what_somebody_typed_stays_text():
    assert "<b>x</b>" in printed(session(assumptions=(belief(1, "<b>x</b>"),))).text()


def test_the_same_session_on_the_same_day_gives_the_same_bytes():
    given = casts.whole_session()
    assert render_cards(given, today=TODAY) == render_cards(given, today=TODAY)


def test_it_reads_as_a_grey_photocopy():
    for picture in printed(casts.session_with_a_past()).pictures:
        dark = sum(picture.histogram()[:128])
        assert dark / (picture.width * picture.height) < 0.08
