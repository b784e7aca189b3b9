"""The plan on a line of time, as a Plotly figure. Every word comes in as an argument."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from html import escape
from typing import Any

from toolkit.domain.session import PlanLine
from toolkit.domain.vocabulary import Purpose
from toolkit.drawing.chart_theme import LETTERS_AT_THE_SIDE, ChartWords, chart_text, finish_chart
from toolkit.drawing.colours import INK, PAPER, QUIET

MS_PER_DAY = 86_400_000
TICKS_AT_MOST = 5


def plan_timeline(
    lines: Sequence[PlanLine],
    numbers: dict[str, int],
    *,
    today: date,
    words: ChartWords,
    purpose_names: dict[Purpose, str],
    today_name: str,
    date_words: Callable[[date], str],
    size_px: int = 14,
) -> Any:
    """The plan lines that have a date, the soonest on top: a bar from today to the day, or back to a day gone by."""
    import plotly.graph_objects as go

    dated = sorted(
        ((line.due, numbers.get(line.assumption_id, 0), line) for line in lines if line.due),
        key=lambda row: (row[0], row[1]),
    )
    figure = go.Figure()
    for purpose in Purpose:
        mine = [row for row in dated if row[2].purpose is purpose]
        if mine:
            figure.add_trace(
                _timeline_bars(mine, purpose, purpose_names[purpose], today, date_words)
            )
    finish_chart(figure, words, rows=len(dated), size_px=size_px)
    labels = [_line_label(number, line) for _, number, line in dated]
    figure.update_layout(barmode="overlay")
    figure.update_yaxes(
        categoryorder="array",
        categoryarray=labels[::-1],
        tickvals=labels,
        ticktext=[_short_label(number, line) for _, number, line in dated],
    )
    if dated:
        _mark_days(figure, [due for due, _, _ in dated], today, today_name)
    return figure


def _line_label(number: int, line: PlanLine) -> str:
    owner = f" · {chart_text(line.owner, 20)}" if line.owner else ""
    # the id keeps two lines with the same words apart; Plotly shows nothing of an empty tag
    return f"{number} {chart_text(line.what, 38)}{owner}<b id='{escape(line.line_id)}'></b>"


def _short_label(number: int, line: PlanLine) -> str:
    return f"{number} {chart_text(line.what, LETTERS_AT_THE_SIDE)}"


def _timeline_bars(
    mine: list[tuple[date, int, PlanLine]],
    purpose: Purpose,
    name: str,
    today: date,
    date_words: Callable[[date], str],
) -> Any:
    import plotly.graph_objects as go

    protects = purpose is Purpose.PROTECT
    return go.Bar(
        name=escape(name, quote=False),
        orientation="h",
        base=[min(today, due).isoformat() for due, _, _ in mine],
        x=[max(1, abs((due - today).days)) * MS_PER_DAY for due, _, _ in mine],
        y=[_line_label(number, line) for _, number, line in mine],
        text=[escape(date_words(due), quote=False) for due, _, _ in mine],
        textposition="outside",
        cliponaxis=False,
        customdata=[_line_label(number, line) for _, number, line in mine],
        hovertemplate="%{customdata}: %{text}<extra></extra>",
        marker={
            "color": INK if protects else PAPER,
            "pattern": {"shape": "" if protects else "/", "fgcolor": QUIET, "bgcolor": PAPER},
            "line": {"color": INK, "width": 1.5},
        },
    )


def _mark_days(
    figure: Any,
    days: list[date],
    today: date,
    today_name: str,
) -> None:
    """Quiet lines along the way, room for the last date, and a line at today.

    The lines carry no words: every bar says its own date, and on a narrow screen dates would run into one another.
    """
    first, last = min(days[0], today), max(days[-1], today)
    length = max(14, (last - first).days)
    step = max(7, -(-length // TICKS_AT_MOST))
    ticks = [first + timedelta(days=away) for away in range(0, length + step, step)]
    figure.update_xaxes(
        type="date",
        title="",
        showticklabels=False,
        tickvals=[tick.isoformat() for tick in ticks],
        range=[
            (first - timedelta(days=2)).isoformat(),
            (last + timedelta(days=round(length * 0.8))).isoformat(),
        ],
    )
    figure.add_shape(
        type="line",
        x0=today.isoformat(),
        x1=today.isoformat(),
        y0=0,
        y1=1,
        yref="paper",
        line={"color": INK, "width": 2, "dash": "dot"},
    )
    figure.add_annotation(
        x=today.isoformat(),
        y=1,
        yref="paper",
        yanchor="bottom",
        yshift=4,
        text=escape(today_name, quote=False),
        showarrow=False,
    )
