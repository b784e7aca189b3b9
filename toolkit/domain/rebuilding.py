"""Going through a value of the vocabulary to the bottom, and making it anew with other leaves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

T = TypeVar("T")

Renew = Callable[[str, object], object]
"""From the name of the field and the leaf in it to the leaf that takes its place."""


def rebuilt(value: T, renew: Renew, name: str = "") -> T:
    """The value with every leaf renewed. Leaves of a tuple bear the name of the tuple's field."""
    if isinstance(value, tuple):
        return cast("T", tuple(rebuilt(part, renew, name) for part in value))
    if is_dataclass(value) and not isinstance(value, type):
        renewed = {
            field.name: rebuilt(getattr(value, field.name), renew, field.name)
            for field in fields(value)
        }
        return replace(value, **renewed)
    return cast("T", renew(name, value))
