"""Bad days of a room: phones that slept, lost the network or know the wrong time; each ends with nothing lost."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from tests.phone.phones import hall, phone
from tests.phone.room_cast import JSON, Phone, hall_on
from toolkit.desk import Desk
from toolkit.domain import changes as c
from toolkit.domain.vocabulary import RoomStep, Stage
from toolkit.store import open_journal

__all__ = ["hall", "phone"]


def an_id(number: int) -> str:
    return f"{number:032x}"


def rating(one: str, impact: int = 2, number: int = 1) -> dict[str, str]:
    form = {"do": "rate", "assumption_id": one, "round": str(number), "impact": str(impact)}
    return {**form, "safety": "no", "claim": "1"}


def card(text: str, number: int) -> dict[str, str]:
    return {"do": "card", "stage": "goals", "text": text, "change_id": an_id(number)}


def test_a_double_tap_is_one_rating(hall, phone):
    hall.rate("a1")
    one = phone().come_in()
    for _ in range(2):
        assert one.send_with(JSON, **rating("a1")).json() == {"saved": True}
    assert [(r.rater, r.impact) for r in hall.session.ratings] == [(one.cookie, 2)]


def test_what_waited_for_ten_minutes_without_network_arrives_while_the_round_is_open(hall, phone):
    hall.rate("a1", "a2", "a3")
    one = phone().come_in()
    one.send_with(JSON, **rating("a1"))
    hall.do(c.RoomPaused(paused=True), c.RoomPaused(paused=False))
    for late in ("a2", "a3"):
        assert one.send_with(JSON, **rating(late)).json() == {"saved": True}
    assert [r.assumption_id for r in hall.session.ratings] == ["a1", "a2", "a3"]


def test_a_rating_that_comes_after_the_reveal_is_told_in_a_sentence_and_the_round_stays(
    hall, phone
):
    hall.rate("a1")
    one = phone().come_in()
    one.send_with(JSON, **rating("a1", 4))
    hall.do(c.RoundRevealed(round_number=1))
    late = one.send_with(JSON, **rating("a1", 0))
    assert late.json() == {
        "saved": False,
        "why": "Round 1 is already revealed. Begin a new round to rate again.",
    }
    assert [r.impact for r in hall.session.ratings] == [4]


def test_cards_written_offline_arrive_although_the_room_has_moved_on(hall, phone):
    hall.step(RoomStep.CARDS, Stage.GOALS)
    one = phone().come_in()
    hall.step(RoomStep.MAP)
    for number, text in enumerate(("One", "Two", "Three")):
        assert one.send_with(JSON, **card(text, number)).json() == {"saved": True}
    assert [kept.text for kept in hall.session.cards] == ["One", "Two", "Three"]
    assert {kept.stage for kept in hall.session.cards} == {Stage.GOALS}


def test_what_comes_after_the_room_ended_is_told_kindly_and_what_came_before_stays(hall, phone):
    hall.step(RoomStep.CARDS, Stage.GOALS)
    one = phone().come_in()
    one.send_with(JSON, **card("Before", 1))
    hall.do(c.RoomEnded())
    late = one.send_with(JSON, **card("After", 2))
    assert (late.status_code, late.json()["saved"]) == (409, False)
    assert "This room is over. Thank you for taking part." in late.json()["why"]
    assert one.send_with(JSON, **card("Before", 1)).json() == {"saved": True}
    assert [kept.text for kept in hall.session.cards] == ["Before"]


def test_nothing_of_the_phones_time_is_used(hall, phone):
    """A phone that is a year ahead or behind sends what it likes; the card has the time of this machine."""
    hall.step(RoomStep.CARDS, Stage.GOALS)
    one = phone().come_in()
    before = datetime.now(UTC)
    wrong = {"at": "2027-11-24T10:00:00Z", "written_at": "1999-01-01T00:00:00Z"}
    headers = {**JSON, "Date": "Mon, 01 Jan 2029 00:00:00 GMT"}
    assert one.send_with(headers, **card("On time", 1), **wrong).json() == {"saved": True}
    (kept,) = hall.session.cards
    assert before <= kept.written_at <= datetime.now(UTC)


def test_two_tabs_of_one_phone_are_one_person(hall, phone):
    hall.step(RoomStep.CARDS, Stage.GOALS)
    one = phone().come_in()
    tab = Phone(one.client, hall.code)
    tab.look()
    one.send(**card("From the first", 1))
    tab.send(**card("From the second", 2))
    assert hall.room.participants == (one.cookie,)
    assert {offer.participant for offer in hall.room.offers} == {one.cookie}
    assert "From the first" in tab.page


def test_a_page_that_slept_for_an_hour_shows_the_step_of_now_when_it_wakes(hall, phone):
    hall.step(RoomStep.CARDS, Stage.GOALS)
    one = phone().come_in()
    slept = one.page
    hall.rate("a1")
    woken = one.client.get(f"/p/{hall.code}/now").text
    assert "belief a1" in woken
    assert "belief a1" not in slept


def test_the_back_button_and_send_once_more_write_nothing_twice(hall, phone):
    hall.step(RoomStep.CARDS, Stage.GOALS)
    one = phone().come_in()
    form = card("Once", 1)
    for _ in range(3):
        one.look()
        one.send(**form)
    assert [kept.text for kept in hall.session.cards] == ["Once"]


def test_a_laptop_that_slept_past_the_end_of_its_timer_goes_on(hall, phone):
    hall.step(RoomStep.CARDS, Stage.GOALS)
    hall.do(c.TimerSet(ends_at=hall.desk.clock() - timedelta(hours=3)))
    one = phone().come_in()
    assert one.client.get(f"/p/{hall.code}").status_code == 200
    assert one.send_with(JSON, **card("After the sleep", 1)).json() == {"saved": True}
    assert [kept.text for kept in hall.session.cards] == ["After the sleep"]


def test_a_desk_that_begins_again_knows_every_phone_and_what_it_sent(hall, phone, tmp_path):
    hall.step(RoomStep.CARDS, Stage.GOALS)
    one = phone().come_in()
    one.send(**card("Before", 1))
    hall.desk.journal.close()
    hall.desk = Desk(open_journal(f"sqlite:///{tmp_path / 'journal.sqlite3'}"))
    assert "Before" in one.look()
    one.send(**card("Before", 1))
    one.send(**card("After", 2))
    assert [kept.text for kept in hall.session.cards] == ["Before", "After"]


def test_two_rooms_on_one_machine_stay_apart(hall, phone):
    other = hall_on(hall.desk)
    for room in (hall, other):
        room.step(RoomStep.CARDS, Stage.GOALS)
    here = phone().come_in()
    there = Phone(here.client, other.code).come_in()
    assert here.cookie != there.cookie
    here.send(**card("Here", 1))
    there.send(**card("There", 1))
    assert [kept.text for kept in hall.session.cards] == ["Here"]
    assert [kept.text for kept in other.session.cards] == ["There"]
