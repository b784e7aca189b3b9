from __future__ import annotations

from datetime import UTC, datetime, timedelta

from toolkit.desk import Listed
from toolkit.domain.session import Assumption, Card, PlanLine, Session
from toolkit.domain.vocabulary import SHORT_TEXT_MAX, Lens, Mode, Purpose, Shelf, Stage
from toolkit.screens.home.listing import (
    name_of_copy,
    on_shelf,
    what_it_holds,
    where_it_stopped,
)

AT = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


def session_with(session_id: str = "s", **more) -> Session:
    return Session(
        session_id=session_id,
        started_at=AT,
        team="Team",
        business="",
        country="",
        track_id="freedom_business",
        mode=Mode.FACILITATED,
        minutes=90,
        **more,
    )


def card(card_id: str, *, parked: bool = False) -> Card:
    return Card(card_id=card_id, stage=Stage.GOALS, text="x", written_at=AT, parked=parked)


def test_a_session_says_where_it_stopped_and_what_is_written():
    session = session_with(
        stage=Stage.PLAN,
        cards=(card("a"), card("b"), card("c", parked=True)),
        assumptions=(Assumption(assumption_id="x", text="t", lens=Lens.CONTEXT, written_at=AT),),
        plan=(PlanLine(line_id="l", assumption_id="x", purpose=Purpose.LEARN, what="ask"),),
    )
    assert where_it_stopped(session) == "Stopped at Plan · 2 cards · 1 assumption · 1 plan line"


def test_an_empty_session_says_that_nothing_is_written():
    assert where_it_stopped(session_with()) == "Stopped at Strategy · nothing written yet"
    assert what_it_holds(session_with()) == "nothing written yet"


def test_a_shelf_keeps_the_order_it_was_given():
    listed = tuple(
        Listed(session=session_with(name, shelf=shelf), changed_at=AT - timedelta(days=n), seq=1)
        for n, (name, shelf) in enumerate(
            [("new", Shelf.OPEN), ("gone", Shelf.DELETED), ("old", Shelf.OPEN)]
        )
    )
    assert [one.session.session_id for one in on_shelf(listed, Shelf.OPEN)] == ["new", "old"]
    assert [one.session.session_id for one in on_shelf(listed, Shelf.DELETED)] == ["gone"]


def test_a_copy_says_so_in_its_name_and_the_name_can_still_be_stored():
    assert name_of_copy("Paper Kite") == "Paper Kite (copy)"
    longest = name_of_copy("x" * SHORT_TEXT_MAX)
    assert len(longest) == SHORT_TEXT_MAX
    assert longest.endswith("x (copy)")
