"""The maps of two days: one numbering for both, trails from one to the other, and the drawings of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import count
from typing import Any

from toolkit.drawing.matrix import draw_matrix
from toolkit.drawing.picture import MapPicture, picture_of
from toolkit.drawing.sheet import Style
from toolkit.drawing.trails import Trails
from toolkit.language import map_words, short_date
from toolkit.language.translate import _
from toolkit.scoring.compare import matches
from toolkit.scoring.numbering import card_numbers
from toolkit.scoring.order import rank_assumptions
from toolkit.screens.showing import Showing
from toolkit.screens.then_and_now.past import OnDay

WIDE = ((860, 580), (600, 500), (360, 500))
NARROW = ((560, 470), (360, 460))
WALL_WIDE = ((780, 430), (600, 450), (420, 520))
WALL_NARROW = ((600, 430), (420, 430))
ONE_SIZE_FROM = 150
"""From this many cards on only the middle drawing is sent: the others would only make the page slow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoMaps:
    """The maps of two days with one numbering, their marks under the ids of the later one.

    ``numbers`` goes by ids of the later session; ``numbers_then`` by those of the earlier one, where cards that are
    gone go on counting after the last.
    """

    then: MapPicture
    now: MapPicture
    numbers: dict[str, int]
    numbers_then: dict[str, int]


def two_maps(showing: Showing, earlier: OnDay, later: OnDay) -> TwoMaps:
    """The two maps, worked out once per change."""
    return showing.history.once(
        ("two maps", earlier.key, later.key), lambda: numbered_maps(earlier, later)
    )


def numbered_maps(earlier: OnDay, later: OnDay) -> TwoMaps:
    """The two maps with the numbers of the later one."""
    numbers = card_numbers(later.session)
    later_ids = {then: now for now, then in matches(earlier.session, later.session).items()}
    then = rank_assumptions(earlier.session, earlier.day)
    numbers_then = _numbers_then(card_numbers(earlier.session), later_ids, numbers)
    return TwoMaps(
        then=_under_ids(picture_of(then, numbers_then), later_ids),
        now=_plain(picture_of(rank_assumptions(later.session, later.day), numbers)),
        numbers=numbers,
        numbers_then=numbers_then,
    )


def _numbers_then(
    ids: Iterable[str], later_ids: dict[str, str], numbers: dict[str, int]
) -> dict[str, int]:
    """The numbers of the later session where a card is in it; the rest count on after the last."""
    free = count(max(numbers.values(), default=0) + 1)
    return {
        one: numbers[later_ids[one]] if later_ids.get(one) in numbers else next(free) for one in ids
    }


def _under_ids(picture: MapPicture, later_ids: dict[str, str]) -> MapPicture:
    marks = (
        replace(mark, assumption_id=later_ids.get(mark.assumption_id, mark.assumption_id))
        for mark in _plain(picture).marks
    )
    return MapPicture(marks=tuple(marks))


def _plain(picture: MapPicture) -> MapPicture:
    """The map without the spread of the group and without claims: lines beside the trails would be read as trails."""
    return MapPicture(marks=tuple(replace(mark, spread=None, claim=None) for mark in picture.marks))


def drawings_now(
    showing: Showing, earlier: OnDay, later: OnDay, *, narrow: bool = False
) -> list[dict[str, Any]]:
    """The later map in several sizes, with trails from where its cards stood."""
    maps = two_maps(showing, earlier, later)
    trails = Trails(other=maps.then, earlier=True)
    return _drawings(showing, maps.now, trails, ("now", earlier.key, later.key), later, narrow)


def drawings_then(
    showing: Showing, earlier: OnDay, later: OnDay, *, narrow: bool = False, trails: bool = True
) -> list[dict[str, Any]]:
    """The earlier map in several sizes, with trails to where its cards stand now."""
    maps = two_maps(showing, earlier, later)
    ahead = Trails(other=maps.now, earlier=False) if trails else None
    key = ("then", earlier.key, later.key, trails)
    return _drawings(showing, maps.then, ahead, key, earlier, narrow)


def _drawings(
    showing: Showing,
    picture: MapPicture,
    trails: Trails | None,
    key: tuple[object, ...],
    on_day: OnDay,
    narrow: bool,
) -> list[dict[str, Any]]:
    sizes = _sizes(narrow=narrow, wall=showing.projector)
    if len(picture.marks) >= ONE_SIZE_FROM:
        sizes = sizes[-2:-1]
    style = Style.WALL if showing.projector else Style.SCREEN
    title = _("The map on {day}").format(day=short_date(on_day.day))
    return showing.history.once(
        ("drawn", key, style, narrow),
        lambda: [
            {
                "width": width,
                "svg": draw_matrix(
                    picture,
                    map_words(),
                    width=width,
                    height=height,
                    style=style,
                    title=title,
                    trails=trails,
                ),
            }
            for width, height in sizes
        ],
    )


def _sizes(*, narrow: bool, wall: bool) -> tuple[tuple[int, int], ...]:
    if wall:
        return WALL_NARROW if narrow else WALL_WIDE
    return NARROW if narrow else WIDE
