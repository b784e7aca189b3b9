"""The action plan as blocks: a card for every test, with what came of it or room to write."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.documents.office.blocks import (
    Block,
    Cell,
    Heading,
    Table,
    cell,
    plain,
    quiet,
    strong,
)
from toolkit.documents.office.plan_words import (
    due,
    empty,
    heading,
    left_out,
    line,
    named,
    numbers,
    owner,
    written_or,
)
from toolkit.documents.plan_report import PlanReport, TestCard, TestResult
from toolkit.domain.vocabulary import Purpose
from toolkit.language import _, label, ngettext, short_date


def test_blocks(report: PlanReport) -> Iterator[Block]:
    """The test cards, and the cards of the plan that have no step yet."""
    yield heading(2, _("Test cards"))
    if report.tests.kept:
        yield line(
            plain(
                _(
                    "Each card begins with what we believe. Write on it afterwards: no names, no story of a person."
                )
            )
        )
    else:
        yield empty(
            _(
                "No test yet. A test is a cheap, safe way to learn, such as asking a buyer for a trial order."
            )
        )
    for card in report.tests.kept:
        yield Heading(3, named(card.belief))
        yield Table(headings=(), widths=(1.25, 5), rows=tuple(_test_rows(card)), row_heads=True)
    count = report.tests.left_out
    if count:
        yield empty(
            ngettext(
                "{count} more test is in the list of steps.",
                "{count} more tests are in the list of steps.",
                count,
            ).format(count=count)
        )
    if report.without_step.kept:
        words = _("Chosen for the plan, with no step yet: {numbers}")
        yield line(plain(words.format(numbers=numbers(report.without_step))))
        yield from left_out(report.without_step.left_out)


def _test_rows(card: TestCard) -> Iterator[tuple[Cell, ...]]:
    step = card.step
    learn = step.purpose is Purpose.LEARN
    yield _named_row(label(step.purpose), cell(plain(step.what)))
    if learn or step.measure:
        yield _named_row(_("Measure"), written_or(step.measure, _("not written yet")))
    if learn or step.right_if:
        missing = _("not written yet: write it before you start")
        on = card.threshold_on if step.right_if else None
        set_on = quiet(_("(set {day})").format(day=short_date(on)) if on else "")
        first = plain(step.right_if) if step.right_if else quiet(missing)
        yield _named_row(_("Right if"), cell(first, set_on))
    dot = plain("·")
    under_way = (dot, plain(_("under way"))) if step.under_way and not card.result else ()
    cost = (dot, plain(f"{_('Cost:')} {step.cost}")) if step.cost else ()
    yield _named_row(_("Who, when"), cell(owner(step), dot, due(step), *under_way, *cost))
    read = _("Read:") if card.caution_read else _("Read before you start:")
    caution = card.caution or _("see the list of tests never to run")
    yield _named_row(_("Keep safe"), cell(plain(read), plain(caution)))
    yield from _after(card.result, learn=learn)


def _after(result: TestResult | None, *, learn: bool) -> Iterator[tuple[Cell, ...]]:
    """What came of it, or room to write that."""
    if result is not None:
        yield _named_row(_("Closed"), cell(plain(short_date(result.closed_on))))
        yield _named_row(_("We saw"), cell(plain(result.observed)))
        if result.learned:
            yield _named_row(_("We learned"), cell(plain(result.learned)))
        yield _named_row(_("We decide to"), cell(strong(label(result.decision))))
        if result.earned:
            yield _named_row(_("Evidence"), cell(plain("; ".join(result.earned))))
    elif learn:
        choices = (_("keep going"), _("change"), _("keep testing"), _("stop"))
        yield _named_row(_("We saw"), ())
        yield _named_row(_("We learned"), ())
        yield _named_row(_("We decide to"), cell(quiet(" / ".join(choices))))


def _named_row(name: str, told: Cell) -> tuple[Cell, ...]:
    return (cell(strong(name)), told)
