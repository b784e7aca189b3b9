"""Suggest which cards of many tables speak of one thing, in any script. The theme team arranges, names and decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.domain.vocabulary import Lens
from toolkit.scoring.alike.scripts import Block, by_script


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggested:
    """Places of texts: groups of two and more, the largest first, and those that stand alone."""

    groups: tuple[tuple[int, ...], ...]
    alone: tuple[int, ...]


def suggest_themes(texts: Sequence[str], lenses: Sequence[Lens] | None = None) -> Suggested:
    """Groups of texts that may speak of one thing; with ``lenses``, one for each text, only within one lens.

    Cards of two scripts share no letters and are never suggested together: people put those together by hand. The
    same texts give the same groups, in whatever order they come, and the same text counts once, however many tables
    wrote it.
    """
    found = [group for block in by_script(texts, lenses) for group in _groups_within(block)]
    groups = sorted((group for group in found if len(group) > 1), key=lambda g: (-len(g), g))
    together = {place for group in groups for place in group}
    return Suggested(
        groups=tuple(groups),
        alone=tuple(place for place in range(len(texts)) if place not in together),
    )


def _groups_within(block: Block) -> list[tuple[int, ...]]:
    if len(block) == 1:
        return [tuple(places) for places in block.values()]
    from toolkit.scoring.alike.letters import groups_of

    prepared = sorted(block)
    return [
        tuple(sorted(place for member in group for place in block[prepared[member]]))
        for group in groups_of(prepared)
    ]
