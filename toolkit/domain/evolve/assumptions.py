"""What changes of assumptions and their links do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from toolkit.domain.changes import (
    AssumptionDeleted,
    AssumptionEdited,
    AssumptionKeptPrivate,
    AssumptionLinked,
    AssumptionParked,
    AssumptionsToldApart,
    AssumptionWritten,
)
from toolkit.domain.evolve.base import evolve, renew_assumption
from toolkit.domain.links import evidence_of_lines
from toolkit.domain.session import Assumption, RatingRound, Session


@evolve.register
def _(change: AssumptionWritten, session: Session, at: datetime, session_id: str) -> Session:
    if session.assumption(change.assumption_id):
        return session
    cards = dict.fromkeys(change.holds_up)
    written = Assumption(
        assumption_id=change.assumption_id,
        text=change.text,
        lens=change.lens,
        written_at=at,
        holds_up=tuple(card_id for card_id in cards if session.card(card_id)),
        starter_id=change.starter_id,
        touches_safety=change.touches_safety,
    )
    return replace(session, assumptions=(*session.assumptions, written))


@evolve.register
def _(change: AssumptionEdited, session: Session, at: datetime, session_id: str) -> Session:
    return renew_assumption(
        session,
        change.assumption_id,
        text=change.text,
        lens=change.lens,
        touches_safety=change.touches_safety,
    )


@evolve.register
def _(change: AssumptionLinked, session: Session, at: datetime, session_id: str) -> Session:
    assumption = session.assumption(change.assumption_id)
    if assumption is None or session.card(change.card_id) is None:
        return session
    others = tuple(card_id for card_id in assumption.holds_up if card_id != change.card_id)
    holds_up = (*others, change.card_id) if change.linked else others
    return renew_assumption(session, change.assumption_id, holds_up=holds_up)


def pairs_without(pairs: tuple[tuple[str, str], ...], gone: str) -> tuple[tuple[str, str], ...]:
    """The pairs told apart, without those of an assumption that is gone."""
    return tuple(pair for pair in pairs if gone not in pair)


def without_card(shared: tuple[str, ...] | None, gone: str) -> tuple[str, ...] | None:
    """The cards chosen for other tables, without one that is gone or private now."""
    return shared and tuple(one for one in shared if one != gone)


@evolve.register
def _(change: AssumptionsToldApart, session: Session, at: datetime, session_id: str) -> Session:
    first, second = sorted((change.first, change.second))
    pair = (first, second)
    if pair in session.told_apart or not all(map(session.assumption, pair)):
        return session
    return replace(session, told_apart=(*session.told_apart, pair))


@evolve.register
def _(change: AssumptionParked, session: Session, at: datetime, session_id: str) -> Session:
    return renew_assumption(session, change.assumption_id, parked=change.parked)


@evolve.register
def _(change: AssumptionDeleted, session: Session, at: datetime, session_id: str) -> Session:
    gone = change.assumption_id
    plan = tuple(line for line in session.plan if line.assumption_id != gone)
    return replace(
        session,
        assumptions=tuple(a for a in session.assumptions if a.assumption_id != gone),
        ratings=tuple(r for r in session.ratings if r.assumption_id != gone),
        evidence=evidence_of_lines(
            tuple(item for item in session.evidence if item.assumption_id != gone), plan
        ),
        plan=plan,
        hand_counts=tuple(one for one in session.hand_counts if one.assumption_id != gone),
        rounds=tuple(_rounds_without(session.rounds, gone)),
        signposts=tuple(one for one in session.signposts if one.assumption_id != gone),
        sign_answers=tuple(
            replace(one, assumption_id=None) if one.assumption_id == gone else one
            for one in session.sign_answers
        ),
        told_apart=pairs_without(session.told_apart, gone),
        shared_cards=without_card(session.shared_cards, gone),
    )


def _rounds_without(rounds: tuple[RatingRound, ...], gone: str) -> Iterator[RatingRound]:
    """The rounds without that assumption; one that is still private and asks about nothing else is over."""
    for one in rounds:
        asked = tuple(
            assumption_id for assumption_id in one.assumption_ids if assumption_id != gone
        )
        if asked or one.revealed_at is not None:
            yield replace(one, assumption_ids=asked)


@evolve.register
def _(change: AssumptionKeptPrivate, session: Session, at: datetime, session_id: str) -> Session:
    kept = renew_assumption(session, change.assumption_id, private=change.private)
    if not change.private:
        return kept
    return replace(kept, shared_cards=without_card(kept.shared_cards, change.assumption_id))
