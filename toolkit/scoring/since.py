"""From one gathering to the next: which beliefs that were doubted then were tested since."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from toolkit.domain.gathering.parts.plenary import CardRef
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.shared import SharedCard, SharedEvidence
from toolkit.domain.vocabulary import LedgerState, Quadrant
from toolkit.scoring.alike.contradictions import DOUBTED
from toolkit.scoring.similar import words_of

Shown = tuple[CardRef, SharedCard]


class Since(StrEnum):
    """What became of a doubted belief, the best news first."""

    SETTLED = "settled"
    TESTED = "tested"
    UNTESTED = "untested"
    NOT_SHOWN = "not_shown"


@dataclass(frozen=True, slots=True, kw_only=True)
class BeliefSince:
    """A belief as a table showed it then and as one shows it now; ``new`` are the items seen in between."""

    then: Shown
    now: Shown | None
    new: tuple[SharedEvidence, ...]
    since: Since


def doubted_since(earlier: Gathering, later: Gathering) -> tuple[BeliefSince, ...]:
    """Each belief that was doubted, or risky and unknown, at the earlier gathering, with what became of it.

    A belief is found again by its own id (the same session went on), else by the starter card it came from at a table
    of the same team, else by the same words.
    """
    again = _Finder(earlier, later)
    found = [_since(one, again.found(one)) for one in earlier.cards() if _was_doubted(one[1])]
    order = list(Since)
    return tuple(sorted(found, key=lambda one: order.index(one.since)))


def _was_doubted(card: SharedCard) -> bool:
    risky = card.state is LedgerState.UNKNOWN and card.quadrant is Quadrant.TEST_NOW
    return card.state in DOUBTED or risky


class _Finder:
    """Finds the cards of the later gathering again, by what tells them apart."""

    def __init__(self, earlier: Gathering, later: Gathering) -> None:
        self._teams = _teams(earlier)
        teams = _teams(later)
        self._by_id: dict[str, Shown] = {}
        self._by_starter: dict[tuple[str, str], Shown] = {}
        self._by_words: dict[str, Shown] = {}
        for ref, card in later.cards():
            shown = (ref, card)
            self._by_id.setdefault(card.assumption_id, shown)
            self._by_words.setdefault(words_of(card.text), shown)
            if card.starter_id is not None:
                self._by_starter.setdefault((teams.get(ref.table_id, ""), card.starter_id), shown)

    def found(self, then: Shown) -> Shown | None:
        """The card as a table shows it now, or None."""
        ref, card = then
        starter = (self._teams.get(ref.table_id, ""), card.starter_id or "")
        return (
            self._by_id.get(card.assumption_id)
            or self._by_starter.get(starter)
            or self._by_words.get(words_of(card.text))
        )


def _teams(gathering: Gathering) -> dict[str, str]:
    return {
        table.table_id: table.shared.team.casefold()
        for table in gathering.tables
        if table.shared is not None
    }


def _since(then: Shown, now: Shown | None) -> BeliefSince:
    if now is None:
        return BeliefSince(then=then, now=None, new=(), since=Since.NOT_SHOWN)
    known = list(then[1].items)
    new = []
    for item in now[1].items:
        if item in known:
            known.remove(item)
        else:
            new.append(item)
    since = Since.UNTESTED
    if new:
        settled = now[1].state is LedgerState.SUPPORTED
        since = Since.SETTLED if settled else Since.TESTED
    return BeliefSince(then=then, now=now, new=tuple(new), since=since)
