"""When a table may be shown outside."""

from __future__ import annotations

from datetime import date

from tests.journeys import Journey, begun
from toolkit.content import NotReady, not_ready, passages_waiting, read_bank, ready_to_share
from toolkit.domain import changes as c
from toolkit.domain.vocabulary import BridgeKind, Lens

TODAY = date(2026, 10, 10)
BANK = read_bank()
NUMBER = "012 345 678"


def said(text: str) -> c.BridgeCardWritten:
    return c.BridgeCardWritten(kind=BridgeKind.SURPRISE, text=text)


def missing(journey: Journey) -> tuple[NotReady, ...]:
    return not_ready(journey.session, BANK, TODAY)


def test_a_table_that_has_written_nothing_is_not_ready():
    assert missing(begun()) == (NotReady.NOTHING_WRITTEN,)
    assert missing(begun().do(said("Prices fell"))) == ()


def test_a_passage_waits_until_somebody_decides_about_it_where_it_stands():
    journey = begun().do(said(f"Call {NUMBER}"))
    assert missing(journey) == (NotReady.PASSAGES_WAIT,)
    journey.do(c.PassageKept(place_id="assumption:a1", passage=NUMBER))
    assert passages_waiting(journey.session, BANK, TODAY) == 1
    journey.do(c.PassageKept(place_id="bridge:surprise", passage=NUMBER))
    assert ready_to_share(journey.session, BANK, TODAY)


def test_words_that_are_not_shown_hold_nobody_up():
    named = c.AssumptionWritten(assumption_id="n", text=f"call {NUMBER}", lens=Lens.CONTEXT)
    journey = begun().do(said("Prices fell"), named)
    assert missing(journey) == (NotReady.PASSAGES_WAIT,)
    journey.do(c.SharingChosen(assumption_ids=("a1",), with_sources=False))
    assert missing(journey) == ()
