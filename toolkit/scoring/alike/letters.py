"""How alike the texts of one script are by the short runs of letters they share, and which of them come together.

The only module that knows scikit-learn and SciPy. They take a second to import, so this module is imported where it is
used, and nowhere at the start of a program. Runs of letters need no words: they serve Khmer, Thai, Burmese and Chinese,
which put no space between them.

What is marked as tuned was chosen on one half of our labelled cards alone: on all of that half at once, on three to
eight cards at a time, and among the starter cards of the bank. ``python -m tests.bench.gathering_themes`` says how it
does on the other half.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.preprocessing import normalize

RUNS = (3, 5)
"""How many letters a run has, from and to; runs end where a word ends (tuned, house rule)."""

RARITY = 1.5
"""A run counts by its inverse document frequency to this power: what most cards share says little (tuned)."""

LONELY = 0.7
"""A run that no other card has counts only so much: it tells how somebody writes, not what about (tuned)."""

TOGETHER_FROM = 0.14
"""Two groups come together while their cards are, on average, at least so alike, 0 to 1 (tuned)."""

FAINT = 0.08
"""Pairs less alike than this count as not alike at all, so that most pairs need no place in memory (house rule)."""

NEIGHBOURS = 100
"""So many of the cards most like it each card keeps, at most. Without it eight thousand cards take five times as long
and ten times the room, and are grouped hardly better (house rule)."""

ROWS_AT_ONCE = 500

Edge = tuple[int, int, float]
"""Two places and their likeness."""


def groups_of(
    texts: Sequence[str], together_from: float = TOGETHER_FROM
) -> tuple[tuple[int, ...], ...]:
    """The places of the texts, as they come together: every place in one group, many of them alone.

    The texts are all different, none is empty, and they are prepared by :func:`toolkit.scoring.alike.scripts.plain`.
    """
    if len(texts) < 2:
        return tuple((place,) for place in range(len(texts)))
    return _join(len(texts), _edges(_weighed(texts)), together_from)


def alike_across(
    texts: Sequence[str], ones: Sequence[int], others: Sequence[int], at_least: float
) -> Iterator[Edge]:
    """The pairs of one of ``ones`` and one of ``others`` (places in ``texts``) that are at least so alike, 0 to 1.

    ``texts`` as for :func:`groups_of`: all of them say how rare a run of letters is.
    """
    if not ones or not others:
        return
    rows = _weighed(texts)
    columns = csr_array(rows[list(others)].T)
    for start in range(0, len(ones), ROWS_AT_ONCE):
        some = ones[start : start + ROWS_AT_ONCE]
        likeness = np.round((rows[list(some)] @ columns).toarray(), 6)
        for row, column in zip(*np.nonzero(likeness >= at_least), strict=True):
            yield some[row], others[column], float(likeness[row, column])


def _weighed(texts: Sequence[str]) -> csr_array:
    """A row of length 1 for each text, a column for each run of letters."""
    counter = CountVectorizer(
        analyzer="char_wb", ngram_range=RUNS, lowercase=False, dtype=np.float64
    )
    counts = csr_array(counter.fit_transform(texts))
    counts.data = 1 + np.log(counts.data)
    cards_with = np.bincount(counts.indices, minlength=counts.shape[1])
    rarity = (1 + np.log((1 + len(texts)) / (1 + cards_with))) ** RARITY
    counts.data *= (rarity * np.where(cards_with < 2, LONELY, 1.0))[counts.indices]
    return csr_array(normalize(counts))


def _edges(rows: csr_array) -> Iterator[Edge]:
    """The pairs that are more than faintly alike, each once, the lower place first."""
    columns = csr_array(rows.T)
    seen: set[tuple[int, int]] = set()
    for start in range(0, rows.shape[0], ROWS_AT_ONCE):
        likeness = (rows[start : start + ROWS_AT_ONCE] @ columns).toarray()
        for offset, of_one in enumerate(likeness):
            for other in _nearest(of_one, start + offset):
                pair = (min(start + offset, other), max(start + offset, other))
                if pair not in seen:
                    seen.add(pair)
                    yield (*pair, round(float(of_one[other]), 6))


def _nearest(likeness: npt.NDArray[np.float64], own: int) -> list[int]:
    likeness[own] = 0.0
    near = np.flatnonzero(likeness >= FAINT)
    if len(near) > NEIGHBOURS:
        order = np.lexsort((near, -np.round(likeness[near], 6)))
        near = near[order[:NEIGHBOURS]]
    return [int(place) for place in near]


def _join(size: int, edges: Iterable[Edge], together_from: float) -> tuple[tuple[int, ...], ...]:
    """Average linkage on the pairs alone, all others counting 0.

    Follows each group to the one nearest to it until two are nearest to each other, and puts these together (Murtagh's
    nearest-neighbour chain). That gives what always joining the two nearest of all gives, because a joined group is
    never nearer to a third than the nearer of its parts was; for the same reason a group without a near one stays so.
    """
    groups = _Groups(size, edges)
    for place in range(size):
        chain = [place] if groups.members[place] else []
        while chain:
            nearest, mean = groups.nearest(chain)
            if mean < together_from:
                break
            if nearest not in chain[-2:-1]:
                chain.append(nearest)
                continue
            joined = groups.join(chain.pop(), chain.pop())
            chain = chain or [joined]
    return tuple(tuple(sorted(members)) for members in groups.members if members)


class _Groups:
    """Groups of places, with the likeness of two groups as the sum over their pairs."""

    def __init__(self, size: int, edges: Iterable[Edge]) -> None:
        self.members = [[place] for place in range(size)]
        self.near: list[dict[int, float]] = [{} for _ in range(size)]
        for one, other, likeness in edges:
            self.near[one][other] = self.near[other][one] = likeness

    def nearest(self, chain: list[int]) -> tuple[int, float]:
        """The group most like the last of the chain, and how alike they are: of equals the one it came from, then the
        first."""
        last, before = chain[-1], chain[-2:-1]
        size = len(self.members[last])
        best, mean = -1, 0.0
        for other, total in self.near[last].items():
            average = total / (size * len(self.members[other]))
            if average > mean or (
                average == mean and best not in before and (other in before or other < best)
            ):
                best, mean = other, average
        return best, mean

    def join(self, one: int, other: int) -> int:
        """Put two groups together under the lower of their numbers, which is returned."""
        kept, gone = min(one, other), max(one, other)
        self.members[kept] += self.members[gone]
        self.members[gone] = []
        for third, total in self.near[gone].items():
            del self.near[third][gone]
            if third != kept:
                both = self.near[kept].get(third, 0.0) + total
                self.near[kept][third] = self.near[third][kept] = both
        self.near[gone] = {}
        return kept
