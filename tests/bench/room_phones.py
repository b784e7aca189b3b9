"""Simulated phones and one wall: plain sockets that speak HTTP and hear streams. Run as a process of its own.

``python -m tests.bench.room_phones`` reads what to do as JSON from its standard input and prints what it measured.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
import zlib
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from time import perf_counter
from urllib.parse import urlencode

GAP_SECONDS = 0.15
"""Between two posts whose way is timed: longer than the tenth of a second for which a wall rests."""

HEARD_WITHIN_SECONDS = 20.0

HOLD_POINTS = 10
"""So many times while the room is held open, and once before, the phones let the server's memory be read."""

WARM_UP_SECONDS = 60.0
"""The room is held so long, or for a tenth of the time where that is less, before the first reading: what is made once
and kept is made by then.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hall:
    """Where the phones are, and what they do there."""

    port: int
    code: str
    phones: int
    wall_cookie: str = ""
    joins: bool = True
    posts: int = 100
    told: int = 15
    bursts: int = 5
    hold_seconds: float = 0.0


@dataclass(slots=True)
class Stream:
    """An open event stream: the newest text and when it came."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    newest: bytes = b""
    heard_at: float = 0.0
    ended: bool = False

    async def listen(self) -> None:
        while line := await self.reader.readline():
            if line.startswith(b"data:"):
                self.newest, self.heard_at = line, perf_counter()
        self.ended = True


@dataclass(slots=True)
class Measured:
    """All times in seconds."""

    page_bytes: int = 0
    page_requests: int = 0
    page_seconds: float = 0.0
    wall_bytes: int = 0
    to_wall: list[float] = field(default_factory=list)
    to_all: list[float] = field(default_factory=list)
    acknowledged: list[float] = field(default_factory=list)
    last_of_burst: list[float] = field(default_factory=list)
    refused: int = 0
    streams_lost: int = 0


@dataclass(slots=True)
class Answer:
    """What came back, as it came over the wire."""

    status: int
    head: str
    body: bytes

    @property
    def size(self) -> int:
        return len(self.head) + len(self.body)

    def cookie(self) -> str:
        """The cookie that was given."""
        found = re.search(r"(?mi)^set-cookie: *([^;]+)", self.head)
        if found is None:
            raise ConnectionError(self.head)
        return found[1]

    def text(self) -> str:
        packed = "content-encoding: gzip" in self.head.lower()
        return (zlib.decompress(self.body, 31) if packed else self.body).decode()


async def ask(
    port: int,
    method: str,
    path: str,
    cookie: str = "",
    body: str = "",
    head_start: asyncio.Event | None = None,
) -> Answer:
    """One request on a connection of its own; with ``head_start`` the connection waits, open, for the event."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=2**22)
    if head_start is not None:
        await head_start.wait()
    writer.write(_request(port, method, path, cookie, body))
    head = await reader.readuntil(b"\r\n\r\n")
    rest = await reader.read()
    writer.close()
    return Answer(int(head.split()[1]), head.decode(), rest)


def _request(port: int, method: str, path: str, cookie: str, body: str) -> bytes:
    lines = [f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{port}", "Accept-Encoding: gzip"]
    lines += ["Connection: close"] if not path.endswith("/live") else []
    lines += [f"Cookie: {cookie}"] if cookie else []
    lines += ["Accept: text/event-stream"] if path.endswith("/live") else []
    if method == "POST":
        lines += [
            "Accept: application/json",
            "Content-Type: application/x-www-form-urlencoded",
            f"Content-Length: {len(body)}",
        ]
    return "\r\n".join([*lines, "", body]).encode()


async def tune_in(hall: Hall, path: str, cookie: str, tasks: set[asyncio.Task[None]]) -> Stream:
    """Open a stream and begin to listen."""
    reader, writer = await asyncio.open_connection("127.0.0.1", hall.port, limit=2**22)
    writer.write(_request(hall.port, "GET", path, cookie, ""))
    head = await reader.readuntil(b"\r\n\r\n")
    if b" 200 " not in head.splitlines()[0]:
        raise ConnectionError(head.decode())
    stream = Stream(reader, writer)
    tasks.add(asyncio.create_task(stream.listen()))
    return stream


async def come_in(hall: Hall) -> list[str]:
    """Let every phone into the room; give their cookies."""
    if not hall.joins:
        return [f"room={number}" for number in range(hall.phones)]
    forms = (urlencode({"do": "join", "token": f"{n:032x}"}) for n in range(hall.phones))
    return [(await ask(hall.port, "POST", f"/p/{hall.code}", body=form)).cookie() for form in forms]


async def measure(hall: Hall) -> Measured:
    """Do all of it; before a part that needs the facilitator, say so and wait for a line."""
    measured, tasks = Measured(), set[asyncio.Task[None]]()
    cookies = await come_in(hall)
    await asyncio.to_thread(_wait_for, "in")
    await _first_page(hall, cookies[0], measured)
    wall = await tune_in(hall, f"/wall/{hall.code}/live", hall.wall_cookie, tasks)
    phones = [await tune_in(hall, f"/p/{hall.code}/live", one, tasks) for one in cookies]
    await asyncio.to_thread(_wait_for, "listening")
    await _post_to_wall(hall, cookies, wall, measured)
    await asyncio.to_thread(_wait_for, "vote")
    await _post_to_all(hall, cookies, phones, measured)
    assumption_id = await asyncio.to_thread(_wait_for, "rate")
    for _ in range(hall.bursts):
        await _burst(hall, cookies, assumption_id, measured)
    await _hold(hall, cookies)
    await asyncio.to_thread(_wait_for, "done")
    measured.streams_lost = sum(one.ended for one in (wall, *phones))
    for one in (wall, *phones):
        one.writer.close()
    await asyncio.gather(*tasks, return_exceptions=True)
    return measured


def _wait_for(part: str) -> str:
    print(json.dumps({"ready_for": part}), flush=True)
    return sys.stdin.readline().strip()


async def _first_page(hall: Hall, cookie: str, measured: Measured) -> None:
    """The page and what it asks for: every address in a src or href that a browser fetches by itself."""
    began = perf_counter()
    answer = await ask(hall.port, "GET", f"/p/{hall.code}", cookie)
    measured.page_seconds = perf_counter() - began
    measured.page_bytes = answer.size
    html = answer.text()
    measured.page_requests = 1 + len(
        re.findall(r"<(?:script|img|link)[^>]+(?:src|href)=\"(?!data:)", html)
    )


async def _post_to_wall(hall: Hall, cookies: list[str], wall: Stream, measured: Measured) -> None:
    for number in range(hall.posts):
        text = f"bench card {number}."
        form = {"do": "card", "stage": "goals", "text": text, "change_id": f"{number:032x}"}
        began = perf_counter()
        await _sent(hall, cookies[number % len(cookies)], form, measured)
        at = await _heard_at(wall, lambda newest, text=text: text.encode() in newest)  # type: ignore[misc]
        measured.to_wall.append(at - began)
        measured.wall_bytes = len(wall.newest)
        await asyncio.sleep(GAP_SECONDS)


async def _post_to_all(
    hall: Hall, cookies: list[str], phones: list[Stream], measured: Measured
) -> None:
    """One phone adds to what all can vote on, so all hear that there is something new."""
    for number in range(hall.told):
        before = [one.newest for one in phones]
        form = {
            "do": "assumption",
            "text": f"bench belief {number}",
            "change_id": f"a{number:031x}",
        }
        began = perf_counter()
        await _sent(hall, cookies[number % len(cookies)], form, measured)
        each = [
            await _heard_at(one, lambda newest, old=old: newest != old)  # type: ignore[misc]
            for one, old in zip(phones, before, strict=True)
        ]
        measured.to_all.append(max(each) - began)
        await asyncio.sleep(GAP_SECONDS)


async def _burst(hall: Hall, cookies: list[str], assumption_id: str, measured: Measured) -> None:
    """Every phone rates at the same moment; the next time it rates the same card anew."""
    gun = asyncio.Event()

    async def rate(cookie: str) -> tuple[float, int]:
        form = {"do": "rate", "assumption_id": assumption_id, "round": "1"}
        form |= {"impact": "3", "safety": "no", "claim": "1"}
        answer = await ask(hall.port, "POST", f"/p/{hall.code}", cookie, urlencode(form), gun)
        return perf_counter(), answer.status

    raters = [asyncio.create_task(rate(one)) for one in cookies]
    await asyncio.sleep(1)
    began = perf_counter()
    gun.set()
    answers = await asyncio.gather(*raters)
    took = [at - began for at, _status in answers]
    measured.acknowledged += took
    measured.last_of_burst.append(max(took))
    measured.refused += sum(status != 200 for _at, status in answers)


async def _hold(hall: Hall, cookies: list[str]) -> None:
    """Stay in the room with every stream open; say when a time to read the server's memory has come."""
    if not hall.hold_seconds:
        return
    began = perf_counter()
    warm = min(WARM_UP_SECONDS, hall.hold_seconds / HOLD_POINTS)
    number = 0
    for point in range(HOLD_POINTS + 1):
        until = began + warm + (hall.hold_seconds - warm) * point / HOLD_POINTS
        number = await _chat(hall, cookies, number, until)
        await asyncio.to_thread(_wait_for, f"held {point}")


async def _chat(hall: Hall, cookies: list[str], number: int, until: float) -> int:
    """Every second one phone says that it is ready, or is not after all; the number of the next phone."""
    while perf_counter() < until:
        form = {"do": "ready", "ready": ("yes", "no")[number // len(cookies) % 2]}
        cookie = cookies[number % len(cookies)]
        await ask(hall.port, "POST", f"/p/{hall.code}", cookie, urlencode(form))
        number += 1
        await asyncio.sleep(1)
    return number


async def _sent(hall: Hall, cookie: str, form: dict[str, str], measured: Measured) -> None:
    answer = await ask(hall.port, "POST", f"/p/{hall.code}", cookie, urlencode(form))
    measured.refused += answer.status != 200


async def _heard_at(stream: Stream, fits: Callable[[bytes], bool]) -> float:
    """When the stream heard what fits."""
    end = perf_counter() + HEARD_WITHIN_SECONDS
    while perf_counter() < end:
        if stream.newest and fits(stream.newest):
            return stream.heard_at
        await asyncio.sleep(0.0005)
    raise TimeoutError(stream.newest[:200])


def main() -> None:
    """Measure what the first line of the standard input says."""
    hall = Hall(**json.loads(sys.stdin.readline()))
    print(json.dumps({"measured": asdict(asyncio.run(measure(hall)))}), flush=True)


if __name__ == "__main__":
    main()
