"""What rounds of private ratings must keep to."""

from __future__ import annotations

from toolkit.domain.changes import AssumptionRated, HandsCounted, RoundOpened, RoundRevealed
from toolkit.domain.checks import check_hand_count, check_id, check_within
from toolkit.domain.errors import RuleBroken
from toolkit.domain.rules.base import check_change, known_assumption
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import ROUNDS_AT_MOST, TEAM


@check_change.register
def _(change: RoundOpened, session: Session) -> None:
    check_within(change.round_number, 1, ROUNDS_AT_MOST, "round")
    if session.open_round() is not None:
        raise RuleBroken("round_already_open")
    if change.round_number <= newest_round(session):
        raise RuleBroken("round_number_taken", number=change.round_number)
    if not change.assumption_ids:
        raise RuleBroken("round_without_cards")
    for assumption_id in change.assumption_ids:
        known_assumption(session, assumption_id)


@check_change.register
def _(change: RoundRevealed, session: Session) -> None:
    opened = session.round(change.round_number)
    if opened is None or opened.revealed_at is not None:
        raise RuleBroken("round_not_open")


@check_change.register
def _(change: AssumptionRated, session: Session) -> None:
    known_assumption(session, change.assumption_id)
    check_within(change.impact, 0, 4, "impact")
    check_id(change.rater)
    _check_round(session, change.round_number, change.assumption_id)


@check_change.register
def _(change: HandsCounted, session: Session) -> None:
    known_assumption(session, change.count.assumption_id)
    check_hand_count(change.count)
    _check_round(session, change.count.round_number, change.count.assumption_id)


def _check_round(session: Session, number: int, assumption_id: str) -> None:
    """A round that was opened takes ratings of its own cards until it is revealed."""
    check_within(number, 1, ROUNDS_AT_MOST, "round")
    opened = session.round(number)
    if opened is None:
        return
    if opened.revealed_at is not None:
        raise RuleBroken("round_is_over", number=number)
    if assumption_id not in opened.assumption_ids:
        raise RuleBroken("round_without_card")


def newest_round(session: Session) -> int:
    """The highest number of a round in which anybody was asked or has rated; 0 before the first."""
    numbers = [one.number for one in session.rounds]
    numbers += [one.round_number for one in session.ratings]
    numbers += [one.round_number for one in session.hand_counts]
    return max(numbers, default=0)


def team_round(session: Session, assumption_id: str) -> int:
    """The number under which the table rates a card together, now.

    It rates again under the number it used last, until people answered: what the table says after a round counts as
    newer, and the people's answers stay beside it. A number is never that of a round of private ratings.
    """
    newest = max(_numbers_of(session, assumption_id), default=1)
    asked = {one.number for one in session.rounds}
    taken = asked | _numbers_of(session, assumption_id, but_for=TEAM)
    number = newest
    while number in taken:
        number += 1
    return number


def waits_for_round(session: Session, assumption_id: str) -> bool:
    """Whether an open round asks about the card, so that the table does not rate it together before the reveal."""
    opened = session.open_round()
    return opened is not None and assumption_id in opened.assumption_ids


def count_of_round(session: Session, number: int) -> int:
    """Which round of private ratings of the session that is, from 1: what the table rated together has no place
    in the count."""
    return sum(one.number <= number for one in session.rounds)


def _numbers_of(session: Session, assumption_id: str, but_for: str = "") -> set[int]:
    """The numbers of the rounds in which anybody, or anybody but one rater, answered about a card."""
    rated = {
        one.round_number
        for one in session.ratings
        if one.assumption_id == assumption_id and one.rater != but_for
    }
    counted = {c.round_number for c in session.hand_counts if c.assumption_id == assumption_id}
    return rated | counted
