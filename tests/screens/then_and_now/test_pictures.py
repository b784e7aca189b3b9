from __future__ import annotations

from datetime import date

from tests.journeys import Journey, assumption_written, rated
from tests.screens.beliefs import believed
from toolkit.domain.changes import AssumptionDeleted
from toolkit.domain.session import Session
from toolkit.screens.then_and_now.past import OnDay
from toolkit.screens.then_and_now.pictures import TwoMaps, numbered_maps

TODAY = date(2026, 11, 24)


def maps_of(earlier: Session, later: Session) -> TwoMaps:
    return numbered_maps(
        OnDay(session=earlier, day=TODAY, seq=1), OnDay(session=later, day=TODAY, seq=2)
    )


def marks(maps: TwoMaps) -> tuple[list[tuple[str, int]], list[tuple[str, int]]]:
    then, now = (
        sorted((mark.assumption_id, mark.number) for mark in picture.marks)
        for picture in (maps.then, maps.now)
    )
    return then, now


def placed(*ids: str) -> Journey:
    written = [assumption_written(one) for one in ids]
    return Journey().do(*written, *(rated(one) for one in ids))


def test_a_card_that_is_gone_counts_on_after_the_last_number():
    journey = placed("a1", "a2", "a3")
    earlier = journey.session
    later = journey.do(AssumptionDeleted(assumption_id="a1")).session
    then, now = marks(maps_of(earlier, later))
    assert then == [("a1", 3), ("a2", 1), ("a3", 2)]
    assert now == [("a2", 1), ("a3", 2)]


def test_cards_of_another_session_with_the_same_words_have_the_same_number():
    other = Journey().do(
        assumption_written("b9"),
        assumption_written("b1"),
        rated("b9"),
        rated("b1"),
    )
    renamed = Journey().do(
        believed("c1", "belief b1"), believed("c2", "new words entirely"), rated("c1"), rated("c2")
    )
    then, now = marks(maps_of(other.session, renamed.session))
    assert then == [("b9", 3), ("c1", 1)]
    assert now == [("c1", 1), ("c2", 2)]
