"""The action plan as blocks, part one: cover, what cannot wait, since last time, debrief, chain, map.

What is told, and how much, was decided in :mod:`toolkit.documents.plan_telling`: the PDF says the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.documents.cutting import Rows
from toolkit.documents.office.blocks import (
    Blank,
    Block,
    Bullets,
    Document,
    Heading,
    Paragraph,
    Picture,
    Span,
    Table,
    Words,
    cell,
    plain,
    quiet,
    spaced,
    strong,
)
from toolkit.documents.office.plan_steps_blocks import action_blocks
from toolkit.documents.office.plan_words import bullets, empty, heading, left_out, line, mark, named
from toolkit.documents.plan_report import (
    Alarm,
    Cover,
    DebriefCard,
    PlanReport,
    QuadrantPart,
    SinceLastTime,
)
from toolkit.language import _, label, long_date, ngettext

FACTS_WIDTHS = (1, 4)


def plan_document(
    report: PlanReport, *, map_drawing: Picture | None, chain_drawing: Picture | None
) -> Document:
    """The plan. The pictures are left out of a format that carries none."""
    return Document(
        title=_("Action plan: {team}").format(team=report.cover.team),
        author=report.cover.team,
        about=_("What we believe, what could hurt people, and what we test or protect first"),
        blocks=(
            *_cover(report),
            *_since(report.since),
            *_debrief(report),
            *_chain(report, chain_drawing),
            *_map(report, map_drawing),
            *action_blocks(report),
        ),
    )


def _cover(report: PlanReport) -> Iterator[Block]:
    cover = report.cover
    yield Heading(1, (plain(_("Action plan: {team}").format(team=cover.team)),))
    if cover.business:
        yield line(plain(cover.business))
    yield from _alarms(report.alarms)
    yield Table(headings=(), widths=FACTS_WIDTHS, rows=tuple(_facts(cover)), row_heads=True)
    yield heading(2, _("Who reads this"))
    yield line(*_readers(cover))
    yield line(plain(_read_before(cover)))
    if not cover.read_by:
        yield Blank()
    if cover.safety_lines:
        yield heading(2, _("Safety lines"))
        yield Bullets(tuple((plain(one),) for one in cover.safety_lines))


def _facts(cover: Cover) -> Iterator[tuple[tuple[Words, ...], ...]]:
    inside = ", ".join(
        (
            ngettext("{count} debrief card", "{count} debrief cards", cover.card_count).format(
                count=cover.card_count
            ),
            ngettext("{count} assumption", "{count} assumptions", cover.assumption_count).format(
                count=cover.assumption_count
            ),
            ngettext("{count} planned step", "{count} planned steps", cover.step_count).format(
                count=cover.step_count
            ),
        )
    )
    first = ", ".join(
        (
            ngettext(
                "{count} card in the safety strip",
                "{count} cards in the safety strip",
                cover.strip_count,
            ).format(count=cover.strip_count),
            ngettext(
                "{count} card to test now", "{count} cards to test now", cover.test_now_count
            ).format(count=cover.test_now_count),
        )
    )
    facts = (
        (_("Country"), cover.country),
        (_("Track"), cover.track),
        (_("Date"), long_date(cover.today)),
        (_("Inside"), inside),
        (_("First things"), first),
    )
    for name, value in facts:
        if value:
            yield cell(strong(name)), cell(plain(value))


def _readers(cover: Cover) -> tuple[Span, ...]:
    count = cover.private_count
    left = ngettext(
        "{count} private card is left out of this copy.",
        "{count} private cards are left out of this copy.",
        count,
    ).format(count=count)
    return (
        plain(
            _(
                "This plan is for the team and for those the team chooses. It names roles and groups, never a person."
            )
        ),
        plain(left if count else ""),
    )


def _read_before(cover: Cover) -> str:
    if cover.read_by and cover.read_on:
        return _(
            "Read as a neighbour, a reporter and an exploiter would, before it was handed out: {reader}, {day}."
        ).format(reader=cover.read_by, day=long_date(cover.read_on))
    return _(
        "Nobody has yet read it as a neighbour, a reporter and an exploiter would. Do that before you hand it out, and"
        " write here who did:"
    )


def _alarms(alarms: Rows[Alarm]) -> Iterator[Block]:
    if not alarms.kept:
        return
    yield heading(2, _("This cannot wait"))
    for alarm in alarms.kept:
        belief = alarm.belief
        said = (mark(belief.lens, belief.number), strong(f"{label(alarm.state)}:"))
        yield Paragraph(spaced((*said, plain(belief.text))), framed=True)
        if alarm.against:
            against = (strong(_("Against it:")), plain(" · ".join(alarm.against)))
            yield Paragraph(spaced(against), framed=True)
    count = alarms.left_out
    if count:
        yield empty(
            ngettext(
                "{count} more stands in the lists below.",
                "{count} more stand in the lists below.",
                count,
            ).format(count=count)
        )


def _since(since: SinceLastTime | None) -> Iterator[Block]:
    if since is None:
        return
    yield heading(2, _("Since last time, {day}").format(day=long_date(since.day)))
    if since.nothing:
        yield empty(_("Nothing has changed since then."))
    for title, rows in (
        (_("What moved"), since.moved),
        (_("What we learned"), since.learned),
        (_("Evidence that came in"), since.evidence),
    ):
        if rows.kept:
            yield heading(3, title)
            yield from bullets(rows.told(lambda text: (plain(text),)))


def _debrief(report: PlanReport) -> Iterator[Block]:
    yield heading(2, _("What we said about our work"))
    for stage in report.debrief:
        yield heading(3, label(stage.stage))
        if stage.cards.kept:
            yield from bullets(stage.cards.told(_debrief_card))
        else:
            yield empty(_("No card yet. This is where the team's answers for this stage stand."))


def _debrief_card(card: DebriefCard) -> Words:
    rests = ", ".join(map(str, card.rests_on))
    leads = " · ".join(card.leads_to)
    return spaced(
        (
            plain(card.text),
            quiet(_("Rests on {numbers}.").format(numbers=rests) if rests else ""),
            quiet(_("Leads to: {cards}").format(cards=leads) if leads else ""),
        )
    )


def _chain(report: PlanReport, picture: Picture | None) -> Iterator[Block]:
    if not report.has_chain or (picture is None and not report.bearing):
        return
    yield heading(2, _("What rests on what"))
    if report.bearing:
        bearing = ", ".join(map(str, report.bearing))
        yield line(
            plain(
                _(
                    "Load-bearing: without one of these a goal or outcome loses its support, or three cards rest on it:"
                    " {numbers}."
                ).format(numbers=bearing)
            )
        )
    if picture is not None:
        yield picture


def _map(report: PlanReport, picture: Picture | None) -> Iterator[Block]:
    yield heading(2, _("Map of our assumptions"))
    if picture is not None:
        yield picture
    if not report.quadrants:
        yield empty(
            _(
                "No assumption yet. An assumption is a belief that must be true for the plan,"
                " such as: buyers will order again."
            )
        )
        return
    yield heading(3, _("The cards of the map, each after “We believe that …”"))
    for part in report.quadrants:
        yield heading(4, _part_name(part))
        yield Bullets(tuple(_listed(part)))
    yield from left_out(report.beliefs_left_out)


def _part_name(part: QuadrantPart) -> str:
    if part.strip:
        return _("Safety strip")
    return label(part.quadrant) if part.quadrant else _("Not placed yet")


def _listed(part: QuadrantPart) -> Iterator[Words]:
    for belief in part.beliefs:
        place = label(belief.quadrant) if belief.quadrant else _("not placed yet")
        aside = (quiet(f"({place})"),) if part.strip else ()
        yield spaced((*named(belief), *aside))
