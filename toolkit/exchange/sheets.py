"""The tables that leave: assumptions, evidence, ratings by group, tests; each with its columns and its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from toolkit.domain.session import Assumption, EvidenceItem, PlanLine, Session, StepResult
from toolkit.exchange.columns import COLUMNS, Cell, Column, rows_of
from toolkit.language.labels import label
from toolkit.language.times import month_words, short_date
from toolkit.language.translate import N_, _
from toolkit.scoring.agreement import RATERS_NEEDED
from toolkit.scoring.answers import CLAIMS, Answers, answers_by_round, answers_of_groups
from toolkit.scoring.ledger import Counted, read_ledger
from toolkit.scoring.numbering import card_numbers
from toolkit.scoring.standing import Standing, stand_each


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table: its name, its title, its columns, and its rows for a session on a day."""

    name: str
    title: str
    columns: tuple[Column[Any], ...]
    rows: Callable[[Session, date], Sequence[object]]


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRow:
    """One evidence item, as it counts in its ledger."""

    number: int
    belief: str
    counted: Counted

    @property
    def item(self) -> EvidenceItem:
        """The item itself."""
        return self.counted.item


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingRow:
    """The answers of a group to one assumption in one round. ``group`` is empty for all together."""

    number: int
    belief: str
    group: str
    answers: Answers


@dataclass(frozen=True, slots=True, kw_only=True)
class TestRow:
    """One line of the plan: a test, or a step that protects."""

    number: int
    belief: str
    line: PlanLine


def _evidence_rows(session: Session, today: date) -> tuple[EvidenceRow, ...]:
    standings = stand_each(session, session.assumptions, today)
    return tuple(
        EvidenceRow(number=number, belief=one.text, counted=counted)
        for (number, one), standing in zip(_numbered(session), standings, strict=True)
        for side in _sides(session, standing, today)
        for counted in side
    )


def _sides(
    session: Session, standing: Standing, today: date
) -> tuple[tuple[Counted, ...], tuple[Counted, ...]]:
    ledger = session.ledger(standing.assumption.assumption_id)
    if not ledger:
        return (), ()
    read = read_ledger(standing, ledger, today)
    return read.supporting, read.against


def _rating_rows(session: Session, _today: date) -> tuple[RatingRow, ...]:
    known = answers_by_round(session)
    return tuple(
        RatingRow(number=number, belief=one.text, group=group, answers=answers)
        for number, one in _numbered(session)
        for whole in known.get(one.assumption_id, ())
        for group, answers in _by_group(session, one.assumption_id, whole)
    )


def _by_group(
    session: Session, assumption_id: str, whole: Answers
) -> Iterator[tuple[str, Answers]]:
    """All together first, then each group; tables are counted through and never named."""
    yield "", whole
    tables = 0
    for table, answers in answers_of_groups(session, assumption_id, whole.round_number):
        tables += bool(table)
        name = _("Table {number}").format(number=tables) if table else _("Single ratings")
        yield name, answers


def _test_rows(session: Session, _today: date) -> tuple[TestRow, ...]:
    return tuple(
        TestRow(number=number, belief=one.text, line=line)
        for number, one in _numbered(session)
        for line in session.plan_for(one.assumption_id)
    )


def _numbered(session: Session) -> Iterator[tuple[int, Assumption]]:
    numbers = card_numbers(session)
    for one in session.assumptions:
        yield numbers[one.assumption_id], one


def _impact(value: int) -> Callable[[RatingRow], Cell]:
    return lambda row: _count(row.answers, row.answers.impact, value)


def _claim(value: int) -> Callable[[RatingRow], Cell]:
    return lambda row: _count(row.answers, row.answers.claim, value)


def _count(answers: Answers, counts: tuple[int, ...], value: int) -> Cell:
    shown = answers.together or sum(counts) >= RATERS_NEEDED
    return counts[value] if shown else ""


def _people(row: RatingRow) -> Cell:
    if row.answers.together:
        return _("the table together")
    return row.answers.raters if row.answers.enough else _("fewer than 3: not shown")


def _worry(row: RatingRow) -> Cell:
    """For all together only: in a small group it would point at somebody."""
    if row.group or not (row.answers.enough or row.answers.together):
        return ""
    return _("yes") if row.answers.worries else _("no")


def _of_result(said: Callable[[StepResult], Cell]) -> Callable[[TestRow], Cell]:
    return lambda row: said(row.line.result) if row.line.result else ""


def _gates(row: EvidenceRow) -> Cell:
    item = row.item
    said = {
        _("from elsewhere"): item.elsewhere,
        _("the teller gains"): item.teller_gains,
        _("told to somebody with power over the teller"): item.told_to_power,
        _("safe worker voice"): item.worker_voice,
        _("made stale"): item.made_stale,
    }
    return ", ".join(words for words, holds in said.items() if holds)


NUMBER: Column[Any] = Column(
    N_("Number"), N_("The number of the assumption on the map."), 9, lambda r: r.number
)
BELIEF: Column[Any] = Column(
    N_("We believe that"), N_("The assumption in the team's words."), 50, lambda r: r.belief
)

EVIDENCE_COLUMNS: tuple[Column[Any], ...] = (
    NUMBER,
    BELIEF,
    Column(
        N_("Side"),
        N_("Whether it speaks for the belief or against it."),
        10,
        lambda r: label(r.item.side),
    ),
    Column(N_("Level"), N_("E0 to E5, as it was seen."), 8, lambda r: r.item.level.name),
    Column(
        N_("Counts as"),
        N_("E0 to E5 after its age and the questions about who told it to whom."),
        11,
        lambda r: r.counted.level.name,
    ),
    Column(N_("What was seen"), N_("The evidence in the team's words."), 60, lambda r: r.item.text),
    Column(N_("Source"), N_("Who or what it comes from, as a role."), 24, lambda r: r.item.source),
    Column(N_("Month"), N_("When it was seen."), 16, lambda r: month_words(r.item.seen)),
    Column(N_("About"), N_("What kind of thing it is about."), 16, lambda r: label(r.item.subject)),
    Column(N_("Noted with it"), N_("What makes it weaker, or a safe voice."), 30, _gates),
)

IMPACT_HEADINGS = (
    N_("Impact 0"),
    N_("Impact 1"),
    N_("Impact 2"),
    N_("Impact 3"),
    N_("Impact 4"),
)

RATING_COLUMNS: tuple[Column[Any], ...] = (
    NUMBER,
    BELIEF,
    Column(N_("Round"), N_("The number of the round."), 8, lambda r: r.answers.round_number),
    Column(
        N_("Group"),
        N_(
            "All together, the single ratings, or one table. Groups stand here only when each has at least three"
            " people; nobody is named."
        ),
        18,
        lambda r: r.group or _("All"),
    ),
    Column(N_("People"), N_("How many answered, from three on."), 16, _people),
    *(
        Column(
            heading,
            N_(
                "How many gave this answer to how bad it is if we are wrong. Empty below three people."
            ),
            10,
            _impact(value),
        )
        for value, heading in enumerate(IMPACT_HEADINGS)
    ),
    *(
        Column(
            f"E{value}",
            N_("How many gave this answer to how we know. Empty below three people."),
            6,
            _claim(value),
        )
        for value in range(CLAIMS)
    ),
    Column(
        N_("Worry raised"),
        N_(
            "Whether anybody sees a danger to a person; one is enough. Only for all together, from three people on."
        ),
        12,
        _worry,
    ),
)

TEST_COLUMNS: tuple[Column[Any], ...] = (
    NUMBER,
    BELIEF,
    Column(N_("Purpose"), N_("To learn, or to protect."), 12, lambda r: label(r.line.purpose)),
    Column(N_("What we do"), N_("The test or the step."), 50, lambda r: r.line.what),
    Column(N_("Measure"), N_("What is counted or watched."), 30, lambda r: r.line.measure),
    Column(
        N_("Right if"), N_("The threshold, said before the result."), 30, lambda r: r.line.right_if
    ),
    Column(N_("Owner"), N_("Who does it, as a role."), 20, lambda r: r.line.owner),
    Column(
        N_("By"), N_("When it is due."), 14, lambda r: short_date(r.line.due) if r.line.due else ""
    ),
    Column(N_("Cost"), N_("What it costs."), 14, lambda r: r.line.cost),
    Column(N_("Status"), N_("How far it has come."), 12, lambda r: label(r.line.status)),
    Column(N_("We saw"), N_("What was observed."), 40, _of_result(lambda r: r.observed)),
    Column(N_("We learned"), N_("What it means."), 40, _of_result(lambda r: r.learned)),
    Column(
        N_("We decide"), N_("What the team decided."), 18, _of_result(lambda r: label(r.decision))
    ),
)

ASSUMPTIONS = Table(name="assumptions", title=N_("Assumptions"), columns=COLUMNS, rows=rows_of)
EVIDENCE = Table(
    name="evidence", title=N_("Evidence"), columns=EVIDENCE_COLUMNS, rows=_evidence_rows
)
RATINGS = Table(
    name="ratings", title=N_("Ratings by group"), columns=RATING_COLUMNS, rows=_rating_rows
)
TESTS = Table(name="tests", title=N_("Tests and steps"), columns=TEST_COLUMNS, rows=_test_rows)

TABLES = (ASSUMPTIONS, EVIDENCE, RATINGS, TESTS)
"""Every table, in the order of the workbook of all."""
