"""/wall/CODE: the wall of a room."""

from __future__ import annotations

from collections.abc import Callable

from toolkit.desk import Desk, today
from toolkit.domain.errors import NotFound
from toolkit.phone.live_wall import SECONDS_BETWEEN, LiveWalls
from toolkit.phone.rooms import Rooms
from toolkit.phone.wall_picture import WallPicture, picture_of_room, picture_of_scene
from toolkit.phone.wall_scene import over
from toolkit.phone.words import bank_now


class Walls(LiveWalls):
    """The walls of all rooms."""

    place = "wall"

    def __init__(
        self, desk: Callable[[], Desk], *, seconds_between: float = SECONDS_BETWEEN
    ) -> None:
        super().__init__(desk, seconds_between=seconds_between)
        self._desk = desk
        self._rooms: Rooms | None = None

    def id_of(self, code: str) -> str:
        """The id of the session whose room has that code. Raises NotFound."""
        desk = self._desk()
        if self._rooms is None or self._rooms.desk is not desk:
            self._rooms = Rooms(desk)
        return self._rooms.session_id(code)

    def picture(self, journal_id: str, *, lately: bool = False) -> WallPicture:
        """The picture as it stands; a session that was erased meanwhile is over."""
        desk = self._desk()
        try:
            history = (desk.history_lately if lately else desk.history)(journal_id)
        except NotFound:
            return picture_of_scene("", over())
        return picture_of_room(history, bank_now(), today())
