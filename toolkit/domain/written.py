"""Which fields hold words that a person wrote, and which hold ids, kinds and times."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

WRITTEN_FIELDS = frozenset(
    {
        "also_worded",
        "business",
        "cost",
        "country",
        "measure",
        "owner",
        "passage",
        "reader",
        "right_if",
        "said",
        "source",
        "team",
        "text",
        "what",
        "who",
        "why",
    }
)
"""The fields of sessions and changes that hold written words. Every other text is an id or a kind."""


def written_in(value: object) -> Iterator[str]:
    """Every text a person wrote in a session, a change or a part of either."""
    if isinstance(value, tuple):
        for part in value:
            yield from written_in(part)
    elif is_dataclass(value):
        for field in fields(value):
            held = getattr(value, field.name)
            if field.name not in WRITTEN_FIELDS:
                yield from written_in(held)
            elif isinstance(held, str):
                yield held
            elif isinstance(held, tuple):
                yield from held
