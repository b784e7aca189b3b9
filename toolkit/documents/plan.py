"""The action plan: the four stages, one after the other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from toolkit.documents.cutting import POINTS_AT_MOST
from toolkit.documents.faces import family_stack
from toolkit.documents.glyphs import missing_glyphs
from toolkit.documents.pages import Paper, fill, words_of
from toolkit.documents.plan_sides import sides_of
from toolkit.documents.plan_since import Earlier, as_shown
from toolkit.documents.plan_telling import tell_plan
from toolkit.documents.press import press
from toolkit.documents.prose import Prose
from toolkit.domain.bank import Bank
from toolkit.domain.privacy import without_private
from toolkit.domain.session import Session
from toolkit.drawing.chain import print_chain
from toolkit.drawing.matrix import draw_matrix
from toolkit.drawing.picture import MapPicture, map_picture
from toolkit.drawing.sheet import Style
from toolkit.language import _, in_language, map_words
from toolkit.language.chain_words import chain_words

TEMPLATE = "plan.html.j2"
LETTERS_SHOWN = 30
"""So many missing letters are named; the plan itself names them all."""

MAP_WIDTH = 680.0
MAP_HEIGHT: dict[Paper, float] = {"a4": 500.0, "letter": 430.0}
"""The map's size in CSS px: as wide as the text of the page, and so high that its list begins beneath it."""

CHAIN_HEIGHT: dict[Paper, float] = {"a4": 880.0, "letter": 780.0}
"""The chain's height in CSS px: it has a page of its own."""


def render_plan(
    session: Session,
    *,
    bank: Bank,
    today: date,
    paper: Paper = "a4",
    language: str = "en",
    earlier: Earlier | None = None,
    with_private: bool = False,
) -> bytes:
    """The action plan as a tagged PDF (PDF/UA-1). The same session on the same day gives the same bytes.

    With ``earlier`` it says what has happened since then. Private cards are left out unless ``with_private``. Raises
    DocumentFailed when printing is not possible; the session is as it was.
    """
    html = plan_html(
        session,
        bank=bank,
        today=today,
        paper=paper,
        language=language,
        earlier=earlier,
        with_private=with_private,
    )
    return press().print(html).pdf


def plan_html(
    session: Session,
    *,
    bank: Bank,
    today: date,
    paper: Paper = "a4",
    language: str = "en",
    earlier: Earlier | None = None,
    with_private: bool = False,
) -> str:
    """The action plan as one HTML page, which a browser can print too. Takes what :func:`render_plan` takes."""

    def written() -> str:
        shown, before = as_shown(session, earlier, with_private=with_private)
        return _html(shown, bank, today, paper, before)

    return in_language(language, written)


def missing_letters(
    session: Session, *, bank: Bank, today: date, with_private: bool = False
) -> tuple[str, ...]:
    """The characters of the action plan that this computer cannot print, to be named before it is made."""
    printed = session if with_private else without_private(session)
    return missing_glyphs("".join(words_of(tell_plan(printed, bank, today))))


def missing_letters_words(
    session: Session, *, bank: Bank, today: date, with_private: bool = False
) -> str:
    """What to say before printing when letters are missing, with the letters; empty when all are here."""
    missing = missing_letters(session, bank=bank, today=today, with_private=with_private)
    if not missing:
        return ""
    shown = " ".join(missing[:LETTERS_SHOWN])
    return _(
        "This computer has no letters to print: {letters}. The plan names each where it stands. For Chinese, Japanese"
        " and Korean install the font that 'python3 -m toolkit doctor' names; leave emoji out."
    ).format(letters=shown)


def _html(session: Session, bank: Bank, today: date, paper: Paper, earlier: Earlier | None) -> str:
    report = tell_plan(session, bank, today, earlier=earlier)
    prose = Prose.for_text("".join(words_of(report)))
    # Whose eyes it is for was decided before.
    picture = _printable(map_picture(session, today, with_private=True), prose)
    drawn = draw_matrix(
        picture,
        replace(map_words(), empty=_("No card has a place yet.")),
        width=MAP_WIDTH,
        height=MAP_HEIGHT[paper],
        style=Style.PRINT,
        font_family=family_stack(),
    )
    return fill(
        TEMPLATE,
        report,
        prose=prose,
        paper=paper,
        sides=sides_of(report, paper),
        map_drawing=drawn,
        chain_drawing=_chain(session, today, paper, prose) if report.has_chain else "",
    )


def _chain(session: Session, today: date, paper: Paper, prose: Prose) -> str:
    """The chain with labels that this computer has letters for. Whose eyes it is for was decided before."""
    cards = tuple(replace(card, text=prose.plain(card.text)) for card in session.cards)
    return print_chain(
        replace(session, cards=cards),
        today,
        chain_words(),
        with_private=True,
        width=MAP_WIDTH,
        height=CHAIN_HEIGHT[paper],
        font_family=family_stack(),
    )


def _printable(picture: MapPicture, prose: Prose) -> MapPicture:
    """The map's marks, no more than can be told apart, with labels that this computer has letters for."""
    marks = picture.marks[:POINTS_AT_MOST]
    return MapPicture(marks=tuple(replace(mark, text=prose.plain(mark.text)) for mark in marks))
