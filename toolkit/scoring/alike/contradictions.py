"""Contradictions between tables: a belief supported here and doubted there, with what both have seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from toolkit.domain.gathering.parts.plenary import CardRef
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.shared import SharedCard, SharedEvidence
from toolkit.domain.vocabulary import EvidenceLevel, LedgerState, Side
from toolkit.scoring.alike.scripts import pairs_across, plain
from toolkit.scoring.evidence import LEVEL_SCORE

HELD_FROM = LEVEL_SCORE[EvidenceLevel.E2]
"""A table has support for a belief from this evidence on: at least, people told them (house rule)."""

DOUBTED = (LedgerState.STOP_AND_REVIEW, LedgerState.PROBABLY_WRONG, LedgerState.CONTESTED)
"""The states in which a table doubts a belief, the gravest first."""

SAME_WORDS_FROM = 0.25
"""The likeness from which two cards may say the same: of such pairs of our labelled cards two in three do (tuned)."""

CONTRADICTIONS_AT_MOST = 100
"""More than these no plenary talks about; the gravest are kept (house rule)."""

Pair = tuple[int, int]
"""Places of a card that is held and of one that is doubted."""


class Tie(IntEnum):
    """Why cards are taken to speak of the same thing, the surest first."""

    STARTER = 1
    THEME = 2
    WORDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCard:
    """A card with its address."""

    ref: CardRef
    card: SharedCard

    def evidence(self, side: Side) -> tuple[SharedEvidence, ...]:
        """What the table shows of that side of its ledger, the strongest and then the newest item first."""
        items = (item for item in self.card.items if item.side is side)
        return tuple(sorted(items, key=lambda i: (-i.level, -i.seen.toordinal(), i.text)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Cards of different tables that speak of the same thing: some tables have evidence for it, others doubt it.

    Held cards come with the best evidence first, doubted ones with the gravest state first. ``likeness`` is that of
    the words, 0 to 1; 1 where the starter card or a theme ties them.
    """

    held: tuple[ShownCard, ...]
    doubted: tuple[ShownCard, ...]
    tie: Tie
    likeness: float = 1.0

    @property
    def gravest(self) -> LedgerState:
        """The gravest state of the cards that doubt it."""
        return self.doubted[0].card.state


def contradictions(gathering: Gathering) -> tuple[Contradiction, ...]:
    """What tables contradict one another about, the gravest and surest first, at most a hundred.

    Cards speak of the same thing when they come from one starter card, when people put them in one theme, or when
    their words are alike. Pairs that people told apart are left out, and no pair is told twice.
    """
    shown = tuple(ShownCard(ref=ref, card=card) for ref, card in gathering.cards())
    held = [place for place, one in enumerate(shown) if is_held(one.card)]
    doubted = [place for place, one in enumerate(shown) if one.card.state in DOUBTED]
    apart = {frozenset(pair) for pair in gathering.told_apart}
    told: set[Pair] = set()
    found: list[Contradiction] = []
    for tie, likeness, pairs in _ties(gathering, shown, held, doubted):
        new = {pair for pair in pairs if pair not in told and _may_clash(shown, pair, apart)}
        if new:
            told |= new
            found.append(_between(shown, new, tie, likeness))
    return tuple(sorted(found, key=_first_told)[:CONTRADICTIONS_AT_MOST])


def is_held(card: SharedCard) -> bool:
    """Whether the table has support for the belief."""
    return card.state is LedgerState.SUPPORTED and card.evidence >= HELD_FROM


def _ties(
    gathering: Gathering, shown: tuple[ShownCard, ...], held: list[int], doubted: list[int]
) -> Iterable[tuple[Tie, float, set[Pair]]]:
    """Pairs that speak of the same thing, the surest tie first."""
    for starter in sorted({one.card.starter_id for one in shown if one.card.starter_id}):
        same = {place for place, one in enumerate(shown) if one.card.starter_id == starter}
        yield Tie.STARTER, 1.0, _crossed(same, held, doubted)
    for theme in gathering.themes:
        refs = set(theme.cards)
        same = {place for place, one in enumerate(shown) if one.ref in refs}
        yield Tie.THEME, 1.0, _crossed(same, held, doubted)
    yield from _alike(shown, held, doubted)


def _alike(
    shown: tuple[ShownCard, ...], held: list[int], doubted: list[int]
) -> Iterator[tuple[Tie, float, set[Pair]]]:
    """Pairs whose words are alike, the most alike first; what several tables wrote in the same words stands in one."""
    texts = [plain(one.card.text) for one in shown]
    same: dict[tuple[float, str, str], set[Pair]] = {}
    for one, other, likeness in pairs_across(texts, held, doubted, SAME_WORDS_FROM):
        words = (-likeness, texts[one], texts[other])
        same.setdefault(words, set()).add((one, other))
    for (minus, _, _), pairs in sorted(same.items()):
        yield Tie.WORDS, -minus, pairs


def _crossed(same: set[int], held: list[int], doubted: list[int]) -> set[Pair]:
    return {(one, other) for one in held if one in same for other in doubted if other in same}


def _may_clash(shown: tuple[ShownCard, ...], pair: Pair, apart: set[frozenset[CardRef]]) -> bool:
    """Whether the cards are of two tables and nobody told them apart."""
    one, other = shown[pair[0]].ref, shown[pair[1]].ref
    return one.table_id != other.table_id and frozenset((one, other)) not in apart


def _between(
    shown: tuple[ShownCard, ...], pairs: set[Pair], tie: Tie, likeness: float
) -> Contradiction:
    held = sorted({one for one, _ in pairs}, key=lambda place: (-shown[place].card.evidence, place))
    doubted = sorted(
        {other for _, other in pairs},
        key=lambda place: (DOUBTED.index(shown[place].card.state), place),
    )
    return Contradiction(
        held=tuple(shown[place] for place in held),
        doubted=tuple(shown[place] for place in doubted),
        tie=tie,
        likeness=likeness,
    )


def _first_told(one: Contradiction) -> tuple[int, int, float, int]:
    return (DOUBTED.index(one.gravest), one.tie, -one.likeness, -len(one.held) - len(one.doubted))
