"""The guard before the whole app: a few pages of ours answer everybody, all the rest the facilitator only.

The open pages (health, fonts, phones, wall, the passphrase) check for themselves who asks. Streamlit checks nothing of
the kind: whoever reaches its socket sees and changes every session. So in a room it is shut to all without the cookie.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

import anyio
from starlette.datastructures import URL
from starlette.middleware.exceptions import ExceptionMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Match
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocketClose

from toolkit.language import _
from toolkit.phone.keys import LOOK_AGAIN_SECONDS, facilitator_signed_in
from toolkit.phone.limits import from_this_site

OPEN = frozenset({"health", "fonts", "enter", "g", "gwall", "p", "wall"})
"""How the paths of the open pages begin. A page of ours that is not named here is the facilitator's."""

FEW_BYTES = (b"application/json", b"text/event-stream")
"""What our own script asks for when it sends a form, or listens."""

COMPRESS_FROM_BYTES = 1_000

READS = ("GET", "HEAD")
NOT_YOURS = 4403
"""The code a socket is closed with; its first digit says that it is an app's own, the rest is HTTP's."""


class Guard:
    """ASGI middleware, with a room or without. ``ours`` are the routes beside Streamlit's.

    What an open page takes goes straight to it: Streamlit's own middleware has no part in it, and takes longer than it.
    """

    def __init__(
        self,
        app: ASGIApp,
        ours: Sequence[BaseRoute],
        look_again_seconds: float = LOOK_AGAIN_SECONDS,
    ) -> None:
        self._app = app
        self._look_again_seconds = look_again_seconds
        self._ours = tuple((route, *_pages(route)) for route in ours)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await self._socket(scope, receive, send)
        elif scope["type"] == "http":
            await (self._open_page(scope) or self._refusal(scope) or self._app)(
                scope, receive, send
            )
        else:
            await self._app(scope, receive, send)

    def _refusal(self, scope: Scope) -> Response | None:
        """The answer to somebody who must not go on, or None."""
        asked = HTTPConnection(scope)
        if not facilitator_signed_in(asked):
            return _refuse(asked, scope["method"])
        # A script of another site says where it comes from, also when it only reads. Streamlit would look up its own
        # address at an outside host to find out whether that is us.
        speaks_up = scope["method"] not in READS or "origin" in asked.headers
        return _forbidden() if speaks_up and not from_this_site(asked) else None

    def _open_page(self, scope: Scope) -> ASGIApp | None:
        """The open page of ours that takes the request, and takes it whole, or None: what ours leave, Streamlit takes.

        A stream and the word to a script go out as they are: there is nothing in them to compress.
        """
        if scope["path"].removeprefix("/").partition("/")[0] not in OPEN:
            return None
        for route, page, packed in self._ours:
            match, found = route.matches(scope)
            if match is Match.FULL:
                scope.update(found)
                return page if _wants_few_bytes(scope) else packed
        return None

    async def _socket(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the facilitator's own pages through, for as long as the facilitator is signed in.

        A page that sends nothing is looked at as well: it would go on showing what phones write.
        """
        asked = HTTPConnection(scope)

        async def receive_while_signed_in() -> Message:
            while True:
                message: Message | None = None
                with anyio.move_on_after(self._look_again_seconds):
                    message = await receive()
                gone = message is not None and message["type"] == "websocket.disconnect"
                if not gone and not facilitator_signed_in(asked):
                    await send({"type": "websocket.close", "code": NOT_YOURS})
                    return {"type": "websocket.disconnect", "code": NOT_YOURS}
                if message is not None:
                    return message

        if facilitator_signed_in(asked) and from_this_site(asked):
            await self._app(scope, receive_while_signed_in, send)
        else:
            await WebSocketClose(NOT_YOURS)(scope, receive, send)


def _pages(route: BaseRoute) -> tuple[ASGIApp, ASGIApp]:
    """What the route answers, as it is and compressed."""
    page = ExceptionMiddleware(route.handle)
    return page, GZipMiddleware(page, COMPRESS_FROM_BYTES)


def _wants_few_bytes(scope: Scope) -> bool:
    accepted = next((value for name, value in scope["headers"] if name == b"accept"), b"")
    return accepted in FEW_BYTES


def _refuse(asked: HTTPConnection, method: str) -> Response:
    """Somebody who opens a page is led to the passphrase; everything else is refused in one sentence."""
    opens_page = "text/html" in asked.headers.get("accept", "")
    if method in READS and opens_page:
        return RedirectResponse(enter_address(asked.url), 303, {"Cache-Control": "no-store"})
    return _forbidden()


def enter_address(page: URL) -> str:
    """The address of the passphrase page that leads back to this page of the screens."""
    return "/enter?" + urlencode({"to": page.query}) if page.query else "/enter"


def _forbidden() -> Response:
    return PlainTextResponse(
        _("This part is for the facilitator. Sign in at /enter."),
        403,
        {"Cache-Control": "no-store"},
    )
