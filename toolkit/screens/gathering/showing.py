"""What a screen of a gathering gets to draw, and its one way to make something happen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields

from toolkit.desk import GatheringDesk, the_gathering_desk
from toolkit.domain.errors import ToolkitError
from toolkit.domain.gathering.changes import GatheringChange
from toolkit.domain.gathering.history import GatheringHistory
from toolkit.domain.gathering.parts.whole import Door, Gathering
from toolkit.screens.showing import Screen


@dataclass(frozen=True, slots=True, kw_only=True)
class GatheringShowing(Screen):
    """What every screen of an open gathering has besides."""

    gatherings: GatheringDesk
    history: GatheringHistory

    @property
    def gathering(self) -> Gathering:
        """The gathering as it is now."""
        return self.history.gathering

    @property
    def gathering_id(self) -> str:
        """Its id."""
        return self.history.journal_id

    @property
    def door(self) -> Door | None:
        """The door while people can take part, or None."""
        door = self.gathering.door
        return door if door is not None and door.open else None

    def key(self, *parts: str) -> str:
        """The widget key for something of this gathering; the one place where keys are made."""
        return ":".join((self.gathering_id, *parts))

    def record(self, change: GatheringChange, draft: str = "") -> bool:
        """Record a change; on refusal show why, keep ``draft``, and answer False."""
        return self.tried(lambda: self.gatherings.record(self.gathering_id, change), draft)

    def act(self, change: GatheringChange) -> None:
        """Record a change; on refusal show why. For ``on_click``, which wants no answer."""
        self.record(change)

    def tried(self, do: Callable[[], object], draft: str = "") -> bool:
        """Do something that may be refused; on refusal show why, keep ``draft``, and answer False."""
        try:
            do()
        except ToolkitError as error:
            self.refuse(error, draft)
            return False
        return True


def showing_of(screen: Screen, gathering_id: str) -> GatheringShowing:
    """The showing of a gathering. Raises NotFound."""
    desk = the_gathering_desk()
    shared = {field.name: getattr(screen, field.name) for field in fields(Screen)}
    return GatheringShowing(**shared, gatherings=desk, history=desk.history(gathering_id))
