from __future__ import annotations

import pytest

from tests.screens.map.made import beliefs, rated, seen
from toolkit.desk import today
from toolkit.domain.changes import WorryAnswered
from toolkit.domain.vocabulary import Lens
from toolkit.screens.map.chosen import next_after
from toolkit.screens.map.view import map_view, risk_floor, team_rating

NUMBERS = {"a": 1, "b": 2, "c": 3}


def test_the_filter_hides_cards_from_map_and_list_but_never_from_the_strip(desk, begun):
    session_id = begun(*beliefs(5), rated("a1"), rated("a4", worry=True))
    view = map_view(desk.session(session_id), today(), [Lens.DESIRABILITY])
    assert [one.assumption.assumption_id for one in view.shown] == ["a1"]
    assert [mark.assumption_id for mark in view.picture.marks] == ["a1"]
    assert [one.assumption.assumption_id for one in view.strip] == ["a4"]


def test_no_lens_chosen_means_all(desk, begun):
    session_id = begun(*beliefs(5))
    assert len(map_view(desk.session(session_id), today()).shown) == 5


def test_unrated_are_the_cards_the_table_has_not_rated_even_when_they_have_evidence(desk, begun):
    session_id = begun(*beliefs(3), rated("a1"), seen("a2"))
    assert map_view(desk.session(session_id), today()).unrated == ("a2", "a3")


def test_a_recorded_danger_sets_a_floor_that_no_drag_goes_below(desk, begun):
    session_id = begun(
        *beliefs(2),
        WorryAnswered(assumption_id="a1", safety=3, said="two roles saw it"),
        WorryAnswered(assumption_id="a2", safety=2, said="can be put right"),
    )
    view = map_view(desk.session(session_id), today())
    floors = {one.assumption.assumption_id: risk_floor(one) for one in view.found}
    assert floors == {"a1": 0.75, "a2": 0.0}


def test_the_rating_of_the_table_is_found_and_no_other(desk, begun):
    session_id = begun(*beliefs(1), rated("a1", impact=3))
    found = team_rating(desk.session(session_id), "a1")
    assert found is not None
    assert found.impact == 3
    assert team_rating(desk.session(session_id), "a2") is None


@pytest.mark.parametrize(
    ("ids", "current", "following"),
    [
        (("a", "b", "c"), None, "a"),
        (("a", "b", "c"), "a", "b"),
        (("a", "b", "c"), "c", "a"),
        (("a", "c"), "b", "c"),
        (("b",), "b", None),
        ((), None, None),
    ],
)
def test_the_next_card_is_the_next_number_and_starts_again_at_the_end(ids, current, following):
    assert next_after(ids, current, NUMBERS) == following
