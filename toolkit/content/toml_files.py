"""Reads one bank file strictly and whole: every problem in it is found, each with the file, the id and the key."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from toolkit.domain.errors import Problem

LEVEL = re.compile(r"E([0-5])")
LEVEL_KEYS = ("reach", "level")
INHERITED = ("track_id", "lens")
"""Keys at the top of a file that hold for every starter card in it."""


@cache
def _adapter(shape: type) -> TypeAdapter[Any]:
    return TypeAdapter(shape)


def read_file(path: Path, name: str, shape: type) -> tuple[Any | None, tuple[Problem, ...]]:
    """The file's value, or None with its problems. ``name`` is how the file is called in them."""
    try:
        written = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as broken:
        return None, (Problem("bank_file_unreadable", name, {"reason": broken.strerror or ""}),)
    except UnicodeDecodeError:
        return None, (Problem("bank_file_not_utf8", name),)
    except tomllib.TOMLDecodeError as broken:
        return None, (Problem("bank_toml_broken", name, {"reason": str(broken)}),)
    try:
        value = _adapter(shape).validate_json(json.dumps(_completed(written), default=str))
    except ValidationError as broken:
        found = (_problem(error, written, name) for error in broken.errors(include_url=False))
        return None, tuple(found)
    empty = tuple(_empty_texts(value, name))
    return (None if empty else value), empty


def _completed(written: dict[str, Any]) -> dict[str, Any]:
    """What is written, with levels as numbers and with what the top of the file says for every starter card."""
    top = {key: written[key] for key in INHERITED if key in written}
    complete: dict[str, Any] = _levels_as_numbers(written)
    starters = complete.get("starter")
    if isinstance(starters, list):
        complete["starter"] = [{**top, **row} if isinstance(row, dict) else row for row in starters]
    return complete


def _levels_as_numbers(value: Any) -> Any:
    if isinstance(value, list):
        return [_levels_as_numbers(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: int(level[1])
        if key in LEVEL_KEYS and isinstance(item, str) and (level := LEVEL.fullmatch(item))
        else _levels_as_numbers(item)
        for key, item in value.items()
    }


def _problem(error: Mapping[str, Any], written: dict[str, Any], name: str) -> Problem:
    location = tuple(error["loc"])
    key = next((str(part) for part in reversed(location) if isinstance(part, str)), "")
    above = location[:-1] if location and location[-1] == key else location
    place = place_of(name, *_steps(written, above))
    match error["type"]:
        case "unexpected_keyword_argument":
            return Problem("bank_key_unknown", place, {"key": key})
        case "missing" | "missing_keyword_only_argument" | "missing_argument":
            return Problem("bank_key_missing", place, {"key": key})
        case "enum":
            allowed = error["ctx"]["expected"].replace("'", "").replace(" or ", ", ")
            return Problem("bank_value_not_allowed", place, {"key": key, "allowed": allowed})
        case _:
            return Problem("bank_value_wrong", place, {"key": key, "expected": error["type"]})


def _steps(written: dict[str, Any], location: tuple[str | int, ...]) -> Iterator[str]:
    """The location in words: an id where the row has one, else the row's number counted from 1."""
    here: Any = written
    for part in location:
        here = _inside(here, part)
        if isinstance(part, int):
            yield id_of(here) or str(part + 1)
        elif not isinstance(here, list):
            yield part


def _inside(here: Any, part: str | int) -> Any:
    if isinstance(here, dict):
        return here.get(str(part))
    if isinstance(here, list) and isinstance(part, int) and part < len(here):
        return here[part]
    return None


def id_of(row: Any) -> str:
    """What a row of a bank file is called: the value of its first key that is an id, a word or a name."""
    if not isinstance(row, dict):
        return ""
    keys = [key for key in row if key.endswith("_id") and key not in INHERITED]
    keys += [key for key in ("kind", "word", "level", "area", "value", "subject") if key in row]
    return str(row[keys[0]]) if keys else ""


def place_of(*parts: str) -> str:
    """A place in a file for people: "tracks/2-legal.toml, LP3, say"."""
    return ", ".join(part for part in parts if part)


def _empty_texts(value: Any, *at: str) -> Iterator[Problem]:
    """Every text that must be there and is blank."""
    if isinstance(value, tuple):
        for item in value:
            yield from _empty_texts(item, *at)
    if not is_dataclass(value) or isinstance(value, type):
        return
    row_id = id_of({field.name: getattr(value, field.name) for field in fields(value)})
    for field in fields(value):
        inner = getattr(value, field.name)
        required = field.default is MISSING and field.default_factory is MISSING
        if required and isinstance(inner, str) and not inner.strip():
            yield Problem("bank_text_empty", place_of(*at, row_id), {"key": field.name})
        elif isinstance(inner, tuple):
            yield from _empty_texts(inner, *at)
