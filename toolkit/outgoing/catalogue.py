"""The catalogue: every document and file that can be made, in the order it is offered. How to add one: ``__init__``."""

from __future__ import annotations

from toolkit.language.translate import N_
from toolkit.outgoing import archive, makers_files, makers_pages
from toolkit.outgoing.entries_given import GIVEN
from toolkit.outgoing.entries_office import CHAIN, OFFICE
from toolkit.outgoing.entries_paper import NO_COMPUTER
from toolkit.outgoing.entry import PRINTED, Choice, Entry, Eyes, Group

_HAND = (
    Entry(
        name="plan",
        ending="pdf",
        group=Group.HAND,
        title=N_("The action plan"),
        about=N_(
            "What to protect, what to test, who does it and by when. It reads well photocopied."
        ),
        make=makers_pages.plan_pdf,
        papers=PRINTED,
        choices=(Choice.PRIVATE,),
        remark=makers_pages.plan_remark,
        page=makers_pages.plan_page,
    ),
    Entry(
        name="archive",
        ending="pdf",
        group=Group.HAND,
        title=N_("Archive copy of the plan"),
        about=N_(
            "The action plan as PDF/A with the session file inside, to keep for years and open again in the toolkit."
        ),
        warning=N_(
            "It holds the whole session, private cards too, whatever its pages show. Treat it like the session itself."
        ),
        make=archive.archive_pdf,
        papers=PRINTED,
        choices=(Choice.PRIVATE,),
        eyes=Eyes.TEAM,
        remark=makers_pages.plan_remark,
    ),
    *GIVEN,
)
"""To hold in the hand: plan, handout, poster, cards, run-sheet, learning review."""

_TABLES = (
    Entry(
        name="session",
        ending="json",
        group=Group.TABLES,
        title=N_("Session file"),
        about=N_(
            "Everything as it stands now, private cards too, to go on with on another computer."
        ),
        warning=N_("Treat it like the session itself."),
        make=makers_files.session_json,
        eyes=Eyes.TEAM,
    ),
    Entry(
        name="history",
        ending="json",
        group=Group.TABLES,
        title=N_("Session file with its history"),
        about=N_(
            "The same with all that ever happened, so that the map can play back on another computer."
        ),
        warning=N_(
            "It holds everything ever written, also what was deleted, undone or reworded. Give it only to people who"
            " may read all of that."
        ),
        make=makers_files.history_json,
        eyes=Eyes.TEAM,
        needs_history=True,
    ),
    Entry(
        name="session-without-private",
        ending="json",
        group=Group.TABLES,
        title=N_("Session file without private cards"),
        about=N_(
            "For another team or a trainer: no private card, no answer of the private check. The other cards keep their"
            " numbers."
        ),
        make=makers_files.session_without_private_json,
    ),
    Entry(
        name="calendar",
        ending="ics",
        group=Group.TABLES,
        title=N_("Dates for a calendar"),
        about=N_(
            "Steps, looks at signposts and the next review, for a phone or an office calendar. Cards of the safety"
            " strip come as numbers only."
        ),
        make=makers_files.calendar_ics,
        choices=(Choice.PRIVATE, Choice.OWNERS),
    ),
    Entry(
        name="assumptions",
        ending="xlsx",
        group=Group.TABLES,
        title=N_("Assumptions as a spreadsheet"),
        about=N_("One row for each assumption, with a page that explains the columns."),
        make=makers_files.assumptions_xlsx,
        choices=(Choice.PRIVATE,),
    ),
    Entry(
        name="assumptions",
        ending="csv",
        group=Group.TABLES,
        title=N_("Assumptions as CSV"),
        about=N_("The same rows, for any program."),
        make=makers_files.assumptions_csv,
        choices=(Choice.PRIVATE,),
    ),
    Entry(
        name="tables",
        ending="xlsx",
        group=Group.TABLES,
        title=N_("All tables in one workbook"),
        about=N_(
            "Assumptions, evidence, ratings by group and tests, a sheet each, and a sheet that explains the columns."
        ),
        make=makers_files.tables_xlsx,
        choices=(Choice.PRIVATE,),
    ),
    Entry(
        name="evidence",
        ending="csv",
        group=Group.TABLES,
        title=N_("Evidence as CSV"),
        about=N_("One row for each thing seen or heard, for or against."),
        make=makers_files.evidence_csv,
        choices=(Choice.PRIVATE,),
    ),
    Entry(
        name="ratings",
        ending="csv",
        group=Group.TABLES,
        title=N_("Ratings by group as CSV"),
        about=N_(
            "How many gave each answer in each round. Fewer than three are not shown, and nobody is named."
        ),
        make=makers_files.ratings_csv,
        choices=(Choice.PRIVATE,),
    ),
    Entry(
        name="tests",
        ending="csv",
        group=Group.TABLES,
        title=N_("Tests and steps as CSV"),
        about=N_("The lines of the plan, with what was to be seen and what came of it."),
        make=makers_files.tests_csv,
        choices=(Choice.PRIVATE,),
    ),
)
"""Files to go on with, and tables."""

_PICTURES = (
    Entry(
        name="map",
        ending="png",
        group=Group.PICTURES,
        title=N_("Map as a picture"),
        about=N_(
            "For slides and messages. Up to 25 cards have their first words on it; more than that have numbers only."
        ),
        make=makers_files.map_png,
        choices=(Choice.PRIVATE,),
    ),
    Entry(
        name="map",
        ending="svg",
        group=Group.PICTURES,
        title=N_("Map as a drawing"),
        about=N_("Stays sharp at any size, for posters."),
        make=makers_files.map_svg,
        choices=(Choice.PRIVATE,),
    ),
)

CATALOGUE: tuple[Entry, ...] = (*_HAND, *NO_COMPUTER, *OFFICE, *_TABLES, *_PICTURES, *CHAIN)
"""Everything, in the order of the groups."""

BY_NAME: dict[str, Entry] = {entry.full_name: entry for entry in CATALOGUE}
"""The same by name and ending, such as plan.pdf."""


def entries_named(name: str) -> tuple[Entry, ...]:
    """The entries of this name, one for each ending, the one made when nobody says which first."""
    return tuple(entry for entry in CATALOGUE if entry.name == name)
