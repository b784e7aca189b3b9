from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.gatherings import STARTED, there
from toolkit.desk import Desk, GatheringDesk
from toolkit.desk.doors import gathering_of_code, open_door, person_of_code, personal_code
from toolkit.domain.errors import NotFound
from toolkit.domain.gathering import changes as c
from toolkit.domain.vocabulary import CODE_LETTERS, Shelf
from toolkit.store import open_journal


@pytest.fixture
def rooms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setenv("TOOLKIT_DATA", str(tmp_path))
    journal = open_journal(f"sqlite:///{tmp_path / 'journal.sqlite3'}")
    yield Desk(journal)
    journal.close()


@pytest.fixture
def desk(rooms: Desk) -> GatheringDesk:
    return GatheringDesk(rooms.journal.gatherings)


def test_a_gathering_is_found_by_its_code_however_it_is_typed(desk: GatheringDesk, rooms: Desk):
    gathering_id = desk.start(STARTED)
    code = open_door(desk, rooms, gathering_id, moderated=True)
    assert gathering_of_code(desk, f" {code[:2].lower()} {code[2:]}") == gathering_id
    with pytest.raises(NotFound):
        gathering_of_code(desk, "ZZZZZ" if code != "ZZZZZ" else "YYYYY")


def test_a_door_that_opens_again_keeps_its_code(desk: GatheringDesk, rooms: Desk):
    gathering_id = desk.start(STARTED)
    code = open_door(desk, rooms, gathering_id, moderated=True)
    desk.record(gathering_id, c.DoorEnded())
    assert gathering_of_code(desk, code) == gathering_id
    assert open_door(desk, rooms, gathering_id, moderated=False) == code
    assert there(desk.gathering(gathering_id).door).open


def test_a_deleted_gathering_is_found_no_more(desk: GatheringDesk, rooms: Desk):
    gathering_id = desk.start(STARTED)
    code = open_door(desk, rooms, gathering_id, moderated=True)
    desk.shelve(gathering_id, Shelf.DELETED)
    with pytest.raises(NotFound):
        gathering_of_code(desk, code)


def test_a_person_is_known_again_by_the_personal_code_alone(desk: GatheringDesk, rooms: Desk):
    gathering_id = desk.start(STARTED)
    open_door(desk, rooms, gathering_id, moderated=True)
    for person in ("ana", "bo"):
        desk.record(gathering_id, c.AttendeeJoined(participant=person), actor=person)
    gathering = desk.gathering(gathering_id)
    code = personal_code(gathering_id, "bo")
    assert len(code) == 12
    assert set(code) <= set(CODE_LETTERS)
    assert person_of_code(gathering, f"{code[:4]} {code[4:8].lower()}-{code[8:]}") == "bo"
    assert person_of_code(gathering, code[:-1]) is None
    assert person_of_code(gathering, "") is None
    assert personal_code("another gathering", "bo") != code
