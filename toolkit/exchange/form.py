"""The form of what a file holds: which fields, which types. Read strictly, with every misfit and its place."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from toolkit.domain.errors import FileRejected, Problem
from toolkit.domain.session import Session
from toolkit.exchange.shown import TOLD_AT_MOST, shown, told

T = TypeVar("T")

WANTED = {
    "bool_type": "yes_or_no",
    "dataclass_type": "object",
    "dict_type": "object",
    "float_type": "number",
    "int_type": "whole_number",
    "string_type": "text",
    "too_long": "pair",
    "tuple_type": "list",
}
"""From the reader's word for a wrong type to our word for what belongs there."""

CODES = {
    "enum": "value_unknown",
    "missing": "field_missing",
    "unexpected_keyword_argument": "field_unknown",
}

LEVELS = ("claim", "level")
"""The fields that hold an evidence level."""

_ALLOWED = re.compile(r"'([^']*)'|(\d+)")


@cache
def session_adapter() -> TypeAdapter[Session]:
    """Reads and writes a session; made once, because making it takes a while."""
    return TypeAdapter(Session)


def read_form(
    read: Callable[[str], T], value: object, earlier: tuple[Problem, ...] = (), place: str = ""
) -> T:
    """What ``read`` makes of the JSON values that stand at a place.

    ``read`` takes JSON text and raises pydantic's ValidationError. Raises FileRejected with ``earlier`` problems and
    every misfit.
    """
    misfits = (*earlier, *_loose_levels(value, place))
    try:
        found = read(json.dumps(value))
    except ValidationError as broken:
        errors = broken.errors(include_url=False)
        problems = (*misfits, *(_problem(error, place) for error in errors[:TOLD_AT_MOST]))
        raise FileRejected(told(problems, len(errors[TOLD_AT_MOST:]))) from broken
    if misfits:
        raise FileRejected(misfits)
    return found


def under(place: str, *steps: object) -> str:
    """The place some steps below another; the top has no name."""
    return "/".join((place, *map(str, steps))) if place else "/".join(map(str, steps))


def _problem(found: ErrorDetails, above: str) -> Problem:
    place = under(above, *(shown(str(step)) for step in found["loc"]))
    kind = found["type"]
    if kind in CODES:
        return Problem(CODES[kind], place, _params(found))
    if kind.startswith(("date_", "datetime_")):
        return Problem("not_a_date" if kind.startswith("date_") else "not_a_moment", place)
    return Problem("wrong_type", place, {"wanted": WANTED.get(kind, "value")})


def _params(found: ErrorDetails) -> dict[str, object]:
    if found["type"] == "enum":
        allowed = _ALLOWED.findall(found["ctx"]["expected"])
        return {
            "value": shown(str(found["input"])),
            "allowed": ", ".join(word or number for word, number in allowed),
        }
    return {"name": shown(str(found["loc"][-1]))}


def _loose_levels(value: object, place: str) -> Iterator[Problem]:
    """Levels written as text ("3"): pydantic takes them for the number even when told to be strict."""
    if isinstance(value, list):
        for index, part in enumerate(value):
            yield from _loose_levels(part, under(place, index))
    elif isinstance(value, dict):
        for name, part in value.items():
            below = under(place, shown(name))
            if name in LEVELS and isinstance(part, str):
                yield Problem("wrong_type", below, {"wanted": "whole_number"})
            yield from _loose_levels(part, below)
