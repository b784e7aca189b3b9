from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from starlette.applications import Starlette
from starlette.requests import HTTPConnection
from starlette.testclient import TestClient

from tests.loops import run_apart
from toolkit.desk import Desk, the_desk
from toolkit.desk.passphrase import new_passphrase
from toolkit.desk.signing import facilitator_token
from toolkit.domain.changes import CardsWritten, NewCard, SessionStarted
from toolkit.domain.vocabulary import Mode, Stage
from toolkit.phone.desk_live import DeskLive
from toolkit.phone.keys import COOKIE, facilitator_signed_in

PATIENCE_SECONDS = 30


@pytest.fixture
def desk(tmp_path, monkeypatch) -> Desk:
    monkeypatch.setenv("TOOLKIT_DATA", str(tmp_path))
    monkeypatch.delenv("TOOLKIT_ROOM", raising=False)
    return the_desk()


@pytest.fixture
def session_id(desk: Desk) -> str:
    return desk.start(
        SessionStarted(
            team="Paper Kite Bakery",
            business="We bake bread",
            country="Cambodia",
            track_id="freedom_business",
            mode=Mode.FACILITATED,
            minutes=90,
        )
    )


def client() -> TestClient:
    return TestClient(Starlette(routes=[DeskLive(the_desk).route()]))


def card(card_id: str) -> CardsWritten:
    return CardsWritten(stage=Stage.STRATEGY, cards=(NewCard(card_id=card_id, text="We bake"),))


async def next_line(lines: AsyncIterator[str]) -> str:
    return await asyncio.wait_for(anext(lines), PATIENCE_SECONDS)


def test_a_screen_hears_how_many_changes_there_are_and_again_after_the_next(desk, session_id):
    async def heard() -> list[str]:
        lines = DeskLive(lambda: desk, seconds_between=0.0).lines(session_id)
        first = await next_line(lines)
        await asyncio.to_thread(desk.record, session_id, card("c1"))
        return [first, await next_line(lines)]

    assert run_apart(heard()) == ["data: 1\n\n", "data: 2\n\n"]


def test_many_changes_at_once_are_heard_as_the_newest_of_them(desk, session_id):
    async def heard() -> list[str]:
        lines = DeskLive(lambda: desk, seconds_between=0.2).lines(session_id)
        found = [await next_line(lines)]
        for number in range(20):
            desk.record(session_id, card(f"c{number}"))
        while found[-1] != "data: 21\n\n":
            found.append(await next_line(lines))
        return found

    # All twenty were written before the loop could hear of any: one line for all of them.
    assert run_apart(heard()) == ["data: 1\n\n", "data: 21\n\n"]


def test_a_screen_of_another_session_hears_nothing_of_it(desk, session_id):
    other = desk.duplicate(session_id, "Another team")

    async def heard() -> list[str]:
        lines = DeskLive(lambda: desk, seconds_between=0.0).lines(other)
        first = await next_line(lines)
        await asyncio.to_thread(desk.record, session_id, card("c1"))
        await asyncio.to_thread(desk.record, other, card("c2"))
        return [first, await next_line(lines)]

    assert run_apart(heard()) == ["data: 1\n\n", "data: 2\n\n"]


def test_a_stream_ends_when_a_new_passphrase_shuts_its_browser_out(desk, session_id, monkeypatch):
    monkeypatch.setenv("TOOLKIT_ROOM", "1")
    new_passphrase()
    browser = {"type": "http", "headers": [(b"cookie", f"{COOKIE}={facilitator_token()}".encode())]}

    async def heard() -> list[str]:
        lines = DeskLive(lambda: desk, seconds_between=0.0).lines(
            session_id, lambda: facilitator_signed_in(HTTPConnection(browser))
        )
        first = await next_line(lines)
        new_passphrase()
        await asyncio.to_thread(desk.record, session_id, card("c1"))
        return [first, *[line async for line in lines]]

    assert run_apart(heard()) == ["data: 1\n\n"]


def test_an_unknown_session_has_no_stream(desk):
    assert client().get("/live/nothing").status_code == 404


def test_in_a_room_a_stranger_hears_nothing(desk, session_id, monkeypatch):
    monkeypatch.setenv("TOOLKIT_ROOM", "1")
    answer = client().get(f"/live/{session_id}")
    assert (answer.status_code, answer.text) == (403, "")


def test_a_stream_ends_soon_after_its_cookie_stopped_to_count(desk, session_id):
    signed_in = True

    async def heard() -> list[str]:
        nonlocal signed_in
        live = DeskLive(lambda: desk, look_again_seconds=0.01)
        lines = live.lines(session_id, lambda: signed_in)
        found = [await next_line(lines)]
        signed_in = False
        return [*found, *[line async for line in lines]]

    assert run_apart(heard()) == ["data: 1\n\n"]
