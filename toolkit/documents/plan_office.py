"""The action plan for Word and as Markdown: the same content as the PDF, to be changed by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from toolkit.documents.cutting import POINTS_AT_MOST
from toolkit.documents.office.blocks import Document, Picture
from toolkit.documents.office.markdown import write_markdown
from toolkit.documents.office.plan_blocks import plan_document
from toolkit.documents.office.word import write_word
from toolkit.documents.pages import Paper
from toolkit.documents.plan_report import PlanReport
from toolkit.documents.plan_since import Earlier, as_shown
from toolkit.documents.plan_telling import tell_plan
from toolkit.domain.bank import Bank
from toolkit.domain.session import Session
from toolkit.drawing.chain import print_chain
from toolkit.drawing.image import png_from_svg
from toolkit.drawing.matrix import draw_matrix
from toolkit.drawing.picture import MapPicture, map_picture
from toolkit.drawing.sheet import Style
from toolkit.language import _, in_language, map_words, ngettext
from toolkit.language.chain_words import chain_words

PICTURE_MM = 174.0
PICTURE_PX = 680.0
MAP_HEIGHT_PX = 500.0
CHAIN_HEIGHT_PX = 860.0


def plan_docx(
    session: Session,
    *,
    bank: Bank,
    today: date,
    paper: Paper = "a4",
    language: str = "en",
    earlier: Earlier | None = None,
    with_private: bool = False,
) -> bytes:
    """The action plan as DOCX, without private cards unless ``with_private``; the same day gives the same bytes."""

    def written() -> bytes:
        shown, report = _told(session, bank, today, earlier, with_private=with_private)
        document = plan_document(
            report,
            map_drawing=_map(shown, today),
            chain_drawing=_chain(shown, today) if report.has_chain else None,
        )
        return write_word(document, day=today, paper=paper, language=language)

    return in_language(language, written)


def plan_markdown(
    session: Session,
    *,
    bank: Bank,
    today: date,
    language: str = "en",
    earlier: Earlier | None = None,
    with_private: bool = False,
) -> bytes:
    """The action plan as Markdown in UTF-8, without pictures: the map is told as a list. Private cards as above."""

    def told() -> Document:
        _shown, report = _told(session, bank, today, earlier, with_private=with_private)
        return plan_document(report, map_drawing=None, chain_drawing=None)

    return write_markdown(in_language(language, told))


def _told(
    session: Session, bank: Bank, today: date, earlier: Earlier | None, *, with_private: bool
) -> tuple[Session, PlanReport]:
    """The session as it is shown, and what is told of it."""
    shown, before = as_shown(session, earlier, with_private=with_private)
    return shown, tell_plan(shown, bank, today, earlier=before)


def _map(session: Session, today: date) -> Picture:
    picture = map_picture(session, today, with_private=True)  # whose eyes was decided before
    marks = picture.marks[:POINTS_AT_MOST]
    words = replace(map_words(), empty=_("No card has a place yet."))
    svg = draw_matrix(
        MapPicture(marks=marks), words, width=PICTURE_PX, height=MAP_HEIGHT_PX, style=Style.PRINT
    )
    count = ngettext(
        "{count} card on the map. The list below names each in its quarter.",
        "{count} cards on the map. The list below names each in its quarter.",
        len(marks),
    ).format(count=len(marks))
    return Picture(
        png=png_from_svg(svg, 3.0),
        name=words.title,
        alternative=f"{words.title}. {count}",
        width_mm=PICTURE_MM,
    )


def _chain(session: Session, today: date) -> Picture:
    words = chain_words()
    svg = print_chain(
        session, today, words, with_private=True, width=PICTURE_PX, height=CHAIN_HEIGHT_PX
    )
    told = _("The list above says what each card rests on and leads to.")
    return Picture(
        png=png_from_svg(svg, 3.0),
        name=words.title,
        alternative=f"{words.title}. {told}",
        width_mm=PICTURE_MM,
    )
