"""The assumptions as a table: one row each, in the order of the plan, and what every column means."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from toolkit.domain.session import Assumption, EvidenceItem, PlanLine, Session
from toolkit.domain.vocabulary import Side
from toolkit.language.labels import label
from toolkit.language.ledger_words import state_words
from toolkit.language.reasons import first_step, reason
from toolkit.language.times import month_words, short_date
from toolkit.language.translate import N_, _
from toolkit.scoring.agreement import agreement_of
from toolkit.scoring.holding import load_bearing
from toolkit.scoring.numbering import card_numbers
from toolkit.scoring.order import rank_assumptions
from toolkit.scoring.standing import Standing, stand_each

Cell = str | int | float | None
Told = TypeVar("Told")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One assumption with everything its cells are made from. ``rank`` is None for a parked one."""

    session: Session
    assumption: Assumption
    standing: Standing
    number: int
    rank: int | None
    bears_load: bool


@dataclass(frozen=True, slots=True)
class Column(Generic[Told]):
    """A column: its heading, what it means, its width in characters, and how its cell is made from a row."""

    heading: str
    meaning: str
    width: int
    cell: Callable[[Told], Cell]


def rows_of(session: Session, today: date) -> tuple[Row, ...]:
    """The assumptions in the order of the plan, the parked ones after them."""
    ranked = rank_assumptions(session, today)
    parked = stand_each(session, (a for a in session.assumptions if a.parked), today)
    numbers = card_numbers(session)
    bearing = load_bearing(session)
    return tuple(
        Row(
            session=session,
            assumption=standing.assumption,
            standing=standing,
            number=numbers[standing.assumption.assumption_id],
            rank=None if standing.assumption.parked else rank,
            bears_load=standing.assumption.assumption_id in bearing,
        )
        for rank, standing in enumerate((*ranked, *parked), start=1)
    )


def _holds_up(row: Row) -> Cell:
    cards = filter(None, map(row.session.card, row.assumption.holds_up))
    return "\n".join(
        _("{stage}: {text}").format(stage=label(card.stage), text=card.text) for card in cards
    )


def _quadrant(row: Row) -> Cell:
    quadrant = row.standing.quadrant
    return label(quadrant) if quadrant else _("No place yet")


def _ledger(side: Side) -> Callable[[Row], Cell]:
    def items(row: Row) -> Cell:
        ledger = row.session.ledger(row.assumption.assumption_id)
        return "\n".join(_item(item) for item in ledger if item.side is side)

    return items


def _item(item: EvidenceItem) -> str:
    return _("{level} ({level_words}): {text} [{source}, {month}]").format(
        level=item.level.name,
        level_words=label(item.level),
        text=item.text,
        source=item.source or _("no source named"),
        month=month_words(item.seen),
    )


def _state(row: Row) -> Cell:
    weight = row.standing.weight
    return state_words(weight) if weight else _("Nothing written down")


def _agreement(row: Row) -> Cell:
    score = row.standing.agreement
    return "" if score is None else label(agreement_of(score))


def _agreed_by(row: Row) -> Cell:
    placed = row.assumption.placement
    return placed.who if placed else ""


def _agreed_why(row: Row) -> Cell:
    placed = row.assumption.placement
    return placed.why if placed else ""


def _worry(row: Row) -> Cell:
    answer = row.assumption.worry_answer
    return answer.said if answer else ""


def _plan(row: Row) -> Cell:
    lines = row.session.plan_for(row.assumption.assumption_id)
    return "\n".join(map(_line, lines))


def _line(line: PlanLine) -> str:
    parts = [
        _("{purpose}: {what}").format(purpose=label(line.purpose), what=line.what),
        line.measure and _("measure: {measure}").format(measure=line.measure),
        line.right_if and _("right if: {right_if}").format(right_if=line.right_if),
        line.owner and _("owner: {owner}").format(owner=line.owner),
        line.due and _("by {day}").format(day=short_date(line.due)),
        line.cost and _("cost: {cost}").format(cost=line.cost),
    ]
    return "; ".join(part for part in parts if part)


def _yes_or_no(answer: bool) -> str:
    return _("yes") if answer else _("no")


COLUMNS: tuple[Column[Row], ...] = (
    Column(N_("Number"), N_("The number on the map and in the plan."), 9, lambda r: r.number),
    Column(
        N_("Order"),
        N_(
            "1 comes first: the safety strip, then high risk with little evidence. Empty when parked."
        ),
        8,
        lambda r: r.rank,
    ),
    Column(
        N_("We believe that"),
        N_("The assumption in the team's words."),
        60,
        lambda r: r.assumption.text,
    ),
    Column(
        N_("Also worded"),
        N_("Other wordings of the same belief that were merged into it."),
        30,
        lambda r: "\n".join(r.assumption.also_worded),
    ),
    Column(N_("Lens"), N_("What kind of belief it is."), 22, lambda r: label(r.assumption.lens)),
    Column(N_("Holds up"), N_("The debrief cards that need this belief."), 45, _holds_up),
    Column(
        N_("Load-bearing"),
        N_(
            "Whether a goal or an outcome loses its only support without it, or it holds up three cards or more."
        ),
        13,
        lambda r: _yes_or_no(r.bears_load),
    ),
    Column(
        N_("Safety"),
        N_(
            "Whether it stands in the safety strip. Those cards come first, whatever their other scores say."
        ),
        18,
        lambda r: label(r.standing.strip),
    ),
    Column(N_("Said to the worry"), N_("What the team recorded about a safety worry."), 35, _worry),
    Column(
        N_("Risk"),
        N_(
            "How bad it is if the belief is wrong, 0 to 1. It orders cards; it is not a probability."
        ),
        8,
        lambda r: r.standing.risk,
    ),
    Column(
        N_("Evidence"),
        N_("How well we know, 0 to 1, evidence against taken off. It is not a probability."),
        10,
        lambda r: r.standing.evidence,
    ),
    Column(N_("Quadrant"), N_("The quarter of the map the card stands in."), 14, _quadrant),
    Column(
        N_("Why it stands there"),
        N_("The reason in words."),
        45,
        lambda r: reason(r.standing, bears_load=r.bears_load),
    ),
    Column(
        N_("First step"),
        N_("What to do first with such a card."),
        35,
        lambda r: first_step(r.standing),
    ),
    Column(N_("Ledger"), N_("What the evidence says, taken together."), 22, _state),
    Column(
        N_("Evidence for"),
        N_("Each item with its level (E0 to E5), its source and its month."),
        50,
        _ledger(Side.FOR),
    ),
    Column(
        N_("Evidence against"),
        N_("The same for what points the other way."),
        50,
        _ledger(Side.AGAINST),
    ),
    Column(
        N_("Raters"),
        N_("How many people rated it in the newest round."),
        8,
        lambda r: r.standing.raters,
    ),
    Column(
        N_("Agreement"),
        N_("How far the raters agree on the impact. Empty below three raters."),
        12,
        _agreement,
    ),
    Column(N_("Agreed by"), N_("Who said where it stands, as a role."), 22, _agreed_by),
    Column(N_("Agreed why"), N_("The reason they gave."), 35, _agreed_why),
    Column(
        N_("In the plan"),
        N_("Whether the team chose it for the plan."),
        11,
        lambda r: _yes_or_no(r.assumption.chosen),
    ),
    Column(
        N_("Plan lines"), N_("What is done about it: tests, and steps that protect."), 60, _plan
    ),
    Column(
        N_("Parked"),
        N_("Whether it was set aside for later."),
        9,
        lambda r: _yes_or_no(r.assumption.parked),
    ),
)
"""The columns from left to right."""
