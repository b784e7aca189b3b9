"""The plan by date: steps, looks at signposts and reviews as one list, and a timeline for who likes to see it."""

from __future__ import annotations

from functools import partial

import streamlit as st

from toolkit.documents.plan_report import Period, Step
from toolkit.documents.plan_steps import steps_in_order
from toolkit.documents.ranked import Ranked
from toolkit.domain.vocabulary import Purpose, StepStatus
from toolkit.language import _, label, short_date
from toolkit.screens.marks import lens_html
from toolkit.screens.plan.agenda import Dated, Kind, Part, agenda
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html

WALL_PX, SCREEN_PX = 22, 14


def render_dates(showing: Showing, ranked: Ranked) -> None:
    """Draw the list, and the timeline when it was opened."""
    parts = showing.history.once(("agenda", showing.today), lambda: agenda(ranked))
    st.html("".join(map(part_html, parts)))
    if any(part.dated for part in parts if part.period is not Period.UNDATED):
        _calendar_button(showing)
    with st.expander(
        _("Timeline"), key=showing.key("plan", "timeline"), on_change="rerun"
    ) as timeline:
        if timeline.open:
            _timeline(showing, ranked)


def part_html(part: Part) -> str:
    """A period with what falls in it; an empty one says so."""
    items = "".join(map(dated_html, part.dated))
    body = (
        f'<ul class="dated">{items}</ul>' if items else f'<p class="about">{_("Nothing yet.")}</p>'
    )
    return f'<h2 class="plan-heading">{as_html(period_words(part))}</h2>{body}'


def period_words(part: Part) -> str:
    """The name of a period, with its last day."""
    names = {
        Period.OVERDUE: _("The date has passed"),
        Period.DAYS_30: _("In the next 30 days"),
        Period.DAYS_60: _("By day 60"),
        Period.DAYS_90: _("By day 90"),
        Period.LATER: _("Later"),
        Period.UNDATED: _("No date yet"),
    }
    if part.until is None:
        return names[part.period]
    return _("{period}, until {date}").format(
        period=names[part.period], date=short_date(part.until)
    )


def dated_html(one: Dated) -> str:
    """A line of the list: when, which card, what is done, and by whom."""
    when = short_date(one.on) if one.on else ""
    card = f"{lens_html(one.lens)} <b>{one.number}</b>" if one.lens else ""
    what = one.what or _("The team looks at the plan again")
    return (
        f"<li><time>{as_html(when)}</time>"
        f'<span class="nowrap">{card}</span>'
        f'<span>{as_html(what)}<span class="quiet"> {as_html(_about(one))}</span></span></li>'
    )


def _about(one: Dated) -> str:
    words = {
        Kind.PROTECT: label(Purpose.PROTECT),
        Kind.LEARN: label(Purpose.LEARN),
        Kind.LOOK: _("Look at a signpost"),
        Kind.REVIEW: _("Review"),
    }
    parts = [words[one.kind]]
    if one.running:
        parts.append(label(StepStatus.RUNNING))
    if one.kind is not Kind.REVIEW:
        parts.append(one.who or _("no owner yet"))
    return " · ".join(parts)


def step_html(step: Step, *, passed: bool = False) -> str:
    """A step as a line of a list; ``passed`` says so of its date where no heading does."""
    when = short_date(step.due) if step.due else ""
    if passed:
        when = _("{date}, passed").format(date=when)
    who = step.owner or _("no owner yet")
    return (
        f"<li><time>{as_html(when)}</time>"
        f'<span class="nowrap">{lens_html(step.lens)} <b>{step.number}</b></span>'
        f"<span>{as_html(step.what)}"
        f'<span class="quiet"> {as_html(label(step.purpose))} · {as_html(who)}</span></span></li>'
    )


def _calendar_button(showing: Showing) -> None:
    """The dates for people's own calendars; the file is made only when somebody asks for it."""
    # Late: the review draws its own list with the rows of this module.
    from toolkit.screens.review.names import file_name

    about = _(
        "For a phone or an office calendar. Cards of the safety strip come as numbers only, private cards not at all."
    )
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.download_button(
            _("Calendar file (.ics)"),
            data=partial(_calendar, showing),
            file_name=file_name(showing.session.team, "dates", showing.today, "ics"),
            mime="text/calendar",
            key=showing.key("plan", "calendar"),
            on_click="ignore",
        )
        st.html(f'<p class="about">{as_html(about)}</p>', width="content")


def _calendar(showing: Showing) -> bytes:
    from toolkit.exchange.calendar import write_calendar

    return write_calendar(showing.session, showing.today)


def _timeline(showing: Showing, ranked: Ranked) -> None:
    from toolkit.drawing.charts import CHART_CONFIG, ChartWords, plan_timeline

    figure = plan_timeline(
        [
            line
            for _standing, line in steps_in_order(ranked)
            if line.status is not StepStatus.CLOSED
        ],
        ranked.numbers,
        today=showing.today,
        words=ChartWords(
            title=_("The plan on a line of time"),
            axis=_("Date"),
            empty=_("No step has a date yet."),
        ),
        purpose_names={purpose: label(purpose) for purpose in Purpose},
        today_name=_("Today"),
        date_words=short_date,
        size_px=WALL_PX if showing.projector else SCREEN_PX,
    )
    with st.container(key="timeline_wide"):
        st.plotly_chart(
            figure, config=CHART_CONFIG, theme=None, key=showing.key("plan", "timeline_chart")
        )
