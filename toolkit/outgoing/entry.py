"""What the catalogue knows of each thing that can be made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from toolkit.documents.names import PLAN
from toolkit.domain.session import Session
from toolkit.language import in_language
from toolkit.outgoing.gathering.wish import GatheringWish
from toolkit.outgoing.guarding import made_guarded
from toolkit.outgoing.wish import Wish

MADE_HERE = ("pdf", "json", "zip")
"""Endings that need no making process: PDFs have the printing process, also many in a ZIP, and a session file is how
one gets away with one's work, whatever else fails.
"""

MIMES = {
    "csv": "text/csv",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "ics": "text/calendar",
    "json": "application/json",
    "md": "text/markdown",
    "pdf": "application/pdf",
    "png": "image/png",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "svg": "image/svg+xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}
"""The media type of every ending."""

PRINTED = ("a4", "letter")
"""The papers of a document of pages."""

POSTERS = ("a3", "a1")
"""The papers of a poster."""


class Group(StrEnum):
    """What a thing is for, in the order the screen shows."""

    HAND = "hand"
    NO_COMPUTER = "no_computer"
    OFFICE = "office"
    TABLES = "tables"
    PICTURES = "pictures"


class Choice(StrEnum):
    """What can be put back into a copy; the value is the name of the wish's field."""

    PRIVATE = "with_private"
    OWNERS = "with_owners"
    SOURCES = "with_sources"


class Eyes(StrEnum):
    """Whose eyes a thing is for, and so which copy of the session is in it."""

    TEAM = "team"
    OTHERS = "others"
    STRANGERS = "strangers"


W = TypeVar("W", Wish, GatheringWish)
"""What is wished for: something of a session, or of a gathering."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made(Generic[W]):
    """A file by its name and ending, and what makes it of a wish; it may raise DocumentFailed."""

    name: str
    ending: str
    make: Callable[[W], bytes]

    @property
    def full_name(self) -> str:
        """The name with its ending, such as plan.pdf; no two entries have the same, of sessions or gatherings."""
        return f"{self.name}.{self.ending}"

    @property
    def guarded(self) -> bool:
        """Whether it is made in the making process."""
        return self.ending not in MADE_HERE

    @property
    def mime(self) -> str:
        """The media type."""
        return MIMES[self.ending]

    def file(self, wish: W) -> bytes:
        """The file, in the language of the wish, made in a guarded process. Raises DocumentFailed."""
        return made_guarded(self.full_name, wish) if self.guarded else self.made_here(wish)

    def made_here(self, wish: W) -> bytes:
        """The same, made in this process and without a limit, for the guarded process itself."""
        return in_language(wish.language, lambda: self.make(wish))


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Made[Wish]):
    """One thing that can be made, by its name and the ending of its file.

    ``title``, ``about`` and ``warning`` (what somebody must know before it is passed on) are English messages, marked
    with ``N_`` and translated where they are shown. ``make`` gives the file; it may raise DocumentFailed. ``remark``
    says in a sentence what will be amiss with it, such as letters that cannot be printed, and ``page`` gives the same
    pages as HTML, for a computer that cannot print. Without ``needs_session`` it can be made of nothing; with
    ``takes_session`` it then follows a session where there is one, in its topic and length. With ``gathers_tables``
    the sessions of several tables go into one file. A second reader's tick for it is kept under ``read_as``.
    """

    group: Group
    title: str
    about: str
    warning: str = ""
    papers: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    eyes: Eyes = Eyes.OTHERS
    read_as: str = PLAN
    needs_session: bool = True
    takes_session: bool = False
    needs_history: bool = False
    gathers_tables: bool = False
    remark: Callable[[Wish], str] | None = None
    page: Callable[[Wish], str] | None = None

    @property
    def reads_session(self) -> bool:
        """Whether another session makes another file."""
        return self.needs_session or self.takes_session

    def paper_near(self, sheet: str) -> str:
        """The wanted paper where this can be printed on it, otherwise the first of its own; "a4" where it has none."""
        if sheet in self.papers:
            return sheet
        return self.papers[0] if self.papers else PRINTED[0]

    def leaving(self, wish: Wish) -> Session:
        """The copy of the session that is in it: what is to be read before it leaves. Raises ValueError without one."""
        if self.eyes is Eyes.STRANGERS:
            return wish.for_strangers
        return wish.session if self.eyes is Eyes.TEAM else wish.for_others

    def all_leaving(self, wish: Wish) -> tuple[Session, ...]:
        """The copies of all sessions that are in it. Raises ValueError without one."""
        return wish.tables_for_strangers if self.gathers_tables else (self.leaving(wish),)
