from __future__ import annotations

from datetime import UTC, date, datetime

from toolkit.domain.session import Assumption, EvidenceItem, Rating, Session
from toolkit.domain.vocabulary import (
    EvidenceLevel,
    Lens,
    Mode,
    Quadrant,
    Side,
    Strip,
    Subject,
)
from toolkit.drawing.picture import map_picture, spreads_of

BEGAN = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 24)


def assumption(assumption_id: str, **fields) -> Assumption:
    return Assumption(
        assumption_id=assumption_id,
        text=f"belief {assumption_id}",
        lens=Lens.VIABILITY,
        written_at=BEGAN,
        **fields,
    )


def rating(
    assumption_id: str, rater: str, impact: int, claim: int, round_number: int = 1
) -> Rating:
    return Rating(
        assumption_id=assumption_id,
        rater=rater,
        round_number=round_number,
        impact=impact,
        touches_safety=False,
        claim=EvidenceLevel(claim),
    )


def session(*assumptions: Assumption, ratings=(), evidence=()) -> Session:
    return Session(
        session_id="s",
        started_at=BEGAN,
        team="Paper Kite Bakery",
        business="",
        country="",
        track_id="freedom_business",
        mode=Mode.FACILITATED,
        minutes=90,
        assumptions=assumptions,
        ratings=tuple(ratings),
        evidence=tuple(evidence),
    )


def test_what_we_have_is_left_and_what_we_have_none_of_is_right():
    found = session(assumption("a"), ratings=[rating("a", "team", 4, 0)])
    (mark,) = map_picture(found, TODAY).marks
    assert (mark.x, round(mark.y, 6)) == (1.0, 0.8)
    assert mark.quadrant is Quadrant.TEST_NOW


def test_a_card_without_a_place_and_a_parked_card_are_left_out():
    found = session(
        assumption("a"),
        assumption("b", parked=True),
        assumption("c"),
        ratings=[rating("b", "team", 4, 0), rating("c", "team", 1, 4)],
    )
    assert [mark.assumption_id for mark in map_picture(found, TODAY).marks] == ["c"]


def test_the_number_is_the_place_in_which_the_card_was_written_parked_ones_counted():
    found = session(
        assumption("a", parked=True), assumption("b"), ratings=[rating("b", "team", 1, 4)]
    )
    assert [mark.number for mark in map_picture(found, TODAY).marks] == [2]


def test_a_ledger_makes_a_mark_solid_and_a_worry_puts_it_in_the_strip():
    item = EvidenceItem(
        evidence_id="e",
        assumption_id="a",
        side=Side.FOR,
        level=EvidenceLevel.E3,
        text="they came back",
        seen=date(2026, 11, 1),
        subject=Subject.CUSTOMERS,
        source="till",
    )
    found = session(
        assumption("a", touches_safety=True), ratings=[rating("a", "team", 2, 0)], evidence=[item]
    )
    (mark,) = map_picture(found, TODAY).marks
    assert (mark.solid, mark.strip, mark.evidence) == (True, Strip.WORRY_RAISED, 0.5)


def test_a_claim_is_kept_beside_a_ledger_that_says_otherwise_and_only_there():
    item = EvidenceItem(
        evidence_id="e",
        assumption_id="a",
        side=Side.FOR,
        level=EvidenceLevel.E3,
        text="they came back",
        seen=date(2026, 11, 1),
        subject=Subject.CUSTOMERS,
        source="till",
    )
    found = session(
        assumption("a"),
        assumption("b"),
        ratings=[rating("a", "team", 2, 4), rating("b", "team", 2, 4)],
        evidence=[item],
    )
    assert [mark.claim for mark in map_picture(found, TODAY).marks] == [0.75, None]
    as_written = session(assumption("a"), ratings=[rating("a", "team", 2, 3)], evidence=[item])
    assert [mark.claim for mark in map_picture(as_written, TODAY).marks] == [None]


def test_a_private_card_is_on_the_map_only_when_somebody_chose_so():
    found = session(assumption("a", private=True), ratings=[rating("a", "team", 4, 0)])
    assert map_picture(found, TODAY).marks == ()
    assert len(map_picture(found, TODAY, with_private=True).marks) == 1


def test_the_spread_is_the_middle_half_of_the_newest_round():
    found = session(
        assumption("a"),
        ratings=[rating("a", "old", 0, 5)]
        + [rating("a", f"r{n}", impact, 0, 2) for n, impact in enumerate((0, 1, 2, 3, 4))],
    )
    spread = spreads_of(found)["a"]
    assert [round(value, 6) for value in spread.risk] == [0.2, 0.6]
    assert spread.evidence == (0.0, 0.0)


def test_two_raters_have_no_spread_because_it_would_point_at_them():
    found = session(assumption("a"), ratings=[rating("a", "r1", 0, 0), rating("a", "r2", 4, 0)])
    assert spreads_of(found) == {}
