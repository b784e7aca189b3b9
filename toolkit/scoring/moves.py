"""What would move a card one level: the weakest further evidence that lifts its net to the next level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import TypeAlias

from toolkit.domain.session import EvidenceItem
from toolkit.domain.vocabulary import EvidenceLevel, Lens, Side, Strip, Subject
from toolkit.scoring.evidence import has_safe_voice, level_counted, source_of, weigh_ledger
from toolkit.scoring.standing import LINE, Standing
from toolkit.scoring.suggest import level_of

WORTH_WRITING = tuple(level for level in EvidenceLevel if level > EvidenceLevel.E0)
"""The levels of items that can move a card."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One more independent item ``needs`` lifts the card from ``present`` to ``reached``.

    ``needs_voice`` when it must be safe worker voice or free choice; ``crosses`` when the card comes over the middle
    line of the map. ``needs`` is None when no single item can: what speaks against it must be looked at first.
    """

    present: EvidenceLevel
    reached: EvidenceLevel | None
    needs: EvidenceLevel | None
    needs_voice: bool
    crosses: bool


def next_move(standing: Standing, ledger: Iterable[EvidenceItem], today: date) -> Move:
    """What one further item for the assumption would do. A card without a ledger starts from nothing written down."""
    items = tuple(ledger)
    net = standing.weight.net if standing.weight is not None else 0.0
    present = level_of(net)
    waits_for_voice = standing.assumption.lens is Lens.WELLBEING and not has_safe_voice(items)
    for level, voice in product(WORTH_WRITING, (False, True) if waits_for_voice else (False,)):
        lifted = _net_with(standing, items, level, today, voice=voice)
        if level_of(lifted) > present:
            return Move(
                present=present,
                reached=level_of(lifted),
                needs=level,
                needs_voice=voice,
                crosses=net < LINE <= lifted,
            )
    return Move(
        present=present, reached=None, needs=None, needs_voice=waits_for_voice, crosses=False
    )


def _net_with(
    standing: Standing,
    items: tuple[EvidenceItem, ...],
    level: EvidenceLevel,
    today: date,
    *,
    voice: bool,
) -> float:
    further = EvidenceItem(
        evidence_id="\x00further",
        assumption_id=standing.assumption.assumption_id,
        side=Side.FOR,
        level=level,
        text="",
        seen=today,
        subject=Subject.STUDY,
        source="\x00further",
        worker_voice=voice,
    )
    return weigh_ledger(
        (*items, further),
        lens=standing.assumption.lens,
        today=today,
        safety_critical=standing.strip is Strip.SAFETY_CRITICAL,
        answered=standing.assumption.answered,
    ).net


def hangs_on(standing: Standing, ledger: Iterable[EvidenceItem], today: date) -> str | None:
    """The id of the one evidence item without which the card would stand in another quadrant, or None.

    Items whose loss does the same to the ledger are weighed once, so a long ledger costs no more than its length.
    """
    items = tuple(ledger)
    if standing.weight is None or standing.weight.net < LINE:
        return None
    crosses: dict[_Loss, bool] = {}
    for item, loss in _losses(items, today):
        if loss not in crosses:
            left = tuple(other for other in items if other is not item)
            crosses[loss] = _net_of(standing, left, today) < LINE
        if crosses[loss]:
            return item.evidence_id
    return None


_Loss: TypeAlias = tuple[EvidenceLevel, EvidenceLevel, bool]
"""What a ledger loses with an item: the level its source counts with, and without it; whether a safe voice is left."""


def _losses(items: tuple[EvidenceItem, ...], today: date) -> Iterator[tuple[EvidenceItem, _Loss]]:
    supporting = [item for item in items if item.side is Side.FOR]
    levels: dict[str, list[EvidenceLevel]] = {}
    for item in supporting:
        levels.setdefault(source_of(item), [EvidenceLevel.E0]).append(level_counted(item, today))
    highest = {source: sorted(found, reverse=True)[:2] for source, found in levels.items()}
    voices = sum(has_safe_voice((item,)) for item in supporting)
    for item in supporting:
        first, second = highest[source_of(item)]
        without = second if level_counted(item, today) is first else first
        yield item, (first, without, voices > has_safe_voice((item,)))


def _net_of(standing: Standing, items: tuple[EvidenceItem, ...], today: date) -> float:
    return weigh_ledger(
        items,
        lens=standing.assumption.lens,
        today=today,
        safety_critical=standing.strip is Strip.SAFETY_CRITICAL,
        answered=standing.assumption.answered,
    ).net
