"""How many are in the room, are ready, wrote, rated and gave dots: counts only, never who."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from toolkit.domain.session import Offer, RatingRound, Room, Session
from toolkit.domain.vocabulary import TEAM, OfferKind, OfferState, RoomStep
from toolkit.scoring.agreement import RATERS_NEEDED
from toolkit.screens.held_back import KIND_OF_STEP


def people_in(room: Room) -> int:
    """How many came in and were not taken out."""
    return len(set(room.participants) - set(room.removed))


def people_ready(room: Room) -> int:
    """How many said that they are ready with the step."""
    return len(set(room.ready) - set(room.removed))


def offers_in(room: Room, state: OfferState) -> tuple[Offer, ...]:
    """What phones wrote that is in that state now, the newest first."""
    return tuple(one for one in reversed(room.offers) if one.state is state)


def came_at_step(room: Room) -> int:
    """How many texts came for what the phones write now; hidden ones left out."""
    kind = KIND_OF_STEP.get(room.step)
    return sum(
        one.kind is kind
        and one.state is not OfferState.HIDDEN
        and (one.kind is not OfferKind.CARD or one.stage is room.stage)
        for one in room.offers
    )


def rated_of_cards(session: Session, opened: RatingRound) -> tuple[tuple[str, int], ...]:
    """How many people rated each card of a round, by ballots and hands, in the order of the round."""
    counted: Counter[str] = Counter(
        one.assumption_id
        for one in session.ratings
        if one.round_number == opened.number and one.rater != TEAM
    )
    for hands in session.hand_counts:
        if hands.round_number == opened.number:
            counted[hands.assumption_id] += max(sum(hands.impact), sum(hands.claim))
    live = {a.assumption_id for a in session.live_assumptions()}
    return tuple((one, counted[one]) for one in opened.assumption_ids if one in live)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The dots of a vote, most first: ids with how many dots each has. ``voters`` counts the people who gave any."""

    voters: int
    dots: tuple[tuple[str, int], ...]

    @property
    def shown(self) -> bool:
        """Whether counts may be shown: below three voters they would point at persons (house rule)."""
        return self.voters >= RATERS_NEEDED


def tally_of(room: Room, step: RoomStep) -> Tally:
    """The dots that were given at a voting step; things with as many stand as they were first named."""
    votes = [one for one in room.votes if one.step is step and one.chosen]
    counted = Counter(thing for vote in votes for thing in vote.chosen)
    return Tally(voters=len(votes), dots=tuple(counted.most_common()))
