from __future__ import annotations

import pytest

from toolkit.screens.typed import beliefs_from


@pytest.mark.parametrize(
    ("typed", "beliefs"),
    [
        ("buyers will order again", ("buyers will order again",)),
        ("We believe that buyers will order again", ("buyers will order again",)),
        ("we believe that … buyers\n\nWorkers  stay", ("buyers", "Workers stay")),
        ("- buyers\n• We believe that workers stay", ("buyers", "workers stay")),
        ("  \n ", ()),
        ("We believe that", ()),
    ],
)
def test_a_typed_text_holds_one_belief_a_line_without_its_opening_words(typed, beliefs):
    assert beliefs_from(typed) == beliefs
