"""Which files make up the bank of a language. A file that a language lacks is taken from English."""

from __future__ import annotations

import os
import re
from pathlib import Path

from toolkit.content.shapes import FOLDERS, SINGLE

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
"""The folder with everything a facilitator may rewrite."""

SOURCE_LANGUAGE = "en"
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
BANKS = "banks"
GUIDE = "guide"


def languages(folder: Path | None = None) -> tuple[str, ...]:
    """The languages that have a folder of their own under banks/, English first."""
    found = {
        path.name
        for path in (_root(folder) / BANKS).iterdir()
        if path.is_dir() and LANGUAGE.fullmatch(path.name)
    }
    return tuple(sorted(found, key=lambda name: (name != SOURCE_LANGUAGE, name)))


def bank_files(language: str, folder: Path | None = None) -> dict[str, Path]:
    """The bank's files by their path below a language's folder, in the order of their numbers."""
    patterns = (*SINGLE, *(f"{name}/*.toml" for name in FOLDERS))
    return _overlaid(_root(folder) / BANKS, language, patterns)


def guide_files(language: str, folder: Path | None = None) -> dict[str, Path]:
    """The guide's pages by file name, in the order of their numbers."""
    return _overlaid(_root(folder) / GUIDE, language, ("*.md",))


def spoken_in(language: str, folder: Path | None = None) -> str:
    """The most special language folder that serves the language: "km-KH" is served by "km", else by English."""
    return _chain(_root(folder) / BANKS, language)[-1]


def _root(folder: Path | None) -> Path:
    return TEMPLATES if folder is None else folder


def _overlaid(base: Path, language: str, patterns: tuple[str, ...]) -> dict[str, Path]:
    found: dict[str, Path] = {}
    for name in _chain(base, language):
        root = base / name
        top = _names_in(str(root))
        for pattern in patterns:
            found.update((path, root / path) for path in _matching(str(root), pattern, top))
    return dict(sorted(found.items(), key=lambda entry: _by_number(entry[0])))


def _matching(root: str, pattern: str, top: frozenset[str]) -> list[str]:
    """The files below the root, by a name of those on top or by how the names in a folder end.

    Asked at every screen: a glob takes three times as long.
    """
    folder, star, ending = pattern.partition("*")
    if not star:
        return [pattern] if pattern in top else []
    return [folder + name for name in _names_in(f"{root}/{folder}") if name.endswith(ending)]


def _names_in(folder: str) -> frozenset[str]:
    try:
        with os.scandir(folder) as entries:
            return frozenset(entry.name for entry in entries)
    except OSError:
        return frozenset()


def _chain(base: Path, language: str) -> tuple[str, ...]:
    """From English to the language itself, as far as there are folders."""
    names = [SOURCE_LANGUAGE]
    if LANGUAGE.fullmatch(language):
        parts = re.split("[-_]", language)
        wanted = ["-".join(parts[:count]) for count in range(1, len(parts) + 1)]
        names += [name for name in wanted if name != SOURCE_LANGUAGE and (base / name).is_dir()]
    return tuple(names)


def _by_number(path: str) -> tuple[str, int, str]:
    folder, _, name = path.rpartition("/")
    number = re.match(r"\d{1,6}", name)
    return folder, int(number[0]) if number else 0, name
