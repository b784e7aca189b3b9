from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.screens.cast import said
from tests.screens.gathering.conftest import press
from toolkit.desk import Desk, GatheringDesk
from toolkit.desk.secrets import signing_key
from toolkit.domain import changes as c
from toolkit.domain.gathering.changes import TableSet
from toolkit.domain.gathering.parts.tables import Table
from toolkit.domain.vocabulary import BridgeKind, Lens, Shelf
from toolkit.exchange import read_history, write_history, write_session

Files = list[tuple[str, bytes, str]]
BELIEF = c.AssumptionWritten(assumption_id="a1", text="buyers order again", lens=Lens.VIABILITY)
SAID = c.BridgeCardWritten(kind=BridgeKind.DOUBTED, text="We doubt that buyers order again")


@pytest.fixture
def tables(gatherings: GatheringDesk, gathering_id: str) -> Callable[[], tuple[Table, ...]]:
    return lambda: gatherings.gathering(gathering_id).tables


@pytest.fixture
def laptop(desk: Desk, begun: Callable[..., str]) -> str:
    """A table's session on another laptop, which this desk plays until its file is made."""
    return begun(BELIEF, SAID, team="Paper Kite")


@pytest.fixture
def bring(
    screen: Callable[..., AppTest], gathering_id: str
) -> Callable[..., tuple[AppTest, Callable[[], AppTest]]]:
    """Put files in the place for them; gives the page, and the press that brings them in."""

    def put(*raws: bytes) -> tuple[AppTest, Callable[[], AppTest]]:
        test = screen()
        files = [(f"{at}.json", raw, "application/json") for at, raw in enumerate(raws)]
        test = test.file_uploader(key=f"{gathering_id}:bring:files").set_value(files).run()
        return test, lambda: press(test, gathering_id, "bring", "in")

    return put


def file_of(desk: Desk, session_id: str) -> bytes:
    return write_history(desk.history(session_id), signing_key())


def gone(desk: Desk, session_id: str) -> None:
    """The other laptop is not this one: its session is not here."""
    desk.shelve(session_id, Shelf.DELETED)
    desk.erase(session_id)


def test_a_table_that_was_never_here_comes_in_and_shows_what_it_chose(
    bring: Callable[..., tuple[AppTest, Callable[[], AppTest]]],
    desk: Desk,
    laptop: str,
    tables: Callable[[], tuple[Table, ...]],
) -> None:
    raw = file_of(desk, laptop)
    gone(desk, laptop)
    page, now = bring(raw)
    assert "Paper Kite" in said(page)
    now()
    (table,) = tables()
    assert (table.name, table.brought, table.source_id) == ("Paper Kite", True, laptop)
    assert table.shared is not None
    assert table.shared.summary[0] == "We doubt that buyers order again"
    assert [card.text for card in table.shared.cards] == ["buyers order again"]


def test_the_same_file_twice_is_one_table_and_one_session(
    bring: Callable[..., tuple[AppTest, Callable[[], AppTest]]],
    desk: Desk,
    laptop: str,
    tables: Callable[[], tuple[Table, ...]],
) -> None:
    raw = file_of(desk, laptop)
    gone(desk, laptop)
    bring(raw)[1]()
    page, again = bring(raw)
    assert "the same as in the file" in said(page)
    again()
    assert len(tables()) == 1
    assert len(desk.sessions()) == 1


def test_an_older_file_after_a_newer_one_takes_nothing_away(
    bring: Callable[..., tuple[AppTest, Callable[[], AppTest]]],
    desk: Desk,
    laptop: str,
    tables: Callable[[], tuple[Table, ...]],
) -> None:
    older = file_of(desk, laptop)
    desk.record(laptop, c.BridgeCardWritten(kind=BridgeKind.ASK, text="Who pays?"))
    newer = file_of(desk, laptop)
    gone(desk, laptop)
    bring(newer)[1]()
    page, now = bring(older)
    assert "is newer than the file" in said(page)
    now()
    (table,) = tables()
    assert table.shared is not None
    assert "Who pays?" in table.shared.summary


def test_two_copies_that_both_went_on_are_joined(
    bring: Callable[..., tuple[AppTest, Callable[[], AppTest]]],
    desk: Desk,
    laptop: str,
    tables: Callable[[], tuple[Table, ...]],
) -> None:
    raw = file_of(desk, laptop)
    other = desk.bring_history(read_history(raw, "f.json").entries)
    desk.record(laptop, c.BridgeCardWritten(kind=BridgeKind.ASK, text="Who pays?"))
    desk.record(other, c.BridgeCardWritten(kind=BridgeKind.TEST, text="We ask ten buyers"))
    first, second = file_of(desk, laptop), file_of(desk, other)
    gone(desk, laptop)
    gone(desk, other)
    bring(first)[1]()
    page, now = bring(second)
    assert "both went on" in said(page)
    now()
    (table,) = tables()
    assert table.shared is not None
    assert {"Who pays?", "We ask ten buyers"} <= set(table.shared.summary)
    assert len(desk.sessions()) == 1


def test_a_table_that_is_not_ready_comes_in_and_shows_nothing_yet(
    bring: Callable[..., tuple[AppTest, Callable[[], AppTest]]],
    desk: Desk,
    begun: Callable[..., str],
    tables: Callable[[], tuple[Table, ...]],
) -> None:
    session_id = begun(BELIEF, team="Not Ready")
    raw = file_of(desk, session_id)
    gone(desk, session_id)
    page, now = bring(raw)
    assert "no bridge card is written" in said(page)
    now()
    (table,) = tables()
    assert (table.brought, table.shared) == (True, None)


def test_of_several_files_a_broken_one_is_told_and_the_others_come_in(
    bring: Callable[..., tuple[AppTest, Callable[[], AppTest]]],
    desk: Desk,
    laptop: str,
    tables: Callable[[], tuple[Table, ...]],
) -> None:
    raw = file_of(desk, laptop)
    gone(desk, laptop)
    page, now = bring(b"{ broken", raw)
    assert "was not taken in" in said(page)
    now()
    assert [table.name for table in tables()] == ["Paper Kite"]


def test_a_file_without_a_history_sits_at_the_table_of_its_name(
    bring: Callable[..., tuple[AppTest, Callable[[], AppTest]]],
    desk: Desk,
    laptop: str,
    gatherings: GatheringDesk,
    gathering_id: str,
    tables: Callable[[], tuple[Table, ...]],
) -> None:
    named = TableSet(table_id="t1", name="Paper Kite", track_id="aftercare")
    gatherings.record(gathering_id, named)
    raw = write_session(desk.session(laptop))
    gone(desk, laptop)
    bring(raw)[1]()
    (table,) = tables()
    assert (table.table_id, table.brought) == ("t1", True)
    assert table.shared is not None
