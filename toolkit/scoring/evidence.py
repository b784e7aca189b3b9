"""What a ledger weighs: for, against, net, and the state in words.

Draws on evidence strength in Testing Business Ideas, Gilad's confidence meter (many weak items never equal a strong
one), Nesta's Standards of Evidence, the Bond Evidence Principles, GRADE's reasons to downgrade and the Key Assumptions
Check. Gates, ageing and the way items combine are house rules.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from toolkit.domain.session import EvidenceItem
from toolkit.domain.vocabulary import EvidenceLevel, LedgerState, Lens, Side, Subject

LEVEL_SCORE = {
    EvidenceLevel.E0: 0.00,
    EvidenceLevel.E1: 0.10,
    EvidenceLevel.E2: 0.25,
    EvidenceLevel.E3: 0.50,
    EvidenceLevel.E4: 0.75,
    EvidenceLevel.E5: 0.90,
}
"""The score of one item of each level."""

WINDOW_MONTHS = {
    Subject.CUSTOMERS: 6,
    Subject.PRICES: 6,
    Subject.PARTNERS: 6,
    Subject.WELLBEING: 6,
    Subject.LAW: 12,
    Subject.SKILLS: 12,
    Subject.CONTEXT: 12,
    Subject.STUDY: 36,
}
"""For how many months an item keeps its full level."""

FURTHER_ITEM = 0.05
FURTHER_ITEMS_AT_MOST = 0.10
BELOW_NEXT_LEVEL = 0.01
SIDE_AT_MOST = 0.95
WELLBEING_AT_MOST = LEVEL_SCORE[EvidenceLevel.E2]
WORTH_A_LOOK = LEVEL_SCORE[EvidenceLevel.E1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """A weighed ledger: ``supporting`` and ``against`` (0 to 0.95), ``net`` (0 to 0.95) and the state."""

    supporting: float
    against: float
    net: float
    state: LedgerState


def months_between(earlier: date, later: date) -> int:
    """Whole calendar months from one date to another; 0 when the order is turned round."""
    return max(0, (later.year - earlier.year) * 12 + later.month - earlier.month)


def steps_aged(item: EvidenceItem, today: date) -> int:
    """Levels lost to age: 0 within the window, 1 up to twice the window, 2 after, or when a signpost made it stale."""
    if item.made_stale:
        return 2
    window = WINDOW_MONTHS[item.subject]
    age = months_between(item.seen, today)
    if age <= window:
        return 0
    return 1 if age <= 2 * window else 2


def level_counted(item: EvidenceItem, today: date, *, raises_stop: bool = False) -> EvidenceLevel:
    """The level an item counts with, after gates and age.

    Gates lower only what speaks for the assumption. What speaks against a safety-critical card and is not answered yet
    (``raises_stop``) neither ages nor passes a gate.
    """
    if item.side is Side.AGAINST:
        aged = 0 if raises_stop else steps_aged(item, today)
        return EvidenceLevel(max(0, item.level - aged))
    level = item.level - item.elsewhere - item.teller_gains - steps_aged(item, today)
    if item.told_to_power:
        level = min(level, EvidenceLevel.E1)
    return EvidenceLevel(max(0, level))


def weigh_side(levels: Iterable[EvidenceLevel]) -> float:
    """The score of one side, 0 to 0.95, from the counted levels of its independent items.

    The strongest score, plus 0.05 for each further item at the same or one lower level (at most 0.10), kept 0.01 below
    the next level: a pile of weak items never reaches a strong one.
    """
    ordered = sorted(levels, reverse=True)
    if not ordered or ordered[0] is EvidenceLevel.E0:
        return 0.0
    strongest = ordered[0]
    near = sum(1 for level in ordered[1:] if level >= max(1, strongest - 1))
    score = LEVEL_SCORE[strongest] + min(FURTHER_ITEMS_AT_MOST, FURTHER_ITEM * near)
    if strongest < EvidenceLevel.E5:
        next_level = LEVEL_SCORE[EvidenceLevel(strongest + 1)]
        score = min(score, next_level - BELOW_NEXT_LEVEL)
    return round(min(score, SIDE_AT_MOST), 6)


def weigh_ledger(
    items: Iterable[EvidenceItem],
    *,
    lens: Lens,
    today: date,
    safety_critical: bool,
    answered: Collection[str] = (),
) -> Weight:
    """Weigh the evidence items of one assumption. The order of the items does not matter.

    ``answered`` holds ids of items against a safety-critical card for which a change was recorded: they weigh as on any
    other card and no longer call for *stop and review*.
    """
    ledger = tuple(items)
    open_dangers = dangers(ledger, safety_critical=safety_critical, answered=answered)
    supporting = weigh_side(_independent(ledger, Side.FOR, today))
    if lens is Lens.WELLBEING and not has_safe_voice(ledger):
        supporting = min(supporting, WELLBEING_AT_MOST)
    against = weigh_side(_independent(ledger, Side.AGAINST, today, open_dangers))
    return Weight(
        supporting=supporting,
        against=against,
        net=round(supporting * (1 - against), 6),
        state=LedgerState.STOP_AND_REVIEW if open_dangers else _state(supporting, against),
    )


def dangers(
    items: Iterable[EvidenceItem], *, safety_critical: bool, answered: Collection[str] = ()
) -> frozenset[str]:
    """Ids of the items for which a safety-critical card must stop: against it, E1 or more, and not answered yet."""
    if not safety_critical:
        return frozenset()
    return frozenset(
        item.evidence_id
        for item in items
        if item.side is Side.AGAINST
        and LEVEL_SCORE[item.level] >= WORTH_A_LOOK
        and item.evidence_id not in answered
    )


def source_of(item: EvidenceItem) -> str:
    """What groups items that come from one mouth; an item that names no source stands alone."""
    return item.source_group or f"\x00{item.evidence_id}"


def _independent(
    items: tuple[EvidenceItem, ...],
    side: Side,
    today: date,
    open_dangers: Collection[str] = (),
) -> list[EvidenceLevel]:
    """The counted levels of one side, only the highest of each source."""
    highest: dict[str, EvidenceLevel] = {}
    for item in items:
        if item.side is side:
            source = source_of(item)
            level = level_counted(item, today, raises_stop=item.evidence_id in open_dangers)
            highest[source] = max(level, highest.get(source, EvidenceLevel.E0))
    return list(highest.values())


def has_safe_voice(items: Iterable[EvidenceItem]) -> bool:
    """Whether one item for the assumption is safe worker voice or free choice.

    What was told to somebody with power over the teller is not safe, and a belief of our own is nobody's voice.
    """
    return any(
        item.worker_voice
        and item.side is Side.FOR
        and item.level > EvidenceLevel.E0
        and not item.told_to_power
        for item in items
    )


def _state(supporting: float, against: float) -> LedgerState:
    if against >= 0.50 and against >= supporting:
        return LedgerState.PROBABLY_WRONG
    if supporting >= 0.25 and against >= 0.25:
        return LedgerState.CONTESTED
    if supporting < WORTH_A_LOOK and against < WORTH_A_LOOK:
        return LedgerState.UNKNOWN
    return LedgerState.SUPPORTED
