"""The part of the catalogue for office programs, and the theory of change as a picture."""

from __future__ import annotations

from toolkit.language.translate import N_
from toolkit.outgoing import makers_office
from toolkit.outgoing.entry import PRINTED, Choice, Entry, Eyes, Group

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
    Entry(
        name="logframe",
        ending="xlsx",
        group=Group.OFFICE,
        title=N_("Logframe as a spreadsheet"),
        about=N_(
            "The sheet donors ask for: goals, outcomes, activities, indicators, means of verification, assumptions."
        ),
        make=makers_office.logframe_xlsx,
        choices=(Choice.PRIVATE, Choice.OWNERS, Choice.SOURCES),
        eyes=Eyes.STRANGERS,
    ),
    Entry(
        name="logframe",
        ending="docx",
        group=Group.OFFICE,
        title=N_("Logframe for Word"),
        about=N_("The same matrix on pages across."),
        make=makers_office.logframe_docx,
        papers=PRINTED,
        choices=(Choice.PRIVATE, Choice.OWNERS, Choice.SOURCES),
        eyes=Eyes.STRANGERS,
    ),
    Entry(
        name="slides",
        ending="pptx",
        group=Group.OFFICE,
        title=N_("Slides"),
        about=N_(
            "Safety strip, map, what comes first, plan, what was learned. Every text and shape can be changed."
        ),
        make=makers_office.slides_pptx,
        choices=(Choice.PRIVATE, Choice.OWNERS),
        eyes=Eyes.STRANGERS,
    ),
    Entry(
        name="plenary",
        ending="pptx",
        group=Group.OFFICE,
        title=N_("Slides of several tables"),
        about=N_(
            "What each table tells the others, one after another. Where a card for the plenary is not written, a short"
            " draft stands there."
        ),
        make=makers_office.plenary_pptx,
        eyes=Eyes.STRANGERS,
        gathers_tables=True,
    ),
)
"""For office programs: text, slides, logframe."""

CHAIN = (
    Entry(
        name="chain",
        ending="png",
        group=Group.PICTURES,
        title=N_("Theory of change as a picture"),
        about=N_("From strategy to outcomes, with the assumptions each card rests on."),
        make=makers_office.chain_png,
        choices=(Choice.PRIVATE,),
    ),
    Entry(
        name="chain",
        ending="svg",
        group=Group.PICTURES,
        title=N_("Theory of change as a drawing"),
        about=N_("Stays sharp at any size, for posters."),
        make=makers_office.chain_svg,
        choices=(Choice.PRIVATE,),
    ),
)
"""The theory of change."""
