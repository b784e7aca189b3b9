"""/gwall/CODE: the wall of a gathering."""

from __future__ import annotations

from collections.abc import Callable

from toolkit.desk import GatheringDesk
from toolkit.desk.doors import gathering_of_code
from toolkit.domain.errors import NotFound
from toolkit.domain.gathering.history import GatheringHistory
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.views import people_in
from toolkit.domain.gathering.vocabulary import DayPart
from toolkit.domain.parts.debrief import Timer
from toolkit.phone.gathering.wall_scenes import gathering_scene
from toolkit.phone.live_wall import SECONDS_BETWEEN, LiveWalls
from toolkit.phone.wall_page import draw
from toolkit.phone.wall_picture import WallPicture, picture_of_scene, way_to
from toolkit.phone.wall_scene import over
from toolkit.phone.words import bank_now


class GatheringWalls(LiveWalls):
    """The walls of all gatherings."""

    place = "gwall"

    def __init__(
        self, desk: Callable[[], GatheringDesk], *, seconds_between: float = SECONDS_BETWEEN
    ) -> None:
        super().__init__(desk, seconds_between=seconds_between)
        self._desk = desk

    def id_of(self, code: str) -> str:
        """The id of the gathering that has that code. Raises NotFound."""
        return gathering_of_code(self._desk(), code)

    def picture(self, journal_id: str, *, lately: bool = False) -> WallPicture:
        """The picture as it stands; a gathering that was erased meanwhile is over."""
        desk = self._desk()
        try:
            history = (desk.history_lately if lately else desk.history)(journal_id)
        except NotFound:
            return picture_of_scene("", over())
        return picture_of_gathering(history)


def picture_of_gathering(history: GatheringHistory) -> WallPicture:
    """The wall of a gathering as it stands."""
    gathering = history.gathering
    door = gathering.door
    if door is None:
        return picture_of_scene("", over())
    scene = gathering_scene(history, bank_now())
    if not door.open:
        return picture_of_scene(door.code, scene)
    way = draw("way", way_to(door.code, people_in(gathering)))
    return picture_of_scene(door.code, scene, way=way, timer=_timer_html(gathering))


def _timer_html(gathering: Gathering) -> str:
    """The timer of the plenary; nothing while it is not used, or in another part of the day."""
    door, timer = gathering.door, gathering.plenary.timer
    in_plenary = door is not None and door.part is DayPart.PLENARY and not door.paused
    return draw("timer", timer) if in_plenary and timer != Timer() else ""
