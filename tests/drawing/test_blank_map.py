"""The empty map to write on."""

from __future__ import annotations

import re

from toolkit.drawing.blank_map import draw_blank_map
from toolkit.language import map_words

TEXT = re.compile(r'<text x="([\d.]+)"[^>]*>([^<]*)</text>')


def texts() -> dict[str, float]:
    """Every text of the drawing and how far to the right it stands."""
    drawn = draw_blank_map(
        map_words(), width=1000, height=700, strip="Safety first", title="Empty map"
    )
    assert "<title>Empty map</title>" in drawn
    return {found[2]: float(found[1]) for found in TEXT.finditer(drawn)}


def test_it_says_both_ends_of_both_axes_the_quarters_the_levels_and_the_strip():
    assert texts().keys() >= {"Safety first", "we have it", "we have none", "Test now", "Watch"}
    assert texts().keys() >= {"Later", "Carry on", "small harm if wrong", "great harm if wrong"}


def test_the_levels_run_from_evidence_on_the_left_to_none_on_the_right():
    levels = [text for text in texts() if re.fullmatch("E[0-5]", text)]
    assert sorted(levels, key=lambda level: texts()[level]) == ["E5", "E4", "E3", "E2", "E1", "E0"]
