"""A text that a person typed, made safe and possible to print."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.documents.breaks import MAY_BREAK
from toolkit.documents.prose import LINES_AT_MOST, LONG_WORD, PIECE, Prose, breakable
from toolkit.language import in_language

PROSE = Prose(frozenset("中文。🌱👩💻🇰🇭"))


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("plain words", "plain words"),
        ("  two   spaces ", "two spaces"),
        ("one\r\ntwo\n\n\nthree", "one\ntwo\nthree"),
        ("a\x00b\x07c\x1b[0m", "abc[0m"),
        ("half \ud83d a character", "half  a character"),
        ("turned \u202edrow", "turned drow"),
        ("pages → next, 5 ≥ 4 ✓", "pages -> next, 5 >= 4 [x]"),
        ("grow 🌱", "grow [seedling]"),
        ("flag 🇰🇭", "flag KH"),
        ("read 中文。 aloud", "read [?] aloud"),
        ("", ""),
        (" \n \n", ""),
    ],
)
def test_what_is_printed_for_what_was_typed(typed, printed):
    assert PROSE.plain(typed) == printed


@pytest.mark.parametrize("dangerous", ["<script>alert(1)</script>", '" onload="x', "&amp; <b>"])
def test_markup_stays_text(dangerous):
    html = str(PROSE.printable(dangerous))
    assert "<" not in html
    assert '"' not in html


def test_right_to_left_text_says_so():
    assert str(PROSE.printable("مرحبا")) == '<bdi lang="ar" dir="rtl">مرحبا</bdi>'


def test_a_text_stands_apart_from_the_words_around_it_only_where_it_may_turn_them_round():
    printed = {text: str(PROSE.printable(text)) for text in ("soap", "soap מרחב", "soap ٣")}

    assert printed == {
        "soap": "soap",
        "soap מרחב": "<bdi>soap מרחב</bdi>",
        "soap ٣": "<bdi>soap ٣</bdi>",
    }
    assert in_language("he", lambda: str(PROSE.printable("soap"))) == "<bdi>soap</bdi>"


def test_a_language_is_marked_for_the_reading_voice():
    assert str(PROSE.printable("ខ្មែរ")) == '<bdi lang="km">ខ្មែរ</bdi>'


def test_lines_beyond_the_fortieth_are_read_on_as_spaces():
    html = str(PROSE.printable("\n".join("x" for _ in range(1_000))))
    assert html.count("<br>") == LINES_AT_MOST - 1
    assert html.count("x") == 1_000


def test_a_word_of_ordinary_length_is_left_whole():
    assert breakable("w" * LONG_WORD) == "w" * LONG_WORD


def test_a_long_word_may_break_after_every_twenty_letters():
    assert breakable("w" * 70).split(MAY_BREAK) == ["w" * PIECE, "w" * PIECE, "w" * PIECE, "w" * 10]


def test_a_long_word_never_breaks_before_a_mark():
    pieces = breakable("e\u0301" * 40).split(MAY_BREAK)
    assert len(pieces) == 4
    assert all(piece[0] == "e" for piece in pieces)


def test_a_long_word_never_breaks_inside_a_conjunct():
    pieces = breakable("क्ष" * 30).split(MAY_BREAK)
    assert len(pieces) > 1
    assert all(piece[0] == "क" for piece in pieces)


def test_chinese_needs_no_places_to_break():
    assert breakable("文" * 200) == "文" * 200


@given(st.text())
def test_breaking_loses_nothing(text):
    assert breakable(text).replace(MAY_BREAK, "") == text.replace(MAY_BREAK, "")


@given(st.text(max_size=200))
def test_no_text_is_left_with_a_word_nobody_can_break(text):
    pieces = breakable(PROSE.plain(text)).replace(MAY_BREAK, " ").split()
    spaced = [p for p in pieces if p.isascii() and "-" not in p]
    assert all(len(piece) <= LONG_WORD for piece in spaced)
