"""What the learning review tells: beliefs that moved, results, looks at signposts, what was wrong, what is next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from toolkit.documents.cutting import Rows, cut, first_rows, in_short
from toolkit.documents.plan_evidence import LOUD, tell_alarms
from toolkit.documents.plan_report import Alarm, Belief
from toolkit.documents.plan_since import Earlier
from toolkit.documents.ranked import Ranked
from toolkit.domain.session import PlanLine, StepResult
from toolkit.domain.vocabulary import Decision, Quadrant
from toolkit.language import _
from toolkit.language.moved_words import gone_sentence, moved_sentence, new_sentence, why_words
from toolkit.scoring.compare import CardThenAndNow, compare
from toolkit.scoring.due import Due, DueKind, due_list
from toolkit.scoring.standing import Standing

ROWS_AT_MOST = 40
"""Rows of one list (house rule): more cannot be talked about in one sitting."""

LETTERS = 400
"""Characters of one text in a list."""

DAYS_AHEAD = 90
"""What is due within so many days is next (house rule, as in the plan)."""

NOT_NEXT = (DueKind.STOP_AND_REVIEW, DueKind.PROBABLY_WRONG)
"""These stand in a part of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BeliefMoved:
    """A belief, where it stood then, where it stands now (None: no place), and why."""

    belief: Belief
    before: Quadrant | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """A closed step with its result; ``fresh`` when it was closed since last time."""

    belief: Belief
    what: str
    right_if: str
    observed: str
    learned: str
    decision: Decision
    closed_on: date
    fresh: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """The newest look at a signpost."""

    belief: Belief
    sign: str
    looked_on: date
    tripped: bool
    noted: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrong:
    """A belief that what we know speaks against, or did: the alarm, and what was changed, with the day."""

    belief: Belief
    alarm: Alarm | None
    changed: tuple[tuple[str, date], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Next:
    """Something to do: why, on which card if on one, what, who, and when."""

    kind: DueKind
    belief: Belief | None
    what: str
    owner: str
    on: date | None


def tell_moved(ranked: Ranked, earlier: Earlier | None) -> Rows[BeliefMoved]:
    """The beliefs that moved since, in the order of now."""
    if earlier is None:
        return Rows(())
    found = compare(earlier.session, earlier.day, ranked.session, ranked.today)
    return first_rows(found.moved, ROWS_AT_MOST).told(lambda card: _moved(ranked, card))


def _moved(ranked: Ranked, card: CardThenAndNow) -> BeliefMoved:
    belief = ranked.belief(card.after, LETTERS)
    why = why_words(card.before, card.after)
    return BeliefMoved(
        belief=belief,
        before=card.before.quadrant,
        why=why[:1].upper() + why[1:] if why else moved_sentence(card, belief.number),
    )


def tell_new_and_gone(ranked: Ranked, earlier: Earlier | None) -> Rows[str]:
    """The beliefs that are new since then, and those that are no longer on the table, each in a sentence."""
    if earlier is None:
        return Rows(())
    found = compare(earlier.session, earlier.day, ranked.session, ranked.today)
    told = [
        (new_sentence(one, ranked.numbers[one.assumption.assumption_id]), one) for one in found.new
    ]
    told += [(gone_sentence(one), one) for one in found.gone]
    return first_rows(told, ROWS_AT_MOST).told(
        lambda pair: _("{sentence} ({belief})").format(
            sentence=pair[0], belief=in_short(pair[1].assumption.text, LETTERS)
        )
    )


def tell_learned(ranked: Ranked, earlier: Earlier | None) -> Rows[Learned]:
    """The results of steps, the newest first."""
    known = {line.line_id for line in earlier.session.plan if line.result} if earlier else set()
    found = [
        (one, line, line.result)
        for one in ranked.standings
        for line in ranked.lines_of(one.assumption)
        if line.result is not None
    ]
    found.sort(key=lambda pair: pair[2].closed_at, reverse=True)
    return first_rows(found, ROWS_AT_MOST).told(
        lambda pair: _learned(ranked, *pair, fresh=bool(earlier) and pair[1].line_id not in known)
    )


def _learned(
    ranked: Ranked, standing: Standing, line: PlanLine, result: StepResult, *, fresh: bool
) -> Learned:
    return Learned(
        belief=ranked.belief(standing, LETTERS),
        what=cut(line.what, LETTERS),
        right_if=cut(line.right_if, LETTERS),
        observed=cut(result.observed, LETTERS),
        learned=cut(result.learned, LETTERS),
        decision=result.decision,
        closed_on=result.closed_at.date(),
        fresh=fresh,
    )


def tell_looked(ranked: Ranked) -> Rows[Looked]:
    """The signposts somebody looked at, those that have appeared first, then the newest looks."""
    found = [
        (one, post, post.looks[-1])
        for one in ranked.standings
        for post in ranked.session.signposts_of(one.assumption.assumption_id)
        if post.looks
    ]
    found.sort(key=lambda triple: triple[2].at, reverse=True)
    found.sort(key=lambda triple: not triple[2].tripped)
    return first_rows(found, ROWS_AT_MOST).told(
        lambda triple: Looked(
            belief=ranked.belief(triple[0], LETTERS),
            sign=cut(triple[1].sign, LETTERS),
            looked_on=triple[2].at.date(),
            tripped=triple[2].tripped,
            noted=cut(triple[2].noted, LETTERS),
        )
    )


def tell_wrong(ranked: Ranked) -> Rows[Wrong]:
    """The beliefs that are *stop and review* or *probably wrong*, and those where something was changed after it."""
    alarms = {alarm.belief.number: alarm for alarm in tell_alarms(ranked).kept}
    found = [
        one
        for one in ranked.standings
        if one.assumption.clearings or (one.weight is not None and one.weight.state in LOUD)
    ]
    rows = first_rows(found, ROWS_AT_MOST)
    return rows.told(
        lambda one: Wrong(
            belief=ranked.belief(one, LETTERS),
            alarm=alarms.get(ranked.numbers[one.assumption.assumption_id]),
            changed=tuple(
                (cut(each.what_changed, LETTERS), each.at.date())
                for each in one.assumption.clearings
            ),
        )
    )


def tell_next(ranked: Ranked) -> Rows[Next]:
    """What is overdue or due soon: signs that have appeared, then day by day; what has no day is due now."""
    found = due_list(ranked.session, ranked.today, ranked.standings, within=DAYS_AHEAD)
    rows = [due for due in found if due.kind not in NOT_NEXT]
    rows.sort(key=lambda due: (due.kind is not DueKind.SIGNPOST_TRIPPED, due.on or ranked.today))
    return first_rows(rows, ROWS_AT_MOST).told(lambda due: _next(ranked, due))


def _next(ranked: Ranked, due: Due) -> Next:
    line = ranked.session.plan_line(due.line_id or "")
    post = ranked.session.signpost(due.signpost_id or "")
    place = ranked.places.get(due.assumption_id or "")
    return Next(
        kind=due.kind,
        belief=None if place is None else ranked.belief(ranked.standings[place], LETTERS),
        what=cut(line.what if line else post.sign if post else "", LETTERS),
        owner=cut(line.owner if line else post.owner if post else ""),
        on=due.on,
    )
