"""Changes as journal bodies (JSON text) and back. Every kind has a version; old ones are raised on reading."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Generic, TypeVar, cast, get_args

from pydantic import TypeAdapter, ValidationError

from toolkit.domain.changes import Change
from toolkit.domain.errors import SessionUnreadable
from toolkit.domain.gathering.changes import GatheringChange

C = TypeVar("C")

Upgrade = Callable[[dict[str, Any]], dict[str, Any]]


class Codec(Generic[C]):
    """Reads and writes the changes of one kind of journal.

    ``kinds`` are the classes of its changes by name, ``versions`` the version each is written in now, ``upgrades``
    lead from (kind, old version) to the function that raises a body by one version.
    """

    def __init__(self, changes: object) -> None:
        self.kinds: dict[str, type[Any]] = {kind.__name__: kind for kind in get_args(changes)}
        self.versions: dict[str, int] = dict.fromkeys(self.kinds, 1)
        self.upgrades: dict[tuple[str, int], Upgrade] = {}
        self._adapters: dict[str, TypeAdapter[Any]] = {}

    def adapter_of(self, kind: str) -> TypeAdapter[Any]:
        """Reads and writes the bodies of a kind; made once, because making it takes a while."""
        if kind not in self._adapters:
            self._adapters[kind] = TypeAdapter(self.kinds[kind])
        return self._adapters[kind]

    def kind_of(self, change: C) -> str:
        """The kind as it stands in the journal, with its version: "CardEdited.1"."""
        name = type(change).__name__
        return f"{name}.{self.versions[name]}"

    def encode(self, change: C) -> str:
        """The change's body as JSON text."""
        return self.adapter_of(type(change).__name__).dump_json(change).decode()

    def decode(self, kind: str, body: str) -> C:
        """The change of a stored kind and body. Raises SessionUnreadable when this toolkit cannot read it."""
        try:
            return self.change_of(kind, body)
        except ValidationError as broken:
            raise SessionUnreadable("journal_is_damaged", kind=kind) from broken

    def change_of(self, kind: str, body: str) -> C:
        """As :meth:`decode`, but a misfit raises pydantic's ValidationError, which knows every place."""
        name, _, number = kind.partition(".")
        if number not in map(str, range(1, self.versions.get(name, 0) + 1)):
            raise SessionUnreadable("journal_is_newer", kind=kind)
        if int(number) < self.versions[name]:
            body = json.dumps(self._upgraded(name, int(number), json.loads(body)))
        return cast("C", self.adapter_of(name).validate_json(body))

    def _upgraded(self, name: str, version: int, fields: dict[str, Any]) -> dict[str, Any]:
        for old in range(version, self.versions[name]):
            fields = self.upgrades[(name, old)](fields)
        return fields


SESSION_CODEC: Codec[Change] = Codec(Change)
GATHERING_CODEC: Codec[GatheringChange] = Codec(GatheringChange)
