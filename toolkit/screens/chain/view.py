"""What the screen of the chain shows, as a value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from toolkit.domain.session import Assumption, Card
from toolkit.drawing.chain import ChainPicture, chain_picture
from toolkit.scoring.falls import Falls, falls_of_each, what_falls
from toolkit.scoring.holding import (
    assumptions_holding_nothing,
    cards_nothing_holds_up,
    load_bearing,
)
from toolkit.scoring.numbering import card_numbers
from toolkit.scoring.standing import Standing
from toolkit.screens.chain.pulled import pulled_ids
from toolkit.screens.showing import Showing


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainView:
    """``offered`` are the assumptions that hold a card up: load-bearing first, then those with which most falls.

    ``pulled`` are the ids of those pulled out, ``falls`` what that does, ``each`` what each would do by itself.
    """

    picture: ChainPicture
    offered: tuple[Standing, ...]
    numbers: Mapping[str, int]
    bearing: frozenset[str]
    each: Mapping[str, Falls]
    pulled: tuple[str, ...]
    falls: Falls
    loose_cards: tuple[Card, ...]
    loose_assumptions: tuple[Assumption, ...]


def chain_view(showing: Showing) -> ChainView:
    """The chain of the open session. On the wall private assumptions are left out, and none of them is pulled."""
    session = showing.session
    each = showing.history.once("falls_of_each", lambda: falls_of_each(session))
    bearing = showing.history.once("load_bearing", lambda: load_bearing(session))
    with_private = not showing.projector
    offered = offered_first(
        [
            one
            for one in showing.ranked
            if _holds(each[one.assumption.assumption_id])
            and (with_private or not one.assumption.private)
        ],
        each,
        bearing,
    )
    asked = pulled_ids(showing)
    pulled = tuple(
        one.assumption.assumption_id for one in offered if one.assumption.assumption_id in asked
    )
    return ChainView(
        picture=chain_picture(session, showing.ranked, pulled=pulled, with_private=with_private),
        offered=offered,
        numbers=card_numbers(session),
        bearing=bearing,
        each=each,
        pulled=pulled,
        falls=what_falls(session, pulled),
        loose_cards=cards_nothing_holds_up(session),
        loose_assumptions=assumptions_holding_nothing(session),
    )


def offered_first(
    found: list[Standing], each: Mapping[str, Falls], bearing: frozenset[str]
) -> tuple[Standing, ...]:
    """Load-bearing ones first, then those with which most cards fall, then most are shaken; ties as they came."""

    def weight(one: Standing) -> tuple[bool, int, int]:
        falls = each[one.assumption.assumption_id]
        return (
            one.assumption.assumption_id not in bearing,
            -len(falls.fallen),
            -len(falls.shaken),
        )

    return tuple(sorted(found, key=weight))


def _holds(falls: Falls) -> bool:
    """Whether it holds a card up: without it, that card falls or is shaken."""
    return bool(falls.fallen or falls.shaken)
