"""What the catalogue knows of each thing that can be made of a gathering."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from toolkit.outgoing.entry import PRINTED, Made
from toolkit.outgoing.gathering.wish import GatheringWish


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
class GatheringEntry(Made[GatheringWish]):
    """One thing that can be made, by its name and the ending of its file.

    ``title``, ``about`` and ``warning`` are English messages, marked with ``N_`` and translated where they are shown.
    ``make`` gives the file; it may raise DocumentFailed. ``lacks`` says in a sentence, already translated, what is
    missing for it; empty when it can be made. Without ``needs_gathering`` it can be made of nothing.
    """

    group: GatheringGroup
    title: str
    about: str
    warning: str = ""
    papers: tuple[str, ...] = ()
    choices: tuple[GatheringChoice, ...] = ()
    needs_gathering: bool = True
    lacks: Callable[[GatheringWish], str] = nothing_lacks

    def paper_near(self, sheet: str) -> str:
        """The wanted paper where this can be printed on it, otherwise A4."""
        return sheet if sheet in self.papers else PRINTED[0]
