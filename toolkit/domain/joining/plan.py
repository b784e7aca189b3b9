"""What joining a file to the session that is here would do, worked out whole before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from toolkit.domain.changes import Entry
from toolkit.domain.errors import ToolkitError
from toolkit.domain.history import History


class Relation(StrEnum):
    """How a file stands to the session that is here."""

    SAME = "same"
    NEWER = "newer"
    OLDER = "older"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A step of the file, as it stands in the file, that the rules do not let in, and why."""

    entry: Entry
    error: ToolkitError


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """Both sides settled the same thing, or one took away what the other worked on; the one that does not stand is
    kept in what happened, as undone. ``file`` is as in the file.
    """

    file: Entry
    here: Entry
    file_stands: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Joining:
    """A plan. ``here`` is what it was worked out for; ``after`` what it would become, ``added`` longer.

    ``coming`` and ``refused`` are the steps that only the file has, as they stand in it, in its order. ``closed`` says
    why nothing can be joined now (the session is set aside, or its room is open); then nothing is added.
    """

    file: History
    here: History
    relation: Relation
    only_in_file: int
    only_here: int
    coming: tuple[Entry, ...] = ()
    refused: tuple[Refused, ...] = ()
    overlaps: tuple[Overlap, ...] = ()
    added: tuple[Entry, ...] = ()
    after: History
    closed: ToolkitError | None = None

    @property
    def session_id(self) -> str:
        """The session here that the file would be joined to."""
        return self.here.session.session_id
