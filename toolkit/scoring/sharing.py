"""What a table shows to other tables, taken from its copy for strangers: its bridge cards and the cards it chose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from toolkit.domain.gathering.shared import SharedCard, SharedEvidence, SharedTable
from toolkit.domain.numbering import card_numbers
from toolkit.domain.session import EvidenceItem, Session
from toolkit.domain.strangers import for_strangers
from toolkit.domain.vocabulary import BridgeKind
from toolkit.scoring.loud import state_of
from toolkit.scoring.order import rank_assumptions
from toolkit.scoring.standing import Standing, quadrant_of
from toolkit.scoring.suggest import UNRATED_RISK

CARDS_AT_MOST = 10
"""So many cards are shown to other tables unless somebody chooses: as many as a room reads in three minutes (house
rule).
"""


def shared_by(session: Session, today: date, *, made_at: datetime, seq: int) -> SharedTable:
    """What the table shows as it stands today. ``seq`` is the number of the newest change of the session."""
    copy = for_strangers(session, with_sources=session.share_sources)
    numbers = card_numbers(copy)
    return SharedTable(
        team=copy.team,
        track_id=copy.track_id,
        country=copy.country,
        day=today,
        made_at=made_at,
        seq=seq,
        summary=tuple(copy.bridge_text(kind) for kind in BridgeKind),
        cards=tuple(
            _card(one, copy, numbers[one.assumption.assumption_id])
            for one in cards_shown(copy, rank_assumptions(copy, today))
        ),
    )


def cards_shown(session: Session, ranked: Iterable[Standing]) -> tuple[Standing, ...]:
    """The cards that other tables see, in the order of the rank: those that were chosen, or else the first ten.

    Private cards and cards that are not on the table any more are never among them.
    """
    open_cards = [one for one in ranked if not (one.assumption.private or one.assumption.parked)]
    if session.shared_cards is None:
        return tuple(open_cards[:CARDS_AT_MOST])
    chosen = frozenset(session.shared_cards)
    return tuple(one for one in open_cards if one.assumption.assumption_id in chosen)


def shown_texts(session: Session, today: date) -> tuple[tuple[str, str], ...]:
    """Every text somebody typed that :func:`shared_by` shows, with its place id, as in the export check."""
    copy = for_strangers(session, with_sources=session.share_sources)
    return tuple(pair for pair in _texts(copy, today) if pair[1].strip())


def _texts(copy: Session, today: date) -> Iterator[tuple[str, str]]:
    yield "cover:team", copy.team
    yield "cover:country", copy.country
    for card in copy.bridge_cards:
        yield f"bridge:{card.kind}", card.text
    for one in cards_shown(copy, rank_assumptions(copy, today)):
        assumption_id = one.assumption.assumption_id
        yield f"assumption:{assumption_id}", one.assumption.text
        for item in copy.ledger(assumption_id):
            yield f"evidence:{item.evidence_id}:text", item.text


def _card(one: Standing, copy: Session, number: int) -> SharedCard:
    assumption = one.assumption
    risk = UNRATED_RISK if one.risk is None else one.risk
    evidence = one.evidence or 0.0
    return SharedCard(
        assumption_id=assumption.assumption_id,
        number=number,
        text=assumption.text,
        lens=assumption.lens,
        state=state_of(one),
        quadrant=quadrant_of(risk, evidence),
        strip=one.strip,
        risk=one.risk,
        evidence=evidence,
        items=tuple(_item(item) for item in copy.ledger(assumption.assumption_id)),
        starter_id=assumption.starter_id,
    )


def _item(item: EvidenceItem) -> SharedEvidence:
    return SharedEvidence(side=item.side, level=item.level, seen=item.seen, text=item.text)
