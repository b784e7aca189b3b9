"""The charts that are for looking into the map, as Plotly figures. Every word comes in as an argument.

What tells bars apart is a pattern and a letter first, then a colour.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from toolkit.domain.vocabulary import Lens, Quadrant
from toolkit.drawing.chart_theme import (
    CHART_CONFIG,
    LETTERS_AT_THE_SIDE,
    LETTERS_IN_LABEL,
    ChartWords,
    chart_text,
    finish_chart,
)
from toolkit.drawing.colours import INK, LENS_STYLE, PAPER, SAFETY
from toolkit.drawing.timeline import plan_timeline
from toolkit.scoring.order import by_quadrant, urgency
from toolkit.scoring.standing import Standing

__all__ = ["CHART_CONFIG", "ChartWords", "lens_by_quadrant", "plan_timeline", "priority_bars"]

BARS_AT_MOST = 40


def priority_bars(
    found: Sequence[Standing],
    numbers: dict[str, int],
    *,
    words: ChartWords,
    lens_names: dict[Lens, str],
    safety_name: str,
    size_px: int = 14,
) -> Any:
    """Risk x (1 - evidence) of the placed cards, in the order given (the safety strip first), the first on top.

    At most 40 bars; cards of the strip are never the ones left out, because they come first.
    """
    import plotly.graph_objects as go

    rows = [one for one in found if one.placed][:BARS_AT_MOST]
    figure = go.Figure()
    for lens in Lens:
        mine = [one for one in rows if one.assumption.lens is lens]
        if mine:
            figure.add_trace(_lens_bars(mine, numbers, lens, safety_name))
            figure.add_trace(_legend_bar(lens, lens_names[lens]))
    finish_chart(figure, words, rows=len(rows), size_px=size_px)
    figure.update_layout(barmode="overlay")
    figure.update_xaxes(range=[0, 1.4], tickvals=[0, 0.5, 1])
    labels = [_bar_label(one, numbers) for one in rows]
    figure.update_yaxes(
        categoryorder="array",
        categoryarray=labels[::-1],
        tickvals=labels,
        ticktext=[_bar_label(one, numbers, LETTERS_AT_THE_SIDE) for one in rows],
    )
    return figure


def _bar_label(standing: Standing, numbers: dict[str, int], longest: int = LETTERS_IN_LABEL) -> str:
    assumption = standing.assumption
    letter = LENS_STYLE[assumption.lens].letter
    mark = "! " if standing.in_strip else ""
    number = numbers[assumption.assumption_id]
    return f"{mark}{letter}{number} {chart_text(assumption.text, longest)}"


def _lens_bars(mine: list[Standing], numbers: dict[str, int], lens: Lens, safety_name: str) -> Any:
    import plotly.graph_objects as go

    colour = LENS_STYLE[lens].colour
    outlines = [SAFETY if one.in_strip else colour for one in mine]
    widths = [4 if one.in_strip else 2 for one in mine]
    return go.Bar(
        orientation="h",
        showlegend=False,
        x=[max(0.0, urgency(one)) for one in mine],
        y=[_bar_label(one, numbers) for one in mine],
        text=[escape(safety_name, quote=False) if one.in_strip else "" for one in mine],
        textposition="outside",
        cliponaxis=False,
        customdata=[_bar_label(one, numbers) for one in mine],
        hovertemplate="%{customdata}: %{x:.2f}<extra></extra>",
        marker={**_fill(lens), "line": {"color": outlines, "width": widths}},
    )


def _legend_bar(lens: Lens, name: str) -> Any:
    """An empty bar that stands in the legend, without the outline of the strip."""
    import plotly.graph_objects as go

    outline = {"color": LENS_STYLE[lens].colour, "width": 2}
    return go.Bar(
        name=_lens_name(lens, name), x=[None], y=[None], marker={**_fill(lens), "line": outline}
    )


def _lens_name(lens: Lens, name: str) -> str:
    return f"{LENS_STYLE[lens].letter} {escape(name, quote=False)}"


def _fill(lens: Lens) -> dict[str, Any]:
    """The pattern of a lens on white, so that a number on it stays readable."""
    look = LENS_STYLE[lens]
    pattern = {
        "shape": look.pattern,
        "fgcolor": look.colour,
        "bgcolor": PAPER,
        "size": 10,
        "solidity": 0.15,
    }
    return {"color": PAPER, "pattern": pattern}


def lens_by_quadrant(
    found: Sequence[Standing],
    *,
    words: ChartWords,
    lens_names: dict[Lens, str],
    quadrant_names: dict[Quadrant, str],
    size_px: int = 14,
) -> Any:
    """How many cards of each lens stand in each quarter of the map: stacked bars with the numbers on them."""
    import plotly.graph_objects as go

    quarters = by_quadrant(tuple(found))
    figure = go.Figure()
    for lens in Lens:
        counts = [
            sum(1 for one in quarters[quadrant] if one.assumption.lens is lens)
            for quadrant in Quadrant
        ]
        names = [escape(quadrant_names[quadrant], quote=False) for quadrant in Quadrant]
        figure.add_trace(_counted_bars(lens, lens_names[lens], counts, names))
    rows = 2 * len(Quadrant) if any(quarters.values()) else 0
    finish_chart(figure, words, rows=rows, size_px=size_px)
    figure.update_layout(barmode="stack")
    figure.update_yaxes(autorange="reversed")
    return figure


def _counted_bars(lens: Lens, name: str, counts: list[int], quadrant_names: list[str]) -> Any:
    import plotly.graph_objects as go

    look = LENS_STYLE[lens]
    return go.Bar(
        name=_lens_name(lens, name),
        orientation="h",
        x=counts,
        y=quadrant_names,
        text=[f"<b>{look.letter} {count}</b>" if count else "" for count in counts],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        insidetextfont={"color": INK},
        hovertemplate="%{y}: %{x}<extra>%{fullData.name}</extra>",
        marker={**_fill(lens), "line": {"color": look.colour, "width": 3}},
    )
