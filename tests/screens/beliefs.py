"""Short ways to write assumptions and steps, and to press what a row draws, for the tests of the screens."""

from __future__ import annotations

from datetime import date

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Button

from toolkit.domain.changes import AssumptionRated, AssumptionWritten, PlanLineWritten
from toolkit.domain.session import PlanLine
from toolkit.domain.vocabulary import TEAM, EvidenceLevel, Lens, Purpose

NASTY = "<script>alert(1)</script> **not bold** `code` :material/warning: $x$"


def believed(
    assumption_id: str, text: str = "buyers will order again", lens: Lens = Lens.VIABILITY, **fields
) -> AssumptionWritten:
    """The change that writes an assumption."""
    return AssumptionWritten(assumption_id=assumption_id, text=text, lens=lens, **fields)


def rated(
    assumption_id: str, impact: int, claim: int = 0, touches_safety: bool = False
) -> AssumptionRated:
    """The team's own rating."""
    return AssumptionRated(
        assumption_id=assumption_id,
        rater=TEAM,
        round_number=1,
        impact=impact,
        touches_safety=touches_safety,
        claim=EvidenceLevel(claim),
    )


def planned(
    line_id: str, assumption_id: str, what: str = "Ask two buyers", **fields
) -> PlanLineWritten:
    """The change that writes a step of the plan."""
    fields = {"purpose": Purpose.LEARN} | fields
    return PlanLineWritten(
        line=PlanLine(line_id=line_id, assumption_id=assumption_id, what=what, **fields)
    )


def due(year: int, month: int, day: int) -> date:
    """A day, shorter."""
    return date(year, month, day)


def press(test: AppTest, session_id: str, *parts: str) -> AppTest:
    """Press the button with that key."""
    return test.button(key=":".join((session_id, *parts))).click().run()


def press_row(test: AppTest, name: str, row_id: str) -> AppTest:
    """Press the row of a list."""
    return row(test, name, row_id).click().run()


def row(test: AppTest, name: str, row_id: str) -> Button:
    """The row of a list."""
    (found,) = [b for b in test.button if f":press_row:{name}:{row_id}:" in (b.key or "")]
    return found


def rows(test: AppTest, name: str) -> list[str]:
    """The ids of the rows of a list, in their order."""
    marked = [key.split(":") for b in test.button if f":press_row:{name}:" in (key := b.key or "")]
    return [parts[3] for parts in marked]


def turn_to(test: AppTest, session_id: str, screen: str, part: str) -> AppTest:
    """Turn to a part of the screen."""
    (tab,) = [
        b
        for b in test.button
        if b.key in {f"{session_id}:{screen}:tab_{place}:{part}" for place in ("here", "other")}
    ]
    return tab.click().run()
