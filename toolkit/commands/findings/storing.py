"""Where sessions are kept: the folder, the room on its disk, and the journal in it."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from pathlib import Path

from toolkit.commands.findings.finding import Finding, State
from toolkit.setup.words import _

MEGABYTE = 10**6
TIGHT = 500 * MEGABYTE
FULL = 50 * MEGABYTE


def look_at_storing(folder: Path, journal: Path) -> list[Finding]:
    """Return what there is to say about the data folder and the SQLite journal in it."""
    return [
        look_at_folder(folder),
        look_at_disk(shutil.disk_usage(_nearest(folder)).free),
        look_at_journal(journal),
    ]


def look_at_folder(folder: Path) -> Finding:
    """Say whether sessions can be written, without making the folder."""
    what = _("Data folder")
    try:
        with tempfile.TemporaryFile(dir=_nearest(folder)):
            pass
    except OSError as error:
        found = _("{folder} cannot be written: {why}").format(
            folder=folder, why=error.strerror or error
        )
        return Finding(
            what, State.PROBLEM, found, _("Choose another: python3 -m toolkit start --data DIR")
        )
    return Finding(what, State.OK, str(folder))


def _nearest(folder: Path) -> Path:
    """Return the folder, or the first one above it that exists."""
    return next(place for place in (folder, *folder.parents) if place.is_dir())


def look_at_disk(free_bytes: int) -> Finding:
    """Say how much room there is for sessions and documents."""
    what = _("Free disk space")
    found = _("{megabytes:,} MB").format(megabytes=free_bytes // MEGABYTE)
    if free_bytes < FULL:
        return Finding(
            what, State.PROBLEM, found, _("Free some space: what is written soon cannot be kept.")
        )
    if free_bytes < TIGHT:
        return Finding(what, State.WARNING, found, _("Free some space before a long day."))
    return Finding(what, State.OK, found)


def look_at_journal(file: Path) -> Finding:
    """Say whether the stored sessions can be read. Opened for reading only."""
    what = _("Stored sessions")
    version = f"SQLite {sqlite3.sqlite_version}"
    if not file.exists():
        return Finding(what, State.OK, _("none yet ({version})").format(version=version))
    try:
        connection = sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)
        try:
            verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            count = connection.execute("SELECT count(DISTINCT session_id) FROM changes").fetchone()[
                0
            ]
        finally:
            connection.close()
    except sqlite3.Error as error:
        verdict, count = str(error), 0
    if verdict != "ok":
        found = _("the journal {file} is damaged: {why}").format(file=file, why=verdict)
        return Finding(
            what, State.PROBLEM, found, _("Put the newest file from your backups in its place.")
        )
    return Finding(what, State.OK, _("{count} ({version})").format(count=count, version=version))
