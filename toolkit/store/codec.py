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
def adapter_of(kind: str) -> TypeAdapter[Any]:
    """Reads and writes the bodies of a kind; made once, because making it takes a while."""
    return TypeAdapter(KINDS[kind])


def kind_of(change: Change) -> str:
    """The kind as it stands in the journal, with its version: "CardEdited.1"."""
    name = type(change).__name__
    return f"{name}.{VERSIONS[name]}"


def encode(change: Change) -> str:
    """The change's body as JSON text."""
    return adapter_of(type(change).__name__).dump_json(change).decode()


def decode(kind: str, body: str) -> Change:
    """The change of a stored kind and body. Raises SessionUnreadable when this toolkit cannot read it."""
    try:
        return change_of(kind, body)
    except ValidationError as broken:
        raise SessionUnreadable("journal_is_damaged", kind=kind) from broken


def change_of(kind: str, body: str) -> Change:
    """As :func:`decode`, but a body that does not fit raises pydantic's ValidationError, which knows every misfit."""
    name, _, number = kind.partition(".")
    if number not in map(str, range(1, VERSIONS.get(name, 0) + 1)):
        raise SessionUnreadable("journal_is_newer", kind=kind)
    if int(number) < VERSIONS[name]:
        body = json.dumps(_upgraded(name, int(number), json.loads(body)))
    return cast("Change", adapter_of(name).validate_json(body))


def _upgraded(name: str, version: int, fields: dict[str, Any]) -> dict[str, Any]:
    for old in range(version, VERSIONS[name]):
        fields = UPGRADES[(name, old)](fields)
    return fields
