"""The part of the catalogue for office programs: text, slides, logframe."""

from __future__ import annotations

from toolkit.language.translate import N_
from toolkit.outgoing import makers_office
from toolkit.outgoing.entry import PRINTED, Choice, Entry, Group

OFFICE = (
    Entry(
        name="plan",
        ending="docx",
        group=Group.OFFICE,
        title=N_("The action plan for Word"),
        about=N_("The same plan with real headings, lists and tables, to change by hand."),
        make=makers_office.plan_docx,
        papers=PRINTED,
        choices=(Choice.PRIVATE,),
    ),
    Entry(
        name="plan",
        ending="md",
        group=Group.OFFICE,
        title=N_("The action plan as plain text"),
        about=N_(
            "The same plan as Markdown, for a wiki, a note or a message. The map is told as a list."
        ),
        make=makers_office.plan_md,
        choices=(Choice.PRIVATE,),
    ),
)
"""For office programs: text, slides, logframe."""
