"""What a table shows to other tables, and what it keeps."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given

from tests.journeys import Journey, begun, seen
from tests.makers import assumption_written
from tests.strategies import sessions
from toolkit.domain import changes as c
from toolkit.domain.gathering.shared import SharedCard, SharedEvidence, SharedTable
from toolkit.domain.session import Impact
from toolkit.domain.vocabulary import (
    BridgeKind,
    EvidenceLevel,
    LedgerState,
    Lens,
    Quadrant,
    Side,
    Strip,
)
from toolkit.domain.written import written_in
from toolkit.scoring.order import rank_assumptions
from toolkit.scoring.sharing import CARDS_AT_MOST, cards_shown, shared_by, shown_texts

TODAY = date(2026, 10, 10)
NOW = datetime(2026, 10, 10, 12, tzinfo=UTC)


def shared(journey: Journey) -> SharedTable:
    return shared_by(journey.session, TODAY, made_at=NOW, seq=journey.history.seq)


def shows(*ids: str, sources: bool = False) -> c.SharingChosen:
    return c.SharingChosen(assumption_ids=ids, with_sources=sources)


def with_a_ledger() -> Journey:
    item = seen("e1", "a1", 3, Side.FOR, text="Three ordered", source="the books")
    return begun().do(
        c.RiskJudged(
            assumption_id="a1",
            impact=Impact(safety=4, mission=0, business=0, law=0),
            vulnerability=3,
        ),
        c.EvidenceAdded(item=item),
        c.BridgeCardWritten(kind=BridgeKind.ASK, text="Who pays in time"),
    )


@pytest.mark.parametrize(("sources", "text"), [(False, ""), (True, "Three ordered")])
def test_a_table_shows_its_cards_and_the_words_of_evidence_only_when_it_chose_so(sources, text):
    journey = with_a_ledger().do(shows("a1", sources=sources))
    assert shared(journey) == SharedTable(
        team="Blue Door",
        track_id="freedom_business",
        country="Nowhere",
        day=TODAY,
        made_at=NOW,
        seq=journey.history.seq,
        summary=("", "", "", "Who pays in time", ""),
        cards=(
            SharedCard(
                assumption_id="a1",
                number=1,
                text="belief a1",
                lens=Lens.VIABILITY,
                state=LedgerState.SUPPORTED,
                quadrant=Quadrant.WATCH,
                strip=Strip.SAFETY_CRITICAL,
                risk=1.0,
                evidence=0.5,
                items=(
                    SharedEvidence(
                        side=Side.FOR, level=EvidenceLevel.E3, seen=date(2026, 9, 1), text=text
                    ),
                ),
            ),
        ),
    )


def test_while_nobody_has_chosen_the_first_ten_by_rank_are_shown_and_no_private_or_parked_one():
    journey = Journey().do(*(assumption_written(f"b{n:02}") for n in range(14)))
    journey.do(
        c.AssumptionKeptPrivate(assumption_id="b00", private=True),
        c.AssumptionParked(assumption_id="b01", parked=True),
    )
    ids = [card.assumption_id for card in shared(journey).cards]
    assert ids == [f"b{n:02}" for n in range(2, 2 + CARDS_AT_MOST)]
    assert [card.number for card in shared(journey).cards] == list(range(3, 3 + CARDS_AT_MOST))


def test_a_table_may_choose_to_show_no_card_at_all():
    assert shared(begun().do(shows())).cards == ()


def test_a_card_that_nobody_rated_stands_on_the_line_and_says_so():
    (card,) = shared(begun().do(shows("a3"))).cards
    assert (card.risk, card.evidence, card.quadrant) == (None, 0.0, Quadrant.TEST_NOW)


@given(sessions())
def test_every_text_that_is_shown_is_among_those_looked_at_and_no_private_card_is(session):
    table = shared_by(session, TODAY, made_at=NOW, seq=1)
    looked_at = {text for _, text in shown_texts(session, TODAY)}
    typed = {
        table.team,
        table.country,
        *table.summary,
        *(text for card in table.cards for text in (card.text, *(i.text for i in card.items))),
    }
    assert {text for text in typed if text.strip()} == looked_at
    assert set(written_in(table)) <= typed
    private = {a.assumption_id for a in session.assumptions if a.private}
    assert private.isdisjoint(card.assumption_id for card in table.cards)
    assert [one.assumption_id for one in table.cards] == [
        one.assumption.assumption_id
        for one in cards_shown(session, rank_assumptions(session, TODAY))
    ]
