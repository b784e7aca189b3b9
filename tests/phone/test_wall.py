from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from tests.loops import run_apart
from tests.phone.signing_in import signed_in, site
from tests.phone.wall_room import Hall, open_hall, wall_words
from toolkit.desk import open_room, the_desk
from toolkit.desk.signing import wall_key
from toolkit.domain import changes as c
from toolkit.domain.vocabulary import RoomStep, Stage
from toolkit.phone import middleware, routes
from toolkit.phone.wall import Walls

PATIENCE_SECONDS = 30
PROJECT = Path(__file__).parents[2]


def client() -> TestClient:
    ours = routes(PROJECT)
    return site(Starlette(routes=ours, middleware=middleware(ours)))


@pytest.fixture
def hall(no_room: None) -> Hall:
    return open_hall()


@pytest.fixture
def guarded(room: str) -> Hall:
    return open_hall()


async def next_text(lines: AsyncIterator[str]) -> str:
    return await asyncio.wait_for(anext(lines), PATIENCE_SECONDS)


async def next_picture(lines: AsyncIterator[str]) -> dict[str, object]:
    """The next whole picture; clocks are passed over."""
    while True:
        for event in (await next_text(lines)).split("\n\n"):
            if event.startswith("data: "):
                picture: dict[str, object] = json.loads(event.removeprefix("data: "))
                return picture


def keys(picture: dict[str, object]) -> list[str]:
    pieces = picture["pieces"]
    assert isinstance(pieces, list)
    return [key for key, _mark, _html in pieces]


def test_in_a_room_a_stranger_sees_no_wall(guarded):
    answer = client().get(f"/wall/{guarded.code}")
    assert (answer.status_code, "This page is for the projector" in answer.text) == (403, True)
    assert client().get(f"/wall/{guarded.code}/live").status_code == 403


def test_a_stranger_cannot_find_out_which_codes_there_are(guarded):
    known, unknown = (client().get(f"/wall/{code}") for code in (guarded.code, "QQQQQ"))
    assert (known.status_code, unknown.status_code) == (403, 403)
    assert len(known.text) == len(unknown.text)


def test_the_facilitators_browser_sees_the_wall(guarded):
    browser = client()
    signed_in(browser)
    assert wall_words(browser, guarded.code)[0] == "Strategy"


def test_the_key_goes_into_a_cookie_of_this_wall_and_out_of_the_address(guarded):
    browser = client()
    answer = browser.get(f"/wall/{guarded.code}?key={wall_key(guarded.code)}")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/wall/{guarded.code}")
    crumbs = answer.headers["set-cookie"]
    assert f"Path=/wall/{guarded.code}" in crumbs
    assert "HttpOnly" in crumbs
    assert wall_words(browser, guarded.code)[0] == "Strategy"


def test_the_key_of_another_wall_opens_nothing(guarded):
    answer = client().get(f"/wall/{guarded.code}?key={wall_key('QQQQQ')}")
    assert (answer.status_code, "set-cookie" in answer.headers) == (403, False)


def test_a_key_that_is_no_key_is_refused_calmly(guarded):
    for key in ("", "é", "x" * 5_000, "%00"):
        assert client().get(f"/wall/{guarded.code}", params={"key": key}).status_code == 403


def test_a_wall_has_no_way_into_the_screens(guarded):
    browser = client()
    browser.get(f"/wall/{guarded.code}?key={wall_key(guarded.code)}")
    assert browser.get("/").status_code == 403


def test_without_a_room_on_the_network_the_wall_opens_on_this_machine(hall):
    assert wall_words(client(), hall.code)[0] == "Strategy"


def test_a_code_typed_in_small_letters_leads_to_the_wall(hall):
    answer = client().get(f"/wall/{hall.code.lower()}")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/wall/{hall.code}")


def test_a_code_of_no_room_gets_a_sentence(hall):
    answer = client().get("/wall/QQQQQ")
    assert (answer.status_code, "No open room has this code" in answer.text) == (404, True)
    assert client().get("/wall/QQQQQ/live").status_code == 404


def test_the_page_may_load_nothing_from_elsewhere_and_is_not_kept(hall):
    answer = client().get(f"/wall/{hall.code}")
    rules = dict(
        rule.strip().split(" ", 1) for rule in answer.headers["content-security-policy"].split(";")
    )
    nonce = rules["script-src"]
    assert rules == {
        "default-src": "'none'",
        "style-src": nonce,
        "script-src": nonce,
        "connect-src": "'self'",
        "img-src": "'self' data:",
        "font-src": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
        "base-uri": "'none'",
    }
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert " style=" not in answer.text


def test_the_stream_begins_with_the_clock_and_the_picture_as_it_stands(hall):
    async def heard() -> list[str]:
        lines = Walls(the_desk, seconds_between=0.0).lines(hall.session_id, hall.code)
        return [await next_text(lines) for _ in range(2)]

    retry, both = run_apart(heard())
    clock, picture, _end = both.split("\n\n")
    assert retry == "retry: 1000\n\n"
    assert clock.startswith("event: clock\ndata: 1")
    assert json.loads(picture.removeprefix("data: "))["code"] == hall.code


def test_a_card_is_on_the_wall_as_soon_as_it_is_stored(hall):
    hall.join(1)
    hall.turn(RoomStep.CARDS, Stage.ROLES)

    async def heard() -> list[list[str]]:
        lines = Walls(the_desk, seconds_between=0.0).lines(hall.session_id, hall.code)
        first = await next_picture(lines)
        await asyncio.to_thread(hall.offer, "c1", "We train hairdressers")
        return [keys(first), keys(await next_picture(lines))]

    assert run_apart(heard()) == [["nothing"], ["c1"]]


def test_many_cards_at_once_come_as_the_newest_picture_and_not_one_by_one(hall):
    hall.join(1)
    hall.turn(RoomStep.CARDS, Stage.ROLES)

    async def heard() -> list[int]:
        lines = Walls(the_desk, seconds_between=0.2).lines(hall.session_id, hall.code)
        found = [len(keys(await next_picture(lines)))]
        for number in range(20):
            hall.offer(f"c{number}", "We bake")
        while found[-1] != 20:
            found.append(len(keys(await next_picture(lines))))
        return found

    # All twenty were written before the loop could hear of any: one picture for all of them.
    assert run_apart(heard()) == [1, 20]


def test_a_change_that_the_wall_does_not_show_sends_no_picture(hall):
    hall.join(1)

    async def heard() -> str:
        lines = Walls(the_desk, seconds_between=0.0).lines(hall.session_id, hall.code)
        await next_picture(lines)
        told = c.WorryTold(worry_id="w1", participant="person0", text="The boss reads the phones")
        await asyncio.to_thread(hall.act, "person0", told)
        await asyncio.to_thread(hall.turn, RoomStep.MAP)
        picture = await next_picture(lines)
        return str(picture["name"])

    assert run_apart(heard()) == "map"


def test_the_wall_of_a_room_that_ended_says_thank_you(hall):
    browser = client()
    wall_words(browser, hall.code)
    hall.do(c.RoomEnded())
    assert wall_words(browser, hall.code) == [
        "Thank you for taking part",
        "This room is over. What you wrote is kept with the session.",
    ]


def test_a_wall_sees_nothing_of_the_next_room_of_its_session(hall):
    async def heard() -> list[object]:
        lines = Walls(the_desk, seconds_between=0.0).lines(hall.session_id, hall.code)
        await next_picture(lines)
        hall.do(c.RoomEnded())
        open_room(hall.desk, hall.session_id)
        picture = await next_picture(lines)
        return [picture["code"], picture["name"]]

    assert run_apart(heard()) == [hall.code, "over"]


def test_after_a_restart_the_wall_shows_the_same(hall):
    hall.join(3)
    hall.turn(RoomStep.CARDS, Stage.ROLES)
    hall.offer("c1", "We train hairdressers")
    before = wall_words(client(), hall.code)
    assert wall_words(client(), hall.code) == before
    assert before[-1] == "We train hairdressers"
