"""Gatherings that the tests of documents print: the sample, and one that somebody wrote to hurt."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import Enum
from itertools import count
from typing import Any

from tests.documents.paper import Printed
from toolkit.content import read_bank
from toolkit.documents.orders import Order
from toolkit.documents.press import press
from toolkit.domain.gathering.history import GatheringHistory
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.exchange import open_gathering_sample

DAY = date(2026, 11, 28)
BANK = read_bank()
SAMPLE = "three-rivers-gathering"

IDS = ("_id", "_ids", "participant", "first", "second", "voters", "contacts", "removed", "code")
"""How the names of fields end that hold no words of people."""


def sample() -> GatheringHistory:
    """The sample gathering as it is opened that day."""
    return open_gathering_sample(SAMPLE, DAY)


def printed(documents: tuple[str, ...]) -> Printed:
    """The pack of these documents. Anything WeasyPrint warns of fails the test."""
    first, *more = documents
    answer = press().print(Order(first, more=tuple(more)))
    assert answer.warnings == ()
    return Printed(answer.pdf)


def saying(gathering: Gathering, *texts: str) -> Gathering:
    """The gathering with those texts, in turn, wherever people write words."""
    turn = count()

    def rewritten(value: Any, name: str) -> Any:
        if isinstance(value, Enum) or name.endswith(IDS):
            return value
        if isinstance(value, str) and value:
            return texts[next(turn) % len(texts)]
        if isinstance(value, tuple):
            return tuple(rewritten(one, name) for one in value)
        if is_dataclass(value) and not isinstance(value, type):
            return replace(
                value,
                **{
                    one.name: rewritten(getattr(value, one.name), one.name) for one in fields(value)
                },
            )
        return value

    found: Gathering = rewritten(gathering, "")
    return found
