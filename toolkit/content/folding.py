"""Text made alike for looking things up: case, accents and invisible marks do not matter, in any script."""

from __future__ import annotations

import unicodedata

ACCENTS = range(0x300, 0x370)
"""The accents of the Latin, Greek and Cyrillic scripts. Marks of other scripts are letters: they stay."""

INVISIBLE = dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xAD))
"""Characters that show nothing, such as the zero-width space between Khmer words."""

LIKE = str.maketrans(
    {"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ı": "i", "’": "'", "æ": "ae", "œ": "oe"}
)
"""Letters that Unicode doesn't take apart, as people type them without their stroke."""


def fold(text: str) -> str:
    """The text without case, accents, invisible characters and doubled space."""
    apart = unicodedata.normalize("NFKD", text.casefold()).translate(INVISIBLE)
    bare = "".join(letter for letter in apart if ord(letter) not in ACCENTS)
    return " ".join(unicodedata.normalize("NFC", bare).translate(LIKE).split())
