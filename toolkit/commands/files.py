"""Reading what the person named, and writing where they asked: whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from toolkit.desk import today
from toolkit.domain.history import History
from toolkit.domain.session import Session
from toolkit.exchange import open_sample, sample_names
from toolkit.language import _
from toolkit.outgoing.archive import read_brought
from toolkit.setup.exit_codes import ExitCode, SetupProblem


def read_bytes(name: str) -> bytes:
    """Return what a file holds. Raises SetupProblem when it cannot be read."""
    try:
        return Path(name).expanduser().read_bytes()
    except FileNotFoundError:
        sentence = _("There is no file or sample called {name}. Check the name and the folder.")
    except IsADirectoryError:
        sentence = _("{name} is a folder. Name a session file.")
    except OSError as error:
        sentence = _("{name} cannot be read: {why}.").replace("{why}", error.strerror or str(error))
    raise SetupProblem(ExitCode.NOT_FOUND, sentence.format(name=name))


def brought_from(name: str) -> Session | History:
    """Return what a file or a sample holds: a session, or a session with its whole history.

    Raises FileRejected with every problem of the file, and SetupProblem when there is none.
    """
    path = Path(name).expanduser()
    if not path.exists() and name in sample_names():
        return open_sample(name, today())
    return read_brought(read_bytes(name), path.name)


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file in one step, over an older one. Raises SetupProblem when that cannot be done."""
    # Beside the result, so that the last step is a rename: nobody ever finds half a file.
    draft = path.with_name(f".{path.name}.{os.getpid()}.draft")
    try:
        draft.write_bytes(content)
        draft.replace(path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        sentence = _("{path} cannot be written: {why}. Nothing was changed.")
        raise SetupProblem(
            ExitCode.OUTPUT_NOT_WRITTEN,
            sentence.format(path=path, why=error.strerror or error),
        ) from error


def make_folder(path: Path) -> None:
    """Make a folder for results where there is none yet. Raises SetupProblem when that cannot be done."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        sentence = _("The folder {path} cannot be made: {why}. Nothing was changed.")
        raise SetupProblem(
            ExitCode.OUTPUT_NOT_WRITTEN,
            sentence.format(path=path, why=error.strerror or error),
        ) from error
