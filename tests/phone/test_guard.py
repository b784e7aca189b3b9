"""The guard before Streamlit: in a room a stranger reaches our own pages and nothing else."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocket, WebSocketDisconnect

from tests.phone.signing_in import signed_in, site
from toolkit.desk.passphrase import new_passphrase
from toolkit.phone.app import middleware
from toolkit.phone.guard import Guard

SECRET = "everybody's sessions"
REFUSED = "This part is for the facilitator. Sign in at /enter."


async def open_page(_request: Request) -> Response:
    return PlainTextResponse("for everybody")


async def screens(scope: Scope, receive: Receive, send: Send) -> None:
    """Streamlit's part: takes whatever our own routes leave."""
    await PlainTextResponse(SECRET)(scope, receive, send)


async def stream(socket: WebSocket) -> None:
    """Streamlit's socket: says what it was told, for as long as somebody tells it something."""
    await socket.accept()
    try:
        while True:
            await socket.send_text(SECRET + await socket.receive_text())
    except WebSocketDisconnect:
        return


OURS: list[BaseRoute] = [
    Route("/p", open_page),
    Route("/p/{code:str}", open_page, methods=["GET", "POST"]),
    Route("/live/{session_id}", open_page),
]


@pytest.fixture
def client() -> TestClient:
    theirs = [WebSocketRoute("/_stcore/stream", stream), Mount("/", app=screens)]
    return site(Starlette(routes=[*OURS, *theirs], middleware=middleware(OURS)))


@pytest.mark.parametrize("path", ["/p", "/p/ABCDE"])
def test_everybody_reaches_the_participants_page(room, client, path):
    answer = client.get(path)
    assert (answer.status_code, answer.text) == (200, "for everybody")


SHUT = (
    "/",
    "/static/js/index.js",
    "/_stcore/health",
    "/_stcore/host-config",
    "/_stcore/metrics",
    "/_stcore/upload_file/a/b",
    "/media/a.pdf",
    "/component/a/b.js",
    "/p/",
    "/p/ABCDE/other",
    "/p/../_stcore/health",
    "/p/%2e%2e/_stcore/health",
    "/P",
    "//p",
    "/healthy",
    "/live/abc",
)


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
def test_a_stranger_gets_nothing_of_the_screens(room, client, method):
    answers = {path: client.request(method, path) for path in SHUT}
    said = {path: (answer.status_code, answer.text) for path, answer in answers.items()}
    assert said == dict.fromkeys(SHUT, (403, "" if method == "HEAD" else REFUSED))


def test_a_form_our_page_does_not_take_is_not_handed_to_the_screens(room, client):
    answer = client.post("/p")
    assert (answer.status_code, answer.text) == (403, REFUSED)


def test_a_browser_that_opens_the_screens_is_led_to_the_passphrase_and_back(room, client):
    page = {"accept": "text/html,*/*;q=0.8"}
    plain = client.get("/", headers=page)
    assert (plain.status_code, plain.headers["location"]) == (303, "/enter")
    deep = client.get("/?place=plan&session=abc", headers=page)
    assert deep.headers["location"] == "/enter?to=place%3Dplan%26session%3Dabc"
    assert deep.headers["cache-control"] == "no-store"


def test_a_stranger_opens_no_socket(room, client):
    with (
        pytest.raises(WebSocketDisconnect) as refused,
        client.websocket_connect("/_stcore/stream"),
    ):
        pass
    assert refused.value.code == 4403


def test_a_cookie_we_did_not_make_opens_nothing(room, client):
    for token in ("", "x", "a.b.c", "facilitator", "é", "0" * 5_000):
        answer = client.get("/", headers={"cookie": f"facilitator={token}".encode()})
        assert (token, answer.status_code, answer.text) == (token, 403, REFUSED)


def test_a_request_from_this_machine_is_trusted_no_more_than_any_other(room, client):
    answer = client.get("/", headers={"x-forwarded-for": "127.0.0.1", "host": "127.0.0.1"})
    assert (answer.status_code, answer.text) == (403, REFUSED)


def test_the_facilitator_reaches_the_screens_and_their_socket(room, client):
    signed_in(client)
    assert client.get("/").text == SECRET
    with client.websocket_connect("/_stcore/stream") as socket:
        socket.send_text("!")
        assert socket.receive_text() == SECRET + "!"


def test_a_new_passphrase_ends_what_an_older_one_opened(room, client):
    signed_in(client)
    with client.websocket_connect("/_stcore/stream") as socket:
        new_passphrase()
        socket.send_text("!")
        with pytest.raises(WebSocketDisconnect) as ended:
            socket.receive_text()
    assert ended.value.code == 4403
    assert client.get("/").status_code == 403


def test_a_new_passphrase_ends_also_a_page_that_says_nothing(room):
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await Guard(Starlette(routes=[WebSocketRoute("/s", stream)]), [], look_again_seconds=0.01)(
            scope, receive, send
        )

    client = site(app)
    signed_in(client)
    with client.websocket_connect("/s") as socket:
        new_passphrase()
        with pytest.raises(WebSocketDisconnect) as ended:
            socket.receive_text()
    assert ended.value.code == 4403


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://elsewhere.example"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_another_site_sends_nothing_in_the_facilitators_name(room, client, headers):
    signed_in(client)
    assert client.put("/_stcore/upload_file/a/b", headers=headers).status_code == 403
    with (
        pytest.raises(WebSocketDisconnect),
        client.websocket_connect("/_stcore/stream", headers=headers),
    ):
        pass


def test_the_page_itself_may_send(room, client):
    signed_in(client)
    own = {"origin": "http://testserver", "sec-fetch-site": "same-origin"}
    assert client.put("/_stcore/upload_file/a/b", headers=own).text == SECRET


def test_without_a_room_the_app_is_open_to_this_machine_but_not_to_other_sites(no_room, client):
    assert client.get("/").text == SECRET
    with client.websocket_connect("/_stcore/stream") as socket:
        socket.send_text("!")
        assert socket.receive_text() == SECRET + "!"
    elsewhere = {"origin": "http://elsewhere.example"}
    assert client.get("/_stcore/health", headers=elsewhere).status_code == 403


def test_an_open_page_goes_out_compressed_and_the_word_to_a_script_as_it_is(room):
    async def long_page(_request: Request) -> Response:
        return PlainTextResponse("for everybody " * 500)

    ours: list[BaseRoute] = [Route("/p", long_page, methods=["GET", "POST"])]
    browser = site(Starlette(routes=ours, middleware=middleware(ours)))
    assert browser.get("/p").headers["content-encoding"] == "gzip"
    assert browser.post("/p").headers["content-encoding"] == "gzip"
    word = browser.post("/p", headers={"accept": "application/json"})
    assert ("content-encoding" in word.headers, word.text) == (False, "for everybody " * 500)


def test_an_open_page_is_answered_without_what_stands_before_the_screens(room):
    """Streamlit's middleware comes after the guard: what is wrong in it, or slow, is nothing to the phones."""

    class Broken:
        def __init__(self, app: ASGIApp) -> None:
            self._app = app

        async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
            raise OSError(scope["path"])

    ours: list[BaseRoute] = [Route("/p", open_page)]
    browser = site(Starlette(routes=ours, middleware=[*middleware(ours), Middleware(Broken)]))
    assert browser.get("/p").text == "for everybody"
    signed_in(browser)
    with pytest.raises(OSError, match="/"):
        browser.get("/")
