"""From the command to the first page, when everything is set up: whole seconds of a person's patience."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from tests.bench.clock import Row, seconds_for

PROJECT = Path(__file__).parents[2]
WAIT_AT_MOST_SECONDS = 120


def rows() -> Iterator[Row]:
    """Measure a bare interpreter that imports Streamlit, and the toolkit from its command to its first page."""
    bare = seconds_for(_import_streamlit, runs=3)
    whole = seconds_for(_start_and_stop, runs=3)
    yield Row(what="Python and 'import streamlit'", seconds=bare)
    yield Row(
        what="start to first page", seconds=whole, against="import streamlit", ratio=whole / bare
    )


def _import_streamlit() -> None:
    subprocess.run([sys.executable, "-c", "import streamlit"], check=True)


def _start_and_stop() -> None:
    with tempfile.TemporaryDirectory() as folder:
        port = _free_port()
        command = [sys.executable, "-m", "toolkit", "start", "--no-browser", "--port", str(port)]
        environment = {**os.environ, "TOOLKIT_DATA": folder}
        server = subprocess.Popen(command, cwd=PROJECT, env=environment, stdout=subprocess.DEVNULL)
        try:
            _wait_for_page(f"http://127.0.0.1:{port}/")
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(timeout=30)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for_page(address: str) -> None:
    end = time.monotonic() + WAIT_AT_MOST_SECONDS
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310 (our own loopback address)
                answer.read()
                return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.05)
    raise TimeoutError(address)
