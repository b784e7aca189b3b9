"""Whether what a table means to show may be shown: something is written, and every passage was decided about."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from toolkit.content.identifying import identifying_passages
from toolkit.domain.bank import Bank
from toolkit.domain.session import Session
from toolkit.scoring.sharing import shown_texts


class NotReady(StrEnum):
    """Why a table is not ready to be shown."""

    NOTHING_WRITTEN = "nothing_written"
    PASSAGES_WAIT = "passages_wait"


def passages_waiting(session: Session, bank: Bank, today: date) -> int:
    """How many passages of what would be shown may point at a person and wait for somebody's decision."""
    known = (session.team, session.country)
    kept = {(one.place_id, one.passage) for one in session.kept_passages}
    return sum(
        (place_id, passage.text) not in kept
        for place_id, text in shown_texts(session, today)
        for passage in identifying_passages(bank.identifying, text, known)
    )


def not_ready(session: Session, bank: Bank, today: date) -> tuple[NotReady, ...]:
    """Why the table is not ready to be shown; empty when it is."""
    found = []
    if not session.bridge_cards:
        found.append(NotReady.NOTHING_WRITTEN)
    if passages_waiting(session, bank, today):
        found.append(NotReady.PASSAGES_WAIT)
    return tuple(found)


def ready_to_share(session: Session, bank: Bank, today: date) -> bool:
    """Whether the table may be shown outside: a bridge card is written, and all passages were decided about."""
    return not not_ready(session, bank, today)
