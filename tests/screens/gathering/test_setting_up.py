from __future__ import annotations

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from tests.gatherings import shared_table
from tests.screens.cast import said
from tests.screens.gathering.conftest import press
from toolkit.desk import GatheringDesk
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.vocabulary import DayPart
from toolkit.domain.vocabulary import Shelf


def test_a_gathering_is_set_up_from_the_home_screen(
    tab: Callable[..., AppTest], gatherings: GatheringDesk
) -> None:
    test = press(tab(place="home"), "home", "gathering")
    test.text_input(key="home:new_gathering:name").set_value("Lantern Days")
    test.text_area(key="home:new_gathering:tracks").set_value("Freedom business\n\nAftercare ")
    test.multiselect(key="home:new_gathering:countries").set_value(["Cambodia", "Laos"])
    test = press(test, "home", "new_gathering", "begin")
    (listed,) = gatherings.gatherings()
    gathering = listed.gathering
    assert gathering.name == "Lantern Days"
    assert [(one.track_id, one.name) for one in gathering.tracks] == [
        ("freedom_business", "Freedom business"),
        ("aftercare", "Aftercare"),
    ]
    assert [one.country_id for one in gathering.countries] == ["KH", "LA"]
    assert [item.part for item in gathering.agenda][:2] == [DayPart.ARRIVAL, DayPart.TABLES]
    assert "Lantern Days" in said(test)


def test_a_gathering_without_a_name_is_refused_and_the_form_keeps_what_was_typed(
    tab: Callable[..., AppTest], gatherings: GatheringDesk
) -> None:
    test = press(tab(place="home"), "home", "gathering")
    test.text_input(key="home:new_gathering:place").set_value("The hall")
    test = press(test, "home", "new_gathering", "begin")
    assert "name" in said(test)
    assert test.text_input(key="home:new_gathering:place").value == "The hall"
    assert gatherings.gatherings() == ()


def test_a_track_that_is_reworded_keeps_its_tables(
    screen: Callable[..., AppTest], gatherings: GatheringDesk, gathering_id: str
) -> None:
    gatherings.record(gathering_id, c.TableSet(table_id="t", name="T", track_id="aftercare"))
    test = screen("setting_up")
    field = ":".join(("home", gathering_id, "cover", "tracks"))
    test.text_area(key=field).set_value("Freedom business\nLife after care")
    press(test, gathering_id, "cover", "save")
    tracks = gatherings.gathering(gathering_id).tracks
    assert [(one.track_id, one.name) for one in tracks] == [
        ("freedom-business", "Freedom business"),
        ("aftercare", "Life after care"),
    ]


def test_a_track_with_tables_cannot_be_taken_out_and_it_is_said_why(
    screen: Callable[..., AppTest], gatherings: GatheringDesk, gathering_id: str
) -> None:
    gatherings.record(gathering_id, c.TableSet(table_id="t", name="Tea", track_id="aftercare"))
    test = screen("setting_up")
    field = ":".join(("home", gathering_id, "cover", "tracks"))
    test.text_area(key=field).set_value("Freedom business")
    test = press(test, gathering_id, "cover", "save")
    assert "The table Tea belongs to that track." in said(test)
    assert len(gatherings.gathering(gathering_id).tracks) == 2


def test_tables_are_added_to_their_track_and_counted(
    screen: Callable[..., AppTest], gatherings: GatheringDesk, gathering_id: str
) -> None:
    test = press(screen(), gathering_id, "table", "add", "aftercare")
    press(test, gathering_id, "table", "add", "aftercare")
    tables = gatherings.gathering(gathering_id).tables
    assert [(one.name, one.track_id) for one in tables] == [
        ("Aftercare", "aftercare"),
        ("Aftercare 2", "aftercare"),
    ]


def test_the_door_opens_and_wall_and_phones_follow_the_day(
    screen: Callable[..., AppTest], gatherings: GatheringDesk, gathering_id: str
) -> None:
    gatherings.record(gathering_id, c.TableSet(table_id="t1", name="Tea", track_id="aftercare"))
    gatherings.record(gathering_id, c.TableShared(table_id="t1", shared=shared_table()))
    test = press(screen("day"), gathering_id, "door", "open")
    door = gatherings.gathering(gathering_id).door
    assert door is not None
    assert door.code in said(test)
    press(test, gathering_id, "part", "plenary")
    gathering = gatherings.gathering(gathering_id)
    assert gathering.door is not None
    assert gathering.door.part is DayPart.PLENARY
    assert (gathering.plenary.table_id, gathering.plenary.timer.seconds_left) == ("t1", 180)


def test_a_gathering_is_set_aside_and_taken_back(
    screen: Callable[..., AppTest], gatherings: GatheringDesk, gathering_id: str
) -> None:
    test = press(screen("setting_up"), gathering_id, "cover", "archive")
    assert gatherings.gathering(gathering_id).shelf is Shelf.ARCHIVED
    press(test, "home", "gathering_back", gathering_id)
    assert gatherings.gathering(gathering_id).shelf is Shelf.OPEN
