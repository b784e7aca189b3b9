from __future__ import annotations

from toolkit.content import read_bank
from toolkit.screens.assumptions.starters import starter_row, written_from


def test_a_starter_is_taken_over_with_its_lens_its_safety_mark_and_where_it_came_from():
    starter = read_bank().starter("W4")
    assert starter is not None
    written = written_from(starter)
    assert (written.text, written.lens, written.starter_id, written.touches_safety) == (
        starter.text,
        starter.lens,
        "W4",
        True,
    )


def test_a_starter_that_was_taken_over_says_where_it_is_and_cannot_be_pressed():
    starter = read_bank().starter("D1")
    assert starter is not None
    fresh, taken = starter_row(starter, {}), starter_row(starter, {"D1": 4})
    assert (fresh.does, fresh.disabled) == ("Add", False)
    assert (taken.does, taken.disabled) == ("Added as 4", True)


def test_a_starter_shows_what_to_think_about():
    starter = read_bank().starter("D2")
    assert starter is not None
    assert starter_row(starter, {}).below == f"Think about: {starter.hint}"
