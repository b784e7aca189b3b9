"""The learning review: what the team believed then and believes now, what its tests showed, and what comes next.

It is made for the sitting in which a team comes back, with lines for what is said there.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from toolkit.documents.cutting import POINTS_AT_MOST, Rows, in_short
from toolkit.documents.faces import family_stack
from toolkit.documents.learning_telling import (
    BeliefMoved,
    Learned,
    Looked,
    Next,
    Wrong,
    tell_learned,
    tell_looked,
    tell_moved,
    tell_new_and_gone,
    tell_next,
    tell_wrong,
)
from toolkit.documents.pages import Paper, fill, words_of
from toolkit.documents.plan_report import SinceLastTime
from toolkit.documents.plan_since import Earlier, as_shown, tell_since
from toolkit.documents.press import press
from toolkit.documents.prose import Prose
from toolkit.documents.ranked import Ranked
from toolkit.domain.session import Session
from toolkit.drawing.matrix import draw_matrix
from toolkit.drawing.picture import MapPicture, picture_of
from toolkit.drawing.sheet import Style
from toolkit.drawing.trails import Trails
from toolkit.language import in_language, map_words
from toolkit.scoring.numbering import card_numbers
from toolkit.scoring.order import rank_assumptions

TEMPLATE = "learning_review.html.j2"

MAP_WIDTH = 680.0
MAP_HEIGHT: dict[Paper, float] = {"a4": 500.0, "letter": 440.0}
"""The map's size in CSS px, as wide as the text of the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LearningReview:
    """All that the review says. ``since`` is None in a first sitting; ``has_map`` when any card has a place."""

    team: str
    today: date
    since: SinceLastTime | None
    moved: Rows[BeliefMoved]
    new_and_gone: Rows[str]
    wrong: Rows[Wrong]
    learned: Rows[Learned]
    looked: Rows[Looked]
    following: Rows[Next]
    has_map: bool
    private_count: int


def render_learning_review(
    session: Session,
    *,
    today: date,
    paper: Paper = "a4",
    language: str = "en",
    earlier: Earlier | None = None,
    with_private: bool = False,
) -> bytes:
    """The review as a tagged PDF. ``earlier`` is how it stood last time; without it nothing can have moved.

    Private cards are left out unless ``with_private``. Raises DocumentFailed when printing is not possible.
    """
    html = learning_review_html(
        session,
        today=today,
        paper=paper,
        language=language,
        earlier=earlier,
        with_private=with_private,
    )
    return press().print(html).pdf


def learning_review_html(
    session: Session,
    *,
    today: date,
    paper: Paper = "a4",
    language: str = "en",
    earlier: Earlier | None = None,
    with_private: bool = False,
) -> str:
    """The same pages as HTML, which a browser can print too."""

    def written() -> str:
        shown, before = as_shown(session, earlier, with_private=with_private)
        return _html(shown, today, paper, before)

    return in_language(language, written)


def tell_learning_review(session: Session, today: date, earlier: Earlier | None) -> LearningReview:
    """What the review says, from the session as it is now and as it was then."""
    ranked = Ranked(session, today)
    return LearningReview(
        team=in_short(session.team, 120),
        today=today,
        since=tell_since(ranked, earlier),
        moved=tell_moved(ranked, earlier),
        new_and_gone=tell_new_and_gone(ranked, earlier),
        wrong=tell_wrong(ranked),
        learned=tell_learned(ranked, earlier),
        looked=tell_looked(ranked),
        following=tell_next(ranked),
        has_map=any(one.placed for one in ranked.standings),
        private_count=len(session.left_out),
    )


def _html(session: Session, today: date, paper: Paper, earlier: Earlier | None) -> str:
    report = tell_learning_review(session, today, earlier)
    prose = Prose.for_text("".join((*words_of(report), *(a.text for a in session.assumptions))))
    drawn = _map(session, today, paper, earlier, prose) if report.has_map else ""
    return fill(TEMPLATE, report, prose=prose, paper=paper, map_drawing=drawn)


def _map(session: Session, today: date, paper: Paper, earlier: Earlier | None, prose: Prose) -> str:
    """The map of today with trails from where its cards stood."""
    numbers = card_numbers(session)
    trails = None
    if earlier is not None:
        before = rank_assumptions(earlier.session, earlier.day)
        still_here = (one for one in before if one.assumption.assumption_id in numbers)
        trails = Trails(other=_plain(picture_of(still_here, numbers), prose), earlier=True)
    return draw_matrix(
        _plain(picture_of(rank_assumptions(session, today), numbers), prose),
        map_words(),
        width=MAP_WIDTH,
        height=MAP_HEIGHT[paper],
        style=Style.PRINT,
        font_family=family_stack(),
        trails=trails,
    )


def _plain(picture: MapPicture, prose: Prose) -> MapPicture:
    """Without spreads and claims: lines beside the trails would be read as trails."""
    return MapPicture(
        marks=tuple(
            replace(mark, text=prose.plain(mark.text), spread=None, claim=None)
            for mark in picture.marks[:POINTS_AT_MOST]
        )
    )
