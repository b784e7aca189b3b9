"""The part of the action plan that is done: what protects, what is tested, and by when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from toolkit.documents.cutting import Rows, cut, first_rows, share
from toolkit.documents.plan_report import (
    Period,
    PeriodPart,
    Reasoned,
    Step,
    TestCard,
    TestResult,
)
from toolkit.documents.ranked import Ranked
from toolkit.domain.bank import Bank
from toolkit.domain.session import PlanLine, StepResult
from toolkit.domain.vocabulary import Purpose, Quadrant, StepStatus
from toolkit.language import label
from toolkit.language.reasons import first_step, reason
from toolkit.scoring.standing import Standing

TOP_AT_MOST = 5
"""Assumptions told with their reason, besides the strip, which is never cut, and those chosen (house rule)."""

TEST_CARDS_AT_MOST = 100
"""Three of them fill a page; the list of steps names the others."""

HIGH_RISK = (Quadrant.TEST_NOW, Quadrant.WATCH)

LAST_DAYS = {Period.DAYS_30: 30, Period.DAYS_60: 60, Period.DAYS_90: 90}


def steps_in_order(ranked: Ranked) -> tuple[tuple[Standing, PlanLine], ...]:
    """Every plan line of an assumption that is not parked, in the order of the assumptions, protecting first."""
    return tuple(
        (one, line)
        for one in ranked.standings
        for line in sorted(ranked.lines_of(one.assumption), key=_learning)
    )


def _learning(line: PlanLine) -> bool:
    return line.purpose is Purpose.LEARN


def tell_strip(ranked: Ranked) -> Rows[Reasoned]:
    """The safety strip, all of it."""
    return _reasoned(ranked, first_rows(ranked.strip))


def tell_top(ranked: Ranked) -> Rows[Reasoned]:
    """The first assumptions of high risk outside the strip (of any risk where none is), and every one chosen."""
    placed = [one for one in ranked.standings if not one.in_strip]
    risky = [one for one in placed if one.quadrant in HIGH_RISK]
    first = (risky or [one for one in placed if one.placed])[:TOP_AT_MOST]
    later = [one for one in placed if one.assumption.chosen and one not in first]
    told = first_rows([*first, *later])
    return _reasoned(ranked, Rows(told.kept, left_out=len(placed) - len(told.kept)))


def _reasoned(ranked: Ranked, rows: Rows[Standing]) -> Rows[Reasoned]:
    most = share([text for one in rows.kept for text in _texts(ranked, one)])
    return rows.told(lambda one: _tell_reasoned(ranked, one, most))


def _texts(ranked: Ranked, standing: Standing) -> tuple[str, ...]:
    lines = ranked.lines_of(standing.assumption)
    return (standing.assumption.text, *(text for line in lines for text in _line_texts(line)))


def _line_texts(line: PlanLine) -> tuple[str, ...]:
    result = (line.result.observed, line.result.learned) if line.result else ()
    return (line.what, line.measure, line.right_if, *result)


def _tell_reasoned(ranked: Ranked, standing: Standing, most: int) -> Reasoned:
    assumption = standing.assumption
    answer = assumption.worry_answer
    lines = ranked.lines_of(assumption)
    steps = [_step(ranked, standing, line, most) for line in lines]
    protecting = [step for step in steps if step.purpose is Purpose.PROTECT]
    return Reasoned(
        belief=ranked.belief(standing, most),
        reason=reason(standing, bears_load=assumption.assumption_id in ranked.bearing),
        first_step=first_step(standing),
        said=cut(answer.said, most) if answer else "",
        protecting=tuple(sorted(protecting, key=lambda step: step.closed_on is not None)),
        learning=tuple(step for step in steps if step.purpose is Purpose.LEARN),
        changed=tuple(
            (cut(clearing.what_changed, most), clearing.at.date())
            for clearing in assumption.clearings
        ),
    )


def _step(ranked: Ranked, standing: Standing, line: PlanLine, most: int) -> Step:
    return Step(
        number=ranked.numbers[standing.assumption.assumption_id],
        lens=standing.assumption.lens,
        purpose=line.purpose,
        what=cut(line.what, most),
        measure=cut(line.measure, most),
        right_if=cut(line.right_if, most),
        owner=cut(line.owner),
        due=line.due,
        cost=cut(line.cost),
        under_way=line.status is StepStatus.RUNNING,
        closed_on=line.result.closed_at.date() if line.result else None,
    )


def tell_tests(ranked: Ranked, bank: Bank) -> Rows[TestCard]:
    """A card for every plan line, but for the protecting steps of the strip, which stand there."""
    told = [
        (one, line)
        for one, line in steps_in_order(ranked)
        if line.purpose is Purpose.LEARN or not one.in_strip
    ]
    rows = first_rows(told, TEST_CARDS_AT_MOST)
    most = share([text for _, line in rows.kept for text in _line_texts(line)])
    return rows.told(lambda pair: _test_card(ranked, bank, *pair, most))


def _test_card(
    ranked: Ranked, bank: Bank, standing: Standing, line: PlanLine, most: int
) -> TestCard:
    from_bank = bank.test(line.bank_test_id) if line.bank_test_id else None
    return TestCard(
        belief=ranked.belief(standing, most),
        step=_step(ranked, standing, line, most),
        caution=from_bank.caution if from_bank else "",
        caution_read=line.caution_read,
        threshold_on=line.threshold_at.date() if line.threshold_at else None,
        result=_result(ranked, line, line.result, most) if line.result else None,
    )


def _result(ranked: Ranked, line: PlanLine, result: StepResult, most: int) -> TestResult:
    earned = [
        item for item in ranked.ledgers.get(line.assumption_id, ()) if item.line_id == line.line_id
    ]
    return TestResult(
        closed_on=result.closed_at.date(),
        observed=cut(result.observed, most),
        learned=cut(result.learned, most),
        decision=result.decision,
        earned=tuple(f"{label(item.level)} ({label(item.side).lower()})" for item in earned),
    )


def without_step(ranked: Ranked) -> Rows[int]:
    """The numbers of the assumptions that were chosen for the plan and have no step yet."""
    return first_rows(
        [
            ranked.numbers[one.assumption.assumption_id]
            for one in ranked.standings
            if one.assumption.chosen and not ranked.lines_of(one.assumption)
        ]
    )


def steps_for_list(ranked: Ranked) -> Rows[Step]:
    """Every plan line that is not closed, as the list of steps names it."""
    still_open = [pair for pair in steps_in_order(ranked) if pair[1].result is None]
    rows = first_rows(still_open)
    most = share([line.what for _, line in rows.kept])
    return rows.told(lambda pair: _step(ranked, *pair, most))


def steps_by_period(steps: Iterable[Step], today: date) -> tuple[PeriodPart, ...]:
    """The steps by when they are due, the earliest first. The three periods are always there, the others if filled."""
    ordered = sorted(steps, key=lambda step: step.due or date.max)
    parts = (_period(period, ordered, today) for period in Period)
    return tuple(part for part in parts if part.steps or part.period in LAST_DAYS)


def _period(period: Period, ordered: Sequence[Step], today: date) -> PeriodPart:
    days = LAST_DAYS.get(period)
    return PeriodPart(
        period=period,
        until=today + timedelta(days=days) if days else None,
        steps=tuple(step for step in ordered if period_of(step.due, today) is period),
    )


def period_of(due: date | None, today: date) -> Period:
    """The period a day falls in, counted from today; today itself belongs to the first thirty days."""
    if due is None:
        return Period.UNDATED
    days = (due - today).days
    if days < 0:
        return Period.OVERDUE
    return next((period for period, last in LAST_DAYS.items() if days <= last), Period.LATER)
