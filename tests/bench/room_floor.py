"""The floor of the room bench: the least that a server does to keep what phones send and to tell the others.

One bare Starlette app in its own process. A form is inserted into SQLite with a full sync, all that wait in one commit;
after the commit the wall, or everybody, is sent as many bytes as ours sends, the newest state only.
"""

from __future__ import annotations

import asyncio
import sqlite3
import sys
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import parse_qs

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route

Waiting = tuple[dict[str, list[str]], asyncio.Future[None]]


class Bell:
    """The newest text, and an event that is set when it has changed."""

    def __init__(self) -> None:
        self.text = "begun"
        self.rung = asyncio.Event()

    def ring(self, text: str) -> None:
        self.text = text
        rung, self.rung = self.rung, asyncio.Event()
        rung.set()

    async def lines(self) -> AsyncIterator[str]:
        sent = ""
        while True:
            if self.text != sent:
                sent = self.text
                yield f"data: {sent}\n\n"
            else:
                await self.rung.wait()


class Floor:
    """Inserts and tells."""

    def __init__(self, path: str, page_bytes: int, wall_bytes: int) -> None:
        self._page = "x" * page_bytes
        self._padding = "x" * wall_bytes
        self._waiting: list[Waiting] = []
        self._writing = False
        self._writer = ThreadPoolExecutor(max_workers=1)
        self._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.execute("PRAGMA synchronous=FULL")
        self._connection.execute("CREATE TABLE said (seq INTEGER PRIMARY KEY, body TEXT)")
        self._wall, self._phones = Bell(), Bell()

    def app(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/p/{code}", self.page, methods=["GET"]),
                Route("/p/{code}", self.act, methods=["POST"]),
                Route("/p/{code}/live", self.phone),
                Route("/wall/{code}/live", self.wall),
            ]
        )

    async def page(self, _request: Request) -> Response:
        return HTMLResponse(self._page)

    async def act(self, request: Request) -> Response:
        form = parse_qs((await request.body()).decode())
        loop = asyncio.get_running_loop()
        stored: asyncio.Future[None] = loop.create_future()
        self._waiting.append((form, stored))
        if not self._writing:
            self._writing = True
            await self._write_all()
        await stored
        return JSONResponse({"saved": True})

    async def _write_all(self) -> None:
        """Commit all that wait together, again and again until nothing waits; then tell who listens."""
        while self._waiting:
            batch, self._waiting = self._waiting, []
            forms = [(form.get("text", [""])[0] or str(form),) for form, _ in batch]
            await asyncio.get_running_loop().run_in_executor(self._writer, self._insert, forms)
            for form, stored in batch:
                stored.set_result(None)
                bell = self._phones if form["do"] == ["assumption"] else self._wall
                bell.ring(form.get("text", ["rated"])[0] + self._padding)
        self._writing = False

    def _insert(self, forms: list[tuple[str]]) -> None:
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.executemany("INSERT INTO said (body) VALUES (?)", forms)
        self._connection.execute("COMMIT")

    async def phone(self, _request: Request) -> Response:
        return StreamingResponse(self._marks(), media_type="text/event-stream")

    async def _marks(self) -> AsyncIterator[str]:
        """Phones hear a short mark only, as ours do."""
        async for line in self._phones.lines():
            yield line[:24].strip() + "\n\n"

    async def wall(self, _request: Request) -> Response:
        return StreamingResponse(self._wall.lines(), media_type="text/event-stream")


async def _serve(port: int, floor_of: tuple[str, int, int]) -> None:
    app = Floor(*floor_of).app()
    config = uvicorn.Config(app, host="127.0.0.1", port=port, log_level="warning", access_log=False)
    await uvicorn.Server(config).serve()


if __name__ == "__main__":
    _, at_port, database, page_size, wall_size = sys.argv
    asyncio.run(_serve(int(at_port), (database, int(page_size), int(wall_size))))
