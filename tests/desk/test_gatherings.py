from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.gatherings import STARTED, offering, proposal, there
from toolkit.desk import GatheringDesk
from toolkit.domain.errors import NotAllowed, NotFound, RuleBroken
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.changes import GatheringChange
from toolkit.domain.vocabulary import Shelf
from toolkit.store import open_journal

ANA_AT = "ana by the blue phone 4711"
BO_AT = "bo through the harbour office"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "journal.sqlite3"


@pytest.fixture
def desk(file: Path) -> Iterator[GatheringDesk]:
    journal = open_journal(f"sqlite:///{file}")
    yield GatheringDesk(journal.gatherings)
    journal.close()


def promised(desk: GatheringDesk) -> str:
    """A gathering in which Ana and Bo have agreed to talk; gives its id."""
    gathering_id = desk.start(STARTED)
    made: list[tuple[str, GatheringChange]] = [
        ("facilitator", c.DoorOpened(code="ABCDE", moderated=False)),
        ("facilitator", c.CountryGroupSet(group_id="kh", name="Cambodia", country_ids=("KH",))),
    ]
    for person in ("ana", "bo", "cy"):
        made += [
            (person, c.AttendeeJoined(participant=person)),
            (person, c.CountryPicked(participant=person, country_id="KH")),
        ]
    made += [
        ("bo", offering()),
        ("ana", proposal()),
        ("bo", c.CommitmentAgreed(commitment_id="p1", participant="bo")),
    ]
    for actor, change in made:
        desk.record(gathering_id, change, actor=actor)
    return gathering_id


def both(desk: GatheringDesk) -> str:
    """The same, and both said how to be reached."""
    gathering_id = promised(desk)
    desk.give_contact(gathering_id, "p1", "ana", ANA_AT)
    desk.give_contact(gathering_id, "p1", "bo", BO_AT)
    return gathering_id


def on_disk(file: Path) -> bytes:
    """Everything that lies in the journal's folder."""
    return b"".join(one.read_bytes() for one in sorted(file.parent.glob("journal*")))


def test_a_gathering_is_kept_beside_the_sessions(desk: GatheringDesk, file: Path):
    gathering_id = desk.start(STARTED)
    (listed,) = desk.gatherings()
    assert listed.gathering == desk.gathering(gathering_id)
    with sqlite3.connect(file) as database:
        assert database.execute("select count(*) from changes").fetchone() == (0,)


def test_the_two_see_each_other_only_when_both_said_how(desk: GatheringDesk):
    gathering_id = promised(desk)
    desk.give_contact(gathering_id, "p1", "ana", ANA_AT)
    assert desk.contacts(gathering_id, "p1", "bo") is None
    assert desk.contacts(gathering_id, "p1", "ana") is None
    desk.give_contact(gathering_id, "p1", "bo", BO_AT)
    assert desk.contacts(gathering_id, "p1", "bo") == (ANA_AT, BO_AT)


@pytest.mark.parametrize("asker", ["cy", "facilitator", ""])
def test_nobody_else_is_told_how_to_reach_them(desk: GatheringDesk, asker: str):
    gathering_id = both(desk)
    with pytest.raises(NotAllowed):
        desk.contacts(gathering_id, "p1", asker)


def test_no_journal_ever_holds_how_to_reach_somebody(desk: GatheringDesk):
    gathering_id = both(desk)
    kept = desk.history(gathering_id).entries
    assert ANA_AT not in str(kept)
    assert BO_AT not in str(kept)


def test_what_is_withdrawn_is_nowhere_on_the_disk_and_in_no_later_backup(
    desk: GatheringDesk, file: Path, tmp_path: Path
):
    gathering_id = both(desk)
    assert ANA_AT.encode() in on_disk(file)
    desk.withdraw_contact(gathering_id, "p1", "ana")
    assert ANA_AT.encode() not in on_disk(file)
    copy = tmp_path / "copy" / "backup.sqlite3"
    copy.parent.mkdir()
    desk.journal.back_up(copy)
    assert ANA_AT.encode() not in copy.read_bytes()
    assert desk.contacts(gathering_id, "p1", "bo") is None
    assert BO_AT.encode() in on_disk(file)


def test_a_way_that_is_given_anew_replaces_the_old_one(desk: GatheringDesk, file: Path):
    gathering_id = both(desk)
    desk.give_contact(gathering_id, "p1", "ana", "ana by letter")
    assert desk.contacts(gathering_id, "p1", "bo") == ("ana by letter", BO_AT)
    assert ANA_AT.encode() not in on_disk(file)


def test_who_declines_takes_both_ways_away(desk: GatheringDesk, file: Path):
    gathering_id = both(desk)
    desk.decline(gathering_id, "p1", "bo")
    assert desk.gathering(gathering_id).commitments == ()
    assert ANA_AT.encode() not in on_disk(file)
    assert BO_AT.encode() not in on_disk(file)


def test_a_phone_that_is_taken_out_leaves_no_way_to_be_reached(desk: GatheringDesk, file: Path):
    gathering_id = both(desk)
    desk.take_out(gathering_id, "ana")
    assert ANA_AT.encode() not in on_disk(file)
    assert BO_AT.encode() not in on_disk(file)


def test_what_the_rules_refuse_is_not_kept(desk: GatheringDesk, file: Path):
    gathering_id = promised(desk)
    with pytest.raises(NotAllowed):
        desk.give_contact(gathering_id, "p1", "cy", "cy at home")
    with pytest.raises(RuleBroken):
        desk.give_contact(gathering_id, "p1", "ana", "   ")
    assert b"cy at home" not in on_disk(file)
    assert there(desk.gathering(gathering_id).commitment("p1")).contacts == ()


def test_an_erased_gathering_leaves_nothing(desk: GatheringDesk, file: Path):
    gathering_id = both(desk)
    with pytest.raises(RuleBroken):
        desk.erase(gathering_id)
    desk.shelve(gathering_id, Shelf.DELETED)
    desk.erase(gathering_id)
    with pytest.raises(NotFound):
        desk.gathering(gathering_id)
    assert ANA_AT.encode() not in on_disk(file)
    assert b"Lantern Days" not in on_disk(file)


def test_words_are_taken_out_for_good(desk: GatheringDesk, file: Path):
    gathering_id = promised(desk)
    redacted = desk.redact(gathering_id, "wage table")
    assert redacted.offerings[0].text == "A … that three shops use"
    assert b"wage table" not in on_disk(file)


def test_a_gathering_that_comes_from_another_machine_has_its_door_shut(desk: GatheringDesk):
    gathering_id = promised(desk)
    brought = desk.gathering(desk.bring_history(desk.history(gathering_id).entries))
    assert brought.name == "Lantern Days"
    assert not there(brought.door).open
    assert there(brought.commitment("p1")).about == "How the wage table works"
