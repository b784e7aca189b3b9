"""Makers for office programs: the plan as a text that can be changed, the logframe, the theory of change."""

from __future__ import annotations

from toolkit.language.translate import _
from toolkit.outgoing.makers_pages import earlier_in
from toolkit.outgoing.wish import Wish

LOGFRAME_WIDTHS = (30, 26, 36, 46)
"""In characters: four columns on a page across."""

CHAIN_WIDTH, CHAIN_HEIGHT = 1200.0, 1600.0
"""In px; a PNG has twice as many."""


def plan_docx(wish: Wish) -> bytes:
    """The action plan for Word."""
    from toolkit.documents import plan_office

    return plan_office.plan_docx(
        wish.session,
        bank=wish.bank,
        today=wish.day,
        paper=wish.paper,
        language=wish.language,
        earlier=earlier_in(wish),
        with_private=wish.with_private,
    )


def plan_md(wish: Wish) -> bytes:
    """The action plan as Markdown."""
    from toolkit.documents import plan_office

    return plan_office.plan_markdown(
        wish.session,
        bank=wish.bank,
        today=wish.day,
        language=wish.language,
        earlier=earlier_in(wish),
        with_private=wish.with_private,
    )


def logframe_docx(wish: Wish) -> bytes:
    """The logframe for Word."""
    from toolkit.documents import logframe

    return logframe.logframe_docx(
        wish.for_strangers, today=wish.day, paper=wish.paper, language=wish.language
    )


def logframe_xlsx(wish: Wish) -> bytes:
    """The logframe as a workbook."""
    from toolkit.documents.logframe import logframe_grid, logframe_title
    from toolkit.exchange.grid import grid_xlsx

    session = wish.for_strangers
    rows = logframe_grid(session, today=wish.day, language=wish.language)
    title = logframe_title(session)
    return grid_xlsx(rows, LOGFRAME_WIDTHS, name=_("Logframe"), title=title, day=wish.day)


def chain_svg(wish: Wish) -> bytes:
    """The theory of change as a drawing."""
    return _chain(wish).encode()


def chain_png(wish: Wish) -> bytes:
    """The theory of change as a picture."""
    from toolkit.drawing.image import png_from_svg

    return png_from_svg(_chain(wish))


def _chain(wish: Wish) -> str:
    from toolkit.drawing.chain import chain_picture, draw_chain
    from toolkit.drawing.sheet import Style
    from toolkit.language import chain_words
    from toolkit.scoring.order import rank_assumptions

    session = wish.for_others
    found = rank_assumptions(session, wish.day)
    return draw_chain(
        chain_picture(session, found),
        chain_words(),
        width=CHAIN_WIDTH,
        height=CHAIN_HEIGHT,
        style=Style.IMAGE,
    )


def plenary_pptx(wish: Wish) -> bytes:
    """What every table brings to the plenary."""
    from toolkit.documents import slides

    return slides.plenary_pptx(
        wish.tables_for_strangers, bank=wish.bank, today=wish.day, language=wish.language
    )


def slides_pptx(wish: Wish) -> bytes:
    """The slides."""
    from toolkit.documents import slides

    return slides.slides_pptx(
        wish.for_strangers, bank=wish.bank, today=wish.day, language=wish.language
    )
