"""Documents that were made, kept for a little while so that a click on download does not make them again."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import date

from toolkit.documents.occasion import Occasion
from toolkit.documents.page_pictures import PagePictures, large_picture, small_pictures
from toolkit.outgoing import Choice

KEPT_AT_MOST = 16
"""A document has about 200 kB and its pictures a megabyte; a process keeps no more than this many (house rule)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """The session of another table, at a point of its history."""

    session_id: str
    seq: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """One document: of the session at a point of its history, on a day, on a paper, in a language, with what in it.

    ``name`` is the full name of its entry. What the wall may not show is not in it when it is made ``for_the_wall``.
    Paper for a day is made for its ``occasion``; what several tables show has the tables ``behind`` this one.
    """

    session_id: str
    seq: int
    day: date
    name: str
    sheet: str = "a4"
    language: str = "en"
    choices: frozenset[Choice] = frozenset()
    for_the_wall: bool = False
    occasion: Occasion | None = None
    behind: tuple[Behind, ...] = ()


@dataclass(slots=True)
class Made:
    """A document and the pictures of its pages, each made when it is first looked at."""

    file: bytes
    _small: PagePictures | None = None
    _large: dict[int, bytes] = field(default_factory=dict)

    def small(self) -> PagePictures:
        """Its pages, small. Raises DocumentFailed."""
        if self._small is None:
            self._small = small_pictures(self.file)
        return self._small

    def large(self, page: int) -> bytes:
        """One of its pages (0 is the first), large. Raises DocumentFailed."""
        if page not in self._large:
            self._large[page] = large_picture(self.file, page)
        return self._large[page]


class MadeFiles:
    """The newest documents of this process. Safe to share between threads."""

    def __init__(self, at_most: int = KEPT_AT_MOST) -> None:
        self.at_most = at_most
        self._made: OrderedDict[Wanted, Made] = OrderedDict()
        self._turn = threading.Lock()

    def get(self, wanted: Wanted) -> Made | None:
        """The document, or None when it was not made, or is no longer kept."""
        with self._turn:
            return self._made.get(wanted)

    def keep(self, wanted: Wanted, file: bytes) -> Made:
        """Keep a document; older ones of the same session go, since its words may have been taken out for good."""
        made = Made(file)
        with self._turn:
            for other in tuple(self._made):
                if other.session_id == wanted.session_id and other.seq != wanted.seq:
                    del self._made[other]
            self._made[wanted] = made
            while len(self._made) > self.at_most:
                self._made.popitem(last=False)
        return made


MADE = MadeFiles()
"""The documents of this process."""
