"""Whether a box stands in the flow of its page is seen from two values of its style.

WeasyPrint asks five questions for it, thousands of times a page, of boxes that nearly all have those two: one twelfth
of the time of a plan (measured).
"""

from __future__ import annotations

from typing import Any

from weasyprint.formatting_structure.boxes import Box

IN_PLACE = ("static", "relative")
"""The positions of a box that is not taken out of its place."""

_asked_in_full = Box.is_in_normal_flow


def look_at_once() -> None:
    """From now on WeasyPrint looks so. Needs no undoing: this process prints only ours."""
    Box.is_in_normal_flow = _is_in_normal_flow


def _is_in_normal_flow(box: Any) -> bool:
    style = box.style
    seen = style["float"] == "none" and style["position"] in IN_PLACE
    return seen or bool(_asked_in_full(box))
