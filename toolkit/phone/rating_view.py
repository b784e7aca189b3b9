"""The rating step as a value: which card is on the phone now, what was answered, how far the person has come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from toolkit.domain.bank import Bank
from toolkit.domain.session import HandCount, Rating, RatingRound, Session

RATED_AREAS = ("mission", "business", "law")
"""The areas that the one number of a quick rating stands for, all together (house rule)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One card of the round with what this phone answered: "impact,yes|no,claim", or the counts; empty before."""

    assumption_id: str
    text: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RateView:
    """``round_number`` is 0 when no round is open; ``card`` is None when every card is answered."""

    round_number: int
    revealed: bool
    counts: bool
    asked: tuple[Asked, ...]
    card: Asked | None
    impacts: tuple[str, ...]
    levels: tuple[tuple[str, str], ...]

    @property
    def done(self) -> int:
        """How many cards are answered."""
        return sum(bool(one.answer) for one in self.asked)

    @property
    def place(self) -> int:
        """The place of the card in the round, from 1; 0 for no card."""
        return self.asked.index(self.card) + 1 if self.card else 0


def rate_view(
    session: Session, bank: Bank, participant: str, *, card: str = "", counts: bool = False
) -> RateView:
    """What the phone shows while a round is open; ``card`` is the one the person chose, ``counts`` a table's ballot."""
    opened = session.open_round()
    answer_of = _counted(session, participant) if counts else _rated(session, participant)
    asked = _asked(session, opened, answer_of) if opened else ()
    chosen = next((one for one in asked if one.assumption_id == card), None)
    return RateView(
        round_number=opened.number if opened else 0,
        revealed=opened is None and bool(session.rounds),
        counts=counts,
        asked=asked,
        card=chosen or next((one for one in asked if not one.answer), None),
        impacts=impact_anchors(bank),
        levels=tuple((words.name, words.about) for words in bank.levels),
    )


def _asked(
    session: Session, opened: RatingRound, answer_of: Callable[[str, int], str]
) -> tuple[Asked, ...]:
    found = (session.assumption(one) for one in opened.assumption_ids)
    return tuple(
        Asked(
            assumption_id=one.assumption_id,
            text=one.text,
            answer=answer_of(one.assumption_id, opened.number),
        )
        for one in found
        if one is not None
    )


def _rated(session: Session, participant: str) -> Callable[[str, int], str]:
    mine = {
        (one.assumption_id, one.round_number): _answer(one)
        for one in session.ratings
        if one.rater == participant
    }
    return lambda assumption_id, number: mine.get((assumption_id, number), "")


def _answer(rating: Rating) -> str:
    return f"{rating.impact},{'yes' if rating.touches_safety else 'no'},{rating.claim.value}"


def _counted(session: Session, participant: str) -> Callable[[str, int], str]:
    mine = {
        (one.assumption_id, one.round_number): _counts(one)
        for one in session.hand_counts
        if one.table == participant
    }
    return lambda assumption_id, number: mine.get((assumption_id, number), "")


def _counts(count: HandCount) -> str:
    return ",".join(str(number) for number in (*count.impact, *count.claim, count.worries))


def impact_anchors(bank: Bank) -> tuple[str, ...]:
    """One line for each of 0 to 4, from the areas that a quick rating stands for."""
    areas = [area for area in bank.impact_areas if area.area in RATED_AREAS]
    return tuple(
        " · ".join(dict.fromkeys(area.anchors[value] for area in areas)) for value in range(5)
    )
