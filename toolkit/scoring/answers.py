"""What people answered to the three quick questions, counted: single ratings and shows of hands weigh alike.

A round of private ratings counts nothing before it is revealed. With fewer than three raters nothing of a
distribution is shown (house rule: it would point at persons).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import repeat
from statistics import median

from toolkit.domain.ballots import private_ballots
from toolkit.domain.session import HandCount, Rating, Session
from toolkit.domain.vocabulary import TEAM, EvidenceLevel
from toolkit.scoring.agreement import RATERS_NEEDED, consensus
from toolkit.scoring.evidence import LEVEL_SCORE

IMPACTS = 5
CLAIMS = len(EvidenceLevel)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """The answers to one assumption in one round.

    ``impact`` counts those who said 0, 1, 2, 3, 4; ``claim`` those who said E0 to E5; ``worries`` those who see a
    danger. ``together`` when the table gave one answer for all.
    """

    round_number: int
    impact: tuple[int, ...]
    claim: tuple[int, ...]
    worries: int
    together: bool = False

    @property
    def raters(self) -> int:
        """How many people answered."""
        return max(sum(self.impact), sum(self.claim))

    @property
    def enough(self) -> bool:
        """Whether so many answered that their distribution may be shown."""
        return self.raters >= RATERS_NEEDED

    @property
    def impact_median(self) -> float | None:
        """The median impact, 0 to 4; None when nobody said one."""
        said = spread_out(self.impact)
        return median(said) if said else None

    @property
    def claim_median(self) -> float | None:
        """The median claim as a score, 0 to 0.9; None when nobody made one."""
        said = [LEVEL_SCORE[EvidenceLevel(level)] for level in spread_out(self.claim)]
        return median(said) if said else None

    @property
    def agreement(self) -> float | None:
        """The consensus on impact, 0 to 1; None below three raters."""
        said = spread_out(self.impact)
        return consensus(said, 0, IMPACTS - 1) if len(said) >= RATERS_NEEDED else None

    @property
    def claim_agreement(self) -> float | None:
        """The consensus on how we know, 0 to 1; None below three raters."""
        said = spread_out(self.claim)
        return consensus(said, 0, CLAIMS - 1) if len(said) >= RATERS_NEEDED else None


def spread_out(counts: Sequence[int]) -> list[int]:
    """The single answers behind the counts, from low to high: (0, 2, 1) gives [1, 1, 2]."""
    return [value for value, count in enumerate(counts) for value in repeat(value, count)]


def newest_answers(session: Session) -> dict[str, Answers]:
    """The answers of each assumption's newest round that may be looked at."""
    return {
        assumption_id: rounds[-1] for assumption_id, rounds in answers_by_round(session).items()
    }


def answers_by_round(session: Session) -> dict[str, tuple[Answers, ...]]:
    """From assumption id to its answers, one for each round that may be looked at, the oldest first.

    One pass over all ratings: a session may hold thousands.
    """
    ratings: dict[tuple[str, int], list[Rating]] = {}
    for rating in session.ratings:
        ratings.setdefault((rating.assumption_id, rating.round_number), []).append(rating)
    hands: dict[tuple[str, int], list[HandCount]] = {}
    for count in session.hand_counts:
        hands.setdefault((count.assumption_id, count.round_number), []).append(count)
    hidden = private_ballots(session)
    found: dict[str, list[Answers]] = {}
    for key in sorted({*ratings, *hands}):
        if key not in hidden:
            answers = _counted(key[1], ratings.get(key, []), hands.get(key, []))
            found.setdefault(key[0], []).append(answers)
    return {assumption_id: tuple(rounds) for assumption_id, rounds in found.items()}


def answers_of_groups(
    session: Session, assumption_id: str, round_number: int
) -> tuple[tuple[str, Answers], ...]:
    """The answers of one round by group: each table that counted hands by its id, all single raters under "".

    Empty unless there are at least two groups and each is large enough to be shown: beside the whole, one small group
    could be worked out from the others (house rule).
    """
    asked = (assumption_id, round_number)
    hands = [o for o in session.hand_counts if (o.assumption_id, o.round_number) == asked]
    if not hands or asked in private_ballots(session):
        return ()
    ratings = [o for o in session.ratings if (o.assumption_id, o.round_number) == asked]
    groups = [("", _counted(round_number, ratings, []))] if ratings else []
    groups += [(one.table, _counted(round_number, [], [one])) for one in hands]
    if len(groups) < 2:
        return ()
    smallest = min(min(sum(one.impact), sum(one.claim)) for _group, one in groups)
    return tuple(groups) if smallest >= RATERS_NEEDED else ()


def _counted(number: int, ratings: list[Rating], hands: list[HandCount]) -> Answers:
    impact, claim = [0] * IMPACTS, [0] * CLAIMS
    for rating in ratings:
        impact[rating.impact] += 1
        claim[rating.claim] += 1
    for count in hands:
        impact = [one + other for one, other in zip(impact, count.impact, strict=True)]
        claim = [one + other for one, other in zip(claim, count.claim, strict=True)]
    return Answers(
        round_number=number,
        impact=tuple(impact),
        claim=tuple(claim),
        worries=sum(r.touches_safety for r in ratings) + sum(c.worries for c in hands),
        together=not hands and all(rating.rater == TEAM for rating in ratings),
    )
