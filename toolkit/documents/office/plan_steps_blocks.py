"""The action plan as blocks, part two: what is protected, looked at first, known, tested, watched, done by when."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.documents.cutting import Rows
from toolkit.documents.office.blocks import (
    Blank,
    Block,
    Bullets,
    Cell,
    Heading,
    Table,
    Words,
    cell,
    plain,
    quiet,
    spaced,
    strong,
)
from toolkit.documents.office.plan_tests_blocks import test_blocks
from toolkit.documents.office.plan_words import (
    bullets,
    due,
    empty,
    heading,
    left_out,
    line,
    mark,
    numbers,
    owner,
    written_or,
)
from toolkit.documents.plan_report import (
    Ledger,
    LedgerLine,
    ParkedCard,
    Period,
    PeriodPart,
    PlanReport,
    Reasoned,
    SignpostLine,
    Step,
)
from toolkit.domain.vocabulary import Strip
from toolkit.language import _, label, month_words, ngettext, short_date


def action_blocks(report: PlanReport) -> Iterator[Block]:
    """From the safety strip to what is parked."""
    yield from _strip(report)
    yield from _top(report)
    yield from _evidence(report)
    yield from test_blocks(report)
    yield from _signposts(report)
    yield from _calendar(report)
    yield from _parked(report)


def _strip(report: PlanReport) -> Iterator[Block]:
    yield heading(2, _("Safety strip: first protect, then learn"))
    yield line(
        plain(
            _(
                "If one of these beliefs is wrong, somebody may be hurt. Protect people before you test."
            )
        )
    )
    for entry in report.strip.kept:
        yield from _strip_card(entry)
    if not report.strip.kept:
        yield empty(
            _("No card is in the safety strip. One person's worry is enough to put one here.")
        )
    yield from left_out(report.strip.left_out)


def _strip_card(entry: Reasoned) -> Iterator[Block]:
    belief = entry.belief
    title = (mark(belief.lens, belief.number), plain(f"{label(belief.strip)}:"), plain(belief.text))
    yield Heading(3, spaced(title))
    raised = belief.strip is Strip.WORRY_RAISED
    yield line(plain(entry.reason), strong(entry.first_step if raised else ""))
    if entry.said:
        yield line(strong(_("The group says:")), plain(entry.said))
    for what, day in entry.changed:
        yield line(strong(_("What we changed, {day}:").format(day=short_date(day))), plain(what))
    first = _("First protect")
    if entry.learning:
        first = _("First protect, then learn with test card {number}").format(number=belief.number)
    yield line(strong(first))
    if entry.protecting:
        yield Bullets(tuple(map(_protecting, entry.protecting)))
    else:
        yield empty(_("No step to protect people yet. Write one here:"))
        yield Blank()


def _protecting(step: Step) -> Words:
    dot = plain("·")
    asides = (
        (_("Cost:"), step.cost),
        (_("Measure:"), step.measure),
        (_("Right if:"), step.right_if),
    )
    more = [part for name, text in asides if text for part in (dot, plain(f"{name} {text}"))]
    when = due(step)
    if step.closed_on:
        when = plain(_("closed {day}").format(day=short_date(step.closed_on)))
    return spaced((plain(step.what), dot, owner(step), dot, when, *more))


def _top(report: PlanReport) -> Iterator[Block]:
    yield heading(2, _("What to look at first, and why"))
    if not report.top.kept:
        yield empty(
            _(
                "No other assumption has a place yet. Rate the cards, and the first ones stand here with the reason."
            )
        )
        return
    yield line(
        plain(
            _(
                "In the order of risk and missing evidence. The order is a help for talking, not a probability."
            )
        )
    )
    yield Table(
        headings=(
            _("Card"),
            _("We believe that …"),
            _("Why it stands here, and what to do first"),
        ),
        widths=(1.3, 5, 7),
        rows=tuple(
            (
                cell(mark(one.belief.lens, one.belief.number)),
                cell(plain(one.belief.text)),
                cell(plain(one.reason), strong(one.first_step)),
            )
            for one in report.top.kept
        ),
    )
    count = report.top.left_out
    if count:
        yield empty(
            ngettext(
                "{count} more card is in the list under the map.",
                "{count} more cards are in the list under the map.",
                count,
            ).format(count=count)
        )


def _evidence(report: PlanReport) -> Iterator[Block]:
    if not report.ledgers.kept:
        return
    yield heading(2, _("What we know, for and against"))
    yield Table(
        headings=(_("Card"), _("We believe that …"), _("For it"), _("Against it")),
        widths=(1.4, 4, 4, 4),
        rows=tuple(map(_ledger, report.ledgers.kept)),
    )
    count = report.ledgers.left_out
    if count:
        yield empty(
            ngettext(
                "The evidence for {count} more card is in the table of assumptions.",
                "The evidence for {count} more cards is in the table of assumptions.",
                count,
            ).format(count=count)
        )


def _ledger(ledger: Ledger) -> tuple[Cell, ...]:
    belief = ledger.belief
    return (
        cell(mark(belief.lens, belief.number)),
        ((plain(belief.text),), (strong(ledger.sentence),)),
        _side(ledger.supporting),
        _side(ledger.against),
    )


def _side(rows: Rows[LedgerLine]) -> Cell:
    if not rows.kept:
        return cell(quiet(_("nothing written down")))
    told = tuple(
        spaced(
            (
                plain(one.text),
                quiet(" ".join((f"{label(one.level)}, {month_words(one.seen)}.", *one.notes))),
            )
        )
        for one in rows.kept
    )
    more = [(quiet(text.text),) for block in left_out(rows.left_out) for text in block.words]  # type: ignore[union-attr]
    return (*told, *more)


def _signposts(report: PlanReport) -> Iterator[Block]:
    if not report.signposts.kept and not report.signposts_missing.kept:
        return
    yield heading(2, _("Signposts: what we watch"))
    if report.signposts.kept:
        yield Table(
            headings=(
                _("Card"),
                _("The sign"),
                _("Look on, who"),
                _("What keeps it true"),
                _("What we prepare"),
            ),
            widths=(1.6, 4.4, 3, 4, 4),
            rows=tuple(map(_signpost, report.signposts.kept)),
        )
        yield from left_out(report.signposts.left_out)
    if report.signposts_missing.kept:
        words = _("These cards carry much and still need a whole signpost: {numbers}")
        yield line(plain(words.format(numbers=numbers(report.signposts_missing))))
        yield from left_out(report.signposts_missing.left_out)


def _signpost(post: SignpostLine) -> tuple[Cell, ...]:
    missing = _("not written yet")
    looked = ""
    if post.looked_on:
        looked = _("Looked at {day}").format(day=short_date(post.looked_on))
        looked += f": {post.noted}" if post.noted else ""
    day = plain(short_date(post.check_on)) if post.check_on else quiet(_("no date yet"))
    who = plain(post.owner) if post.owner else quiet(_("no owner yet"))
    return (
        cell(mark(post.belief.lens, post.belief.number)),
        cell(
            strong(_("It has happened:") if post.tripped else ""), plain(post.sign), quiet(looked)
        ),
        ((day,), (who,)),
        written_or(post.shaping, missing),
        written_or(post.hedging, missing),
    )


def _calendar(report: PlanReport) -> Iterator[Block]:
    yield heading(2, _("Steps for 30, 60 and 90 days"))
    yield Table(
        headings=(_("Due"), _("Step"), _("Owner"), _("Card")),
        widths=(2.4, 7, 3, 1.3),
        rows=tuple(row for period in report.periods for row in _period(period)),
    )
    yield from left_out(report.steps_left_out)


def _period(part: PeriodPart) -> Iterator[tuple[Cell, ...]]:
    name = period_name(part)
    none = () if part.steps else (quiet(_("no step is due")),)
    yield (cell(strong(name), *none),)
    for step in part.steps:
        yield (
            cell(due(step)),
            cell(strong(f"{label(step.purpose)}:"), plain(step.what)),
            cell(owner(step)),
            cell(mark(step.lens, step.number)),
        )


def period_name(part: PeriodPart) -> str:
    """When the steps of a period are due, in words."""
    words = {
        Period.OVERDUE: _("Already due"),
        Period.DAYS_30: _("In the next 30 days, until {day}"),
        Period.DAYS_60: _("In 31 to 60 days, until {day}"),
        Period.DAYS_90: _("In 61 to 90 days, until {day}"),
        Period.LATER: _("Later than 90 days"),
        Period.UNDATED: _("No date yet: choose one"),
    }
    return words[part.period].format(day=short_date(part.until) if part.until else "")


def _parked(report: PlanReport) -> Iterator[Block]:
    yield heading(2, _("Parked for later"))
    if report.parked.kept:
        yield from bullets(report.parked.told(_parked_words))
    else:
        yield empty(_("Nothing is parked."))


def _parked_words(one: ParkedCard) -> Words:
    name = label(one.stage) if one.stage else _("Assumption {number}").format(number=one.number)
    return spaced((quiet(f"{name}:"), plain(one.text)))
