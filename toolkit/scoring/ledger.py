"""A ledger read item by item: with which level each counts, and what keeps it from counting with more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from toolkit.domain.session import EvidenceItem
from toolkit.domain.vocabulary import EvidenceLevel, Lens, Side, Strip
from toolkit.scoring.evidence import (
    WELLBEING_AT_MOST,
    dangers,
    has_safe_voice,
    level_counted,
    source_of,
    steps_aged,
    weigh_side,
)
from toolkit.scoring.standing import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """An item with the level it counts with, after gates and age.

    ``aged`` is how many levels age has taken, ``repeats`` when a stronger item of the same source and side counts in
    its place, ``danger`` when it calls for *stop and review* and so neither ages nor passes a gate.
    """

    item: EvidenceItem
    level: EvidenceLevel
    aged: int
    repeats: bool
    danger: bool

    @property
    def counts(self) -> bool:
        """Whether the item adds anything to its side."""
        return not self.repeats and self.level > EvidenceLevel.E0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadLedger:
    """Both sides of a ledger, the strongest item first, so that an item stands below the one it repeats.

    ``waits_for_voice`` when the for-side is held down until one item is safe worker voice or free choice.
    """

    supporting: tuple[Counted, ...]
    against: tuple[Counted, ...]
    waits_for_voice: bool

    def side(self, side: Side) -> tuple[Counted, ...]:
        """The items of one side."""
        return self.supporting if side is Side.FOR else self.against


def read_ledger(standing: Standing, ledger: Iterable[EvidenceItem], today: date) -> ReadLedger:
    """The ledger of a card, read. The order in which items were written does not matter."""
    items = tuple(ledger)
    assumption = standing.assumption
    open_dangers = dangers(
        items,
        safety_critical=standing.strip is Strip.SAFETY_CRITICAL,
        answered=assumption.answered,
    )
    supporting = _read_side(items, Side.FOR, today, open_dangers)
    free = weigh_side(one.level for one in supporting if not one.repeats)
    return ReadLedger(
        supporting=supporting,
        against=_read_side(items, Side.AGAINST, today, open_dangers),
        waits_for_voice=(
            assumption.lens is Lens.WELLBEING
            and not has_safe_voice(items)
            and free > WELLBEING_AT_MOST
        ),
    )


def _read_side(
    items: tuple[EvidenceItem, ...], side: Side, today: date, open_dangers: frozenset[str]
) -> tuple[Counted, ...]:
    levels = [
        (level_counted(item, today, raises_stop=item.evidence_id in open_dangers), item)
        for item in items
        if item.side is side
    ]
    levels.sort(key=lambda found: (-found[0], -found[1].seen.toordinal(), found[1].evidence_id))
    met: set[str] = set()
    read = []
    for level, item in levels:
        danger = item.evidence_id in open_dangers
        source = source_of(item)
        read.append(
            Counted(
                item=item,
                level=level,
                aged=0 if danger else steps_aged(item, today),
                repeats=source in met,
                danger=danger,
            )
        )
        met.add(source)
    return tuple(read)
