"""Where a line may break in scripts that put no spaces between words.

Pango breaks Thai by itself; Khmer, Burmese and Lao lines would run out of their box. So U+200B, the zero width space
made for this, is put at the breaks that the system's ICU finds with its dictionaries. It is put into Thai too, so that
every system breaks alike. Without ICU, breaks are put between written syllables: never wrong to read, only less fine.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import re
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

MAY_BREAK = "\u200b"
LINE_BREAKS = 2  # UBRK_LINE in ICU's ubrk.h
NO_MORE = -1  # UBRK_DONE
LIBRARY_FOLDERS = ("/usr/lib/*", "/usr/lib", "/usr/lib64", "/lib/*", "/lib64", "/usr/local/lib")

SPACELESS_RUN = re.compile(
    "[\u0e01-\u0eff\u1000-\u109f\u1780-\u17d3\u17d7\u17dc-\u17dd\ua9e0-\ua9ff\uaa60-\uaa7f]{4,}"
)
"""Thai, Lao, Burmese and Khmer letters in a row."""

SYLLABLE = re.compile(
    "[\u0e40-\u0e44\u0ec0-\u0ec4]?"  # Thai and Lao vowels are written before their consonant
    "[\u0e01-\u0e2e\u0e81-\u0eae\u1000-\u102a\u103f\u1780-\u17b3]"
    "(?:\u17d2[\u1780-\u17b3]|\u1039[\u1000-\u102a]"  # stacked consonants stay with their base
    "|[\u0e2f-\u0e3a\u0e45-\u0e4e\u0eaf-\u0ebd\u0ec6-\u0ece\u102b-\u1038\u103a-\u103e\u1056-\u1064\u17b4-\u17d1\u17d3\u17dd])*"
    "(?:[\u1000-\u1021]\u1037?\u103a[\u102b-\u1038\u103b-\u103e]*)*"  # a Burmese consonant that closes it
)


def with_breaks(text: str) -> str:
    """The text with U+200B at every place inside Thai, Lao, Burmese and Khmer where a line may break."""
    return SPACELESS_RUN.sub(lambda run: MAY_BREAK.join(_words(run[0])), text)


@cache
def icu_version() -> str | None:
    """The version of the system's ICU, such as "72.1", or None when there is none."""
    icu = _icu()
    return icu.version if icu else None


def _words(run: str) -> Iterator[str]:
    icu = _icu()
    return icu.pieces(run) if icu else syllables(run)


def syllables(run: str) -> Iterator[str]:
    """The run cut between written syllables; nothing is lost."""
    start = 0
    for found in SYLLABLE.finditer(run):
        if found.start() > start:
            yield run[start : found.start()]
        yield found[0]
        start = found.end()
    if start < len(run):
        yield run[start:]


class Icu:
    """ICU's line breaker, through its C interface (unicode-org.github.io/icu, ubrk.h)."""

    def __init__(self, library: ctypes.CDLL, suffix: str) -> None:
        def function(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
            found = getattr(library, name + suffix)
            found.restype, found.argtypes = result, arguments
            return found  # type: ignore[no-any-return]

        status = ctypes.POINTER(ctypes.c_int)
        text, length = ctypes.c_void_p, ctypes.c_int32
        self._open = function(
            "ubrk_open", ctypes.c_void_p, ctypes.c_int, ctypes.c_char_p, text, length, status
        )
        self._next = function("ubrk_next", ctypes.c_int32, ctypes.c_void_p)
        self._close = function("ubrk_close", None, ctypes.c_void_p)
        version = (ctypes.c_uint8 * 4)()
        function("u_getVersion", None, ctypes.c_uint8 * 4)(version)
        self.version = f"{version[0]}.{version[1]}"

    def pieces(self, run: str) -> Iterator[str]:
        """The run cut at its line breaks; nothing is lost. Every letter must fit one UTF-16 unit."""
        units = ctypes.create_string_buffer(run.encode(f"utf-16-{sys.byteorder[0]}e"))
        status = ctypes.c_int(0)
        breaker = self._open(LINE_BREAKS, b"en", units, len(run), ctypes.byref(status))
        if not breaker or status.value > 0:
            yield from syllables(run)
            return
        try:
            start = 0
            while (end := self._next(breaker)) != NO_MORE:
                yield run[start:end]
                start = end
        finally:
            self._close(breaker)


@cache
def _icu() -> Icu | None:
    for path, suffix in _candidates():
        try:
            return Icu(ctypes.CDLL(path), suffix)
        except (OSError, AttributeError):
            continue  # another build, without the functions or not for this processor
    return None


def _candidates() -> Iterator[tuple[str, str]]:
    """Libraries to try, with the suffix their functions carry: Linux builds add the version to every name."""
    if sys.platform == "win32":
        yield "icu.dll", ""
    elif sys.platform == "darwin":
        yield "/usr/lib/libicucore.dylib", ""
    else:
        for version, path in sorted(_installed(), reverse=True):
            yield path, f"_{version}"
            yield path, ""


def _installed() -> Iterator[tuple[int, str]]:
    """ICU libraries in the usual places; else what the system's own search names."""
    found = False
    for folder in LIBRARY_FOLDERS:
        for path in Path("/").glob(f"{folder[1:]}/libicuuc.so.*"):
            if version := re.fullmatch(r"libicuuc\.so\.(\d+)", path.name):
                found = True
                yield int(version[1]), str(path)
    named = None if found else ctypes.util.find_library("icuuc")
    if named and (version := re.search(r"\.so\.(\d+)", named)):
        yield int(version[1]), named
