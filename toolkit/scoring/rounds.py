"""What a round of private ratings said, card by card: what to talk about first, and what moved since the one before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from toolkit.domain.session import Assumption, Session
from toolkit.domain.vocabulary import TEAM
from toolkit.scoring.agreement import RATERS_NEEDED, Agreement, agreement_of
from toolkit.scoring.answers import Answers, answers_by_round
from toolkit.scoring.standing import Standing

MOVED_FROM = 0.05
"""A consensus, 0 to 1, that changed by less stayed about as it was (house rule)."""

PROPOSED_AT_MOST = 10
"""So many cards a first round proposes where all are rated already (house rule)."""


class Talk(StrEnum):
    """Why the room talks about a card, in the order it does so."""

    WORRY = "worry"
    SPLIT = "split"
    MIXED = "mixed"
    ALIGNED = "aligned"
    TOO_FEW = "too_few"


TALK_FIRST = (Talk.WORRY, Talk.SPLIT, Talk.MIXED)
"""What the room talks about before all else."""


class Moved(StrEnum):
    """How the answers of a round lie beside those of the round before."""

    CLOSER = "closer"
    APART = "apart"
    AS_BEFORE = "as_before"


@dataclass(frozen=True, slots=True, kw_only=True)
class CardResult:
    """What a round said about one card; ``before`` is what people answered in the last round before that asked it."""

    assumption: Assumption
    answers: Answers | None
    before: Answers | None = None

    @property
    def consensus(self) -> float | None:
        """The lower consensus of the two questions, 0 to 1; None below three raters."""
        return lowest_consensus(self.answers)

    @property
    def talk(self) -> Talk:
        """Why the room talks about the card. One worry is enough, however few have answered."""
        if self.answers is not None and self.answers.worries:
            return Talk.WORRY
        found = self.consensus
        return Talk.TOO_FEW if found is None else Talk(agreement_of(found).value)

    @property
    def worries_shown(self) -> int | None:
        """How many see a danger; None below three of them: it would point at persons."""
        worries = self.answers.worries if self.answers else 0
        return worries if worries >= RATERS_NEEDED else None


def lowest_consensus(answers: Answers | None) -> float | None:
    """The lower consensus of the two questions, 0 to 1; None while neither was answered by three."""
    if answers is None:
        return None
    found = [one for one in (answers.agreement, answers.claim_agreement) if one is not None]
    return min(found, default=None)


def moved(before: float | None, after: float | None) -> Moved | None:
    """How a consensus moved from one round to the next; None where one of them is not shown."""
    if before is None or after is None:
        return None
    if abs(after - before) < MOVED_FROM:
        return Moved.AS_BEFORE
    return Moved.CLOSER if after > before else Moved.APART


def results_of(session: Session, number: int) -> tuple[CardResult, ...]:
    """The cards of a round that are still on the table, first to talk about first.

    Worries, then splits, then mixed answers, then the rest; alike ones by lower consensus, then as they were asked.
    A round that is not revealed tells nothing.
    """
    asked = session.round(number)
    if asked is None:
        return ()
    known = answers_by_round(session)
    live = {a.assumption_id: a for a in session.live_assumptions()}
    found = [
        _result(live[one], known.get(one, ()), number)
        for one in asked.assumption_ids
        if one in live
    ]
    order = tuple(Talk)
    return tuple(
        sorted(
            found,
            key=lambda one: (
                order.index(one.talk),
                1.0 if one.consensus is None else one.consensus,
            ),
        )
    )


def _result(assumption: Assumption, rounds: Iterable[Answers], number: int) -> CardResult:
    by_people = [one for one in rounds if not one.together]
    return CardResult(
        assumption=assumption,
        answers=next((one for one in by_people if one.round_number == number), None),
        before=next((one for one in reversed(by_people) if one.round_number < number), None),
    )


def newest_of_people(session: Session, assumption_id: str) -> CardResult | None:
    """What people said about a card in the newest round that may be looked at; None while nobody was asked.

    What the table rated together later does not hide it.
    """
    assumption = session.assumption(assumption_id)
    rounds = answers_by_round(session).get(assumption_id, ())
    numbers = [one.round_number for one in rounds if not one.together]
    if assumption is None or not numbers:
        return None
    return _result(assumption, rounds, numbers[-1])


def newest_revealed(session: Session) -> int | None:
    """The number of the newest revealed round, or None."""
    return max((one.number for one in session.rounds if one.revealed_at is not None), default=None)


def people_so_far(session: Session, number: int) -> int:
    """How many people have rated in a round: those with a ballot, and of each table the most hands it raised."""
    raters = {r.rater for r in session.ratings if r.round_number == number and r.rater != TEAM}
    tables: dict[str, int] = {}
    for count in session.hand_counts:
        if count.round_number == number:
            hands = max(sum(count.impact), sum(count.claim))
            tables[count.table] = max(hands, tables.get(count.table, 0))
    return len(raters) + sum(tables.values())


def unrated_cards(session: Session) -> tuple[str, ...]:
    """Ids of the cards on the table that nobody rated yet, as far as may be looked at, as written."""
    known = answers_by_round(session)
    return tuple(
        a.assumption_id for a in session.live_assumptions() if a.assumption_id not in known
    )


def proposed_cards(session: Session, ranked: Iterable[Standing]) -> tuple[str, ...]:
    """The cards a next round asks about unless somebody chooses others; private ones are never proposed.

    What was split in the newest round, or else mixed; else what nobody rated yet; else the first ten of the order.
    """
    order = [s.assumption.assumption_id for s in ranked if not s.assumption.private]
    for wanted in (*disagreed(session), frozenset(unrated_cards(session))):
        found = tuple(one for one in order if one in wanted)
        if found:
            return found
    return tuple(order[:PROPOSED_AT_MOST])


def disagreed(session: Session) -> tuple[frozenset[str], frozenset[str]]:
    """Ids of the cards that were split, and of those that were mixed, in the newest revealed round."""
    number = newest_revealed(session)
    results = () if number is None else results_of(session, number)
    kinds = {
        one.assumption.assumption_id: agreement_of(one.consensus)
        for one in results
        if one.consensus is not None
    }
    split = frozenset(one for one, kind in kinds.items() if kind is Agreement.SPLIT)
    mixed = frozenset(one for one, kind in kinds.items() if kind is Agreement.MIXED)
    return split, mixed
