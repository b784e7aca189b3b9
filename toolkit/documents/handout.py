"""The handout: one page of what the team decided, to give away. It prints the copy for strangers that it is given."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from toolkit.documents.cutting import POINTS_AT_MOST, Rows, first_rows, in_short
from toolkit.documents.faces import family_stack
from toolkit.documents.fitting import height_of, heights_of
from toolkit.documents.pages import Paper, fill, words_of
from toolkit.documents.press import press
from toolkit.documents.prose import Prose
from toolkit.documents.ranked import Ranked
from toolkit.domain.session import PlanLine, Session, StepResult
from toolkit.domain.vocabulary import Decision, Lens, Purpose
from toolkit.drawing.matrix import draw_matrix
from toolkit.drawing.picture import MapPicture, map_picture
from toolkit.drawing.sheet import Style
from toolkit.language import _, in_language, map_words
from toolkit.scoring.standing import Standing

TEMPLATE = "handout.html.j2"

MAP_WIDTH, MAP_HEIGHT = 393.0, 345.0
"""The map's size in CSS px: numbers stay readable, and there is room for a column of words beside it."""

ROOM_MM: dict[Paper, float] = {"a4": 271.0, "letter": 253.0}
"""The height of the page between its margins, less what rounding may take."""

TEXT_MM, BESIDE_MAP_MM = 180.0, 72.0
TEXT_PT = 11.0
MARK = "mmmm"
MARK_AND_DECISION = "mmmm Change the plan (September 2026):"
"""Words as long as what stands before a text, or longer."""

COLUMNS_MM = (52.0, 50.0, 36.0)
"""The columns of the table of tests that hold texts: belief, test, threshold."""


BRIEF = 100
"""With fewer letters a text than this, a card of the strip tells only its first step."""

STEPS_DOWN = (
    (7, 200), (7, 150), (6, 150), (6, 120), (6, 90), (5, 120), (5, 90), (4, 110), (4, 90), (3, 130), (3, 90),
    (3, 80), (3, 70), (2, 130), (2, 90), (2, 70), (2, 50), (1, 50), (1, 30),
)  # fmt: skip
"""Rows of each list, and letters of one text, from the most that is told to the least; the first that fits is taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Protected:
    """A card of the safety strip, and what is done first so that nobody is hurt."""

    number: int
    lens: Lens
    text: str
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tested:
    """A belief with the test of it that is open."""

    number: int
    lens: Lens
    text: str
    what: str
    right_if: str
    owner: str
    due: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What was decided after a test, and what was learned from it."""

    number: int
    lens: Lens
    what: str
    learned: str
    decision: Decision
    closed_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout:
    """All that the page says."""

    team: str
    business: str
    today: date
    protect: Rows[Protected]
    tests: Rows[Tested]
    decided: Rows[Decided]
    next_on: date | None
    private_count: int


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
        return fill(TEMPLATE, report, prose=prose, paper=paper, map_drawing=_map(session, today))

    return in_language(language, written)


def tell_handout(session: Session, today: date, paper: Paper) -> Handout:
    """What the page says: as much as fits on it, with the count of what is left out."""
    ranked = Ranked(session, today)
    told = (_tell(ranked, rows, letters) for rows, letters in STEPS_DOWN)
    fitting = (one for one in told if height_mm(one) <= ROOM_MM[paper])
    return next(fitting, _tell(ranked, *STEPS_DOWN[-1]))


def _tell(ranked: Ranked, most_rows: int, most: int) -> Handout:
    session = ranked.session
    lines = [(one, line) for one in ranked.standings for line in ranked.lines_of(one.assumption)]
    tests = [
        (one, line) for one, line in lines if line.purpose is Purpose.LEARN and line.result is None
    ]
    closed = [(one, line, line.result) for one, line in lines if line.result is not None]
    closed.sort(key=lambda found: found[2].closed_at, reverse=True)
    return Handout(
        team=in_short(session.team, 90),
        business=in_short(session.business, 160),
        today=ranked.today,
        protect=first_rows(ranked.strip, most_rows).told(lambda one: _protected(ranked, one, most)),
        tests=first_rows(tests, most_rows).told(lambda pair: _tested(ranked, *pair, most)),
        decided=first_rows(closed, most_rows).told(lambda found: _decided(ranked, *found, most)),
        next_on=_next_on(session, ranked.today),
        private_count=len(session.left_out),
    )


def _protected(ranked: Ranked, standing: Standing, most: int) -> Protected:
    steps = [
        line.what
        for line in ranked.lines_of(standing.assumption)
        if line.purpose is Purpose.PROTECT and line.what.strip()
    ]
    return Protected(
        number=ranked.numbers[standing.assumption.assumption_id],
        lens=standing.assumption.lens,
        text=_in_a_line(standing.assumption.text, most),
        steps=tuple(_in_a_line(step, most) for step in steps[: 2 if most > BRIEF else 1]),
    )


def _tested(ranked: Ranked, standing: Standing, line: PlanLine, most: int) -> Tested:
    return Tested(
        number=ranked.numbers[standing.assumption.assumption_id],
        lens=standing.assumption.lens,
        text=_in_a_line(standing.assumption.text, most),
        what=_in_a_line(line.what, most),
        right_if=_in_a_line(line.right_if, most),
        owner=_in_a_line(line.owner, 30),
        due=line.due,
    )


def _decided(
    ranked: Ranked, standing: Standing, line: PlanLine, result: StepResult, most: int
) -> Decided:
    return Decided(
        number=ranked.numbers[standing.assumption.assumption_id],
        lens=standing.assumption.lens,
        what=_in_a_line(line.what, most),
        learned=_in_a_line(result.learned, 2 * most),
        decision=result.decision,
        closed_on=result.closed_at.date(),
    )


def _in_a_line(text: str, most: int) -> str:
    """A text without its own line breaks, and no longer than so many characters."""
    return in_short(" ".join(text.split()), most)


def _next_on(session: Session, today: date) -> date | None:
    """When the team means to look again, if that day is still to come."""
    planned = session.reviews[-1].next_on if session.reviews else None
    return planned if planned is not None and planned >= today else None


def height_mm(report: Handout) -> float:
    """The height that the page needs at most."""
    head = (
        8 + height_of(report.team, TEXT_MM, 20, bold=True) + height_of(report.business, TEXT_MM, 13)
    )
    beside = max(MAP_HEIGHT * 25.4 / 96 + 4, _protect_mm(report))
    more = 5.0 * sum(bool(rows.left_out) for rows in (report.tests, report.decided))
    return head + beside + _tests_mm(report) + _decided_mm(report) + more + 3 * 10 + 5


def _protect_mm(report: Handout) -> float:
    rows = report.protect
    texts = [text for one in rows.kept for text in (f"{one.text} {MARK}", *one.steps)]
    return 24 + heights_of(texts, BESIDE_MAP_MM - 6, TEXT_PT, 1.2) + 5.0 * bool(rows.left_out)


def _tests_mm(report: Handout) -> float:
    return 9 + sum(
        max(
            height_of(text, width - 3.4, TEXT_PT)
            for text, width in zip(
                (one.text, f"{one.what} {one.owner}", one.right_if or "-"), COLUMNS_MM, strict=True
            )
        )
        + 2.2
        for one in report.tests.kept
    )


def _decided_mm(report: Handout) -> float:
    return sum(
        height_of(f"{one.learned or one.what} {MARK_AND_DECISION}", TEXT_MM - 6, TEXT_PT) + 1.4
        for one in report.decided.kept
    )


def _map(session: Session, today: date) -> str:
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
        height=MAP_HEIGHT,
        style=Style.PRINT,
        font_family=family_stack(),
    )
