"""The plenary pack: what every table found, and what all of them found together, as one PDF.

Each part is a document of its own. A change at one table lays out that table's part again, and of the common parts
those that show what was changed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from toolkit.documents.gathering.cover_part import Inside, tell_cover
from toolkit.documents.gathering.map_part import map_part
from toolkit.documents.gathering.parts import (
    Head,
    Setting,
    filled,
    head_of,
    table_name,
)
from toolkit.documents.gathering.plenary_parts import (
    floor_is_empty,
    tell_clashes,
    tell_floor,
    tell_themes,
)
from toolkit.documents.gathering.table_part import table_part
from toolkit.documents.pack import Pack, print_pack
from toolkit.documents.pages import Paper
from toolkit.domain.bank import Bank
from toolkit.domain.gathering.parts.tables import Table
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.views import tables_shown
from toolkit.language import _, in_language
from toolkit.scoring.alike.contradictions import Contradiction

CARDS_AT_MOST = 480
CARDS_OF_A_TABLE = 8
"""So many cards of all tables are told, but so many of each: about a page a table when there are many (house rule).
Nobody reads through more, and the printing process has no room for it; all stand in the workbook.
"""

Make = Callable[[Head], str]


@dataclass(frozen=True, slots=True)
class Made:
    """A part that is still to be made: what it is called, and how its HTML is made once it has a number."""

    title: str
    make: Make


def render_plenary_pack(
    gathering: Gathering,
    found: Sequence[Contradiction],
    *,
    bank: Bank,
    today: date,
    paper: Paper = "a4",
    language: str = "en",
) -> Pack:
    """The plenary pack as a tagged PDF, and how many of its parts had to be laid out for it.

    ``found`` are the contradictions of the gathering (:func:`toolkit.scoring.alike.contradictions.contradictions`).
    The same gathering on the same day gives the same bytes. Raises DocumentFailed when printing is not possible.
    """
    return print_pack(
        plenary_pack(gathering, found, bank=bank, today=today, paper=paper, language=language)
    )


def plenary_pack(
    gathering: Gathering,
    found: Sequence[Contradiction],
    *,
    bank: Bank,
    today: date,
    paper: Paper = "a4",
    language: str = "en",
) -> tuple[str, ...]:
    """The documents of the pack in their order, as HTML."""
    setting = Setting(bank=bank, today=today, paper=paper, language=language)
    return in_language(language, lambda: _documents(gathering, found, setting))


def _documents(
    gathering: Gathering, found: Sequence[Contradiction], setting: Setting
) -> tuple[str, ...]:
    common = _common(gathering, found, setting)
    parts = [*_tables(gathering, setting), *(one for one in common if isinstance(one, Made))]
    absent = [one for one in common if isinstance(one, str)]
    silent = [table.name for table in gathering.tables if table.shared is None]
    return with_cover(
        gathering, parts, setting, kind=_("Plenary pack"), silent=silent, absent=absent
    )


def with_cover(
    gathering: Gathering,
    parts: Sequence[Made],
    setting: Setting,
    *,
    kind: str,
    silent: Sequence[str] = (),
    absent: Sequence[str] = (),
) -> tuple[str, ...]:
    """A cover that lists the parts, and the parts, numbered."""
    inside = [Inside(part=number, title=one.title) for number, one in enumerate(parts, start=2)]
    cover = tell_cover(
        gathering,
        head_of(gathering, 1, kind, setting.today),
        inside,
        kind=kind,
        silent=silent,
        absent=absent,
    )
    return (
        filled("cover", cover, setting.paper),
        *(
            one.make(head_of(gathering, number, one.title, setting.today))
            for number, one in enumerate(parts, start=2)
        ),
    )


def _tables(gathering: Gathering, setting: Setting) -> list[Made]:
    tables = tables_shown(gathering)
    most = max(CARDS_OF_A_TABLE, CARDS_AT_MOST // max(1, len(tables)))

    def made(table: Table) -> Make:
        return lambda head: table_part(gathering, table, head.part, setting, most)

    return [Made(table_name(gathering, table.table_id), made(table)) for table in tables]


def _common(
    gathering: Gathering, found: Sequence[Contradiction], setting: Setting
) -> list[Made | str]:
    """The parts of all tables together; where one would be empty, the sentence that says so on the cover instead."""

    def told(template: str, tell: Callable[[Head], object]) -> Make:
        return lambda head: filled(template, tell(head), setting.paper)

    themes = Made(_("Themes"), told("themes", lambda head: tell_themes(gathering, head)))
    clashes = Made(
        _("Held here, doubted there"),
        told("clashes", lambda head: tell_clashes(gathering, head, found)),
    )
    floor = Made(
        _("Learnings, questions and evidence"),
        told("floor", lambda head: tell_floor(gathering, head)),
    )
    return [
        themes if any(one.decided for one in gathering.themes) else _("No theme was decided."),
        Made(_("Map of all tables"), lambda head: map_part(gathering, head, setting)),
        clashes if found else _("No table doubts what another one has evidence for."),
        _("Nobody wrote a learning or a question.") if floor_is_empty(gathering) else floor,
    ]
