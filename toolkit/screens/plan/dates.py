"""The plan by date: the next 30, 60 and 90 days as a list, and a timeline for who likes to see it."""

from __future__ import annotations

import streamlit as st

from toolkit.documents.plan_report import Period, PeriodPart, Step
from toolkit.documents.plan_steps import steps_by_period, steps_for_list
from toolkit.documents.ranked import Ranked
from toolkit.domain.vocabulary import Purpose
from toolkit.language import _, label, short_date
from toolkit.screens.marks import lens_html
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html

WALL_PX, SCREEN_PX = 22, 14


def render_dates(showing: Showing, ranked: Ranked) -> None:
    """Draw the list, and the timeline when it was opened."""
    parts = steps_by_period(steps_for_list(ranked).kept, showing.today)
    st.html("".join(map(part_html, parts)))
    with st.expander(
        _("Timeline"), key=showing.key("plan", "timeline"), on_change="rerun"
    ) as timeline:
        if timeline.open:
            _timeline(showing, ranked)


def part_html(part: PeriodPart) -> str:
    """A period with its steps; an empty one says so."""
    items = "".join(map(step_html, part.steps))
    body = (
        f'<ul class="dated">{items}</ul>' if items else f'<p class="about">{_("Nothing yet.")}</p>'
    )
    return f'<h2 class="plan-heading">{as_html(period_words(part))}</h2>{body}'


def period_words(part: PeriodPart) -> str:
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


def _timeline(showing: Showing, ranked: Ranked) -> None:
    from toolkit.drawing.charts import CHART_CONFIG, ChartWords, plan_timeline

    on_table = {one.assumption.assumption_id for one in ranked.standings}
    figure = plan_timeline(
        [line for line in showing.session.plan if line.assumption_id in on_table],
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
