"""The charts that are for looking into. Plotly is heavy: nothing of it is loaded before somebody opens this part."""

from __future__ import annotations

import streamlit as st

from toolkit.domain.vocabulary import Lens, Quadrant
from toolkit.language import _, label
from toolkit.screens.map.view import MapView
from toolkit.screens.showing import Showing


def render(showing: Showing, view: MapView) -> None:
    """Draw the closed part; once opened, the charts."""
    part = st.expander(
        _("Look closer: charts"), key=showing.key("map", "closer"), on_change="rerun"
    )
    if part.open:
        with part:
            _render_charts(showing, view)


def _render_charts(showing: Showing, view: MapView) -> None:
    from toolkit.drawing.charts import CHART_CONFIG, ChartWords, lens_by_quadrant, priority_bars

    lens_names = {lens: label(lens) for lens in Lens}
    empty = _("No card has a place yet. Rate a card first.")
    bars = priority_bars(
        view.shown,
        view.numbers,
        words=ChartWords(title=_("What to look at first"), axis=_("how urgent"), empty=empty),
        lens_names=lens_names,
        safety_name=_("safety first"),
    )
    quarters = lens_by_quadrant(
        view.shown,
        words=ChartWords(title=_("Lenses in each quarter"), axis=_("cards"), empty=empty),
        lens_names=lens_names,
        quadrant_names={quadrant: label(quadrant) for quadrant in Quadrant},
    )
    for name, figure in (("bars", bars), ("quarters", quarters)):
        st.plotly_chart(
            figure, theme=None, config=CHART_CONFIG, key=showing.key("map", "chart", name)
        )
