"""The wall as text: every part as HTML with a mark of its own, so that the browser changes only what has changed."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from time import monotonic

from toolkit.desk.addresses import participant_addresses, typed
from toolkit.domain.bank import Bank
from toolkit.domain.history import History
from toolkit.domain.session import Room, Timer
from toolkit.domain.vocabulary import RoomStep
from toolkit.drawing.qr import qr_svg
from toolkit.language import _, current_language, label
from toolkit.language.counting import people_in_words
from toolkit.phone.wall_map import map_scene
from toolkit.phone.wall_page import draw
from toolkit.phone.wall_rating import rate_scene
from toolkit.phone.wall_scene import (
    Kind,
    Piece,
    Scene,
    Seen,
    over,
    paused,
    people_in,
    public_part,
)
from toolkit.phone.wall_votes import result_scene, vote_scene
from toolkit.phone.wall_writing import assumptions_scene, cards_scene, learned_scene

PIECES_KEPT = 500
"""So many pieces are kept as they were drawn last, of all walls together (house rule)."""

ADDRESS_KEPT_SECONDS = 2
"""When the laptop joins another network, the wall says so after this time at the latest (house rule)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A piece of HTML under a key; ``mark``, a short digest of it, is another one as soon as the HTML is."""

    key: str
    html: str
    mark: str = field(init=False)

    def __post_init__(self) -> None:
        mark = blake2b(self.html.encode(), digest_size=6).hexdigest()
        object.__setattr__(self, "mark", mark)


@dataclass(frozen=True, slots=True, kw_only=True)
class WallPicture:
    """All of a wall: the code of its room, what it shows, the parts with a fixed place, and the pieces in order."""

    code: str
    name: str
    kind: Kind
    parts: tuple[Part, ...]
    pieces: tuple[Part, ...]
    page: int = 0

    def part(self, key: str) -> Part:
        """The part of that place."""
        return next(one for one in self.parts if one.key == key)

    def line(self) -> str:
        """The picture as one line of JSON; it begins with the code, see :func:`shows_room`."""
        return json.dumps(
            {
                "code": self.code,
                "name": self.name,
                "kind": self.kind.value,
                "page": self.page,
                "parts": [[one.key, one.mark, one.html] for one in self.parts],
                "pieces": [[one.key, one.mark, one.html] for one in self.pieces],
            },
            ensure_ascii=False,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WayView:
    """How somebody who comes late gets in."""

    code: str
    address: str
    qr: str
    people: str


def shows_room(line: str, code: str) -> bool:
    """Whether the line of JSON is the picture of that room."""
    return line.startswith(json.dumps({"code": code})[:-1])


def picture_of_room(history: History, bank: Bank, today: date) -> WallPicture:
    """The wall of a session's room as it stands."""
    room = history.session.room
    if room is None:
        return picture_of_scene("", over())
    seen = Seen(history=history, session=public_part(history), room=room, bank=bank, today=today)
    scene = scene_of(seen)
    if not room.open:
        return picture_of_scene(room.code, scene)
    return picture_of_scene(
        room.code, scene, way=draw("way", way_view(room)), timer=_timer_html(seen)
    )


def picture_of_scene(code: str, scene: Scene, *, way: str = "", timer: str = "") -> WallPicture:
    """A scene with every piece of it drawn."""
    return WallPicture(
        code=code,
        name=scene.name,
        kind=scene.kind,
        parts=(
            Part(key="head", html=draw("head", scene)),
            Part(key="timer", html=timer),
            Part(key="way", html=way),
        ),
        pieces=tuple(_drawn(one, current_language()) for one in scene.pieces),
        page=scene.page,
    )


@lru_cache(maxsize=PIECES_KEPT)
def _drawn(piece: Piece, _language: str) -> Part:
    """The piece as HTML; of a hundred cards on the wall, ninety-nine are the same as before."""
    return Part(key=piece.key, html=draw(piece.macro, piece.view))


def scene_of(seen: Seen) -> Scene:
    """What the wall shows now."""
    if not seen.room.open:
        return over()
    if seen.room.paused:
        return paused()
    return SCENES[seen.room.step](seen)


def _wait_scene(seen: Seen) -> Scene:
    """The dots of a vote that has just ended; else the stage, and the way in, large."""
    result = result_scene(seen)
    if result is not None:
        return result
    return Scene(
        name=f"wait-{seen.session.stage}",
        kind=Kind.WAY_IN,
        heading=label(seen.session.stage),
        prompt=_("Look up and listen. Your phone has nothing to do now."),
        pieces=(Piece(key="way-in", macro="way_in", view=way_view(seen.room)),),
    )


def way_view(room: Room) -> WayView:
    """The way into a room, over the likely address."""
    return way_to(room.code, people_in(room))


def way_to(code: str, count: int | None) -> WayView:
    """The way in by a code that ``count`` people have used; None where the count may not be told."""
    address = _address(code, int(monotonic() // ADDRESS_KEPT_SECONDS))
    return WayView(
        code=code,
        address=typed(address).removesuffix(f"/{code}"),
        qr=_qr(address, _("QR code: {address}").format(address=address)),
        people=people_in_words(count),
    )


@lru_cache(maxsize=4)
def _address(code: str, _moment: int) -> str:
    return participant_addresses(code=code)[0]


@lru_cache(maxsize=32)
def _qr(address: str, said: str) -> str:
    return qr_svg(address, label=said)


def _timer_html(seen: Seen) -> str:
    """The timer as numbers that the browser counts down from; nothing while it is not used or the room is paused."""
    timer = seen.session.timer
    if seen.room.paused or timer == Timer():
        return ""
    return draw("timer", timer)


SCENES: dict[RoomStep, Callable[[Seen], Scene]] = {
    RoomStep.WAIT: _wait_scene,
    RoomStep.CARDS: cards_scene,
    RoomStep.ASSUMPTIONS: assumptions_scene,
    RoomStep.RATE: rate_scene,
    RoomStep.VOTE_ASSUMPTIONS: vote_scene,
    RoomStep.VOTE_ACTIONS: vote_scene,
    RoomStep.MAP: map_scene,
    RoomStep.LEARNED: learned_scene,
}
"""One scene for each step of a room."""
