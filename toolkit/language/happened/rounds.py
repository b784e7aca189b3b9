"""Lines for what happened in rounds of private ratings."""

from __future__ import annotations

from toolkit.domain import changes as c
from toolkit.domain.rules.rounds import count_of_round
from toolkit.domain.session import Session
from toolkit.language.happened.base import assumption_words, describe
from toolkit.language.translate import _, ngettext


@describe.register
def _opened(change: c.RoundOpened, session: Session) -> str:
    count = len(change.assumption_ids)
    return ngettext(
        "Round {number} of private ratings began, for {count} card",
        "Round {number} of private ratings began, for {count} cards",
        count,
    ).format(number=_number(session, change.round_number), count=count)


@describe.register
def _revealed(change: c.RoundRevealed, session: Session) -> str:
    return _("Round {number} was revealed").format(number=_number(session, change.round_number))


@describe.register
def _counted(change: c.HandsCounted, session: Session) -> str:
    text = assumption_words(session, change.count.assumption_id)
    return _("Show of hands counted: {text}").format(text=text)


def _number(session: Session, number: int) -> int:
    """The number people know the round by: rounds of private ratings only, from 1. One that was undone has its own."""
    return count_of_round(session, number) if session.round(number) else number
