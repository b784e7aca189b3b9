"""Runs the app: one Streamlit server as a child process, watched until it answers, stopped when we are told to stop."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import webbrowser
from collections.abc import Mapping
from pathlib import Path
from types import FrameType
from typing import NoReturn

from toolkit.setup.exit_codes import ExitCode, SetupProblem
from toolkit.setup.port import HOST, address, is_free, is_ours, next_free_port
from toolkit.setup.words import _

SECONDS_BETWEEN_LOOKS = 0.1
SECONDS_TO_START = 120
SECONDS_TO_STOP = 10


class Stopped(Exception):
    """Somebody asked us to stop."""


def check_port(port: int, host: str = HOST) -> None:
    """Return when the port is free; else raise SetupProblem naming one that is."""
    try:
        free = is_free(port, host)
    except PermissionError:
        sentence = _("Port {port} needs administrator rights. Choose another: --port {other}")
        raise SetupProblem(ExitCode.PORT_TAKEN, sentence.format(port=port, other=8501)) from None
    if free:
        return
    other = next_free_port(port, host)
    if is_ours(port):
        sentence = _(
            "The toolkit already runs at {address}. Open that page, or start a second one: --port {other}"
        )
        raise SetupProblem(
            ExitCode.ALREADY_RUNNING, sentence.format(address=address(port), other=other)
        )
    sentence = _("Another program uses port {port}. Choose another: --port {other}")
    raise SetupProblem(ExitCode.PORT_TAKEN, sentence.format(port=port, other=other))


def open_server(
    project: Path, port: int, log: Path, environment: Mapping[str, str], host: str = HOST
) -> subprocess.Popen[bytes]:
    """Start the server; what it prints goes to the log, so that no stack trace reaches the wall."""
    command = [sys.executable, "-m", "streamlit", "run", str(project / "workshop_app.py")]
    command += [
        *("--server.address", host, "--server.port", str(port)),
        # Told this, the server asks no outside host for an address of ours.
        *("--browser.serverAddress", HOST),
        *("--server.headless", "true", "--logger.hideWelcomeMessage", "true"),
    ]
    log.unlink(missing_ok=True)
    log.touch(mode=0o600)
    with log.open("wb") as output:
        return subprocess.Popen(
            command,
            cwd=project,
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            # The terminal's Ctrl-C reaches us alone, and we stop the server in order.
            start_new_session=True,
        )


def wait_until_ready(server: subprocess.Popen[bytes], port: int, log: Path) -> None:
    """Return when the app answers; raise SetupProblem when it ends or stays silent."""
    last_look = time.monotonic() + SECONDS_TO_START
    while server.poll() is None and time.monotonic() < last_look:
        if is_ours(port):
            return
        time.sleep(SECONDS_BETWEEN_LOOKS)
    sentence = _(
        "The app did not start. Nothing is lost. What went wrong is written in {log}; doctor may know more."
    )
    raise SetupProblem(ExitCode.SERVER_DID_NOT_START, sentence.format(log=log))


def stop_when_told() -> None:
    """From now on, Ctrl-C, a closed terminal and a polite kill raise Stopped in the main thread."""

    def stop(_number: int, _frame: FrameType | None) -> NoReturn:
        raise Stopped

    for number in _stopping_signals():
        signal.signal(number, stop)


def _stopping_signals() -> list[signal.Signals]:
    """Return the signals that mean "stop" here. One that is ignored already stays so: nohup asked for that."""
    names = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
    known = [signal.Signals[name] for name in names if hasattr(signal, name)]
    return [number for number in known if signal.getsignal(number) is not signal.SIG_IGN]


def shut(server: subprocess.Popen[bytes]) -> None:
    """Stop the server: politely, and after a while for good. Every answered change is on the disk already."""
    for number in _stopping_signals():
        signal.signal(number, signal.SIG_IGN)
    server.terminate()
    try:
        server.wait(SECONDS_TO_STOP)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def can_show_browser() -> bool:
    """Say whether there is a screen for a browser. On a bare terminal it would take the terminal over."""
    if sys.platform in {"darwin", "win32"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def show_browser(where: str) -> None:
    """Open the page in the person's browser, if there is one."""
    if can_show_browser():
        webbrowser.open(where)
