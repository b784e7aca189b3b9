"""The app as its own process, as a facilitator's laptop runs it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import ViewportSize

PROJECT = Path(__file__).parents[2]
WALL: ViewportSize = {"width": 1280, "height": 720}
PATIENCE_MS = 60_000
"""How long a page may take on a busy machine; the first page after a start imports the whole app."""

READY_WITHIN_SECONDS = 90


@dataclass(slots=True)
class AppServer:
    """A running app: its address, its data folder, and its process."""

    folder: Path
    port: int
    process: subprocess.Popen[bytes]
    room: bool = False

    @property
    def address(self) -> str:
        """Where the app answers."""
        return f"http://127.0.0.1:{self.port}"

    def kill(self) -> None:
        """End the process the hard way, as a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def start_again(self) -> None:
        """Start the app again on the same port and data."""
        self.process = _start(self.folder, self.port, self.room)
        _wait_until_ready(self)

    def stop(self) -> None:
        """End the process calmly."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(timeout=30)
            except subprocess.TimeoutExpired:
                # Streamlit waits for streams that a browser still holds; what was recorded is on the disk already.
                self.process.kill()
                self.process.wait(timeout=30)


def start_app(folder: Path, *, room: bool = False) -> AppServer:
    """Start the app with its data in ``folder`` and wait until it answers; as a room, but on loopback only."""
    port = _free_port()
    server = AppServer(folder=folder, port=port, process=_start(folder, port, room), room=room)
    _wait_until_ready(server)
    return server


def _start(folder: Path, port: int, room: bool) -> subprocess.Popen[bytes]:
    command = [
        *(sys.executable, "-m", "streamlit", "run", "workshop_app.py"),
        *("--server.port", str(port), "--server.headless", "true"),
    ]
    with (folder / "server.log").open("ab") as log:
        return subprocess.Popen(
            command,
            cwd=PROJECT,
            env={
                **os.environ,
                "TOOLKIT_DATA": str(folder),
                "TOOLKIT_ROOM": "1" if room else "0",
                "TOOLKIT_PORT": str(port),
            },
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_until_ready(server: AppServer) -> None:
    end = time.monotonic() + READY_WITHIN_SECONDS
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(f"{server.address}/health", timeout=5):  # noqa: S310 (our own loopback address)
                return
        except OSError:  # refused, or too busy with its own start to answer in time
            time.sleep(0.1)
    raise TimeoutError((server.folder / "server.log").read_text(encoding="utf-8", errors="replace"))
