"""A guess at personal names: a word with a capital where only a name would have one. It misses many."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from toolkit.content.folding import fold
from toolkit.content.phrase_parts import CAPITAL, any_of, word_source
from toolkit.domain.wording import NamePatterns

WORDS = re.compile(rf"(?<![\w@.]){CAPITAL}[^\W\d_][\w'’-]{{0,30}}", re.IGNORECASE)
"""A word with a capital, of two letters or more; letters only at its start."""

INSIDE_SENTENCE = re.compile(r"[\w,)\]'’][ \u00a0]{1,3}\Z")
"""What stands before a word that doesn't begin a sentence, a line or a quote."""

NEVER = "(?!)"
LOOK_BACK = 4
LOOK_AHEAD = 40


def names_in(patterns: NamePatterns, text: str, known: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Where personal names may stand, each as (start, end); names side by side are one.

    ``known`` holds folded words that are no personal names here, such as those of the team's own name.
    """
    begun: int | None = None
    ended = 0
    for start, end in _single_names(patterns, text, known):
        if begun is not None and text[ended:start] != " ":
            yield begun, ended
            begun = None
        begun = start if begun is None else begun
        ended = end
    if begun is not None:
        yield begun, ended


def _single_names(
    patterns: NamePatterns, text: str, known: frozenset[str]
) -> Iterator[tuple[int, int]]:
    ordinary = _ordinary(patterns.not_names)
    before, after = _cues(patterns)
    for word in WORDS.finditer(text):
        letters = re.sub(r"['’]s?\Z", "", word[0])
        if letters.isupper() or fold(letters) in ordinary or fold(letters) in known:
            continue
        start, end = word.start(), word.start() + len(letters)
        inside = INSIDE_SENTENCE.search(text, max(0, start - LOOK_BACK), start)
        if (
            (patterns.from_capitals and inside)
            or before.search(text, max(0, start - LOOK_AHEAD), start)
            or after.match(text, end)
        ):
            yield start, end


@lru_cache(maxsize=16)
def _ordinary(not_names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold(word) for word in not_names)


@lru_cache(maxsize=16)
def _cues(patterns: NamePatterns) -> tuple[re.Pattern[str], re.Pattern[str]]:
    before = any_of(map(word_source, patterns.cues_before)) if patterns.cues_before else NEVER
    after = any_of(map(word_source, patterns.cues_after)) if patterns.cues_after else NEVER
    return (
        re.compile(rf"{before}[\s:]{{1,3}}\Z", re.IGNORECASE),
        re.compile(rf"\s{{1,3}}{after}", re.IGNORECASE),
    )
