"""The map as a file: SVG and PNG, drawn when asked for."""

from __future__ import annotations

import streamlit as st

from toolkit.drawing.image import png_from_svg
from toolkit.drawing.matrix import draw_image
from toolkit.drawing.picture import picture_of, spreads_of
from toolkit.language import _, map_words
from toolkit.screens.map.view import MapView
from toolkit.screens.showing import Showing


def render(showing: Showing, view: MapView) -> None:
    """Draw the two buttons. What the filter hides is not in the files either, nor is a private card."""
    with st.container(key="map_downloads", horizontal=True, gap="small"):
        st.download_button(
            _("Save as SVG"),
            data=lambda: _drawing(showing, view).encode("utf-8"),
            file_name=_("map.svg"),
            mime="image/svg+xml",
            key=showing.key("map", "svg"),
            on_click="ignore",
        )
        st.download_button(
            _("Save as PNG"),
            data=lambda: png_from_svg(_drawing(showing, view)),
            file_name=_("map.png"),
            mime="image/png",
            key=showing.key("map", "png"),
            on_click="ignore",
        )


def _drawing(showing: Showing, view: MapView) -> str:
    picture = picture_of(view.public, view.numbers, spreads_of(showing.session))
    return draw_image(picture, map_words())
