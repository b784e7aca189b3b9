"""The map as a poster on A3 or A1, to stand before and write on. It prints the copy of the session that it is given.

An A1 poster is the A3 one at twice the size. Where the cards in words do not fit beside the map, they have a second
sheet, and the map has the whole of the first.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from math import ceil

from toolkit.documents.cutting import POINTS_AT_MOST, Rows, first_rows, in_short
from toolkit.documents.faces import family_stack
from toolkit.documents.fitting import height_of, heights_of
from toolkit.documents.pages import Poster, fill, words_of
from toolkit.documents.plan_report import Belief, QuadrantPart
from toolkit.documents.plan_telling import tell_quadrants
from toolkit.documents.press import press
from toolkit.documents.prose import Prose
from toolkit.documents.ranked import Ranked
from toolkit.domain.session import Session
from toolkit.drawing.matrix import draw_matrix
from toolkit.drawing.picture import MapPicture, map_picture
from toolkit.drawing.sheet import Style
from toolkit.language import _, in_language, map_words

TEMPLATE = "poster.html.j2"

SCALES: dict[Poster, float] = {"a3": 1.0, "a1": 2.0}
"""Every measure below is in mm and pt of an A3 sheet; this is what they are multiplied by."""

PX_A_MM = 2.4
"""The map is drawn with so many px a mm, so its smallest words (12.7 px) are 15 pt high, and 30 pt on A1: read from
3 m (house rule)."""

PAGE_MM, MAP_BESIDE_MM = (396.0, 271.0), 266.0
WRITING_MM = 30.0
LIST_MM = 114.0
STRIP_MM, STRIP_PT = 112.0, 13.0
STRIP_COLUMNS, STRIP_CARDS, STRIP_LETTERS = 3, 6, 110
"""Where there are more cards, or longer ones, the second sheet has all of them in full."""

SECOND_MM, SECOND_COLUMNS = (114.0, 240.0), 3
LIST_PTS = (18.0, 16.0, 14.0, 13.0, 12.0, 11.0)
"""The columns of the second sheet, and the type sizes a list may have; one too long for the last goes on behind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PosterReport:
    """All that a poster says. ``second_sheet`` when the cards in words stand there."""

    team: str
    today: date
    scale: float
    strip: Rows[Belief]
    parts: tuple[QuadrantPart, ...]
    left_out: int
    second_sheet: bool
    list_pt: float


def render_poster(
    session: Session, *, today: date, paper: Poster = "a3", language: str = "en"
) -> bytes:
    """The poster as a tagged PDF of one or two sheets. Raises DocumentFailed when printing is not possible."""
    return press().print(poster_html(session, today=today, paper=paper, language=language)).pdf


def poster_html(
    session: Session, *, today: date, paper: Poster = "a3", language: str = "en"
) -> str:
    """The same sheets as HTML, which a browser can print too."""

    def written() -> str:
        report = tell_poster(session, today, paper)
        prose = Prose.for_text("".join(words_of(report)))
        return fill(
            TEMPLATE,
            report,
            prose=prose,
            paper=paper,
            map_drawing=_map(session, today, prose, report),
        )

    return in_language(language, written)


def tell_poster(session: Session, today: date, paper: Poster) -> PosterReport:
    """What the poster says; the safety strip always stands first."""
    ranked = Ranked(session, today)
    parts = tell_quadrants(ranked)
    others = tuple(part for part in parts if not part.strip)
    report = PosterReport(
        team=in_short(session.team, 60),
        today=today,
        scale=SCALES[paper],
        strip=first_rows(ranked.strip, STRIP_CARDS).told(
            lambda one: replace(
                ranked.belief(one), text=in_short(one.assumption.text, STRIP_LETTERS)
            )
        ),
        parts=others,
        left_out=max(0, len(ranked.standings) - POINTS_AT_MOST),
        second_sheet=False,
        list_pt=LIST_PTS[-1],
    )
    beside = _list_pt(others, LIST_MM, map_mm(report) - 10)
    if beside and _strip_is_whole(parts):
        return replace(report, list_pt=beside)
    width, height = SECOND_MM
    size = _list_pt(parts, width, SECOND_COLUMNS * height)
    return replace(report, parts=parts, second_sheet=True, list_pt=size or LIST_PTS[-1])


def _strip_is_whole(parts: tuple[QuadrantPart, ...]) -> bool:
    """Whether the strip over the map says all of its cards in full."""
    cards = [belief for part in parts if part.strip for belief in part.beliefs]
    return len(cards) <= STRIP_CARDS and all(len(one.text) <= STRIP_LETTERS for one in cards)


def _list_pt(parts: tuple[QuadrantPart, ...], width_mm: float, height_mm: float) -> float | None:
    """The largest type in which the list fits, or None."""
    return next((size for size in LIST_PTS if list_mm(parts, width_mm, size) <= height_mm), None)


def list_mm(parts: tuple[QuadrantPart, ...], width_mm: float, size_pt: float) -> float:
    """The height of the list in one column, at most."""
    texts = [
        f"mmmm {belief.text}{' (Test now)' if part.strip else ''}"
        for part in parts
        for belief in part.beliefs
    ]
    return 11.0 * len(parts) + heights_of(texts, width_mm, size_pt, 0.8)


def map_mm(report: PosterReport) -> float:
    """The height that is left for the map."""
    heights = [height_of(one.text, STRIP_MM - 8, STRIP_PT) + 1 for one in report.strip.kept]
    rows = ceil(len(heights) / STRIP_COLUMNS)
    strip = 16 + max(1, rows) * max(heights, default=7) + 7 * bool(report.strip.left_out)
    head = height_of(f"{report.team} {'m' * 30}", PAGE_MM[0], 24)
    return PAGE_MM[1] - head - strip - WRITING_MM


def _map(session: Session, today: date, prose: Prose, report: PosterReport) -> str:
    """The map, large. Whose eyes it is for was decided before; lines of claims and spreads would cross the words."""
    marks = map_picture(session, today, with_private=True).marks[:POINTS_AT_MOST]
    plain = tuple(
        replace(mark, text=prose.plain(mark.text), claim=None, spread=None) for mark in marks
    )
    width = PAGE_MM[0] if report.second_sheet else MAP_BESIDE_MM
    return draw_matrix(
        MapPicture(marks=plain),
        replace(map_words(), empty=_("No card has a place yet.")),
        width=width * PX_A_MM,
        height=map_mm(report) * PX_A_MM,
        style=Style.PRINT,
        font_family=family_stack(),
    )
