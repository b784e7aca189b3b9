"""A gathering as a workbook and as a calendar: read back whole, harmless, and without anybody in it."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, datetime, time

import icalendar
import openpyxl
import pytest

from tests.documents.gathering.rooms import DAY, sample, saying
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.views import tables_shown
from toolkit.domain.gathering.vocabulary import CommitmentState
from toolkit.exchange.gathering_calendar import write_gathering_calendar
from toolkit.exchange.gathering_tables import SHEETS, write_gathering_tables

GATHERING = sample().gathering


def book_of(gathering: Gathering) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(write_gathering_tables(gathering, DAY)))


def rows(book: openpyxl.Workbook, title: str) -> list[dict[str, object]]:
    first, *others = book[title].iter_rows(values_only=True)
    return [dict(zip(map(str, first), row, strict=True)) for row in others]


def events(gathering: Gathering) -> list[icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(write_gathering_calendar(gathering, DAY))
    return calendar.events


def test_the_workbook_has_a_sheet_for_everything_and_one_that_explains_every_column() -> None:
    book = book_of(GATHERING)
    assert book.sheetnames == [
        "Tables",
        "Cards",
        "Themes",
        "Questions",
        "Evidence from the room",
        "Key learnings",
        "Country groups",
        "Beliefs of countries",
        "Offers and needs",
        "Commitments",
        "About the columns",
    ]
    told = {(row["Sheet"], row["Column"]) for row in rows(book, "About the columns")}
    assert told == {(one.title, column.heading) for one in SHEETS for column in one.columns}


def test_what_stands_in_the_gathering_stands_in_the_sheets() -> None:
    book = book_of(GATHERING)
    assert [row["Table"] for row in rows(book, "Tables")] == [one.name for one in GATHERING.tables]
    cards = [
        (table.name, card.number, card.text)
        for table in tables_shown(GATHERING)
        if table.shared is not None
        for card in table.shared.cards
    ]
    told = rows(book, "Cards")
    assert [(row["Table"], row["Card"], row["We believe that"]) for row in told] == cards
    assert {row["Theme"] for row in rows(book, "Themes")} == {
        theme.name for theme in GATHERING.themes if theme.decided
    }
    promised = rows(book, "Commitments")
    assert len(promised) == sum(
        one.state is not CommitmentState.PROPOSED for one in GATHERING.commitments
    )
    assert promised[0]["Contacts whom"] == "Shop lead"


def test_no_sheet_holds_anybody_s_id_or_a_small_count() -> None:
    learnings = tuple(replace(one, voters=one.voters[:10]) for one in GATHERING.learnings)
    attendees = GATHERING.attendees[:10]
    book = book_of(replace(GATHERING, learnings=learnings, attendees=attendees))
    cells = [cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row]
    assert not [cell for cell in cells if isinstance(cell, str) and "rater-" in cell]
    assert {row["Votes"] for row in rows(book, "Key learnings")} == {"few or none"}
    assert {row["People"] for row in rows(book, "Country groups")} == {"too few to be counted"}


@pytest.mark.parametrize("attack", ["=1+1", "+x", "-x", "@x", '=cmd|"/C a"!A0'])
def test_no_text_becomes_a_formula(attack: str) -> None:
    book = book_of(saying(GATHERING, attack))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells if cell.value == attack} == {"s"}
    assert "f" not in {cell.data_type for cell in cells}


def test_the_calendar_has_the_day_the_open_commitments_and_the_looks_back() -> None:
    found = {str(one["summary"]): one for one in events(GATHERING)}
    item = GATHERING.agenda[0]
    assert found[item.what].decoded("dtstart") == datetime.combine(item.day, time(8))
    assert found[item.what].decoded("dtend") == datetime.combine(item.day, time(8, 45))
    looks = [one.decoded("dtstart") for words, one in found.items() if "days after" in words]
    assert looks == [date(2026, 9, 11), date(2026, 11, 10), date(2027, 2, 8)]
    promised = [one for one in GATHERING.commitments if not one.closed]
    agreed = [one for one in promised if one.state is not CommitmentState.PROPOSED]
    told = [words for words in found if words.startswith("Commitment: ")]
    assert sorted(told) == sorted(f"Commitment: {one.about}"[:120] for one in agreed)


def test_the_calendar_says_no_channel_and_nobody_s_id() -> None:
    text = write_gathering_calendar(GATHERING, DAY).decode().replace("\r\n ", "")
    assert "rater-" not in text
    assert [one.channel for one in GATHERING.commitments if one.channel in text] == []


def test_words_with_line_ends_make_no_event_of_their_own() -> None:
    attack = "x\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nACTION:AUDIO\r\nEND:VALARM"
    assert len(events(saying(GATHERING, attack))) == len(events(GATHERING))
    calendar = icalendar.Calendar.from_ical(
        write_gathering_calendar(saying(GATHERING, attack), DAY)
    )
    assert calendar.walk("VALARM") == []


@pytest.mark.parametrize("write", [write_gathering_tables, write_gathering_calendar])
def test_the_same_gathering_on_the_same_day_gives_the_same_bytes(write) -> None:
    assert write(GATHERING, DAY) == write(GATHERING, DAY)


def test_every_heading_stands_on_one_line() -> None:
    columns = [column for one in SHEETS for column in one.columns]
    assert [one.heading for one in columns if len(one.heading) + 2 > one.width] == []
