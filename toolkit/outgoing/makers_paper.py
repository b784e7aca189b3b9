"""Makers of paper for a day without a computer, and of the run-sheet for any day."""

from __future__ import annotations

from toolkit.outgoing.wish import Wish


def worksheets_pdf(wish: Wish) -> bytes:
    """The blank worksheets."""
    from toolkit.documents.worksheets import render_worksheets

    return render_worksheets(
        wish.occasion, bank=wish.bank, paper=wish.paper, language=wish.language
    )


def worksheets_page(wish: Wish) -> str:
    """The same sheets for a browser to print."""
    from toolkit.documents.worksheets import worksheets_html

    return worksheets_html(wish.occasion, bank=wish.bank, paper=wish.paper, language=wish.language)


def forms_pdf(wish: Wish) -> bytes:
    """The sheets to fill in on a screen."""
    from toolkit.documents.forms import render_forms

    return render_forms(wish.occasion, bank=wish.bank, paper=wish.paper, language=wish.language)


def forms_page(wish: Wish) -> str:
    """The same sheets for a browser to fill in."""
    from toolkit.documents.forms import forms_html

    return forms_html(wish.occasion, bank=wish.bank, paper=wish.paper, language=wish.language)


def run_sheet_pdf(wish: Wish) -> bytes:
    """The facilitator's run-sheet."""
    from toolkit.documents.run_sheet import render_run_sheet

    return render_run_sheet(wish.occasion, bank=wish.bank, paper=wish.paper, language=wish.language)


def run_sheet_page(wish: Wish) -> str:
    """The same pages for a browser to print."""
    from toolkit.documents.run_sheet import run_sheet_html

    return run_sheet_html(wish.occasion, bank=wish.bank, paper=wish.paper, language=wish.language)
