from __future__ import annotations

import pytest

from toolkit.documents.faces import latin_widths
from toolkit.documents.fitting import close_height_of, height_of

LINE = 10 * 1.29 * 25.4 / 72
"""A line of 10 pt, in mm."""


def lines(text: str, width: float) -> int:
    return round(close_height_of(text, width, 10) / LINE)


def test_letters_are_as_wide_as_in_the_font_itself():
    widths = latin_widths()
    assert [round(widths[letter], 3) for letter in "iWé "] == [0.258, 0.93, 0.564, 0.26]
    assert "ก" not in widths


def test_a_list_is_reckoned_by_the_letters_it_has():
    word = sum(latin_widths()[letter] for letter in "people") * 10 * 25.4 / 72
    gap = latin_widths()[" "] * 10 * 25.4 / 72
    three = 3 * word + 2 * gap
    assert lines("people people people", three * 1.01) == 1
    assert lines("people people people", three * 0.99) == 2
    assert lines("", 100) == 0


@pytest.mark.parametrize("text", ["អតិថិជននឹងត្រឡប់មកវិញ ព្រោះការងារល្អ", "ہمیں یقین ہے", "W" * 60])
def test_other_scripts_and_words_without_end_are_reckoned_as_ever(text):
    assert close_height_of(text, 40, 10) == height_of(text, 40, 10)
