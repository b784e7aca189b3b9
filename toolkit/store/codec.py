"""Changes as journal bodies (JSON text) and back. Every kind has a version; old ones are raised on reading."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from typing import Any, cast, get_args

from pydantic import TypeAdapter, ValidationError

from toolkit.domain.changes import Change
from toolkit.domain.errors import SessionUnreadable

KINDS: dict[str, type[Any]] = {kind.__name__: kind for kind in get_args(Change)}

VERSIONS: dict[str, int] = dict.fromkeys(KINDS, 1)
"""The version each kind is written in now."""

UPGRADES: dict[tuple[str, int], Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""From (kind, old version) to the function that raises a body by one version."""


@cache
def _adapter(kind: str) -> TypeAdapter[Any]:
    return TypeAdapter(KINDS[kind])


def kind_of(change: Change) -> str:
    """The kind as it stands in the journal, with its version: "CardEdited.1"."""
    name = type(change).__name__
    return f"{name}.{VERSIONS[name]}"


def encode(change: Change) -> str:
    """The change's body as JSON text."""
    return _adapter(type(change).__name__).dump_json(change).decode()


def decode(kind: str, body: str) -> Change:
    """The change of a stored kind and body. Raises SessionUnreadable for a kind this toolkit does not know."""
    name, _, number = kind.partition(".")
    version = int(number) if number.isdigit() else 0
    if name not in KINDS or not 1 <= version <= VERSIONS[name]:
        raise SessionUnreadable("journal_is_newer", kind=kind)
    try:
        if version < VERSIONS[name]:
            body = json.dumps(_upgraded(name, version, json.loads(body)))
        return cast("Change", _adapter(name).validate_json(body))
    except ValidationError as broken:
        raise SessionUnreadable("journal_is_damaged", kind=kind) from broken


def _upgraded(name: str, version: int, fields: dict[str, Any]) -> dict[str, Any]:
    for old in range(version, VERSIONS[name]):
        fields = UPGRADES[(name, old)](fields)
    return fields
