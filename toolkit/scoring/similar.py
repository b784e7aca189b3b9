"""Assumptions that may say the same, in any script. The toolkit suggests; a person decides.

Two measures, both from 0 to 1, because neither serves every script:

- shared pairs of neighbouring letters (Dice's coefficient). It needs no words, so it works for Khmer, Thai, Lao,
  Burmese and Chinese, which put no space between them, and it does not care in which order the parts of a sentence
  stand;
- shared words (RapidFuzz's token set ratio). It sees that one text is the other with something added, which letters
  alone underrate when the addition is long.

The likeness is the letters alone, or the mean of both where that is higher (house rule).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from heapq import nsmallest
from itertools import pairwise

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist

from toolkit.domain.session import Session

ALIKE_FROM = 0.70
"""The likeness from which a pair is suggested. Of the 5,778 pairs of our own starter cards, all different, the most
alike has 0.61; the same sentence in other words or another order has 0.70 and more (house rule)."""

LETTERS_COMPARED = 1_000
"""Only so much of a text is compared: a card longer than this is no single belief (house rule)."""

PAIRS_AT_MOST = 1_000
"""More pairs than this nobody decides about; the most alike are kept (house rule)."""

CODE_POINT_BITS = 21

IDEOGRAPH = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")

Pair = tuple[str, str, float]
"""The ids of two assumptions, the one written first first, and their likeness."""


def similar_pairs(session: Session, at_least: float = ALIKE_FROM) -> tuple[Pair, ...]:
    """The pairs that may say the same, the most alike first, at most a thousand.

    Parked assumptions are left out, and pairs that a person told apart.
    """
    live = session.live_assumptions()
    apart = {frozenset(pair) for pair in session.told_apart}
    pairs = (
        (live[first].assumption_id, live[second].assumption_id, likeness)
        for first, second, likeness in _alike(tuple(a.text for a in live), at_least)
    )
    return tuple(pair for pair in pairs if frozenset(pair[:2]) not in apart)


@lru_cache(maxsize=8)
def _alike(texts: tuple[str, ...], at_least: float) -> tuple[tuple[int, int, float], ...]:
    """Places of texts that are alike, the most alike first. Kept, because a screen asks again at every click.

    Letters are compared for every pair; words only where they can still lift a pair over the bar.
    """
    words = [words_of(text) for text in texts]
    pairs = [letter_pairs(text) for text in texts]
    bar = max(0.0, 2 * at_least - 1)
    table = cdist(pairs, pairs, scorer=Indel.normalized_similarity, score_cutoff=bar)
    found = [
        (int(first), int(second), _mixed(float(table[first, second]), words[first], words[second]))
        for first, second in zip(*(table >= bar).nonzero(), strict=True)
        if first < second
    ]
    alike = (one for one in found if one[2] >= at_least)
    return tuple(nsmallest(PAIRS_AT_MOST, alike, key=lambda one: (-one[2], one[:2])))


def _mixed(pairs: float, words: str, other_words: str) -> float:
    shared_words = fuzz.token_set_ratio(words, other_words) / 100
    return round(max(pairs, (pairs + shared_words) / 2), 4)


def most_alike(text: str, others: Mapping[str, str], at_least: float = ALIKE_FROM) -> str | None:
    """The key of the text among ``others`` that is most alike, the earlier of two; None where none may say the same."""
    pairs, words = letter_pairs(text), words_of(text)
    found = [
        (
            _mixed(Indel.normalized_similarity(pairs, letter_pairs(other)), words, words_of(other)),
            key,
        )
        for key, other in others.items()
    ]
    best, key = max(found, key=lambda one: one[0], default=(0.0, None))
    return key if best >= at_least else None


def words_of(text: str) -> str:
    """The text as it is compared: in one Unicode form, without capitals, without signs, one space between words."""
    plain = unicodedata.normalize("NFKC", text[:LETTERS_COMPARED]).casefold()
    return " ".join("".join(_letter_or_space(sign) for sign in plain).split())


def _letter_or_space(sign: str) -> str:
    """Letters, marks and numbers stay; a Chinese character is a word of its own.

    Signs that only steer line breaks, common in Khmer and Thai, go altogether.
    """
    category = unicodedata.category(sign)
    if category[0] in "LMN":
        return f" {sign} " if IDEOGRAPH.match(sign) else sign
    return "" if category == "Cf" else " "


def letter_pairs(text: str) -> list[int]:
    """The pairs of neighbouring letters as numbers, sorted: of two sorted lists the longest common part is what
    they share, in whatever order it stood in the text. A text of signs alone is compared sign by sign."""
    letters = words_of(text).replace(" ", "") or text.strip()
    if len(letters) < 2:
        return [ord(letter) for letter in letters]
    return sorted(ord(one) << CODE_POINT_BITS | ord(other) for one, other in pairwise(letters))
