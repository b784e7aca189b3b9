"""What the handout tells: rows of what a team protects, tests and decided, as many and as long as somebody allows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from toolkit.documents.cutting import Rows, first_rows, in_short
from toolkit.documents.ranked import Ranked
from toolkit.domain.session import PlanLine, Session, StepResult
from toolkit.domain.vocabulary import Decision, Lens, Purpose
from toolkit.scoring.standing import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How much is told: rows of each list, letters of one text, and first steps of one card of the strip."""

    protect: int
    tests: int
    decided: int
    letters: int
    steps: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Protected:
    """A card of the safety strip, and what is done first so that nobody is hurt."""

    number: int
    lens: Lens
    text: str
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tested:
    """A belief with the test of it that is open."""

    number: int
    lens: Lens
    text: str
    what: str
    right_if: str
    owner: str
    due: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What was decided after a test, and what was learned from it."""

    number: int
    lens: Lens
    what: str
    learned: str
    decision: Decision
    closed_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout:
    """All that the page says; ``has_map`` when any card has a place."""

    team: str
    business: str
    today: date
    protect: Rows[Protected]
    tests: Rows[Tested]
    decided: Rows[Decided]
    next_on: date | None
    private_count: int
    has_map: bool


def tell(ranked: Ranked, share: Share) -> Handout:
    """So much of what the page could say."""
    session, most = ranked.session, share.letters
    lines = [(one, line) for one in ranked.standings for line in ranked.lines_of(one.assumption)]
    tests = [
        (one, line) for one, line in lines if line.purpose is Purpose.LEARN and line.result is None
    ]
    closed = [(one, line, line.result) for one, line in lines if line.result is not None]
    closed.sort(key=lambda found: found[2].closed_at, reverse=True)
    return Handout(
        team=in_short(session.team, 90),
        business=in_short(session.business, 160),
        today=ranked.today,
        protect=first_rows(ranked.strip, share.protect).told(
            lambda one: _protected(ranked, one, share)
        ),
        tests=first_rows(tests, share.tests).told(lambda pair: _tested(ranked, *pair, most)),
        decided=first_rows(closed, share.decided).told(
            lambda found: _decided(ranked, *found, most)
        ),
        next_on=_next_on(session, ranked.today),
        private_count=len(session.left_out),
        has_map=any(one.placed for one in ranked.standings),
    )


def _protected(ranked: Ranked, standing: Standing, share: Share) -> Protected:
    steps = [
        line.what
        for line in ranked.lines_of(standing.assumption)
        if line.purpose is Purpose.PROTECT and line.what.strip()
    ]
    return Protected(
        number=ranked.numbers[standing.assumption.assumption_id],
        lens=standing.assumption.lens,
        text=_in_a_line(standing.assumption.text, share.letters),
        steps=tuple(_in_a_line(step, share.letters) for step in steps[: share.steps]),
    )


def _tested(ranked: Ranked, standing: Standing, line: PlanLine, most: int) -> Tested:
    return Tested(
        number=ranked.numbers[standing.assumption.assumption_id],
        lens=standing.assumption.lens,
        text=_in_a_line(standing.assumption.text, most),
        what=_in_a_line(line.what, most),
        right_if=_in_a_line(line.right_if, most),
        owner=_in_a_line(line.owner, 30),
        due=line.due,
    )


def _decided(
    ranked: Ranked, standing: Standing, line: PlanLine, result: StepResult, most: int
) -> Decided:
    return Decided(
        number=ranked.numbers[standing.assumption.assumption_id],
        lens=standing.assumption.lens,
        what=_in_a_line(line.what, most),
        learned=_in_a_line(result.learned, 2 * most),
        decision=result.decision,
        closed_on=result.closed_at.date(),
    )


def _in_a_line(text: str, most: int) -> str:
    """A text without its own line breaks, and no longer than so many characters."""
    return in_short(" ".join(text.split()), most)


def _next_on(session: Session, today: date) -> date | None:
    """When the team means to look again, if that day is still to come."""
    planned = session.reviews[-1].next_on if session.reviews else None
    return planned if planned is not None and planned >= today else None
