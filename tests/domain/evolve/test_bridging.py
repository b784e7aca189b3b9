"""The five cards for the plenary, and what of a session other tables may see."""

from __future__ import annotations

import pytest

from tests.journeys import Journey, begun
from toolkit.domain import changes as c
from toolkit.domain.privacy import without_assumptions
from toolkit.domain.session import BridgeCard
from toolkit.domain.vocabulary import BridgeKind, Lens
from toolkit.domain.whole import problems_of


def said(kind: BridgeKind, text: str) -> c.BridgeCardWritten:
    return c.BridgeCardWritten(kind=kind, text=text)


def shown(*ids: str, sources: bool = False) -> c.SharingChosen:
    return c.SharingChosen(assumption_ids=ids, with_sources=sources)


def with_two() -> Journey:
    return begun().do(
        c.AssumptionWritten(assumption_id="b1", text="One", lens=Lens.CONTEXT),
        c.AssumptionWritten(assumption_id="b2", text="Two", lens=Lens.CONTEXT),
    )


def test_bridge_cards_stand_in_the_order_of_their_kinds_and_a_new_text_takes_the_place_of_the_old():
    journey = begun().do(
        said(BridgeKind.SURPRISE, "Prices"),
        said(BridgeKind.DOUBTED, "Old"),
        said(BridgeKind.DOUBTED, "New"),
    )
    assert journey.session.bridge_cards == (
        BridgeCard(kind=BridgeKind.DOUBTED, text="New"),
        BridgeCard(kind=BridgeKind.SURPRISE, text="Prices"),
    )
    assert [journey.session.bridge_text(kind) for kind in BridgeKind] == [
        "New",
        "",
        "",
        "",
        "Prices",
    ]
    assert problems_of(journey.session) == ()


def test_an_empty_text_takes_a_bridge_card_away_and_undo_brings_it_back():
    journey = begun().do(said(BridgeKind.ASK, "Who pays"), said(BridgeKind.ASK, "  "))
    assert journey.session.bridge_cards == ()
    assert journey.undo().session.bridge_text(BridgeKind.ASK) == "Who pays"


def test_nobody_has_chosen_what_is_shown_until_somebody_chooses_even_nothing():
    journey = with_two()
    assert journey.session.shared_cards is None
    assert journey.do(shown()).session.shared_cards == ()
    chosen = journey.do(shown("b2", "b1", "b2", sources=True)).session
    assert (chosen.shared_cards, chosen.share_sources) == (("b2", "b1"), True)


@pytest.mark.parametrize(
    ("change", "left"),
    [
        (c.AssumptionDeleted(assumption_id="b1"), ("b2",)),
        (c.AssumptionKeptPrivate(assumption_id="b1", private=True), ("b2",)),
        (c.AssumptionsMerged(kept="b1", merged="b2"), ("b1",)),
        (c.AssumptionsMerged(kept="a1", merged="b2"), ("b1", "a1")),
        (c.AssumptionParked(assumption_id="b1", parked=True), ("b1", "b2")),
    ],
)
def test_what_is_gone_or_private_is_no_longer_chosen_for_other_tables(change, left):
    journey = with_two().do(shown("b1", "b2"), change)
    assert journey.session.shared_cards == left
    assert problems_of(journey.session) == ()


def test_a_card_that_is_merged_with_a_private_one_is_no_longer_shown():
    private = c.AssumptionKeptPrivate(assumption_id="b2", private=True)
    journey = with_two().do(shown("b1"), private, c.AssumptionsMerged(kept="b1", merged="b2"))
    assert journey.session.shared_cards == ()


def test_a_copy_without_a_card_does_not_name_it_among_the_shown_ones():
    session = with_two().do(shown("b1", "b2")).session
    assert without_assumptions(session, {"b1"}).shared_cards == ("b2",)
