from __future__ import annotations

from datetime import date

import pytest

from tests.phone.wall_room import Hall, open_hall, words_of
from toolkit.content import read_bank
from toolkit.domain import changes as c
from toolkit.domain.vocabulary import RoomStep
from toolkit.phone.wall_picture import WallPicture, picture_of_room

TODAY = date(2026, 11, 24)


@pytest.fixture
def hall(no_room: None) -> Hall:
    return open_hall()


def picture(hall: Hall) -> WallPicture:
    return picture_of_room(hall.desk.history(hall.session_id), read_bank(), TODAY)


def pieces(hall: Hall) -> list[list[str]]:
    return [words_of(one.html) for one in picture(hall).pieces]


def everything(hall: Hall) -> str:
    return picture(hall).line()


def test_one_or_two_who_rated_are_a_few(hall):
    people = hall.join(3)
    hall.believe("a1", "a2")
    hall.do(c.RoundOpened(round_number=1, assumption_ids=("a1", "a2")))
    hall.turn(RoomStep.RATE)
    said = [pieces(hall)[0][-1]]
    for one in people:
        hall.rate(one, "a1")
        said.append(pieces(hall)[0][-1])
    assert said == ["nobody yet", "a few have rated", "a few have rated", "3 have rated"]
    assert pieces(hall)[1][-1] == "nobody yet"


def test_an_open_round_says_nothing_of_what_people_answered(hall):
    people = hall.join(3)
    hall.believe("a1")
    hall.do(c.RoundOpened(round_number=1, assumption_ids=("a1",)))
    hall.turn(RoomStep.RATE)
    for one in people:
        hall.rate(one, "a1", 1)
    before = everything(hall)
    for one in people:
        hall.rate(one, "a1", 4)
    assert everything(hall) == before


def test_the_reveal_shows_splits_first_one_card_a_page(hall):
    people = hall.join(4)
    hall.believe("alike", "split")
    hall.do(c.RoundOpened(round_number=1, assumption_ids=("alike", "split")))
    for place, one in enumerate(people):
        hall.rate(one, "alike", 2)
        hall.rate(one, "split", 4 * (place % 2))
    hall.do(c.RoundRevealed(round_number=1))
    hall.turn(RoomStep.RATE)
    shown = picture(hall)
    assert (shown.kind, [one.key for one in shown.pieces]) == ("one", ["split", "alike"])
    assert pieces(hall)[0][2] == "Split: people see this very differently"
    assert shown.page == 0
    hall.do(c.WallPageTurned(page=1))
    assert picture(hall).page == 1
    hall.do(c.WallPageTurned(page=7))
    assert picture(hall).page == 1


def test_fewer_than_three_answers_draw_no_distribution(hall):
    people = hall.join(2)
    hall.believe("a1")
    hall.do(c.RoundOpened(round_number=1, assumption_ids=("a1",)))
    for one in people:
        hall.rate(one, "a1")
    hall.do(c.RoundRevealed(round_number=1))
    hall.turn(RoomStep.RATE)
    assert "<figure" not in everything(hall)


def vote(hall: Hall, count: int) -> None:
    people = hall.join(count)
    hall.believe("a1", "a2")
    hall.turn(RoomStep.VOTE_ASSUMPTIONS)
    for place, one in enumerate(people):
        chosen = ("a1", "a2") if place == 0 else ("a2",)
        hall.act(one, c.DotsGiven(participant=one, step=RoomStep.VOTE_ASSUMPTIONS, chosen=chosen))


def test_a_vote_under_way_tells_only_how_many_gave_dots(hall):
    vote(hall, 3)
    assert pieces(hall) == [["3 of 3 people have given their dots."]]


def test_one_or_two_who_gave_dots_are_a_few(hall):
    vote(hall, 2)
    assert pieces(hall) == [["A few people have given their dots."]]


def test_after_the_vote_the_dots_stand_there_most_first(hall):
    vote(hall, 3)
    hall.turn(RoomStep.WAIT)
    assert [(said[-2], said[-1]) for said in pieces(hall)] == [
        ("belief a2", "3 dots"),
        ("belief a1", "1 dot"),
    ]
    assert [one.html.count("<i></i>") for one in picture(hall).pieces] == [3, 1]


def test_dots_of_fewer_than_three_people_are_not_shown(hall):
    vote(hall, 2)
    hall.turn(RoomStep.WAIT)
    assert "belief" not in everything(hall)


def test_dots_of_an_earlier_vote_are_gone_when_the_room_waits_after_something_else(hall):
    vote(hall, 3)
    hall.turn(RoomStep.MAP)
    hall.turn(RoomStep.WAIT)
    assert picture(hall).kind == "way-in"


def test_an_undone_step_does_not_count_as_the_one_before(hall):
    vote(hall, 3)
    hall.turn(RoomStep.MAP)
    hall.desk.undo(hall.session_id)
    hall.turn(RoomStep.WAIT)
    assert picture(hall).kind == "rows"
