from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from PIL import ImageFont

from toolkit.drawing.image import FONTS
from toolkit.drawing.letters import (
    break_lines,
    even_lines,
    fill_lines,
    printable,
    shorten,
    shorten_to_lines,
    text_width,
)

LATIN = "customers come back because the work is good, WAGE 1234 (not only) mmm iii"
KHMER = "អតិថិជននឹងត្រឡប់មកវិញ"


@pytest.mark.parametrize("text", [LATIN, "Desirability", "W36", "Công việc tốt hơn mỗi ngày"])
def test_the_width_is_never_less_than_what_the_font_draws(text):
    font = ImageFont.truetype(str(FONTS / "NotoSans-Regular.ttf"), 100)
    assert text_width(text, 100) >= font.getlength(text)
    assert text_width(text, 100) <= 1.5 * font.getlength(text)


def test_marks_that_stand_on_a_letter_take_no_room():
    assert text_width("e\u0301", 10) == text_width("e", 10)


def test_a_text_that_fits_is_left_alone_and_a_longer_one_ends_in_an_ellipsis():
    assert shorten("short", 100, 10) == "short"
    cut = shorten(LATIN, 100, 10)
    assert cut.endswith("…")
    assert text_width(cut, 10) <= 100


def test_a_text_is_cut_behind_a_word_where_enough_of_it_is_kept_and_else_behind_a_letter():
    assert shorten("customers come back again", 110, 10) == "customers come…"
    assert shorten("who care for children or parents", 108, 10) == "who care for…"
    assert shorten("it unquestionably helps", 80, 10) == "it unquestiona…"


def test_a_text_takes_as_many_lines_as_there_are_and_ends_behind_a_word():
    text = "one two three four five six"
    assert shorten_to_lines(text, 60, 10, 4) == text
    assert shorten_to_lines(text, 60, 10, 2) == "one two three four…"
    assert shorten_to_lines("x" * 40, 60, 10, 2) == "x" * 18 + "…"


def test_no_mark_is_cut_off_the_letter_it_stands_on():
    for width in range(20, 200, 3):
        kept = shorten(KHMER, width, 14).removesuffix("…")
        following = KHMER[len(kept) : len(kept) + 1]
        assert not following or ord(following) not in range(0x17B6, 0x17D4)


def test_lines_break_at_spaces_and_the_last_is_cut():
    assert break_lines("one two three four five", 60, 10, 2) == ("one two", "three four…")


def test_one_long_word_is_cut_on_one_line():
    assert break_lines("x" * 50, 60, 10, 2) == (shorten("x" * 50, 60, 10),)


def test_what_xml_may_not_hold_and_what_turns_the_direction_round_is_taken_out():
    assert printable("a\x00b\n\tc\u202ed\ufffe") == "ab cd"


def test_a_text_with_spaces_fills_its_lines_and_the_last_is_cut():
    assert fill_lines("one two three four five", 60, 10, 2) == ("one two", "three four…")
    assert fill_lines("one two", 600, 10, 3) == ("one two",)
    assert fill_lines("", 60, 10, 3) == ()


def test_a_word_wider_than_a_line_goes_on_in_the_next():
    lines = fill_lines("x" * 20, 60, 10, 9)
    assert "".join(lines) == "x" * 20
    assert all(text_width(line, 10) <= 60 for line in lines)


def test_a_text_without_spaces_breaks_where_it_says_it_may():
    assert fill_lines("aaaa\u200bbbbb\u200bcccc", 60, 10, 9) == ("aaaa\u200bbbbb\u200b", "cccc")


@pytest.mark.parametrize(
    "text", [KHMER, "เราต้องการจ่ายค่าจ้างที่เพียงพอ", "ကျွန်ုပ်တို့ယုံကြည်သည်", "👩🏽\u200d🔧👩🏽\u200d🔧"]
)
def test_no_line_begins_with_what_belongs_to_the_letter_before(text):
    for width in range(30, 120, 7):
        lines = fill_lines(text, width, 14, 99)
        assert "".join(lines) == text
        for before, line in pairwise(lines):
            assert unicodedata.category(line[0]) not in ("Mn", "Mc", "Cf")
            assert line[0] not in "ะาำ"
            assert before[-1] not in "เแโใไ\u200d"
            assert unicodedata.combining(before[-1]) != 9


def test_a_word_without_end_breaks_as_its_beginning_does():
    endless = "w" * 100_000
    assert fill_lines(endless, 60, 10, 3) == fill_lines("w" * 100, 60, 10, 3)


def test_even_lines_leave_no_word_alone_and_are_no_more_than_needed():
    text = "gift shops buy the soap for its story"
    narrow = text_width(text, 10) - 1
    full = fill_lines(text, narrow, 10, 9)
    assert full == ("gift shops buy the soap for its", "story")
    assert even_lines(text, narrow, 10, 9) == ("gift shops buy the", "soap for its story")
    assert even_lines("short", 200, 10, 9) == ("short",)
    assert even_lines(text, 100, 10, 1) == fill_lines(text, 100, 10, 1)
    assert even_lines(KHMER, 60, 10, 9) == fill_lines(KHMER, 60, 10, 9)
