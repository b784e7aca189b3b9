"""What can be made for a day without a computer, most of it without a session too."""

from __future__ import annotations

from toolkit.language.translate import N_
from toolkit.outgoing import makers_paper
from toolkit.outgoing.entry import PRINTED, Entry, Group

NO_COMPUTER: tuple[Entry, ...] = (
    Entry(
        name="worksheets",
        ending="pdf",
        group=Group.NO_COMPUTER,
        title=N_("Blank worksheets"),
        about=N_(
            "Everything for a session on paper: how to use it, stage sheets, rating slips, an empty map, test cards, a"
            " plan. Page 1 says what to copy how often."
        ),
        make=makers_paper.worksheets_pdf,
        papers=PRINTED,
        needs_session=False,
        takes_session=True,
        page=makers_paper.worksheets_page,
    ),
    Entry(
        name="forms",
        ending="pdf",
        group=Group.NO_COMPUTER,
        title=N_("Worksheets to fill in on a screen"),
        about=N_(
            "A PDF with fields: stage sheets, assumptions, belief list, test and learning cards, plan, and the pages to"
            " judge by. For a team without this app."
        ),
        make=makers_paper.forms_pdf,
        papers=PRINTED,
        needs_session=False,
        takes_session=True,
        page=makers_paper.forms_page,
    ),
    Entry(
        name="run-sheet",
        ending="pdf",
        group=Group.NO_COMPUTER,
        title=N_("The facilitator's run-sheet"),
        about=N_(
            "Minutes by the clock, what to say and do in each step, what to bring and prepare."
        ),
        make=makers_paper.run_sheet_pdf,
        papers=PRINTED,
        needs_session=False,
        takes_session=True,
        page=makers_paper.run_sheet_page,
    ),
)
"""Worksheets, forms, run-sheet."""
