from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.gatherings import shared_table
from tests.screens.cast import said
from tests.screens.gathering.conftest import press
from toolkit.desk import GatheringDesk
from toolkit.desk.addresses import ROOM
from toolkit.domain.gathering import changes as c
from toolkit.outgoing.gathering.catalogue import GATHERING_CATALOGUE
from toolkit.outgoing.gathering.entry import GatheringGroup


def test_everything_of_the_catalogue_is_offered(
    screen: Callable[..., AppTest], gathering_id: str
) -> None:
    test = screen("afterwards")
    offered = set()
    for group in GatheringGroup:
        test.segmented_control(key=f"{gathering_id}:home:group").set_value(group).run()
        offered |= set(test.radio(key=f"{gathering_id}:home:entry:{group.value}").options)
    assert offered == {entry.title for entry in GATHERING_CATALOGUE}


def test_what_is_missing_for_a_thing_is_said_and_nothing_is_offered(
    screen: Callable[..., AppTest], gathering_id: str
) -> None:
    test = screen("afterwards")
    test.segmented_control(key=f"{gathering_id}:home:group").set_value(GatheringGroup.PAPER).run()
    entry = next(one for one in GATHERING_CATALOGUE if one.name == "gathering-slips")
    test.radio(key=f"{gathering_id}:home:entry:paper").set_value(entry.full_name).run()
    assert "Open the gathering for phones first" in said(test)
    assert test.get("download_button") == []


def test_the_pages_of_the_plenary_pack_are_seen_before_they_are_taken(
    screen: Callable[..., AppTest], gatherings: GatheringDesk, gathering_id: str
) -> None:
    for change in (
        c.TableSet(table_id="t1", name="One", track_id="aftercare"),
        c.TableShared(table_id="t1", shared=shared_table()),
    ):
        gatherings.record(gathering_id, change)
    test = press(screen("afterwards"), gathering_id, "home", "look", "plenary-pack.pdf::")
    assert 'class="page-large"' in said(test)


def test_everything_that_is_offered_can_be_chosen_once_phones_can_come_in(
    screen: Callable[..., AppTest],
    gatherings: GatheringDesk,
    gathering_id: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(ROOM, "1")
    for change in (
        c.TableSet(table_id="t1", name="One", track_id="aftercare"),
        c.TableShared(table_id="t1", shared=shared_table()),
        c.CountryGroupSet(group_id="kh", name="Cambodia", country_ids=("KH",)),
        c.DoorOpened(code="ABCDE", moderated=True),
    ):
        gatherings.record(gathering_id, change)
    test = screen("afterwards")
    taken = set()
    for entry in GATHERING_CATALOGUE:
        test.segmented_control(key=f"{gathering_id}:home:group").set_value(entry.group).run()
        test.radio(key=f"{gathering_id}:home:entry:{entry.group.value}").set_value(
            entry.full_name
        ).run()
        if not test.exception and len(test.get("download_button")) == 1:
            taken.add(entry.full_name)
    assert taken == {entry.full_name for entry in GATHERING_CATALOGUE}
