"""The little language in which bank files say what to look for in a text, turned into regular expressions.

A phrase is words in order, such as ``hold* back ... {pay}``:

- ``word*`` takes any ending, ``...`` up to four words between, ``^`` at the front means the start of the text;
- ``{list}`` takes any word of a list in the same file;
- ``{number}``, ``{small}``, ``{code}`` and ``{Name}`` are built in.

A facilitator can't write an expression that runs away: every repetition has an upper bound, so the time grows with the
length of the text and no faster (house rule).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from toolkit.domain.wording import WordList

GAPS_AT_MOST = 2
NEVER = re.compile(r"(?!)")

NUMBER_LIST = "number_words"
SMALL_LIST = "small_number_words"
NOT_NAME_LIST = "not_a_name"
"""Lists that the built-in slots read, when a file has them."""


class PhraseWrong(ValueError):
    """A phrase that can't be read; ``reason`` is a code and ``part`` the piece it is about."""

    def __init__(self, reason: str, part: str) -> None:
        super().__init__(reason, part)
        self.reason = reason
        self.part = part


def _capitals() -> str:
    """A character class of the capital letters of the Latin, Greek and Cyrillic scripts."""
    capitals = (chr(n) for n in (*range(0x41, 0x530), *range(0x1E00, 0x2000)))
    return "".join(re.escape(c) for c in capitals if unicodedata.category(c) in {"Lu", "Lt"})


CAPITAL = f"(?-i:[{_capitals()}])"
"""A capital letter, also inside an expression that ignores case."""

UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
)
"""Letters of scripts that put no space between words: Thai, Lao, Burmese, Khmer, kana, Chinese characters."""

CODE = r"(?=[^\W_]{0,6}[-/.]?\d)[^\W_]{1,12}(?:[-/.][^\W_]{1,12}){0,3}"
GAP = r"(?:[\s\u200b]{1,3}\S{1,40}){0,4}?"
ENDING = r"\w{0,15}"


@lru_cache(maxsize=512)
def compile_phrases(phrases: tuple[str, ...], lists: tuple[WordList, ...] = ()) -> re.Pattern[str]:
    """One expression that finds any of the phrases, ignoring case. Raises PhraseWrong."""
    if not phrases:
        return NEVER
    words = {entry.list_id: entry.words for entry in lists}
    return re.compile("|".join(_phrase_source(phrase, words) for phrase in phrases), re.IGNORECASE)


def check_phrase(phrase: str, lists: tuple[WordList, ...]) -> None:
    """Whether the phrase can be read. Raises PhraseWrong."""
    _phrase_source(phrase, {entry.list_id: entry.words for entry in lists})


def _phrase_source(phrase: str, lists: dict[str, tuple[str, ...]]) -> str:
    text = unicodedata.normalize("NFC", phrase).strip()
    start = r"\A[\W_]{0,5}" if text.startswith("^") else ""
    parts = text.removeprefix("^").split()
    if not [part for part in parts if part != "..."]:
        raise PhraseWrong("phrase_empty", phrase)
    if parts.count("...") > GAPS_AT_MOST or "..." in (parts[0], parts[-1]):
        raise PhraseWrong("phrase_gaps", phrase)
    source = "".join(
        _joined(part, before, lists) for before, part in zip(["", *parts], parts, strict=False)
    )
    return start + source


def _joined(part: str, before: str, lists: dict[str, tuple[str, ...]]) -> str:
    """A part with what stands between it and the part before."""
    if part == "...":
        return GAP
    return (_space(before, part) if before else "") + _part_source(part, lists)


def _space(before: str, part: str) -> str:
    if UNSPACED.search(before) or UNSPACED.search(part):
        return r"[\s\u200b-]{0,3}"
    return r"[\s\u200b\u2010-\u2013-]{1,3}"


def _part_source(part: str, lists: dict[str, tuple[str, ...]]) -> str:
    slot = re.fullmatch(r"\{(\w+)\}", part)
    if slot is None:
        return _word_source(part)
    name = slot[1]
    if name == "number":
        return _number(r"\d{1,3}", lists.get(NUMBER_LIST, ()))
    if name == "Name":
        return _capitalised(lists.get(NOT_NAME_LIST, ()))
    if name == "small":
        return _number(r"(?:[2-9]|10)", lists.get(SMALL_LIST, ()))
    if name == "code":
        return rf"(?<!\w)(?:{CODE})(?!\w)"
    if name not in lists:
        raise PhraseWrong("phrase_list_unknown", name)
    return _any_of(_word_source(word) for word in lists[name])


def _number(digits: str, words: tuple[str, ...]) -> str:
    return _any_of([rf"(?<![\d.,/])(?<!\w){digits}(?![\d%])(?![.,/]\d)", *map(_word_source, words)])


def _capitalised(but_not: tuple[str, ...]) -> str:
    other = f"(?!{_any_of(map(_word_source, but_not))})" if but_not else ""
    return rf"{other}(?<!\w){CAPITAL}[\w'’-]{{1,30}}(?!\w)"


def _any_of(sources: Iterable[str]) -> str:
    return "(?:" + "|".join(sources) + ")"


def _word_source(word: str) -> str:
    """One word, or a list entry of several, with its edges where the script has any."""
    parts = unicodedata.normalize("NFC", word).split()
    pieces = []
    for before, part in zip(["", *parts], parts, strict=False):
        ending = ENDING if part.endswith("*") else ""
        letters = re.escape(part.removesuffix("*")).replace("'", "['’]")
        pieces.append((_space(before, part) if before else "") + letters + ending)
    return _edge(word[:1], r"(?<!\w)") + "".join(pieces) + _edge(word[-1:], r"(?!\w)")


def _edge(letter: str, boundary: str) -> str:
    """The boundary, for letters of a script that has word edges to stand at."""
    if letter == "*" or (letter.isalnum() and not UNSPACED.match(letter)):
        return boundary
    return ""
