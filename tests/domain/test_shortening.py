"""A text too long for its place is cut behind a whole word, and nothing stands before the sign that says so."""

from __future__ import annotations

import pytest

from toolkit.domain.shortening import first_words


@pytest.mark.parametrize(
    ("text", "most", "kept"),
    [
        ("pay rises. Nobody looks", 12, "pay rises"),
        ("hours, and pay", 8, "hours"),
        ("the desk lead decides", 14, "the desk lead"),
        ("the desk lead decides", 12, "the desk"),
        ("a wwwwwwwwwwwwwwwwwwww", 10, "a wwwwwwww"),
        ("เราเชื่อว่าลูกค้าจะกลับมา", 6, "เราเชื"),
    ],
)
def test_what_is_kept_ends_with_a_word(text, most, kept):
    assert first_words(text, most) == kept
