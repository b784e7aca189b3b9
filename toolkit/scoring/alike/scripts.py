"""Texts by their script: cards of two scripts share no letters, so each script is compared for itself."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from toolkit.scoring.similar import words_of

ONE_SCRIPT = {"HIRAGANA": "CJK", "KATAKANA": "CJK"}
"""Scripts that one language mixes within a word."""

Block = dict[str, list[int]]
"""From a prepared text to the places where it stands."""


def plain(text: str) -> str:
    """The text as it is compared; one of signs alone stays as it is. Empty only where the text is."""
    return words_of(text) or text.strip()


def script_of(text: str) -> str:
    """The script most letters of a text belong to, by the first word of their Unicode names; empty without letters."""
    scripts = Counter(
        unicodedata.name(sign, "").partition(" ")[0] for sign in text if sign.isalpha()
    )
    most, _ = max(scripts.items(), key=lambda found: (found[1], found[0]), default=("", 0))
    return ONE_SCRIPT.get(most, most)


def by_script(texts: Sequence[str], kinds: Sequence[str] | None = None) -> tuple[Block, ...]:
    """The texts of each script, and of each kind where ``kinds`` gives one for each text. Empty texts are left out."""
    blocks: dict[tuple[str, str], Block] = {}
    for place, text in enumerate(texts):
        prepared = plain(text)
        if prepared:
            name = (script_of(prepared), kinds[place] if kinds else "")
            blocks.setdefault(name, {}).setdefault(prepared, []).append(place)
    return tuple(blocks.values())


def pairs_across(
    texts: Sequence[str], ones: Sequence[int], others: Sequence[int], at_least: float
) -> Iterator[tuple[int, int, float]]:
    """Pairs of one of ``ones`` and one of ``others``, places in ``texts``, that are at least so alike (0 to 1)."""
    from toolkit.scoring.alike.letters import alike_across

    for block in by_script(texts):
        prepared = sorted(block)
        asked = {place: number for number, one in enumerate(prepared) for place in block[one]}
        left = _places_of(ones, asked)
        right = _places_of(others, asked)
        for one, other, likeness in alike_across(prepared, list(left), list(right), at_least):
            for first in left[one]:
                for second in right[other]:
                    yield first, second, likeness


def _places_of(asked: Sequence[int], numbers: dict[int, int]) -> dict[int, list[int]]:
    """The places asked for, by the number of their text."""
    found: dict[int, list[int]] = {}
    for place in asked:
        if place in numbers:
            found.setdefault(numbers[place], []).append(place)
    return found
