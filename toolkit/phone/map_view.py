"""The map for phones: one picture for all, and the cards by quadrant in words. Private cards are in neither."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from toolkit.domain.history import History
from toolkit.domain.vocabulary import Quadrant
from toolkit.drawing.matrix import draw_matrix
from toolkit.drawing.picture import picture_of, spreads_of
from toolkit.drawing.sheet import Style
from toolkit.language import _, label, map_words
from toolkit.phone.heard import public_session
from toolkit.scoring.numbering import card_numbers
from toolkit.scoring.order import rank_assumptions
from toolkit.scoring.standing import Standing

WIDTH, HEIGHT = 560.0, 620.0
"""The picture in px; a phone shows it as wide as it is (house rule)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OnMap:
    """One card of the map: its number, its words, and whether it stands in the safety strip."""

    number: int
    text: str
    strip: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MapList:
    """The cards of one quadrant, or those without a place yet."""

    name: str
    cards: tuple[OnMap, ...]


def map_lists(history: History, today: date) -> tuple[MapList, ...]:
    """The cards by quadrant, each list in the order of the wall; what nobody has rated comes last."""
    return history.once(("phone_map_lists", today), lambda: _lists(history, today))


def map_svg(history: History, today: date) -> str:
    """The picture of the map as a file. Drawn once for all phones."""
    return history.once(("phone_map_svg", today), lambda: _drawn(history, today))


def _ranked(history: History, today: date) -> tuple[Standing, ...]:
    public = public_session(history)
    return history.once(("phone_ranked", today), lambda: rank_assumptions(public, today))


def _lists(history: History, today: date) -> tuple[MapList, ...]:
    ranked, numbers = _ranked(history, today), card_numbers(public_session(history))
    names = {quadrant: label(quadrant) for quadrant in Quadrant}
    lists = [
        MapList(name=name, cards=_cards(ranked, quadrant, numbers))
        for quadrant, name in names.items()
    ]
    lists.append(MapList(name=_("No place yet"), cards=_cards(ranked, None, numbers)))
    return tuple(one for one in lists if one.cards)


def _cards(
    ranked: tuple[Standing, ...], quadrant: Quadrant | None, numbers: dict[str, int]
) -> tuple[OnMap, ...]:
    return tuple(
        OnMap(
            number=numbers[one.assumption.assumption_id],
            text=one.assumption.text,
            strip=label(one.strip) if one.in_strip else "",
        )
        for one in ranked
        if one.quadrant is quadrant
    )


def _drawn(history: History, today: date) -> str:
    session = public_session(history)
    picture = picture_of(_ranked(history, today), card_numbers(session), spreads_of(session))
    return draw_matrix(picture, map_words(), width=WIDTH, height=HEIGHT, style=Style.IMAGE)
