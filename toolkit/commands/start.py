"""`start`: opens the app, for this machine alone or with --room for the phones around it, until it is stopped."""

from __future__ import annotations

import argparse
import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from toolkit.commands.folder import use_folder
from toolkit.setup.exit_codes import ExitCode, SetupProblem
from toolkit.setup.layout import PROJECT
from toolkit.setup.port import EVERYWHERE, HOST, address, free_port
from toolkit.setup.server import (
    Stopped,
    check_port,
    open_server,
    show_browser,
    shut,
    stop_when_told,
    wait_until_ready,
)
from toolkit.setup.words import _

LOG_NAME = "server.log"


def run(arguments: argparse.Namespace) -> int:
    """Start the app, say where it is, wait."""
    folder = open_data_folder(arguments.data)
    port = arguments.port or free_port()
    check_port(port, EVERYWHERE if arguments.room else HOST)
    stop_when_told()
    say(_("Starting the toolkit. Sessions are kept in {folder}").format(folder=folder))
    if arguments.room:
        return _serve_room(port, folder / LOG_NAME, arguments)
    os.environ.update(TOOLKIT_ROOM="0", TOOLKIT_PORT=str(port))
    server = open_server(PROJECT, port, folder / LOG_NAME, os.environ)
    with _open_until_told(server, port, folder / LOG_NAME):
        where = address(port)
        say(_("Ready: {address}   (Ctrl-C stops it; nothing is lost)").format(address=where))
        if not arguments.no_browser:
            show_browser(where)
    return ExitCode.FINE


def _serve_room(port: int, log: Path, arguments: argparse.Namespace) -> int:
    """The same for a room: others on the network reach it, so the facilitator's side is behind a passphrase."""
    from toolkit.commands import room

    room.tell_the_server(port, arguments.address)
    say(*room.opening_lines())
    server = open_server(PROJECT, port, log, os.environ, EVERYWHERE)
    with _open_until_told(server, port, log):
        link = room.sign_in_link(port)
        say(*room.ready_lines(port, link))
        if not arguments.no_browser:
            show_browser(link)
    return ExitCode.FINE


@contextmanager
def _open_until_told(server: subprocess.Popen[bytes], port: int, log: Path) -> Iterator[None]:
    """Wait until the app answers, do what is to be done then, and go on until somebody stops it."""
    try:
        wait_until_ready(server, port, log)
        yield
        server.wait()
    except Stopped:
        say(_("Stopping. Everything that was written is kept."))
        return
    finally:
        shut(server)
    sentence = _(
        "The app ended by itself. Nothing is lost. What went wrong is written in {log}; start again."
    )
    raise SetupProblem(ExitCode.SERVER_DID_NOT_START, sentence.format(log=log))


def say(*lines: str) -> None:
    """Print lines now: somebody may read them through a pipe."""
    print("\n".join(lines), flush=True)


def open_data_folder(chosen: str | None) -> Path:
    """Return the data folder, made and tried; a chosen one counts for this process and its children.

    Raises SetupProblem when nothing can be written there.
    """
    use_folder(chosen)
    from toolkit.store.places import data_folder

    folder = data_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        sentence = _(
            "The data folder {folder} cannot be written: {why}. Choose another: --data DIR"
        )
        raise SetupProblem(
            ExitCode.DATA_FOLDER_CLOSED,
            sentence.format(folder=folder, why=error.strerror or error),
        ) from error
    return folder
