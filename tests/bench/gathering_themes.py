"""``python -m tests.bench.gathering_themes``: do suggested themes agree with the labels of 120 cards of our own?

The measure is the adjusted Rand index: 1 where both put the cards together alike, about 0 where only by chance. Beside
it stand two baselines: every card alone, and cards that share whole words. What the toolkit does was tuned on every
second label and only there; so was the baseline. Cards of two scripts are never suggested together, so "across
scripts" has a best that letters alone can reach, which is printed too.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from sklearn.metrics import adjusted_rand_score

from toolkit.scoring.alike.letters import _join
from toolkit.scoring.alike.themes import suggest_themes
from toolkit.scoring.similar import words_of

CARDS = Path(__file__).with_name("labelled_cards.toml")
ALONE = "alone"
SHARED_WORDS_FROM = 0.10
"""The share of all words of two groups that both have from which the baseline puts them together: best on the tuned
half."""

Grouping = Callable[[Sequence[str]], Sequence[int]]
"""From texts to the number of the group each is in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A card, its script, its theme, and whether the toolkit was tuned on it."""

    script: str
    theme: str
    tuned: bool
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """The agreement with the labels, and that of both baselines; ``best`` is what letters alone can reach."""

    part: str
    what: str
    cards: int
    suggested: float
    alone: float
    words: float
    best: float

    @property
    def beats_both(self) -> bool:
        """Whether the suggestion agrees better than either baseline."""
        return self.suggested > max(self.alone, self.words)


def labelled_cards() -> tuple[Labelled, ...]:
    """The cards of the file. Every second label is for tuning, every second near miss of a script too."""
    by_script: dict[str, dict[str, list[str]]] = tomllib.loads(CARDS.read_text("utf-8"))
    themes = list(dict.fromkeys(theme for found in by_script.values() for theme in found))
    themes.remove(ALONE)
    return tuple(
        Labelled(
            script=script,
            theme=f"{script} {ALONE} {n}" if theme == ALONE else theme,
            tuned=(n if theme == ALONE else themes.index(theme)) % 2 == 0,
            text=text,
        )
        for script, found in by_script.items()
        for theme, texts in found.items()
        for n, text in enumerate(texts)
    )


def judged() -> Iterator[Judged]:
    """The tuned half, the half that was held out, and all cards; each by script and in all."""
    cards = labelled_cards()
    yield from _part("tuned on", [one for one in cards if one.tuned])
    yield from _part("held out", [one for one in cards if not one.tuned])
    yield from _part("all cards", list(cards))


def _part(part: str, cards: list[Labelled]) -> Iterator[Judged]:
    texts = [one.text for one in cards]
    found = {name: group(texts) for name, group in GROUPINGS.items()}
    within = [f"{one.script} {one.theme}" for one in cards]
    for script in dict.fromkeys(one.script for one in cards):
        of_script = [place for place, one in enumerate(cards) if one.script == script]
        yield _judge(part, script, of_script, within, within, found)
    everything = list(range(len(cards)))
    yield _judge(part, "in all, within a script", everything, within, within, found)
    across = [one.theme for one in cards]
    yield _judge(part, "in all, across scripts", everything, across, within, found)


def _judge(
    part: str,
    what: str,
    places: list[int],
    labels: list[str],
    within: list[str],
    found: dict[str, Sequence[int]],
) -> Judged:
    wanted = [labels[place] for place in places]
    scores = {
        name: float(adjusted_rand_score(wanted, [groups[place] for place in places]))
        for name, groups in found.items()
    }
    best = float(adjusted_rand_score(wanted, [within[place] for place in places]))
    return Judged(part=part, what=what, cards=len(places), best=best, **scores)


def _as_suggested(texts: Sequence[str]) -> Sequence[int]:
    return _numbered(len(texts), suggest_themes(texts).groups)


def _all_alone(texts: Sequence[str]) -> Sequence[int]:
    return range(len(texts))


def _by_words(texts: Sequence[str]) -> Sequence[int]:
    words = [set(words_of(text).split()) for text in texts]
    shared = (
        (one, other, len(words[one] & words[other]) / len(words[one] | words[other]))
        for one, other in combinations(range(len(texts)), 2)
        if words[one] & words[other]
    )
    return _numbered(len(texts), _join(len(texts), shared, SHARED_WORDS_FROM))


def _numbered(size: int, groups: Sequence[Sequence[int]]) -> Sequence[int]:
    numbers = list(range(size))
    for group in groups:
        for place in group:
            numbers[place] = group[0]
    return numbers


GROUPINGS: dict[str, Grouping] = {
    "suggested": _as_suggested,
    "alone": _all_alone,
    "words": _by_words,
}


def main() -> None:
    """Print the agreement, part by part."""
    print(
        f"{'part':<11}{'what':<26}{'cards':>5}{'suggested':>11}{'all alone':>11}{'words':>7}{'best':>6}"
    )
    for one in judged():
        print(
            f"{one.part:<11}{one.what:<26}{one.cards:>5}{one.suggested:>11.2f}{one.alone:>11.2f}"
            f"{one.words:>7.2f}{one.best:>6.2f}  {'beats both' if one.beats_both else 'BEATEN'}"
        )


if __name__ == "__main__":
    main()
