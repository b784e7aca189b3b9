"""The map as a poster on A3 or A1, to stand before and write on. It prints the copy of the session that it is given.

An A1 poster is the A3 one at twice the size. Where the cards in words do not fit beside the map, they have a second
sheet, and the map has the whole of the first.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from toolkit.documents.cutting import POINTS_AT_MOST, Rows, cut, first_rows, in_short
from toolkit.documents.faces import family_stack
from toolkit.documents.fitting import height_of
from toolkit.documents.pages import Poster, fill, words_of
from toolkit.documents.plan_report import Belief, QuadrantPart
from toolkit.documents.plan_telling import tell_quadrants
from toolkit.documents.poster_lists import (
    BESIDE_PTS,
    Sheet,
    beside_pt,
    sheets_of_words,
    strip_columns,
)
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

PAGE_MM, MAP_BESIDE_MM = (396.0, 272.0), 266.0
WRITING_MM = 30.0
STRIP_CARDS, STRIP_LETTERS = (9, 6), 110
"""How many cards the strip over the map has: the first number if the map stays high enough, else the second. Where
there are more cards, or longer ones, the second sheet has all of them in full."""

MAP_AT_LEAST_MM = 150.0

CARD_AT_MOST = 1_000
"""Letters of a card in the list, so that a column holds it in every script."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PosterReport:
    """All that a poster says. ``sheets`` has the cards in words where they stand on sheets of their own."""

    team: str
    today: date
    scale: float
    strip: Rows[Belief]
    strip_columns: tuple[tuple[Belief, ...], ...]
    strip_mm: float
    parts: tuple[QuadrantPart, ...]
    left_out: int
    sheets: tuple[Sheet, ...]
    list_pt: float

    @property
    def second_sheet(self) -> bool:
        """Whether the cards in words stand behind the map."""
        return bool(self.sheets)


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
    parts = tuple(map(_in_bounds, tell_quadrants(ranked)))
    others = tuple(part for part in parts if not part.strip)
    report = PosterReport(
        team=in_short(session.team, 60),
        today=today,
        scale=SCALES[paper],
        strip=Rows(kept=()),
        strip_columns=(),
        strip_mm=0.0,
        parts=others,
        left_out=max(0, len(ranked.standings) - POINTS_AT_MOST),
        sheets=(),
        list_pt=BESIDE_PTS[-1],
    )
    report = _with_strip(report, ranked)
    beside = beside_pt(others, map_mm(report) - 10)
    if beside and _strip_is_whole(ranked, report):
        return replace(report, list_pt=beside)
    sheets, size = sheets_of_words(parts)
    return replace(report, parts=parts, sheets=sheets, list_pt=size)


def _in_bounds(part: QuadrantPart) -> QuadrantPart:
    """The same cards, none higher than a column."""
    beliefs = (replace(one, text=cut(one.text, CARD_AT_MOST)) for one in part.beliefs)
    return replace(part, beliefs=tuple(beliefs))


def _with_strip(report: PosterReport, ranked: Ranked) -> PosterReport:
    """The poster with as many cards in its strip as leave room for the map."""
    for most in STRIP_CARDS:
        strip = first_rows(ranked.strip, most).told(
            lambda one: replace(
                ranked.belief(one), text=in_short(one.assumption.text, STRIP_LETTERS)
            )
        )
        columns, height = strip_columns(strip.kept)
        report = replace(report, strip=strip, strip_columns=columns, strip_mm=height)
        if map_mm(report) >= MAP_AT_LEAST_MM:
            break
    return report


def _strip_is_whole(ranked: Ranked, report: PosterReport) -> bool:
    """Whether the strip over the map says all of its cards in full."""
    return not report.strip.left_out and all(
        len(one.assumption.text) <= STRIP_LETTERS for one in ranked.strip
    )


def map_mm(report: PosterReport) -> float:
    """The height that is left for the map."""
    strip = 18 + (report.strip_mm or 8) + 8 * bool(report.strip.left_out)
    head = height_of(f"{report.team} {'m' * 18}", PAGE_MM[0], 24, line_height=1.12)
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
