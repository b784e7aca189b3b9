"""The catalogue of a gathering: every pack, sheet and file that can be made of it, in the order it is offered."""

from __future__ import annotations

from toolkit.language.translate import N_
from toolkit.outgoing.entry import PRINTED
from toolkit.outgoing.gathering import makers
from toolkit.outgoing.gathering.entry import GatheringChoice, GatheringEntry, GatheringGroup

_PACKS = (
    GatheringEntry(
        name="plenary-pack",
        ending="pdf",
        group=GatheringGroup.PACKS,
        title=N_("The plenary pack"),
        about=N_(
            "A page for each table, the themes, the map of all tables, contradictions, learnings and questions."
        ),
        make=makers.plenary_pack_pdf,
        papers=PRINTED,
    ),
    GatheringEntry(
        name="country-pack",
        ending="pdf",
        group=GatheringGroup.PACKS,
        title=N_("The country pack"),
        about=N_(
            "For each country group: its beliefs, offers and needs, who contacts whom. Roles and organisations only."
        ),
        make=makers.country_pack_pdf,
        papers=PRINTED,
        choices=(GatheringChoice.GROUP,),
    ),
    GatheringEntry(
        name="take-home",
        ending="pdf",
        group=GatheringGroup.PACKS,
        title=N_("Pages to take home"),
        about=N_(
            "The page of one table and the page of one country group, for people without a phone."
        ),
        make=makers.take_home_pdf,
        papers=PRINTED,
        choices=(GatheringChoice.TABLE, GatheringChoice.GROUP),
        lacks=makers.lacks_take_home,
    ),
    GatheringEntry(
        name="take-homes",
        ending="zip",
        group=GatheringGroup.PACKS,
        title=N_("All pages to take home"),
        about=N_("A PDF for every table with every country group, in one ZIP file."),
        make=makers.take_homes_zip,
        papers=PRINTED,
        choices=(GatheringChoice.GROUP,),
    ),
)
"""What people hold in the hand afterwards."""

_PAPER = (
    GatheringEntry(
        name="gathering-slips",
        ending="pdf",
        group=GatheringGroup.PAPER,
        title=N_("Slips with the code"),
        about=N_("The way in by phone, eight on a page, to cut and put on the tables."),
        make=makers.slips_pdf,
        papers=PRINTED,
        lacks=makers.lacks_slips,
    ),
    GatheringEntry(
        name="bridge-sheet",
        ending="pdf",
        group=GatheringGroup.PAPER,
        title=N_("Bridge cards on paper"),
        about=N_("The five questions for the plenary with room to write, one page for each table."),
        make=makers.bridge_sheet_pdf,
        papers=PRINTED,
        needs_gathering=False,
    ),
    GatheringEntry(
        name="country-sheet",
        ending="pdf",
        group=GatheringGroup.PAPER,
        title=N_("Country group on paper"),
        about=N_("The five questions, slips for offers and needs, slips for commitments."),
        make=makers.country_sheet_pdf,
        papers=PRINTED,
        needs_gathering=False,
    ),
)
"""For a day with few phones or none."""

_FILES = (
    GatheringEntry(
        name="gathering",
        ending="json",
        group=GatheringGroup.FILES,
        title=N_("Gathering file"),
        about=N_(
            "All that was recorded, to look back and go on with on any computer. How to reach anybody is not in it."
        ),
        warning=N_(
            "It holds what was hidden or taken back too. Give it only to people who may read all of that."
        ),
        make=makers.gathering_json,
    ),
    GatheringEntry(
        name="gathering-calendar",
        ending="ics",
        group=GatheringGroup.FILES,
        title=N_("Dates for a calendar"),
        about=N_(
            "The run-of-day, commitments by role, and the days after 30, 90 and 180 days on which people look back."
        ),
        make=makers.calendar_ics,
        choices=(GatheringChoice.GROUP,),
    ),
    GatheringEntry(
        name="gathering-tables",
        ending="xlsx",
        group=GatheringGroup.FILES,
        title=N_("All of it as a workbook"),
        about=N_(
            "Tables, cards, themes, questions, learnings, countries, offers and needs, commitments, a sheet each."
        ),
        make=makers.tables_xlsx,
    ),
    GatheringEntry(
        name="combined-map",
        ending="png",
        group=GatheringGroup.FILES,
        title=N_("Map of all tables as a picture"),
        about=N_("For slides and messages."),
        make=makers.combined_map_png,
    ),
    GatheringEntry(
        name="combined-map",
        ending="svg",
        group=GatheringGroup.FILES,
        title=N_("Map of all tables as a drawing"),
        about=N_("Stays sharp at any size, for posters."),
        make=makers.combined_map_svg,
    ),
)
"""Files to go on with."""

GATHERING_CATALOGUE: tuple[GatheringEntry, ...] = (*_PACKS, *_PAPER, *_FILES)
"""Everything, in the order of the groups."""

GATHERING_BY_NAME: dict[str, GatheringEntry] = {one.full_name: one for one in GATHERING_CATALOGUE}
"""The same by name and ending, such as plenary-pack.pdf."""
