"""Reads a language's bank from its files. An edited file is picked up at the next call, without a restart."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from toolkit.content.assembling import assemble
from toolkit.content.checks import file_problems, track_problems
from toolkit.content.folders import SOURCE_LANGUAGE, bank_files, guide_files, spoken_in
from toolkit.content.guide import read_pages
from toolkit.content.shapes import FOLDERS, SINGLE
from toolkit.content.toml_files import read_file
from toolkit.domain.bank import Bank
from toolkit.domain.errors import FileRejected, Problem

Stamp = tuple[str, int, int]
"""A file's path, when it was last changed (nanoseconds) and its size."""


def read_bank(language: str = SOURCE_LANGUAGE, folder: Path | None = None) -> Bank:
    """The bank in a language; a file the language lacks is taken from English, and an unknown language is English.

    ``folder`` is a folder like templates/, with banks/ and guide/ in it. Raises FileRejected with every problem found;
    each names the file, the id and the key.
    """
    stamps = tuple(
        _stamp(path)
        for files in (bank_files(language, folder), guide_files(language, folder))
        for path in files.values()
    )
    return _read(language, folder, stamps)


def _stamp(path: Path) -> Stamp:
    try:
        status = path.stat()
    except OSError:
        return str(path), 0, 0
    return str(path), status.st_mtime_ns, status.st_size


@lru_cache(maxsize=8)
def _read(language: str, folder: Path | None, stamps: tuple[Stamp, ...]) -> Bank:
    """Read anew whenever a stamp has changed."""
    del stamps
    files = _read_files(bank_files(language, folder))
    _refuse(tuple(file_problems(files)))
    bank = assemble(spoken_in(language, folder), files)
    pages, page_problems = read_pages(guide_files(language, folder), bank)
    _refuse((*track_problems(bank), *page_problems))
    return assemble(bank.language, files, pages)


def _read_files(paths: dict[str, Path]) -> dict[str, Any]:
    problems = [Problem("bank_file_missing", name) for name in SINGLE if name not in paths]
    files: dict[str, Any] = {}
    for name, path in paths.items():
        shape = SINGLE.get(name) or FOLDERS[name.partition("/")[0]]
        files[name], found = read_file(path, name, shape)
        problems.extend(found)
    if not any(name.startswith("tracks/") for name in paths):
        problems.append(Problem("bank_file_missing", "tracks/"))
    _refuse(tuple(problems))
    return files


def _refuse(problems: tuple[Problem, ...]) -> None:
    if problems:
        raise FileRejected(problems)
