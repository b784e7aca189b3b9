"""The parts of a phrase as pieces of regular expressions.

A facilitator can't write one that runs away: every repetition has an upper bound (house rule).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from toolkit.domain.scripts import UNSPACED

Words = Mapping[str, tuple[str, ...]]
"""The lists of a bank file by their names."""

NUMBER_LIST = "number_words"
SMALL_LIST = "small_number_words"
NOT_NAME_LIST = "not_a_name"
"""Lists that the built-in slots read, when a file has them."""

ANY_WORD = "*"
DIGIT = "0"
KEY_LETTERS = 2


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


def _digit(*values: int) -> str:
    """A character class of these digits in every script that has digits of its own."""
    digits = (chr(n) for n in range(0x30, 0x10000) if chr(n).isdecimal())
    return "[" + "".join(d for d in digits if unicodedata.decimal(d) in values) + "]"


SMALL_DIGITS = f"(?:{_digit(*range(2, 10))}|{_digit(1)}{_digit(0)})"

SPACE = r"[\s\u200b\u2010-\u2013-]{1,3}"
SPACE_OR_NONE = r"[\s\u200b\u2010-\u2013-]{0,3}"
"""What may stand between two words; nothing at all where a script writes them together."""

GAP = r"(?:[\s\u200b]{1,3}\S{1,40}){0,4}?"
ENDING = r"\w{0,15}"
CODE = r"(?<!\w)(?=[^\W_]{0,6}[-/.]?\d)[^\W_]{1,12}(?:[-/.][^\W_]{1,12}){0,3}(?!\w)"
NUMBER_STARTS = r"(?<![\d.,/A-Za-z_])"
NUMBER_ENDS = r"(?![\d%A-Za-z_])(?![.,/]\d)"
"""A number may touch letters of a script without spaces, but is no piece of a longer number, a price or a share."""


def starts_of(part: str, lists: Words) -> Iterator[tuple[str, str]]:
    """The ways a phrase can begin, each as (key, expression).

    The key is the first letters of the word, ``0`` for digits, ``*`` for any word, or empty where the script has no
    word edges and the expression has to be looked for everywhere.
    """
    match slot_of(part):
        case "number":
            yield DIGIT, _digits("number")
            words = lists.get(NUMBER_LIST, ())
        case "small":
            yield DIGIT, _digits("small")
            words = lists.get(SMALL_LIST, ())
        case "code" | "Name":
            yield ANY_WORD, part_source(part, lists)
            words = ()
        case "":
            words = (part,)
        case name:
            words = _listed(name, lists)
    yield from ((_word_key(word), word_source(word)) for word in words)


def part_source(part: str, lists: Words) -> str:
    """The expression for one part of a phrase. Raises PhraseWrong for a list that is not in the file."""
    match slot_of(part):
        case "":
            return word_source(part)
        case "Name":
            return _capitalised(lists.get(NOT_NAME_LIST, ()))
        case "code":
            return CODE
        case "number":
            return any_of([_digits("number"), *map(word_source, lists.get(NUMBER_LIST, ()))])
        case "small":
            return any_of([_digits("small"), *map(word_source, lists.get(SMALL_LIST, ()))])
        case name:
            return any_of(map(word_source, _listed(name, lists)))


def slot_of(part: str) -> str:
    """The name between braces, or empty for a plain word."""
    slot = re.fullmatch(r"\{(\w+)\}", part)
    return slot[1] if slot else ""


def _listed(name: str, lists: Words) -> tuple[str, ...]:
    if name not in lists:
        raise PhraseWrong("bank_phrase_list_unknown", name)
    return tuple(sorted(lists[name], key=len, reverse=True))  # the longest one is what stands there


def key_of(word: str) -> str:
    """The key of a word as it stands in a text."""
    return DIGIT if word[0].isdigit() else word[:KEY_LETTERS].lower()


def _word_key(word: str) -> str:
    """The key of a word of a phrase."""
    letters = re.match(r"[^\W_]+", word)
    if letters is None or UNSPACED.match(word):
        return ""
    cut_short = letters.end() < len(word) and word[letters.end()] == "*"
    if cut_short and len(letters[0]) < KEY_LETTERS:
        return ANY_WORD
    return key_of(letters[0])


def word_source(word: str) -> str:
    """One word, or a list entry of several, with its edges where the script has any."""
    space = SPACE_OR_NONE if UNSPACED.search(word) else SPACE
    letters = space.join(map(_letters, unicodedata.normalize("NFC", word).split()))
    return _edge(word[:1], r"(?<!\w)") + letters + _edge(word[-1:], r"(?!\w)")


def _letters(word: str) -> str:
    ending = ENDING if word.endswith("*") else ""
    return re.escape(word.removesuffix("*")).replace("'", "['’]") + ending


def _edge(letter: str, boundary: str) -> str:
    """The boundary, for letters of a script that has word edges to stand at."""
    if letter == "*" or (letter.isalnum() and not UNSPACED.match(letter)):
        return boundary
    return ""


def any_of(sources: Iterable[str]) -> str:
    """Any one of the expressions."""
    return "(?:" + "|".join(sources) + ")"


def _digits(slot: str) -> str:
    """A number up to 999, or from 2 to 10."""
    digits = r"\d{1,3}" if slot == "number" else SMALL_DIGITS
    return f"{NUMBER_STARTS}{digits}{NUMBER_ENDS}"


def _capitalised(but_not: tuple[str, ...]) -> str:
    other = f"(?!{any_of(map(word_source, but_not))})" if but_not else ""
    return rf"{other}(?<!\w){CAPITAL}[\w'’-]{{1,30}}(?!\w)"
