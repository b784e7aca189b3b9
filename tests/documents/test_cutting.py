"""How texts are cut where one line must do."""

from __future__ import annotations

import pytest

from tests.documents.casts import SCRIPTS
from toolkit.documents.cutting import in_short


@pytest.mark.parametrize(
    ("most", "cut"),
    [
        (40, "buyers come back when the work is good"),
        (20, "buyers come back…"),
        (16, "buyers come back…"),
        (15, "buyers come…"),
        (4, "buye…"),
    ],
)
def test_a_text_is_cut_between_words_and_says_so(most, cut):
    assert in_short("buyers come back when the work is good", most) == cut


def test_no_comma_stands_before_the_dots():
    assert in_short("one thing, and another", 13) == "one thing…"


def test_a_text_without_spaces_keeps_as_many_letters_as_it_may():
    assert in_short(SCRIPTS["Thai"], 20) == SCRIPTS["Thai"][:20] + "…"
