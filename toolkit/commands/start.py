"""`start`: opens the app on this machine's loopback address and stays until it is stopped."""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

from toolkit.commands.folder import use_folder
from toolkit.setup.exit_codes import ExitCode, SetupProblem
from toolkit.setup.layout import PROJECT
from toolkit.setup.port import address, free_port
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
    check_port(port)
    log = folder / LOG_NAME
    stop_when_told()
    print(
        _("Starting the toolkit. Sessions are kept in {folder}").format(folder=folder), flush=True
    )
    server = open_server(PROJECT, port, log, {**os.environ, "TOOLKIT_DATA": str(folder)})
    try:
        wait_until_ready(server, port, log)
        print(
            _("Ready: {address}   (Ctrl-C stops it; nothing is lost)").format(
                address=address(port)
            ),
            flush=True,
        )
        if not arguments.no_browser:
            show_browser(address(port))
        server.wait()
    except Stopped:
        print(_("Stopping. Everything that was written is kept."), flush=True)
        return ExitCode.FINE
    finally:
        shut(server)
    sentence = _(
        "The app ended by itself. Nothing is lost. What went wrong is written in {log}; start again."
    )
    raise SetupProblem(ExitCode.SERVER_DID_NOT_START, sentence.format(log=log))


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
