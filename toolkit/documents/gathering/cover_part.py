"""The cover of a pack: what gathering it is of, who reads it, what is inside and what is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.documents.cutting import in_short
from toolkit.documents.gathering.parts import NAME_AT_MOST, Head, days_words
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.views import people_there


@dataclass(frozen=True, slots=True, kw_only=True)
class Inside:
    """One line of the contents: the number of a part, and what it is called."""

    part: int
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """The cover. ``people`` is None where they are not counted; ``silent`` tables show nothing.

    ``absent`` says of each part that would be empty, and so is left out, that nothing is there.
    """

    head: Head
    kind: str
    name: str
    place: str
    days: str
    tables: int
    people: int | None
    countries: tuple[str, ...]
    inside: tuple[Inside, ...]
    silent: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()


def tell_cover(
    gathering: Gathering,
    head: Head,
    inside: Sequence[Inside],
    *,
    kind: str,
    silent: Sequence[str] = (),
    absent: Sequence[str] = (),
) -> Cover:
    """The cover of a pack of this kind, with the list of its parts."""
    return Cover(
        head=head,
        kind=kind,
        name=gathering.name,
        place=gathering.place,
        days=days_words(gathering),
        tables=len(gathering.tables),
        people=people_there(gathering),
        countries=tuple(one.name for one in gathering.countries),
        inside=tuple(inside),
        silent=tuple(in_short(name, NAME_AT_MOST) for name in silent),
        absent=tuple(absent),
    )
