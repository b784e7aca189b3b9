"""The handout: one page of what the team decided, to give away. It prints the copy for strangers that it is given."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from toolkit.documents.cutting import POINTS_AT_MOST
from toolkit.documents.faces import family_stack
from toolkit.documents.fitting import height_of, heights_of
from toolkit.documents.handout_telling import Handout, Share, tell
from toolkit.documents.pages import LINE_HEIGHTS, Paper, fill, words_of
from toolkit.documents.press import press
from toolkit.documents.prose import Prose
from toolkit.documents.ranked import Ranked
from toolkit.domain.session import Session
from toolkit.drawing.matrix import draw_matrix
from toolkit.drawing.picture import MapPicture, map_picture
from toolkit.drawing.sheet import Style
from toolkit.language import _, in_language, label, map_words, month_words

TEMPLATE = "handout.html.j2"

MAP_WIDTH = 393.0
MAP_HEIGHTS = (345.0, 440.0)
"""The map's size in CSS px: numbers stay readable, and there is room for a column of words beside it. It is as high as
those words and what else the page has room for, within these bounds."""

PX_A_MM = 96 / 25.4

ROOM_MM: dict[Paper, float] = {"a4": 271.0, "letter": 253.0}
"""The height of the page between its margins, less what rounding may take."""

HEADING_MM, SENTENCE_MM = 10.0, 5.8
"""The height of a heading, and of a sentence of ours on one line, with the space round them."""

TEXT_MM, BESIDE_MAP_MM = 180.0, 72.0
TEXT_PT = 11.0
MARK = "mmmm"
"""A word as long as the mark and number that stand before a text, or longer."""

COLUMNS_MM = (52.0, 50.0, 36.0)
"""The columns of the table of tests that hold texts: belief, test, threshold."""

LEAST_TOLD = (
    (3, 200), (2, 200), (2, 150), (2, 120), (2, 90), (2, 70), (2, 50), (1, 50), (1, 30),
)  # fmt: skip
"""Rows of each list, and letters of one text, from the most to the least; the first that fits is taken, and more is
told while there is room. Fewer whole sentences tell more than many that are cut."""

ROWS_AT_MOST = 9
STEPS_AT_MOST = 2
"""First steps of one card of the strip."""


def render_handout(
    session: Session, *, today: date, paper: Paper = "a4", language: str = "en"
) -> bytes:
    """The handout as a tagged PDF of one page. ``session`` is a copy for strangers; it is printed as it is given.

    Raises DocumentFailed when printing is not possible.
    """
    return press().print(handout_html(session, today=today, paper=paper, language=language)).pdf


def handout_html(
    session: Session, *, today: date, paper: Paper = "a4", language: str = "en"
) -> str:
    """The same page as HTML, which a browser can print too."""

    def written() -> str:
        report = tell_handout(session, today, paper)
        prose = Prose.for_text("".join(words_of(report)))
        drawn = _map(session, today, _map_height(report, paper))
        return fill(TEMPLATE, report, prose=prose, paper=paper, map_drawing=drawn)

    return in_language(language, written)


def tell_handout(session: Session, today: date, paper: Paper) -> Handout:
    """What the page says: as much as fits on it, with the count of what is left out."""
    ranked = Ranked(session, today)
    *least, last = (
        Share(protect=rows, tests=rows, decided=rows, letters=letters, steps=1)
        for rows, letters in LEAST_TOLD
    )
    told = ((share, tell(ranked, share)) for share in least)
    fitting = (one for one in told if _fits(one[1], paper))
    share, report = next(fitting, (last, tell(ranked, last)))
    return _with_more(ranked, share, report, paper)


def _with_more(ranked: Ranked, share: Share, told: Handout, paper: Paper) -> Handout:
    """The same with a row more of this list and that, in turn, while the page has room; then with more first steps."""
    for rows in range(share.protect + 1, ROWS_AT_MOST + 1):
        for name in _cut_short(told):
            more = replace(share, **{name: rows})
            longer = tell(ranked, more)
            if _fits(longer, paper):
                share, told = more, longer
    longer = tell(ranked, replace(share, steps=STEPS_AT_MOST))
    return longer if _fits(longer, paper) else told


def _cut_short(report: Handout) -> tuple[str, ...]:
    """The lists that are not told to their end, by their names in a report."""
    left_out = {
        "protect": report.protect.left_out,
        "tests": report.tests.left_out,
        "decided": report.decided.left_out,
    }
    return tuple(name for name, count in left_out.items() if count)


def _fits(report: Handout, paper: Paper) -> bool:
    return height_mm(report, paper) <= ROOM_MM[paper]


def height_mm(report: Handout, paper: Paper) -> float:
    """The height that the page needs at most."""
    line = LINE_HEIGHTS[paper]
    head = 7 + height_of(report.team, TEXT_MM, 20, bold=True)
    head += height_of(report.business, TEXT_MM, 13, line_height=line)
    beside = max(MAP_HEIGHTS[0] / PX_A_MM + 4 if report.has_map else 0, _protect_mm(report, line))
    more = 5.0 * sum(bool(rows.left_out) for rows in (report.tests, report.decided))
    end = 3 * HEADING_MM + 2 * SENTENCE_MM
    return head + beside + _tests_mm(report, line) + _decided_mm(report, line) + more + end


def _protect_mm(report: Handout, line: float) -> float:
    rows = report.protect
    first = _("First:")
    texts = [
        text
        for one in rows.kept
        for text in (f"{MARK} {one.text}", *(f"{first} {step}" for step in one.steps))
    ]
    width = BESIDE_MAP_MM if report.has_map else TEXT_MM
    height = heights_of(texts, width - 4, TEXT_PT, 0, line_height=line)
    return 22.5 + height + 1.7 * len(rows.kept) + 5.0 * bool(rows.left_out)


def _tests_mm(report: Handout, line: float) -> float:
    return 7.5 + sum(
        max(
            height_of(text, width - 3.4, TEXT_PT, line_height=line)
            for text, width in zip(
                (one.text, f"{one.what} {one.owner}", one.right_if or "-"), COLUMNS_MM, strict=True
            )
        )
        + 2.2
        for one in report.tests.kept
    )


def _decided_mm(report: Handout, line: float) -> float:
    texts = [
        f"{MARK} {label(one.decision)} ({month_words(one.closed_on)}): {one.learned or one.what}"
        for one in report.decided.kept
    ]
    return heights_of(texts, TEXT_MM - 8, TEXT_PT, 1.4, line_height=line) or SENTENCE_MM


def _map_height(report: Handout, paper: Paper) -> float:
    """As high as the column of words beside it and what the page has left, within its bounds."""
    least, most = MAP_HEIGHTS
    beside = (_protect_mm(report, LINE_HEIGHTS[paper]) - 4) * PX_A_MM
    left = (ROOM_MM[paper] - height_mm(report, paper)) * PX_A_MM
    return min(max(beside, least) + max(left, 0), most)


def _map(session: Session, today: date, height: float) -> str:
    """The map with numbers only: the words stand beside it. Whose eyes it is for was decided before."""
    marks = map_picture(session, today, with_private=True).marks[:POINTS_AT_MOST]
    if not marks:
        return ""
    return draw_matrix(
        MapPicture(marks=tuple(replace(mark, text="", spread=None, claim=None) for mark in marks)),
        replace(
            map_words(),
            solid=_("solid: evidence written down"),
            hollow=_("hollow: what we say we know"),
        ),
        width=MAP_WIDTH,
        height=height,
        style=Style.PRINT,
        font_family=family_stack(),
    )
