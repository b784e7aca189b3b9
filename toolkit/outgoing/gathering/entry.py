"""What the catalogue knows of each thing that can be made of a gathering."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from toolkit.language import in_language
from toolkit.outgoing.entry import MADE_HERE, MIMES, PRINTED
from toolkit.outgoing.gathering.wish import GatheringWish
from toolkit.outgoing.guarding import made_guarded


class GatheringGroup(StrEnum):
    """What a thing is for, in the order the screen shows."""

    PACKS = "packs"
    PAPER = "paper"
    FILES = "files"


class GatheringChoice(StrEnum):
    """What can be chosen for it; the value is the name of the wish's field."""

    TABLE = "table_id"
    GROUP = "group_id"


def nothing_lacks(_wish: GatheringWish) -> str:
    """It can be made of any gathering."""
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GatheringEntry:
    """One thing that can be made, by its name and the ending of its file.

    ``title``, ``about`` and ``warning`` are English messages, marked with ``N_`` and translated where they are shown.
    ``make`` gives the file; it may raise DocumentFailed. ``lacks`` says in a sentence, already translated, what is
    missing for it; empty when it can be made. Without ``needs_gathering`` it can be made of nothing.
    """

    name: str
    ending: str
    group: GatheringGroup
    title: str
    about: str
    make: Callable[[GatheringWish], bytes]
    warning: str = ""
    papers: tuple[str, ...] = ()
    choices: tuple[GatheringChoice, ...] = ()
    needs_gathering: bool = True
    lacks: Callable[[GatheringWish], str] = nothing_lacks

    @property
    def full_name(self) -> str:
        """The name with its ending; no two entries have the same, those of sessions included."""
        return f"{self.name}.{self.ending}"

    @property
    def guarded(self) -> bool:
        """Whether it is made in the making process."""
        return self.ending not in MADE_HERE

    @property
    def mime(self) -> str:
        """The media type."""
        return MIMES[self.ending]

    def file(self, wish: GatheringWish) -> bytes:
        """The file, in the language of the wish, made in a guarded process. Raises DocumentFailed."""
        return made_guarded(self.full_name, wish) if self.guarded else self.made_here(wish)

    def made_here(self, wish: GatheringWish) -> bytes:
        """The same, made in this process and without a limit, for the guarded process itself."""
        return in_language(wish.language, lambda: self.make(wish))

    def paper_near(self, sheet: str) -> str:
        """The wanted paper where this can be printed on it, otherwise A4."""
        return sheet if sheet in self.papers else PRINTED[0]
