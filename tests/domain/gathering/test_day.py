from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.gatherings import (
    DAY,
    STARTED,
    after,
    begun,
    by,
    shared_card,
    shared_table,
    there,
    with_people,
)
from toolkit.domain.errors import NotAllowed, RoomClosed, RuleBroken
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.history import GatheringHistory
from toolkit.domain.gathering.parts.tables import AgendaItem, Attendee, Country, Table, Track
from toolkit.domain.gathering.rules import check_gathering, check_gathering_change
from toolkit.domain.gathering.vocabulary import DayPart, PlenaryView, WordState
from toolkit.domain.vocabulary import FACILITATOR, Shelf


def refused(history: GatheringHistory, change: c.GatheringChange, actor: str = FACILITATOR) -> str:
    """The code that the rules refuse the change with."""
    with pytest.raises((RuleBroken, NotAllowed, RoomClosed)) as found:
        check_gathering(history, change, actor)
    return found.value.code


def test_a_gathering_begins_as_it_was_set_up() -> None:
    gathering = begun().gathering
    assert (gathering.name, gathering.place) == ("Lantern Days", "Harbour Hall")
    assert [track.name for track in gathering.tracks] == ["Freedom business", "Aftercare"]
    assert gathering.shelf is Shelf.OPEN
    assert gathering.door is None


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("name", "  ", "text_empty"),
        ("last_day", DAY - timedelta(days=1), "days_unfit"),
        ("last_day", date(2027, 3, 1), "days_unfit"),
        ("tracks", (), "no_tracks"),
        ("tracks", (STARTED.tracks[0], STARTED.tracks[0]), "stands_twice"),
        ("countries", (Country(country_id="KH", name=" "),), "text_empty"),
    ],
)
def test_what_cannot_be_a_gathering_is_refused(field: str, value: object, code: str) -> None:
    with pytest.raises(RuleBroken) as broken:
        check_gathering_change(replace(STARTED, **{field: value}), None)  # type: ignore[arg-type]
    assert broken.value.code == code


def test_the_run_of_day_stands_in_the_order_of_the_clock() -> None:
    items = tuple(
        AgendaItem(item_id=name, day=DAY, starts=starts, minutes=60, part=DayPart.TABLES, what=name)
        for name, starts in (("later", 600), ("first", 540))
    )
    found = after(begun(), c.AgendaSet(agenda=items)).gathering.agenda
    assert [item.item_id for item in found] == ["first", "later"]


def test_a_table_that_is_named_anew_keeps_what_it_shows() -> None:
    history = after(
        with_people(), c.TableSet(table_id="t1", name="The big table", track_id="aftercare")
    )
    table = history.gathering.table("t1")
    assert table == Table(
        table_id="t1", name="The big table", track_id="aftercare", shared=shared_table()
    )


def test_a_track_with_tables_stays() -> None:
    kept = (Track(track_id="aftercare", name="Aftercare"),)
    assert refused(with_people(), c.TracksSet(tracks=kept)) == "track_has_tables"


def test_a_country_with_a_group_stays() -> None:
    assert refused(with_people(), c.CountriesSet(countries=())) == "country_has_group"


def test_one_session_sits_at_one_table() -> None:
    history = after(with_people(), c.TableSeated(table_id="t1", session_id="s1"))
    again = c.TableSeated(table_id="t2", session_id="s1")
    assert refused(history, again) == "session_at_other_table"


def test_a_table_that_shows_anew_replaces_what_it_showed() -> None:
    newer = shared_table(shared_card(7, "prices hold"), seq=11)
    history = after(with_people(), c.TableShared(table_id="t1", shared=newer))
    assert there(history.gathering.table("t1")).shared == newer


def test_a_table_that_leaves_takes_its_cards_from_the_wall_and_nobody_sits_there() -> None:
    history = after(
        with_people(),
        c.PlenaryShown(view=PlenaryView.TABLE, table_id="t1"),
        c.TableRemoved(table_id="t1"),
    )
    gathering = history.gathering
    assert gathering.plenary.table_id is None
    assert gathering.attendee("ana") == Attendee(participant="ana", country_id="KH")
    assert [card.text for _ref, card in gathering.cards()] == ["work heals"]


def test_a_gathering_in_the_archive_takes_only_its_way_back() -> None:
    history = after(with_people(), c.GatheringShelved(shelf=Shelf.ARCHIVED))
    assert refused(history, c.PartOpened(part=DayPart.PLENARY)) == "gathering_not_open"
    assert after(history, c.GatheringShelved(shelf=Shelf.OPEN)).gathering.shelf is Shelf.OPEN


def test_phones_follow_the_parts_of_the_day() -> None:
    history = after(with_people(), c.PartOpened(part=DayPart.PLENARY), c.DoorPaused(paused=True))
    door = there(history.gathering.door)
    assert (door.part, door.paused, door.open) == (DayPart.PLENARY, True, True)
    assert not there(after(history, c.DoorEnded()).gathering.door).open


def test_a_phone_chooses_only_for_itself_and_sets_nothing_up() -> None:
    history = with_people()
    foreign = c.TablePicked(participant="bo", table_id="t1")
    assert refused(history, foreign, "ana") == "only_the_facilitator"
    assert refused(history, c.TableRemoved(table_id="t1"), "ana") == "only_the_facilitator"
    assert refused(history, c.TablePicked(participant="ana", table_id="t9"), "ana") == (
        "table_unknown"
    )


def test_a_phone_that_is_taken_out_leaves_no_word_and_no_vote_in_sight() -> None:
    history = after(
        with_people(),
        *by("ana", c.QuestionAsked(question_id="q1", participant="ana", text="How much?")),
        *by("bo", c.QuestionAsked(question_id="q2", participant="bo", text="Since when?")),
        *by("ana", c.QuestionVoted(question_id="q2", participant="ana", wanted=True)),
        c.AttendeeRemoved(participant="ana"),
    )
    mine, other = history.gathering.questions
    assert (mine.state, other.state, other.voters) == (WordState.HIDDEN, WordState.SHOWN, ())
    again = c.AttendeeJoined(participant="ana")
    assert refused(history, again, "ana") == "taken_out_of_the_room"
