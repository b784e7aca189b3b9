"""Passages that may point at a real person, for somebody to decide about.

This is a second look, not a safeguard: it misses things, most of all in languages without a file of their own, and
every place that shows its findings says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from toolkit.content.folding import fold
from toolkit.content.names import names_in
from toolkit.content.phrases import compile_phrases
from toolkit.content.signs import SHAPES
from toolkit.content.telephone import telephone_numbers
from toolkit.domain.vocabulary import record
from toolkit.domain.wording import IdentifyingKind, IdentifyingPatterns

READ_AT_MOST = 20_000
"""How much of one text is looked at, in characters (house rule: a second or less for the slowest text)."""

SLOT = re.compile(r"\{\w+\}")
NAME_KIND = "name"
FIRST_PERSON = "first_person"


@record
class Passage:
    """A passage that may point at a person: where it stands in the text, its kind (as in the bank), and its words."""

    start: int
    end: int
    kind: str
    text: str


def identifying_passages(
    patterns: IdentifyingPatterns, text: str, known: Iterable[str] = ()
) -> tuple[Passage, ...]:
    """The passages in the order of the text. A passage inside a longer one is left out.

    ``known`` holds names that are no secret here, such as the team's and the country's.
    """
    return _passages(patterns, text[:READ_AT_MOST], _words_of(known))


@lru_cache(maxsize=4096)
def _passages(
    patterns: IdentifyingPatterns, text: str, known: frozenset[str]
) -> tuple[Passage, ...]:
    """Kept for the texts looked at last: a screen asks for all of them at every rerun."""
    found = [
        Passage(start=start, end=end, kind=kind.kind, text=text[start:end])
        for tongue in (patterns, *_spoken_in(text, patterns.tongues))
        for kind in tongue.kinds
        for start, end in _spans(kind, tongue, text, known)
    ]
    return tuple(_outermost(found))


def _spoken_in(
    text: str, tongues: tuple[IdentifyingPatterns, ...]
) -> Iterator[IdentifyingPatterns]:
    """The languages worth looking for: a text in plain ASCII holds no Khmer. It saves two thirds of the time."""
    for tongue in tongues:
        if not text.isascii() or _has_ascii_words(tongue):
            yield tongue


@lru_cache(maxsize=64)
def _has_ascii_words(tongue: IdentifyingPatterns) -> bool:
    phrases = (phrase for kind in tongue.kinds for phrase in (*kind.phrases, *kind.unless))
    listed = (word for one in tongue.lists for word in one.words)
    cues = (*tongue.names.cues_before, *tongue.names.cues_after)
    plain = (SLOT.sub("", words) for words in (*phrases, *listed, *cues))
    return any(words.isascii() and any(map(str.isalpha, words)) for words in plain)


def _words_of(known: Iterable[str]) -> frozenset[str]:
    return frozenset(word for name in known for word in re.findall(r"[^\W_]+", fold(name)))


def _spans(
    kind: IdentifyingKind, patterns: IdentifyingPatterns, text: str, known: frozenset[str]
) -> Iterator[tuple[int, int]]:
    harmless = list(compile_phrases(kind.unless, patterns.lists).spans(text))
    for start, end in _signs(kind, patterns, text, known):
        if not any(first <= start and end <= last for first, last in harmless):
            yield start, end


def _signs(
    kind: IdentifyingKind, patterns: IdentifyingPatterns, text: str, known: frozenset[str]
) -> Iterator[tuple[int, int]]:
    if kind.kind == NAME_KIND:
        yield from names_in(patterns.names, text, known)
    yield from compile_phrases(kind.phrases, patterns.lists).spans(text)
    for shape in kind.shapes:
        for found in SHAPES[shape].finditer(text):
            if shape != "quote" or _in_first_person(patterns, found[1]):
                yield found.span()
        if shape == "phone":
            yield from telephone_numbers(text, patterns.regions)


def _in_first_person(patterns: IdentifyingPatterns, quoted: str) -> bool:
    """Whether somebody speaks of herself or himself; else it is a term in quotation marks."""
    if all(entry.list_id != FIRST_PERSON for entry in patterns.lists):
        return True
    return compile_phrases((f"{{{FIRST_PERSON}}}",), patterns.lists).found_in(quoted)


def _outermost(passages: list[Passage]) -> Iterator[Passage]:
    reached = -1
    for passage in sorted(passages, key=lambda p: (p.start, -p.end)):
        if passage.end > reached:
            yield passage
            reached = passage.end
