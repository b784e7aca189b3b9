"""How the plan's lists in two columns stand on their pages: the stages of the debrief, and the cards of the map."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from toolkit.documents.fitting import height_of
from toolkit.documents.pages import Paper
from toolkit.documents.plan_report import DebriefCard, PlanReport, QuadrantPart
from toolkit.documents.sides import Spread, spreads
from toolkit.language import _, label

COLUMN_MM = 86.0
"""Half of the text's width, without the gap; the narrower of both papers."""

ROOM_MM: dict[Paper, float] = {"a4": 246.0, "letter": 228.0}
"""The height of a page beneath its heading."""

ROOM_OF_STAGES_MM: dict[Paper, float] = {"a4": 268.0, "letter": 262.0}
"""The same as cards of the debrief are reckoned: they come out higher than on paper (measured on the samples)."""

ROOM_BELOW_MAP_MM: dict[Paper, float] = {"a4": 104.0, "letter": 100.5}
"""The height that is left beneath the map and its heading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Type:
    """How a list is set (``plan.css``): its letters, and what stands beside, between and over its lines, in mm."""

    size_pt: float
    indent_mm: float
    between_mm: float
    heading_mm: float

    def heights(self, texts: Iterable[str]) -> list[float]:
        width = COLUMN_MM - self.indent_mm
        return [height_of(text, width, self.size_pt) + self.between_mm for text in texts]


DEBRIEF = _Type(size_pt=11.0, indent_mm=4.0, between_mm=1.2, heading_mm=13.0)
MAP = _Type(size_pt=9.5, indent_mm=7.0, between_mm=0.8, heading_mm=8.5)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSides:
    """For each list its pages, each with its two columns."""

    debrief: tuple[Spread, ...]
    map: tuple[Spread, ...]


def sides_of(report: PlanReport, paper: Paper) -> PlanSides:
    """The columns of a plan on this paper. An empty stage takes one line, which says so."""
    stages = [DEBRIEF.heights(map(_card, part.cards.kept)) for part in report.debrief]
    quarters = [MAP.heights(_listed(part)) for part in report.quadrants]
    return PlanSides(
        debrief=spreads(
            [heights or [DEBRIEF.between_mm] for heights in stages],
            heading=DEBRIEF.heading_mm,
            first_room=ROOM_OF_STAGES_MM[paper],
            room=ROOM_OF_STAGES_MM[paper],
        ),
        map=spreads(
            quarters,
            heading=MAP.heading_mm,
            first_room=ROOM_BELOW_MAP_MM[paper],
            room=ROOM_MM[paper],
        ),
    )


def _listed(part: QuadrantPart) -> Iterator[str]:
    """The beliefs of a quarter; those of the strip with the place that is said after them."""
    for belief in part.beliefs:
        place = label(belief.quadrant) if belief.quadrant else _("not placed yet")
        yield f"{belief.text} ({place})" if part.strip else belief.text


def _card(card: DebriefCard) -> str:
    numbers = ", ".join(map(str, card.rests_on))
    rests = [_("(rests on {numbers})").format(numbers=numbers)] if numbers else []
    return " ".join([card.text, *rests, *(f"({_('leads to:')} {text})" for text in card.leads_to)])
