"""What falls when a belief turns out not to be true (house rules, after RAND's Assumption-Based Planning).

* A card **falls** when assumptions held it up and all of them are pulled out, or when cards led to it and all of those
  have fallen. A card that nothing holds up and nothing leads to never falls: nobody has said what it stands on.
* A card is **shaken** when it still stands but lost a part of this: one assumption of several, or one of the cards that
  lead to it. A shaken card still stands, so shaking is not passed on; else one pull would shake the whole chain, and
  the picture would say nothing.
* Cards that lead to one another in a ring wait for each other: a ring falls only when an assumption pulled out takes
  all that holds up one of its cards.

What is parked is not on the table: it neither holds, nor leads, nor falls.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from toolkit.domain.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Falls:
    """Ids of the cards that fall and of those that are shaken, both in the order of the session's cards.

    ``unheld`` are those of the fallen ones that lost all that held them up themselves.
    """

    fallen: tuple[str, ...] = ()
    shaken: tuple[str, ...] = ()
    unheld: frozenset[str] = frozenset()


NOTHING_FALLS = Falls()


@dataclass(frozen=True, slots=True, kw_only=True)
class Footing:
    """What every card on the table stands on, looked up once so that many pulls can be tried."""

    places: Mapping[str, int]
    holds_up: Mapping[str, tuple[str, ...]]
    leads_to: Mapping[str, tuple[str, ...]]
    held_by: Mapping[str, int]
    led_by: Mapping[str, int]

    def falls(self, pulled: Iterable[str]) -> Falls:
        """What falls when these assumptions are pulled out; the work grows with what they hold up, and no more."""
        lost_hold = _count_ways(self.holds_up, set(pulled))
        unheld = {card for card, lost in lost_hold.items() if lost == self.held_by[card]}
        fallen, lost_lead = self._fall(unheld)
        touched = set(lost_hold) | set(lost_lead)
        return Falls(
            fallen=self._in_order(fallen),
            shaken=self._in_order(touched - fallen),
            unheld=frozenset(unheld),
        )

    def _fall(self, unheld: set[str]) -> tuple[set[str], Counter[str]]:
        """Every card that falls once these do, and how many of the cards that lead to it each other card lost."""
        fallen = set(unheld)
        lost: Counter[str] = Counter()
        falling = list(unheld)
        while falling:
            for card in self.leads_to[falling.pop()]:
                lost[card] += 1
                if lost[card] == self.led_by[card] and card not in fallen:
                    fallen.add(card)
                    falling.append(card)
        return fallen, lost

    def _in_order(self, cards: set[str]) -> tuple[str, ...]:
        return tuple(sorted(cards, key=self.places.__getitem__))


def footing_of(session: Session) -> Footing:
    """What every card on the table stands on."""
    live = [card for card in session.cards if not card.parked]
    places = {card.card_id: place for place, card in enumerate(live)}
    holds_up = {a.assumption_id: _on_table(a.holds_up, places) for a in session.live_assumptions()}
    leads_to = {
        card.card_id: tuple(i for i in _on_table(card.leads_to, places) if i != card.card_id)
        for card in live
    }
    return Footing(
        places=places,
        holds_up=holds_up,
        leads_to=leads_to,
        held_by=_count_ways(holds_up, holds_up),
        led_by=_count_ways(leads_to, leads_to),
    )


def what_falls(session: Session, pulled: Collection[str]) -> Falls:
    """What falls and what is shaken when these assumptions are not true. Ids that are not on the table do nothing."""
    return footing_of(session).falls(pulled)


def falls_of_each(session: Session) -> dict[str, Falls]:
    """What would fall for each assumption on the table, pulled out by itself, in the order they were written."""
    footing = footing_of(session)
    return {assumption_id: footing.falls((assumption_id,)) for assumption_id in footing.holds_up}


def _on_table(card_ids: Iterable[str], places: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(card_id for card_id in card_ids if card_id in places))


def _count_ways(ways: Mapping[str, tuple[str, ...]], starts: Iterable[str]) -> Counter[str]:
    """How many of these starts have a way to each card."""
    return Counter(card for start in starts for card in ways.get(start, ()))
