from __future__ import annotations

from tests.screens.beliefs import NASTY
from toolkit.screens.rows import TEXT_AT_MOST, Row, row_words


def test_a_row_says_number_text_what_is_below_and_what_it_does():
    row = Row(row_id="a", number="12", text="buyers order", below="Worry raised", does="Add")
    assert row_words(row) == "**12** buyers order *Worry raised* `Add`"


def test_a_text_on_a_row_is_never_read_as_markdown():
    assert row_words(Row(row_id="a", text=NASTY)) == (
        "\\<script\\>alert\\(1\\)\\</script\\> \\*\\*not bold\\*\\* \\`code\\` \\:\u2060material/warning\\: \\$x\\$"
    )


def test_a_long_text_is_cut_on_the_row():
    words = row_words(Row(row_id="a", text="x" * 100_000))
    assert words == "x" * (TEXT_AT_MOST - 1) + "…"


def test_a_private_row_says_so_in_a_word():
    assert row_words(Row(row_id="a", text="buyers order", below="Watch", private=True)) == (
        "buyers order *Private · Watch*"
    )
    assert row_words(Row(row_id="a", text="buyers order", private=True)) == "buyers order *Private*"
