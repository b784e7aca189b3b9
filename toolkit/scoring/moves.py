"""What would move a card one level: the weakest further evidence that lifts its net to the next level."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from toolkit.domain.session import EvidenceItem
from toolkit.domain.vocabulary import EvidenceLevel, Lens, Side, Strip, Subject
from toolkit.scoring.evidence import weigh_ledger
from toolkit.scoring.standing import LINE, Standing
from toolkit.scoring.suggest import level_of


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
    voiced = any(item.worker_voice and item.side is Side.FOR for item in items)
    needs_voice = standing.assumption.lens is Lens.WELLBEING and not voiced
    for level in EvidenceLevel:
        lifted = _net_with(standing, items, level, today, voice=needs_voice)
        if level_of(lifted) > present:
            return Move(
                present=present,
                reached=level_of(lifted),
                needs=level,
                needs_voice=needs_voice and level_of(lifted) > EvidenceLevel.E2,
                crosses=net < LINE <= lifted,
            )
    return Move(present=present, reached=None, needs=None, needs_voice=needs_voice, crosses=False)


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
    """The id of the one evidence item without which the card would stand in another quadrant, or None."""
    items = tuple(ledger)
    if standing.weight is None or standing.weight.net < LINE:
        return None
    for item in items:
        if item.side is Side.FOR:
            left = tuple(other for other in items if other is not item)
            if _net_of(standing, left, today) < LINE:
                return item.evidence_id
    return None


def _net_of(standing: Standing, items: tuple[EvidenceItem, ...], today: date) -> float:
    return weigh_ledger(
        items,
        lens=standing.assumption.lens,
        today=today,
        safety_critical=standing.strip is Strip.SAFETY_CRITICAL,
        answered=standing.assumption.answered,
    ).net
