"""The country pack: what each country group takes home, as one PDF; and the pages of one person's table and country."""

from __future__ import annotations

from datetime import date

from toolkit.documents.cutting import in_short
from toolkit.documents.gathering.country_part import country_part
from toolkit.documents.gathering.parts import NAME_AT_MOST, Setting
from toolkit.documents.gathering.plenary_pack import Made, Make, with_cover
from toolkit.documents.gathering.table_part import table_part
from toolkit.documents.pack import Pack, print_pack
from toolkit.documents.pages import Paper
from toolkit.domain.bank import Bank
from toolkit.domain.gathering.parts.countries import CountryGroup
from toolkit.domain.gathering.parts.tables import Table
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.language import _, in_language


def render_country_pack(
    gathering: Gathering,
    *,
    bank: Bank,
    today: date,
    paper: Paper = "a4",
    language: str = "en",
    group: CountryGroup | None = None,
) -> Pack:
    """The pages of every country group behind a cover, or of one group alone.

    No way to reach anybody is in it. The same gathering on the same day gives the same bytes. Raises DocumentFailed
    when printing is not possible.
    """
    return print_pack(
        country_pack(gathering, bank=bank, today=today, paper=paper, language=language, group=group)
    )


def country_pack(
    gathering: Gathering,
    *,
    bank: Bank,
    today: date,
    paper: Paper = "a4",
    language: str = "en",
    group: CountryGroup | None = None,
) -> tuple[str, ...]:
    """The documents of the pack in their order, as HTML."""
    setting = Setting(bank=bank, today=today, paper=paper, language=language)

    def documents() -> tuple[str, ...]:
        if group is not None:
            return (country_part(gathering, group, 0, setting),)
        parts = [
            Made(in_short(one.name, NAME_AT_MOST), _making(gathering, one, setting))
            for one in gathering.groups
        ]
        absent = () if parts else (_("There is no country group."),)
        return with_cover(gathering, parts, setting, kind=_("Country pack"), absent=absent)

    return in_language(language, documents)


def _making(gathering: Gathering, group: CountryGroup, setting: Setting) -> Make:
    return lambda head: country_part(gathering, group, head.part, setting)


def render_take_home(
    gathering: Gathering,
    table: Table | None,
    group: CountryGroup | None,
    *,
    bank: Bank,
    today: date,
    paper: Paper = "a4",
    language: str = "en",
) -> Pack:
    """What one person takes home: the pages of the own table and of the own country group, whichever there are.

    It is the same for everybody of that table and group. Raises ValueError where there is neither, and DocumentFailed.
    """
    return print_pack(
        take_home(gathering, table, group, bank=bank, today=today, paper=paper, language=language)
    )


def take_home(
    gathering: Gathering,
    table: Table | None,
    group: CountryGroup | None,
    *,
    bank: Bank,
    today: date,
    paper: Paper = "a4",
    language: str = "en",
) -> tuple[str, ...]:
    """The documents of it in their order, as HTML."""
    setting = Setting(bank=bank, today=today, paper=paper, language=language)

    def documents() -> tuple[str, ...]:
        first, second = (0, 0) if table is None or group is None else (1, 2)
        tables = () if table is None else (table_part(gathering, table, first, setting),)
        groups = () if group is None else (country_part(gathering, group, second, setting),)
        return (*tables, *groups)

    return in_language(language, documents)
