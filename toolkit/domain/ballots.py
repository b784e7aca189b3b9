"""What was said in a round: single ratings and shows of hands, and which of them are still private."""

from __future__ import annotations

from toolkit.domain.session import HandCount, Rating, Session


def hands_in(count: HandCount) -> int:
    """How many people raised a hand, from 1."""
    return max(sum(count.impact), sum(count.claim))


def private_ballots(session: Session) -> frozenset[tuple[str, int]]:
    """Assumption id and number of each round that is not revealed yet."""
    return frozenset(
        (assumption_id, one.number)
        for one in session.rounds
        if one.revealed_at is None
        for assumption_id in one.assumption_ids
    )


def shown_ballots(session: Session, assumption_id: str) -> tuple[Rating | HandCount, ...]:
    """What was said about an assumption in every round, but for the one that is still private."""
    private = private_ballots(session)
    ballots: tuple[Rating | HandCount, ...] = (*session.ratings, *session.hand_counts)
    return tuple(
        one
        for one in ballots
        if one.assumption_id == assumption_id and (assumption_id, one.round_number) not in private
    )


def raises_worry(ballot: Rating | HandCount) -> bool:
    """Whether somebody saw a danger to a person."""
    return ballot.touches_safety if isinstance(ballot, Rating) else ballot.worries > 0
