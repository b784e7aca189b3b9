"""Makers of packs, sheets and files of a gathering. Each imports what it needs when it is asked."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from toolkit.desk.addresses import participant_addresses, room_mode
from toolkit.desk.secrets import signing_key
from toolkit.domain.errors import DocumentFailed
from toolkit.domain.steady_zip import FIRST_DAY
from toolkit.language import _, map_words
from toolkit.outgoing.gathering.wish import GatheringWish

if TYPE_CHECKING:
    from toolkit.documents.pack import Pack
    from toolkit.domain.gathering.parts.countries import CountryGroup
    from toolkit.domain.gathering.parts.tables import Table
    from toolkit.scoring.alike.contradictions import Contradiction

TAKE_HOMES_AT_MOST = 400
"""So many pages to take home are made at once (house rule); of more, make them country by country."""

NAME_AT_MOST = 40
"""Letters of a name in the name of a file."""


def plenary_pack_pdf(wish: GatheringWish) -> bytes:
    """The plenary pack."""
    return plenary_pack(wish).pdf


def plenary_pack(wish: GatheringWish) -> Pack:
    """The plenary pack, with the count of the parts that were laid out for it."""
    from toolkit.documents.gathering.plenary_pack import render_plenary_pack

    return render_plenary_pack(
        wish.gathering,
        contradictions_of(wish),
        bank=wish.bank,
        today=wish.day,
        paper=wish.paper,
        language=wish.language,
    )


def contradictions_of(wish: GatheringWish) -> tuple[Contradiction, ...]:
    """The contradictions between tables, looked for once for a gathering as it stands."""
    from toolkit.scoring.alike.contradictions import contradictions

    return wish.brought.once("contradictions", lambda: contradictions(wish.gathering))


def country_pack_pdf(wish: GatheringWish) -> bytes:
    """The pages of the chosen country group, or of all of them behind a cover."""
    from toolkit.documents.gathering.country_pack import render_country_pack

    return render_country_pack(
        wish.gathering,
        bank=wish.bank,
        today=wish.day,
        paper=wish.paper,
        language=wish.language,
        group=wish.group,
    ).pdf


def take_home_pdf(wish: GatheringWish) -> bytes:
    """The pages of the chosen table and country group."""
    return _take_home(wish, wish.table, wish.group)


def _take_home(wish: GatheringWish, table: Table | None, group: CountryGroup | None) -> bytes:
    from toolkit.documents.gathering.country_pack import render_take_home

    return render_take_home(
        wish.gathering,
        table,
        group,
        bank=wish.bank,
        today=wish.day,
        paper=wish.paper,
        language=wish.language,
    ).pdf


def lacks_take_home(wish: GatheringWish) -> str:
    """What is missing for one: a table or a country group that was chosen."""
    if wish.table is None and wish.group is None:
        return _("Choose a table, a country group, or both.")
    return ""


def take_homes_zip(wish: GatheringWish) -> bytes:
    """Every table with every country group (or with the chosen one), a PDF each. Raises DocumentFailed for too many.

    All pairs are made, also those that nobody needs: which there are says where people of a country sit.
    """
    pairs = list(_pairs(wish))
    if len(pairs) > TAKE_HOMES_AT_MOST:
        raise DocumentFailed("document_too_large", detail=f"{len(pairs)} take-homes")
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        for number, (table, group) in enumerate(pairs, start=1):
            name = "-".join(_plain(one.name) for one in (table, group) if one is not None)
            part = zipfile.ZipInfo(f"{number:03}-{name}.pdf", FIRST_DAY)
            package.writestr(part, _take_home(wish, table, group))
    return written.getvalue()


def _pairs(wish: GatheringWish) -> Iterator[tuple[Table | None, CountryGroup | None]]:
    from toolkit.domain.gathering.views import tables_shown

    tables: tuple[Table | None, ...] = tables_shown(wish.gathering) or (None,)
    chosen = wish.group
    groups: tuple[CountryGroup | None, ...] = wish.gathering.groups or (None,)
    for group in groups if chosen is None else (chosen,):
        yield from ((table, group) for table in tables if table is not None or group is not None)


def _plain(name: str) -> str:
    """A name as part of a file's name: letters and digits, whatever somebody typed."""
    kept = "".join(letter if letter.isalnum() else " " for letter in name)
    return "-".join(kept.split())[:NAME_AT_MOST] or "x"


def bridge_sheet_pdf(wish: GatheringWish) -> bytes:
    """The five bridge cards on paper."""
    from toolkit.documents.gathering.sheets import render_bridge_sheet

    return render_bridge_sheet(
        wish.history.gathering if wish.history is not None else None,
        bank=wish.bank,
        today=wish.day,
        paper=wish.paper,
        language=wish.language,
    )


def country_sheet_pdf(wish: GatheringWish) -> bytes:
    """A country group's cards on paper."""
    from toolkit.documents.gathering.sheets import render_country_sheet

    return render_country_sheet(
        wish.history.gathering if wish.history is not None else None,
        bank=wish.bank,
        today=wish.day,
        paper=wish.paper,
        language=wish.language,
    )


def slips_pdf(wish: GatheringWish) -> bytes:
    """Slips with the code of the gathering. Raises ValueError where its door was never opened."""
    from toolkit.documents.slips import render_slips

    door = wish.gathering.door
    if door is None:
        raise ValueError("a gathering without a door has no code")
    address, *_others = participant_addresses(code=door.code)
    return render_slips(door.code, address, paper=wish.paper, language=wish.language)


def lacks_slips(wish: GatheringWish) -> str:
    """What is missing for slips: an open door, and a computer that phones can reach."""
    door = wish.gathering.door
    if door is None or not door.open:
        return _("Open the gathering for phones first: the slips carry its code.")
    if not room_mode():
        return _(
            "Phones cannot reach this computer yet. Start the app with: python3 -m toolkit --room"
        )
    return ""


def combined_map_svg(wish: GatheringWish) -> bytes:
    """The map of all tables as a drawing."""
    return _map(wish).encode()


def combined_map_png(wish: GatheringWish) -> bytes:
    """The map of all tables as a picture."""
    from toolkit.drawing.image import png_from_svg

    return png_from_svg(_map(wish))


def _map(wish: GatheringWish) -> str:
    from toolkit.drawing.matrix import draw_image
    from toolkit.drawing.shared_map import shared_picture

    return draw_image(shared_picture(wish.gathering.cards()), map_words())


def gathering_json(wish: GatheringWish) -> bytes:
    """The gathering file."""
    from toolkit.exchange.gathering_file import write_gathering

    return write_gathering(wish.brought, secret=signing_key())


def calendar_ics(wish: GatheringWish) -> bytes:
    """The dates of the gathering."""
    from toolkit.exchange.gathering_calendar import write_gathering_calendar

    return write_gathering_calendar(wish.gathering, wish.day, wish.group)


def tables_xlsx(wish: GatheringWish) -> bytes:
    """All of it as a workbook."""
    from toolkit.exchange.gathering_tables import write_gathering_tables

    return write_gathering_tables(wish.gathering, wish.day)
