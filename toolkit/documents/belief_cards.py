"""Cards to cut out, eight on a page: one for each assumption, with boxes to rate it on paper.

The last page is filled with slips that lead into the room, where there is one, or with blank cards to write on. It
prints the copy of the session that it is given.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from toolkit.documents.cutting import Rows, first_rows, in_short
from toolkit.documents.fitting import largest_that_fits
from toolkit.documents.pages import Paper, fill, words_of
from toolkit.documents.press import press
from toolkit.documents.prose import Prose
from toolkit.documents.ranked import Ranked
from toolkit.documents.slips import SLIPS_A_PAGE, Slip, way_in
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import EvidenceLevel, Lens, Strip
from toolkit.drawing.qr import qr_svg
from toolkit.language import in_language
from toolkit.scoring.standing import Standing

TEMPLATE = "belief_cards.html.j2"
CARDS_A_PAGE = SLIPS_A_PAGE
"""Cards are as large as slips, so that both come out of one page."""

TEXT_MM = 86.0
ROOM_MM: dict[Paper, float] = {"a4": 22.1, "letter": 19.9}
"""The width of the text on a card, and the height that head and boxes leave for it."""

SIZES_PT = (20.0, 18.0, 16.0, 14.0, 12.0, 11.0)
LETTERS = (400, 300, 250, 200, 170, 140, 120, 100, 80, 60, 40)
"""A text that fits in no size is cut, and says so by its end; it stands in full in the plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BeliefCard:
    """One card. ``size_pt`` is the type size of its text."""

    number: int
    lens: Lens
    strip: Strip
    text: str
    size_pt: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSheets:
    """All the sheets. On the last one stand so many slips or blank cards after the cards."""

    team: str
    cards: Rows[BeliefCard]
    today: date
    levels: tuple[EvidenceLevel, ...]
    slip: Slip | None
    slips: int
    blanks: int


def render_cards(
    session: Session,
    *,
    today: date,
    paper: Paper = "a4",
    language: str = "en",
    code: str = "",
    address: str = "",
) -> bytes:
    """The cards as a tagged PDF; with the code and whole address of a room, slips with the way into it follow.

    Raises DocumentFailed when printing is not possible.
    """
    html = cards_html(
        session, today=today, paper=paper, language=language, code=code, address=address
    )
    return press().print(html).pdf


def cards_html(
    session: Session,
    *,
    today: date,
    paper: Paper = "a4",
    language: str = "en",
    code: str = "",
    address: str = "",
) -> str:
    """The same sheets as HTML, which a browser can print too."""

    def written() -> str:
        report = tell_cards(session, today, paper, way_in(code, address) if code else None)
        prose = Prose.for_text("".join(words_of(report)))
        return fill(
            TEMPLATE,
            report,
            prose=prose,
            paper=paper,
            qr_drawing=qr_svg(address) if code else "",
        )

    return in_language(language, written)


def tell_cards(session: Session, today: date, paper: Paper, slip: Slip | None) -> CardSheets:
    """The cards by number, and what fills the last page: a whole page of it where the cards leave none free."""
    ranked = Ranked(session, today)
    found = first_rows(
        sorted(ranked.standings, key=lambda one: ranked.numbers[one.assumption.assumption_id])
    )
    free = -len(found.kept) % CARDS_A_PAGE or (CARDS_A_PAGE if slip or not found.kept else 0)
    return CardSheets(
        team=in_short(session.team),
        cards=found.told(lambda one: _card(ranked, one, ROOM_MM[paper])),
        today=today,
        levels=tuple(EvidenceLevel),
        slip=slip,
        slips=free if slip else 0,
        blanks=0 if slip else free,
    )


def _card(ranked: Ranked, standing: Standing, room_mm: float) -> BeliefCard:
    assumption = standing.assumption
    text, size = next(_fitting(" ".join(assumption.text.split()), room_mm))
    return BeliefCard(
        number=ranked.numbers[assumption.assumption_id],
        lens=assumption.lens,
        strip=standing.strip,
        text=text,
        size_pt=size,
    )


def _fitting(text: str, room_mm: float) -> Iterator[tuple[str, float]]:
    """The text in the largest type that fits; then ever shorter ones in the smallest type."""
    for shorter in (text, *(in_short(text, letters) for letters in LETTERS)):
        size = largest_that_fits(shorter, SIZES_PT, TEXT_MM, room_mm, bold=True)
        if size is not None:
            yield shorter, size
    yield in_short(text, LETTERS[-1]), SIZES_PT[-1]
