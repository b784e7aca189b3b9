"""The little language in which bank files say what to look for in a text.

A phrase is words in order, such as ``hold* back ... {pay}``:

- ``word*`` takes any ending, ``...`` up to four words between, ``^`` at the front means the start of the text;
- ``{list}`` takes any word of a list in the same file;
- ``{number}``, ``{small}``, ``{code}`` and ``{Name}`` are built in (see ``phrase_parts``).

Phrases are found by the first two letters of their first word, so a text costs little more than its words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from toolkit.content.phrase_parts import (
    ANY_WORD,
    DIGIT,
    GAP,
    SPACE,
    SPACE_OR_NONE,
    PhraseWrong,
    Words,
    key_of,
    part_source,
    slot_of,
    starts_of,
)
from toolkit.domain.scripts import UNSPACED
from toolkit.domain.wording import WordList

GAPS_AT_MOST = 2
TEXT_START = r"[\W_]{0,5}"
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases ready to be looked for: those at the start of a text, those without word edges, the rest by their key."""

    at_start: tuple[str, ...]
    anywhere: tuple[str, ...]
    by_key: dict[str, tuple[str, ...]]

    def found_in(self, text: str) -> bool:
        """Whether any of the phrases stands in the text."""
        return next(self.spans(text), None) is not None

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where phrases stand, as (start, end)."""
        if self.at_start and (found := _compiled(self.at_start).match(text)):
            yield found.span()
        if self.anywhere:
            yield from (found.span() for found in _compiled(self.anywhere).finditer(text))
        if self.by_key:
            yield from self._spans_by_key(text)

    def _spans_by_key(self, text: str) -> Iterator[tuple[int, int]]:
        reached = 0
        for word in WORD.finditer(text):
            if word.start() < reached:
                continue
            for key in (key_of(word[0]), ANY_WORD):
                sources = self.by_key.get(key)
                if sources and (found := _compiled(sources).match(text, word.start())):
                    reached = found.end()
                    yield found.span()
                    break


@lru_cache(maxsize=4096)
def _compiled(sources: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(sources), re.IGNORECASE)


@lru_cache(maxsize=512)
def compile_phrases(phrases: tuple[str, ...], lists: tuple[WordList, ...] = ()) -> Phrases:
    """The phrases ready to be looked for, letters small and capital alike. Raises PhraseWrong."""
    words = {entry.list_id: entry.words for entry in lists}
    at_start: list[str] = []
    anywhere: list[str] = []
    by_key: dict[str, list[str]] = {}
    for phrase in phrases:
        parts = _parts(phrase)
        rest = _rest_source(parts, words)
        if phrase.lstrip().startswith("^"):
            at_start.append(TEXT_START + part_source(parts[0], words) + rest)
            continue
        together = _written_together(parts, words)
        for key, source in starts_of(parts[0], words):
            # In a script without spaces a number may begin in the middle of what looks like one word.
            by_itself = key and not (together and key == DIGIT)
            kept = by_key.setdefault(key, []) if by_itself else anywhere
            kept.append(source + rest)
    return Phrases(
        at_start=tuple(at_start),
        anywhere=tuple(anywhere),
        by_key={key: tuple(sources) for key, sources in by_key.items()},
    )


def check_phrase(phrase: str, lists: tuple[WordList, ...]) -> None:
    """Whether the phrase can be read. Raises PhraseWrong."""
    words = {entry.list_id: entry.words for entry in lists}
    parts = _parts(phrase)
    list(starts_of(parts[0], words))
    _rest_source(parts, words)


def _parts(phrase: str) -> list[str]:
    parts = unicodedata.normalize("NFC", phrase).strip().removeprefix("^").split()
    if not [part for part in parts if part != "..."]:
        raise PhraseWrong("bank_phrase_empty", phrase)
    if parts.count("...") > GAPS_AT_MOST or "..." in (parts[0], parts[-1]):
        raise PhraseWrong("bank_phrase_gaps", phrase)
    return parts


def _rest_source(parts: list[str], lists: Words) -> str:
    """The expression for everything after the first part."""
    space = SPACE_OR_NONE if _written_together(parts, lists) else SPACE
    return "".join(GAP if part == "..." else space + part_source(part, lists) for part in parts[1:])


def _written_together(parts: list[str], lists: Words) -> bool:
    """Whether the phrase is in a script that puts no space between its words."""
    words = (word for part in parts for word in (part, *lists.get(slot_of(part), ())))
    return any(UNSPACED.search(word) for word in words)
