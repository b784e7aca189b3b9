"""The form of a session in a file: which fields, which types. Read strictly, with every misfit and its place."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from toolkit.domain.errors import FileRejected, Problem
from toolkit.domain.session import Session
from toolkit.exchange.shown import TOLD_AT_MOST, shown, told

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

_ALLOWED = re.compile(r"'([^']*)'|(\d+)")


@cache
def session_adapter() -> TypeAdapter[Session]:
    """Reads and writes a session; made once, because making it takes a while."""
    return TypeAdapter(Session)


def read_form(value: object, earlier: tuple[Problem, ...]) -> Session:
    """The session in the JSON values. Raises FileRejected with ``earlier`` problems and every misfit."""
    misfits = (*earlier, *_loose_levels(value))
    try:
        session = session_adapter().validate_json(json.dumps(value))
    except ValidationError as broken:
        found = broken.errors(include_url=False)
        problems = (*misfits, *map(_problem, found[:TOLD_AT_MOST]))
        raise FileRejected(told(problems, len(found[TOLD_AT_MOST:]))) from broken
    if misfits:
        raise FileRejected(misfits)
    return session


def _problem(found: ErrorDetails) -> Problem:
    place = "/".join(shown(str(step)) for step in found["loc"])
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


def _loose_levels(value: object) -> Iterator[Problem]:
    """Levels written as text ("3"): pydantic takes them for the number even when told to be strict."""
    for field, name in (("ratings", "claim"), ("evidence", "level")):
        for index, item in enumerate(_list_in(value, field)):
            if isinstance(item, dict) and isinstance(item.get(name), str):
                yield Problem("wrong_type", f"{field}/{index}/{name}", {"wanted": "whole_number"})


def _list_in(value: object, field: str) -> list[Any]:
    found = value.get(field) if isinstance(value, dict) else None
    return found if isinstance(found, list) else []
