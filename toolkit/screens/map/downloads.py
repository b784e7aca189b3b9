"""The map as a file: SVG and PNG, drawn when asked for."""

from __future__ import annotations

import streamlit as st

from toolkit.drawing.image import png_from_svg
from toolkit.drawing.matrix import draw_matrix
from toolkit.drawing.picture import MapPicture
from toolkit.drawing.sheet import Style
from toolkit.language import _, map_words
from toolkit.screens.map.view import MapView
from toolkit.screens.showing import Showing

WIDTH, HEIGHT = 1200, 900


def render(showing: Showing, view: MapView) -> None:
    """Draw the two buttons. What the filter hides is not in the files either."""
    with st.container(key="map_downloads", horizontal=True, gap="small"):
        st.download_button(
            _("Save as SVG"),
            data=lambda: map_svg(view.picture).encode("utf-8"),
            file_name=_("map.svg"),
            mime="image/svg+xml",
            key=showing.key("map", "svg"),
            on_click="ignore",
        )
        st.download_button(
            _("Save as PNG"),
            data=lambda: png_from_svg(map_svg(view.picture)),
            file_name=_("map.png"),
            mime="image/png",
            key=showing.key("map", "png"),
            on_click="ignore",
        )


def map_svg(picture: MapPicture) -> str:
    """The map as an image file shows it."""
    return draw_matrix(picture, map_words(), width=WIDTH, height=HEIGHT, style=Style.IMAGE)
