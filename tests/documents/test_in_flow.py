"""What is seen at once is what WeasyPrint finds when it asks in full."""

from __future__ import annotations

from itertools import product

from weasyprint.formatting_structure.boxes import Box

from toolkit.documents import in_flow

FLOATS = ("none", "left", "right", "inline-start", "inline-end", "footnote")
POSITIONS = (
    "static",
    "relative",
    "absolute",
    "fixed",
    ("running()", "running-team"),
    ("note()", "n"),
)


def test_a_box_is_in_the_flow_where_weasyprint_says_so():
    made = [_box(floating, position) for floating, position in product(FLOATS, POSITIONS)]

    seen = [in_flow._is_in_normal_flow(box) for box in made]

    assert seen == [in_flow._asked_in_full(box) for box in made]
    assert {True, False} == set(seen)


def _box(floating: object, position: object) -> Box:
    box = Box.__new__(Box)
    box.style = {"float": floating, "position": position}
    return box
