"""The catalogue of a gathering: each entry can be made, by its name, and holds nobody."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest

from tests.documents.gathering.rooms import BANK, DAY, sample
from tests.gatherings import begun
from toolkit.desk.addresses import ROOM
from toolkit.domain.errors import DocumentFailed
from toolkit.domain.gathering.parts.tables import Table
from toolkit.exchange.gathering_file import read_gathering
from toolkit.outgoing import BY_NAME
from toolkit.outgoing.gathering import makers
from toolkit.outgoing.gathering.catalogue import GATHERING_BY_NAME, GATHERING_CATALOGUE
from toolkit.outgoing.gathering.entry import GatheringEntry
from toolkit.outgoing.gathering.wish import GatheringWish

HISTORY = sample()
SLIPS = "gathering-slips.pdf"

BEGINS_WITH = {
    "ics": b"BEGIN:VCALENDAR",
    "json": b"{",
    "pdf": b"%PDF-",
    "png": b"\x89PNG",
    "svg": b"<svg",
    "xlsx": b"PK",
    "zip": b"PK",
}


def wish_for(entry: GatheringEntry, **fields: str) -> GatheringWish:
    """A wish with what the entry needs: a table where one must be chosen, one country for the many take-homes."""
    chosen = {"take-home": {"table_id": "business"}, "take-homes": {"group_id": "kh"}}
    return GatheringWish(
        history=HISTORY, bank=BANK, day=DAY, **(chosen.get(entry.name, {}) | fields)
    )


MADE = [one for one in GATHERING_CATALOGUE if one.full_name != SLIPS]


@pytest.mark.parametrize("entry", MADE, ids=lambda one: one.full_name)
def test_every_entry_is_made_and_again_with_the_same_bytes(entry: GatheringEntry) -> None:
    wish = wish_for(entry)
    assert entry.lacks(wish) == ""
    made = entry.file(wish)
    assert made.startswith(BEGINS_WITH[entry.ending])
    assert entry.made_here(wish) == made


def test_no_entry_has_the_name_of_another_those_of_sessions_included() -> None:
    names = [one.full_name for one in GATHERING_CATALOGUE]
    assert len(names) == len(set(names))
    assert set(names).isdisjoint(BY_NAME)


def test_slips_carry_the_code_once_phones_can_come_in(monkeypatch: pytest.MonkeyPatch) -> None:
    entry = GATHERING_BY_NAME[SLIPS]
    shut = wish_for(entry)
    assert entry.lacks(shut) == "Open the gathering for phones first: the slips carry its code."
    door = HISTORY.gathering.door
    assert door is not None
    opened = replace(
        HISTORY, gathering=replace(HISTORY.gathering, door=replace(door, ended_at=None))
    )
    wish = replace(shut, history=opened)
    alone = "Phones cannot reach this computer yet. Start the app with: python3 -m toolkit --room"
    assert entry.lacks(wish) == alone
    monkeypatch.setenv(ROOM, "1")
    assert entry.lacks(wish) == ""
    assert entry.file(wish).startswith(b"%PDF-")


def test_pages_to_take_home_need_a_table_or_a_country() -> None:
    entry = GATHERING_BY_NAME["take-home.pdf"]
    nothing = GatheringWish(history=HISTORY, bank=BANK, day=DAY)
    assert entry.lacks(nothing) == "Choose a table, a country group, or both."
    assert entry.lacks(replace(nothing, group_id="kh")) == ""


def test_the_zip_holds_every_table_with_the_chosen_country() -> None:
    entry = GATHERING_BY_NAME["take-homes.zip"]
    with zipfile.ZipFile(io.BytesIO(entry.file(wish_for(entry)))) as package:
        names = package.namelist()
        assert len(names) == len(HISTORY.gathering.tables)
        assert names[0] == "001-Paper-Kite-Bakery-Cambodia.pdf"
        assert all(package.read(name).startswith(b"%PDF-") for name in names)


def test_too_many_pages_to_take_home_are_refused_and_not_begun() -> None:
    table = HISTORY.gathering.tables[0]
    many = tuple(replace(table, table_id=f"t{n}") for n in range(makers.TAKE_HOMES_AT_MOST + 1))
    crowd = replace(HISTORY, gathering=replace(HISTORY.gathering, tables=many))
    entry = GATHERING_BY_NAME["take-homes.zip"]
    with pytest.raises(DocumentFailed, match="document_too_large"):
        entry.file(replace(wish_for(entry), history=crowd))


def test_a_name_of_strange_signs_is_no_path() -> None:
    table: Table = replace(HISTORY.gathering.tables[0], name="../../\x00etc: passwd\\ ")
    strange = replace(HISTORY, gathering=replace(HISTORY.gathering, tables=(table,)))
    entry = GATHERING_BY_NAME["take-homes.zip"]
    with zipfile.ZipFile(
        io.BytesIO(entry.file(replace(wish_for(entry), history=strange)))
    ) as zipped:
        assert zipped.namelist() == ["001-etc-passwd-Cambodia.pdf"]


def test_a_gathering_file_is_read_back() -> None:
    entry = GATHERING_BY_NAME["gathering.json"]
    read = read_gathering(entry.file(wish_for(entry)), "gathering.json")
    assert read.gathering.name == HISTORY.gathering.name


@pytest.mark.parametrize("name", ["bridge-sheet.pdf", "country-sheet.pdf"])
def test_blank_sheets_need_no_gathering(name: str) -> None:
    entry = GATHERING_BY_NAME[name]
    assert not entry.needs_gathering
    assert entry.file(GatheringWish(history=None, bank=BANK, day=DAY)).startswith(b"%PDF-")


def test_a_gathering_without_anything_gives_every_file() -> None:
    empty = GatheringWish(history=begun(), bank=BANK, day=DAY)
    made = [one for one in MADE if one.name not in ("take-home", "take-homes")]
    assert [one.full_name for one in made if not one.file(empty)] == []


def test_only_what_changed_is_laid_out_and_the_count_is_told() -> None:
    wish = wish_for(GATHERING_BY_NAME["plenary-pack.pdf"])
    makers.plenary_pack(wish)
    again = makers.plenary_pack(wish)
    assert (again.parts, again.laid_out) == (13, 0)
