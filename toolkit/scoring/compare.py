"""Then and now: what moved between two dates of a session, or between two sessions of the same team."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from toolkit.domain.changes import Entry
from toolkit.domain.session import Assumption, EvidenceItem, PlanLine, Session, Signpost
from toolkit.domain.vocabulary import LedgerState
from toolkit.scoring.order import rank_assumptions
from toolkit.scoring.similar import words_of
from toolkit.scoring.standing import Standing

SITTING_GAP = timedelta(days=3)
"""A longer silence ends a sitting (house rule)."""

SMALL_MOVE = 0.05
"""A shorter way on both axes, of 0 to 1, is no move (house rule)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """A stretch of work without a silence of three days: when its first and its last change were made."""

    began: datetime
    ended: datetime


def sittings(entries: Iterable[Entry]) -> tuple[Sitting, ...]:
    """The sittings of a journal, the oldest first; work that was joined from another machine lies where it was done."""
    found: list[Sitting] = []
    for at in sorted(entry.at for entry in entries):
        if found and at - found[-1].ended <= SITTING_GAP:
            found[-1] = Sitting(began=found[-1].began, ended=at)
        else:
            found.append(Sitting(began=at, ended=at))
    return tuple(found)


def last_time(entries: Iterable[Entry], now: datetime) -> datetime | None:
    """When the sitting before this one ended; None while there was only one.

    After three days of silence the newest sitting itself is the last time.
    """
    found = sittings(entries)
    if found and now - found[-1].ended > SITTING_GAP:
        return found[-1].ended
    return found[-2].ended if len(found) > 1 else None


class Moved(StrEnum):
    """In which way a card moved; the first that is true is told."""

    STOPPED = "stopped"
    CLEARED = "cleared"
    INTO_STRIP = "into_strip"
    OUT_OF_STRIP = "out_of_strip"
    QUADRANT = "quadrant"
    MORE_EVIDENCE = "more_evidence"
    LESS_EVIDENCE = "less_evidence"
    MORE_RISK = "more_risk"
    LESS_RISK = "less_risk"
    PLACED = "placed"
    STAYED = "stayed"


@dataclass(frozen=True, slots=True, kw_only=True)
class CardThenAndNow:
    """One card then and now."""

    before: Standing
    after: Standing
    moved: Moved


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What changed. ``cards`` holds every card that is in both, in the order of now; the rest is new, gone or done.

    ``closed`` are plan lines that were closed since, ``evidence`` items added since, ``tripped`` signposts that have
    tripped since.
    """

    cards: tuple[CardThenAndNow, ...]
    new: tuple[Standing, ...]
    gone: tuple[Standing, ...]
    closed: tuple[PlanLine, ...]
    evidence: tuple[EvidenceItem, ...]
    tripped: tuple[Signpost, ...]

    @property
    def moved(self) -> tuple[CardThenAndNow, ...]:
        """The cards that did not stay where they were."""
        return tuple(card for card in self.cards if card.moved is not Moved.STAYED)

    @property
    def nothing(self) -> bool:
        """Whether nothing at all has changed."""
        return not (
            self.moved or self.new or self.gone or self.closed or self.evidence or self.tripped
        )


def compare(earlier: Session, then: date, later: Session, now: date) -> Comparison:
    """Two states of one session, or two sessions: what moved from ``earlier`` on ``then`` to ``later`` on ``now``."""
    before = {one.assumption.assumption_id: one for one in rank_assumptions(earlier, then)}
    after = rank_assumptions(later, now)
    same = matches(earlier, later)
    partners = {
        one.assumption.assumption_id: before[same[one.assumption.assumption_id]]
        for one in after
        if same.get(one.assumption.assumption_id) in before
    }
    met = {one.assumption.assumption_id for one in partners.values()}
    return Comparison(
        cards=tuple(
            _then_and_now(partners[one.assumption.assumption_id], one)
            for one in after
            if one.assumption.assumption_id in partners
        ),
        new=tuple(one for one in after if one.assumption.assumption_id not in partners),
        gone=tuple(one for key, one in before.items() if key not in met),
        closed=_closed_since(earlier, later),
        evidence=_added_since(earlier, later),
        tripped=_tripped_since(earlier, later),
    )


def matches(earlier: Session, later: Session) -> dict[str, str]:
    """From assumption id in ``later`` to the same one's in ``earlier``: by id, else by starter card, else words."""
    ids = {a.assumption_id for a in earlier.assumptions}
    found = {a.assumption_id: a.assumption_id for a in later.assumptions if a.assumption_id in ids}
    taken = set(found.values())
    for name in (_starter, _words):
        left = {
            name(a): a.assumption_id
            for a in reversed(earlier.assumptions)
            if a.assumption_id not in taken and name(a)
        }
        for a in later.assumptions:
            if a.assumption_id not in found and name(a) in left:
                found[a.assumption_id] = left.pop(name(a))
                taken.add(found[a.assumption_id])
    return found


def _starter(assumption: Assumption) -> str:
    return assumption.starter_id or ""


def _words(assumption: Assumption) -> str:
    return words_of(assumption.text)


def _then_and_now(before: Standing, after: Standing) -> CardThenAndNow:
    return CardThenAndNow(before=before, after=after, moved=_moved(before, after))


def _moved(before: Standing, after: Standing) -> Moved:
    state = _state_moved(before, after)
    if state is not None:
        return state
    if not before.placed or not after.placed:
        return Moved.PLACED if after.placed else Moved.STAYED
    if before.quadrant is not after.quadrant:
        return Moved.QUADRANT
    evidence = (after.evidence or 0.0) - (before.evidence or 0.0)
    risk = (after.risk or 0.0) - (before.risk or 0.0)
    if max(abs(evidence), abs(risk)) < SMALL_MOVE:
        return Moved.STAYED
    if abs(evidence) >= abs(risk):
        return Moved.MORE_EVIDENCE if evidence > 0 else Moved.LESS_EVIDENCE
    return Moved.MORE_RISK if risk > 0 else Moved.LESS_RISK


def _state_moved(before: Standing, after: Standing) -> Moved | None:
    was_stopped, is_stopped = _stopped(before), _stopped(after)
    if was_stopped is not is_stopped:
        return Moved.STOPPED if is_stopped else Moved.CLEARED
    if before.in_strip is not after.in_strip:
        return Moved.INTO_STRIP if after.in_strip else Moved.OUT_OF_STRIP
    return None


def _stopped(standing: Standing) -> bool:
    return standing.weight is not None and standing.weight.state is LedgerState.STOP_AND_REVIEW


def _closed_since(earlier: Session, later: Session) -> tuple[PlanLine, ...]:
    closed = {line.line_id for line in earlier.plan if line.result is not None}
    return tuple(
        line for line in later.plan if line.result is not None and line.line_id not in closed
    )


def _added_since(earlier: Session, later: Session) -> tuple[EvidenceItem, ...]:
    known = {item.evidence_id for item in earlier.evidence}
    return tuple(item for item in later.evidence if item.evidence_id not in known)


def _tripped_since(earlier: Session, later: Session) -> tuple[Signpost, ...]:
    tripped = {post.signpost_id for post in earlier.signposts if post.tripped}
    return tuple(
        post for post in later.signposts if post.tripped and post.signpost_id not in tripped
    )
