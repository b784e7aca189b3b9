"""What all charts share: our type and colours, no clutter, and people's text made harmless.

Plotly is heavy to load; the charts import it when one is asked for, not before.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Any

from toolkit.domain.shortening import shortened
from toolkit.drawing.colours import FONT_FAMILY, INK, LINE, PAPER, QUIET
from toolkit.drawing.letters import printable

CHART_CONFIG = {"displayModeBar": False, "displaylogo": False, "scrollZoom": False}
"""How to show these figures: no toolbar, and the wheel scrolls the page."""

LETTERS_IN_LABEL = 46

LETTERS_AT_THE_SIDE = 22
"""On a phone a longer text beside its bar leaves the bar no room; the whole label shows over the bar (house rule)."""

ROW_PX = 30
AROUND_PX = 154


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartWords:
    """The words every chart needs: its title, the name of its axis of values, and what to say when it is empty."""

    title: str
    axis: str
    empty: str


def chart_text(text: str, longest: int = LETTERS_IN_LABEL) -> str:
    """A person's text for a chart: on one line, cut, and with nothing in it that Plotly would read as markup."""
    flat = printable(text)
    return escape(shortened(flat, longest), quote=False)


def finish_chart(figure: Any, words: ChartWords, *, rows: int, size_px: int) -> None:
    """Give a figure our type and colours, its title and a height for so many rows; take away what nobody needs."""
    scale = size_px / 14
    figure.update_layout(
        template="none",
        title={
            "text": escape(words.title, quote=False),
            "x": 0,
            "xanchor": "left",
            "y": 1,
            "yanchor": "top",
            "pad": {"t": 4},
        },
        font={"family": FONT_FAMILY, "size": size_px, "color": INK},
        title_font_size=round(size_px * 1.2),
        paper_bgcolor=PAPER,
        plot_bgcolor=PAPER,
        height=round((AROUND_PX + rows * ROW_PX) * scale),
        margin={"l": 8, "r": 24, "t": round(80 * scale), "b": round(48 * scale)},
        legend={"orientation": "h", "traceorder": "normal", "y": -0.02, "yanchor": "top", "x": 0},
        dragmode=False,
        bargap=0.35,
        separators=".",
    )
    figure.update_xaxes(
        title={"text": escape(words.axis, quote=False)},
        side="top",
        gridcolor=LINE,
        zeroline=False,
        fixedrange=True,
    )
    figure.update_yaxes(automargin=True, fixedrange=True, ticks="")
    if not rows:
        figure.add_annotation(
            text=escape(words.empty, quote=False),
            showarrow=False,
            x=0.5,
            y=0.5,
            xref="paper",
            yref="paper",
            font={"color": QUIET},
        )
        figure.update_xaxes(visible=False)
        figure.update_yaxes(visible=False)
