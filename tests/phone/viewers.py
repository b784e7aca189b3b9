"""Many clients of one running app at once: Streamlit's own socket as a browser speaks it, and phones that listen."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from starlette.datastructures import QueryParams
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

STREAM = "/_stcore/stream"
WHOLE = b"bottom_bar"
FAILED = b"failure_home"
"""Keys of what is drawn last on every screen of a session, and of what stands on the calm page of a failed one."""


class Viewer:
    """One open page of the screens."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket

    async def draw(self, page: QueryParams) -> bool:
        """Ask for a page of the screens and wait until the script has ended; say whether it drew a whole one."""
        asked = BackMsg()
        asked.rerun_script.query_string = str(page)
        await self._socket.send(asked.SerializeToString())
        parts: list[bytes] = []
        while True:
            parts.append(bytes(await self._socket.recv(decode=False)))
            heard = ForwardMsg.FromString(parts[-1])
            if heard.WhichOneof("type") == "script_finished":
                well = heard.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY
                seen = b"".join(parts)
                return well and WHOLE in seen and FAILED not in seen


@asynccontextmanager
async def viewing(port: int, cookie: str) -> AsyncIterator[Viewer]:
    """A page of the screens, opened by a browser that carries the cookie."""
    async with connect(
        f"ws://127.0.0.1:{port}{STREAM}",
        additional_headers={"Cookie": cookie},
        subprotocols=[Subprotocol("streamlit")],
        max_size=None,
        compression=None,
        proxy=None,
    ) as socket:
        yield Viewer(socket)


class Phone:
    """One phone that listens to its room."""

    def __init__(self, reader: asyncio.StreamReader) -> None:
        self._reader = reader

    async def hear(self) -> str:
        """The next thing that the room says."""
        while True:
            line = (await self._reader.readuntil(b"\n")).decode().strip()
            if line.startswith("data:"):
                return line.removeprefix("data:").strip()


@asynccontextmanager
async def listening(port: int, path: str, cookie: str) -> AsyncIterator[Phone]:
    """A phone that has opened the stream at the path; the app has answered that it will speak."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(request("GET", path, port, cookie))
        await writer.drain()
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        assert head.startswith("HTTP/1.1 200"), head
        yield Phone(reader)
    finally:
        writer.close()


@dataclass(frozen=True, slots=True)
class Answer:
    """What the app answered to a form: the status, and the cookie it gave."""

    status: int
    cookie: str


async def send(port: int, path: str, body: str, cookie: str = "") -> Answer:
    """Send a form as a phone does."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(request("POST", path, port, cookie, body))
        await writer.drain()
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
    finally:
        writer.close()
    first, *lines = head.splitlines()
    given = [line.partition(":")[2] for line in lines if line.lower().startswith("set-cookie:")]
    return Answer(int(first.split()[1]), given[0].partition(";")[0].strip() if given else "")


def request(method: str, path: str, port: int, cookie: str, body: str = "") -> bytes:
    """A plain HTTP request."""
    lines = [f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{port}", "Connection: close"]
    if cookie:
        lines.append(f"Cookie: {cookie}")
    if method == "POST":
        lines += [
            "Accept: application/json",
            "Content-Type: application/x-www-form-urlencoded",
            f"Content-Length: {len(body)}",
        ]
    return "\r\n".join([*lines, "", body]).encode()
