"""A full room against the floor: phones and a wall over real HTTP, in a process of their own, on both in the same run.

``TOOLKIT_BENCH_HOLD=3600`` keeps the room of two hundred open for an hour and shows whether memory grows.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from tests.bench.clock import Row
from tests.bench.made import START
from tests.browser.server import AppServer, _free_port, start_app
from toolkit.desk import Desk, open_room
from toolkit.desk.passphrase import new_passphrase
from toolkit.desk.signing import wall_key
from toolkit.domain import changes as c
from toolkit.domain.vocabulary import Lens, RoomStep, Stage
from toolkit.store import open_journal

PROJECT = Path(__file__).parents[2]
SIZES = (10, 50, 200)
TO_WALL_AIM = 2.0
BURST_AIM = 2.5
"""Against the floor of the same run, with two hundred phones."""

GROWTH_AIM = 4.0
"""Four times the phones may cost at most four times the seconds."""

PAGE_BYTES_AIM = 14 * 1024
HOLD_SECONDS = float(os.environ.get("TOOLKIT_BENCH_HOLD", "0"))


@dataclass(slots=True)
class Room:
    """A running server with what the phones need to know of it, and how the facilitator goes on to the next part."""

    port: int
    pid: int
    code: str
    wall_cookie: str = ""
    desk: Desk | None = None
    session_id: str = ""

    def open_part(self, part: str) -> str:
        """Do what the facilitator does before a part; give what the phones must know."""
        if self.desk is None:
            return "a0"
        for change in PARTS.get(part, ()):
            self.desk.record(self.session_id, change)
        return "a0"


PARTS: dict[str, tuple[c.Change, ...]] = {
    "in": (c.RoomStepOpened(step=RoomStep.CARDS, stage=Stage.GOALS),),
    "vote": (c.RoomStepOpened(step=RoomStep.VOTE_ASSUMPTIONS),),
    "rate": (
        c.AssumptionWritten(assumption_id="a0", text="Buyers order again", lens=Lens.VIABILITY),
        c.RoundOpened(round_number=1, assumption_ids=("a0",)),
        c.RoomStepOpened(step=RoomStep.RATE),
    ),
}


def rows() -> Iterator[Row]:
    """Measure a room of each size on our app and on the floor."""
    last: dict[str, float] = {}
    for size in SIZES:
        ours = _our_figures(size)
        floor = _floor_figures(size, ours)
        yield from _rows_of(size, ours, floor)
        burst = median(ours["last_of_burst"])
        if size == SIZES[-1]:
            yield from _growth_rows(size, burst, last["burst"])
        last["burst"] = burst


def _rows_of(size: int, ours: dict[str, Any], floor: dict[str, Any]) -> Iterator[Row]:
    largest = size == SIZES[-1]
    print(
        f"# {size} phones: first page {ours['page_bytes']:,} bytes in {ours['page_requests']} request(s),"
        f" wall picture {ours['wall_bytes']:,} bytes, {ours['refused']} refused;"
        f" a phone costs {ours['cpu'] / size * 1000:.1f} ms of CPU and {ours['memory'] / size / 1024:.0f} KB"
        f" (floor {floor['cpu'] / size * 1000:.1f} ms, {floor['memory'] / size / 1024:.0f} KB);"
        f" first burst {ours['last_of_burst'][0] * 1000:.0f} ms (floor {floor['last_of_burst'][0] * 1000:.0f} ms)"
    )
    if ours["held"]:
        _say_held(size, ours)
    page_aim = PAGE_BYTES_AIM / max(ours["page_bytes"], 1)
    yield Row(
        what=f"first page, {size} phones",
        seconds=ours["page_seconds"],
        against="14 KB",
        ratio=1 / page_aim,
        aim=1.0,
    )
    for name, key, aim in (
        ("post to wall", "to_wall", TO_WALL_AIM),
        ("post to all phones", "to_all", None),
        ("burst of ratings", "acknowledged", None),
    ):
        for share, said in ((0.5, "p50"), (0.95, "p95"), (1.0, "worst")):
            mine, theirs = _share(ours[key], share), _share(floor[key], share)
            asked = aim if largest and said == "p95" else None
            yield _against_floor(f"{name}, {size} phones, {said}", mine, theirs, asked)
    mine, theirs = median(ours["last_of_burst"]), median(floor["last_of_burst"])
    asked = BURST_AIM if largest else None
    yield _against_floor(f"last of a burst, {size} phones, median", mine, theirs, asked)


def _against_floor(what: str, mine: float, theirs: float, aim: float | None) -> Row:
    return Row(what=what, seconds=mine, against="the floor", ratio=mine / theirs, aim=aim)


def _say_held(size: int, ours: dict[str, Any]) -> None:
    """The memory of the server while the room was held open: after the warm-up, at each tenth, at the end."""
    points = [bytes_taken / 1024 for bytes_taken in ours["held"]]
    said = " ".join(f"{point:,.0f}" for point in points)
    print(
        f"# held open for {HOLD_SECONDS:.0f} s by {size} phones, {ours['streams_lost']} streams lost;"
        f" memory in KB: {said}; grew by {points[-1] - points[0]:,.0f} KB,"
        f" by {points[-1] - points[len(points) // 2]:,.0f} KB in the second half"
    )


def _growth_rows(size: int, burst: float, before: float) -> Iterator[Row]:
    yield Row(
        what=f"burst, {size} phones",
        seconds=burst,
        against=f"{SIZES[-2]} phones",
        ratio=burst / before,
        aim=GROWTH_AIM,
    )


def _share(values: Sequence[float], share: float) -> float:
    """The value that this share of all does not pass."""
    if share == 0.5:
        return median(values)
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def _our_figures(size: int) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        os.environ["TOOLKIT_DATA"] = made
        desk = Desk(open_journal(f"sqlite:///{folder / 'journal.sqlite3'}"))
        session_id = desk.start(START)
        code = open_room(desk, session_id)
        new_passphrase()
        app: AppServer = start_app(folder, room=True)
        room = Room(
            app.port, app.process.pid, code, f"wall_{code}={wall_key(code)}", desk, session_id
        )
        try:
            return _figures(room, size, hold=HOLD_SECONDS if size == SIZES[-1] else 0)
        finally:
            app.stop()
            desk.journal.close()


def _floor_figures(size: int, ours: dict[str, Any]) -> dict[str, Any]:
    """The floor sends as many bytes as ours did in the end."""
    with tempfile.TemporaryDirectory() as folder:
        port = _free_port()
        given = (port, f"{folder}/floor.sqlite3", ours["page_bytes"], ours["wall_bytes"])
        command = [sys.executable, "-m", "tests.bench.room_floor", *map(str, given)]
        server = subprocess.Popen(command, cwd=PROJECT)
        try:
            _wait_until_open(port)
            return _figures(Room(port, server.pid, "FLOOR"), size)
        finally:
            server.terminate()
            server.wait(timeout=30)


def _figures(room: Room, size: int, hold: float = 0) -> dict[str, Any]:
    """What the phones measured, with the processor time and the memory that the server took for them."""
    command = [sys.executable, "-m", "tests.bench.room_phones"]
    client = subprocess.Popen(
        command, cwd=PROJECT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert client.stdin is not None
    assert client.stdout is not None
    hall = {
        "port": room.port,
        "code": room.code,
        "phones": size,
        "wall_cookie": room.wall_cookie,
        "joins": room.desk is not None,
        "hold_seconds": hold,
    }
    memory: dict[str, int] = {}
    cpu = _cpu_seconds(room.pid)
    memory["before"] = _memory_bytes(room.pid)
    print(json.dumps(hall), file=client.stdin, flush=True)
    for line in client.stdout:
        heard = json.loads(line)
        if "measured" in heard:
            client.wait(timeout=30)
            return {
                **heard["measured"],
                "cpu": memory.pop("cpu") / 1000,
                "memory": memory["listening"] - memory["before"],
                "held": [taken for part, taken in memory.items() if part.startswith("held")],
            }
        part = heard["ready_for"]
        memory[part] = _memory_bytes(room.pid)
        memory["cpu"] = int((_cpu_seconds(room.pid) - cpu) * 1000)
        print(room.open_part(part), file=client.stdin, flush=True)
    raise ConnectionError("the phones stopped before they had measured")


def _cpu_seconds(pid: int) -> float:
    parts = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK")


def _memory_bytes(pid: int) -> int:
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def _wait_until_open(port: int) -> None:
    import socket

    end = time.monotonic() + 30
    while time.monotonic() < end:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError(port)
