from __future__ import annotations

from datetime import UTC, datetime

import pytest

from toolkit.domain.changes import PlacementAgreed, PlacementLifted, RatingsCleared
from toolkit.domain.session import Assumption, Placement, Rating, Session
from toolkit.domain.vocabulary import EvidenceLevel, Lens, Mode
from toolkit.screens.map.moves import (
    Lifted,
    Moved,
    change_of_lift,
    change_of_move,
    read_id,
    read_lifted,
    read_moved,
)

AT = datetime(2026, 11, 24, tzinfo=UTC)
TOLD = {"assumption_id": "a1", "risk": 0.5, "evidence": 1, "change_id": "00112233aabbccdd"}


def session(*, placed: bool = False, rated: bool = False) -> Session:
    placement = Placement(risk=0.9, evidence=0.1, who="shop lead", why="seen twice", agreed_at=AT)
    rating = Rating(
        assumption_id="a1",
        rater="team",
        round_number=1,
        impact=2,
        touches_safety=False,
        claim=EvidenceLevel.E1,
    )
    return Session(
        session_id="s",
        started_at=AT,
        team="t",
        business="",
        country="",
        track_id="freedom_business",
        mode=Mode.FACILITATED,
        minutes=90,
        assumptions=(
            Assumption(
                assumption_id="a1",
                text="buyers order again",
                lens=Lens.VIABILITY,
                written_at=AT,
                placement=placement if placed else None,
            ),
        ),
        ratings=(rating,) if rated else (),
    )


def test_a_move_is_read_with_its_change_id():
    assert read_moved(TOLD) == Moved(
        assumption_id="a1", risk=0.5, evidence=1.0, change_id="00112233aabbccdd"
    )


@pytest.mark.parametrize(
    "told",
    [
        None,
        "a1",
        [],
        {},
        {**TOLD, "assumption_id": 7},
        {**TOLD, "assumption_id": ""},
        {**TOLD, "risk": None},
        {**TOLD, "risk": "0.5"},
        {**TOLD, "risk": True},
        {**TOLD, "risk": -0.01},
        {**TOLD, "evidence": 1.01},
        {**TOLD, "evidence": float("nan")},
    ],
)
def test_a_move_that_makes_no_sense_is_no_move(told):
    assert read_moved(told) is None


@pytest.mark.parametrize("change_id", [None, 7, "", "x" * 16, "00112233AABBCCDD", "0" * 17])
def test_a_change_id_that_is_none_of_ours_is_left_out(change_id):
    moved = read_moved({**TOLD, "change_id": change_id})
    assert moved is not None
    assert moved.change_id is None


def test_a_lift_and_an_opening_need_only_the_card():
    assert read_lifted({"assumption_id": "a1"}) == Lifted(assumption_id="a1", change_id=None)
    assert read_lifted({"assumption_id": []}) is None
    assert read_id({"assumption_id": "a1"}) == "a1"


def test_moving_keeps_who_agreed_and_asks_anew_why():
    moved = Moved(assumption_id="a1", risk=0.2, evidence=0.3, change_id=None)
    assert change_of_move(session(placed=True), moved) == PlacementAgreed(
        assumption_id="a1", risk=0.2, evidence=0.3, who="shop lead", why=""
    )


def test_taking_a_card_off_the_map_lifts_the_agreed_place_first_then_clears_the_ratings():
    lifted = Lifted(assumption_id="a1", change_id=None)
    found = [
        change_of_lift(session(placed=True, rated=True), lifted),
        change_of_lift(session(rated=True), lifted),
        change_of_lift(session(), lifted),
        change_of_lift(session(), Lifted(assumption_id="gone", change_id=None)),
    ]
    assert found == [
        PlacementLifted(assumption_id="a1"),
        RatingsCleared(assumption_id="a1"),
        None,
        None,
    ]
