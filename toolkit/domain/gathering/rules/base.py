"""The dispatch that the rules of a gathering register with, and the look-ups that they share."""

from __future__ import annotations

from functools import singledispatch

from toolkit.domain.errors import RoomClosed, RuleBroken
from toolkit.domain.gathering.parts.plenary import CardRef
from toolkit.domain.gathering.parts.whole import Door, Gathering
from toolkit.domain.gathering.vocabulary import WORDS_AT_MOST


@singledispatch
def check_gathering_change(change: object, gathering: Gathering | None) -> None:
    """Raise RuleBroken when the change breaks a rule. Kinds without a rule of their own may always be recorded."""


def open_door(gathering: Gathering) -> Door:
    """The door that phones can come in by. Raises RoomClosed when there is none or it is shut."""
    if gathering.door is None or not gathering.door.open:
        raise RoomClosed("gathering_door_shut")
    return gathering.door


def known_table(gathering: Gathering, table_id: str | None) -> None:
    """Raise RuleBroken unless that table is part of the gathering."""
    if gathering.table(table_id) is None:
        raise RuleBroken("table_unknown", table_id=table_id)


def known_group(gathering: Gathering, group_id: str) -> None:
    """Raise RuleBroken unless that country group is there."""
    if gathering.group(group_id) is None:
        raise RuleBroken("country_group_unknown", group_id=group_id)


def known_shown_card(gathering: Gathering, ref: CardRef) -> None:
    """Raise RuleBroken unless a table shows that card."""
    if gathering.card(ref) is None:
        raise RuleBroken("card_not_shown", card_id=ref.assumption_id)


def check_words_so_far(count: int) -> None:
    """Raise RuleBroken when somebody has written as many as one person may."""
    if count >= WORDS_AT_MOST:
        raise RuleBroken("too_many_words", most=WORDS_AT_MOST)
