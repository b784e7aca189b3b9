"""Which characters of a text cannot be printed on this computer, so that they are named before a document is made."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache

from toolkit.documents.faces import CJK_FAMILIES, letters_we_ship

FONT_LIST_SECONDS = 10
ASKED_AT_ONCE = 200

FAMILY_FOR = Callable[[frozenset[str]], bool]
"""Whether some font of the system has a glyph for every one of these letters."""

PLAIN_FORMS = {
    "→": "->", "←": "<-", "↔": "<->", "⇒": "=>", "↑": "^", "↓": "v",
    "≥": ">=", "≤": "<=", "≠": "/=", "≈": "~", "−": "–", "∞": "infinity",
    "✓": "[x]", "✔": "[x]", "☑": "[x]", "☒": "[x]", "✗": "[x]", "✘": "[x]", "☐": "[ ]", "□": "[ ]",
    "●": "•", "○": "•", "■": "•", "▪": "•", "◆": "•", "►": "•", "▶": "•", "★": "*", "☆": "*",
}  # fmt: skip
"""Signs people type that our letters do not hold, and what is printed in their place."""


def missing_glyphs(text: str, *, system_has: FAMILY_FOR | None = None) -> tuple[str, ...]:
    """The characters of the text that this computer cannot print, each once, in the order they come.

    Signs that have a plain form are not among them. ``system_has`` says whether a font of the system holds certain
    letters; by default fontconfig is asked. Emoji are always missing: what a system draws for them is not our choice.
    """
    unknown = [char for char in dict.fromkeys(text) if not _is_known(char)]
    letters = [char for char in unknown if is_writing(char)]
    found = _found_in_system(letters, system_has or system_has_letters)
    return tuple(char for char in unknown if char not in found)


def is_writing(char: str) -> bool:
    """Whether the character belongs to a script: a letter, mark, number, point or currency, but no picture."""
    category = unicodedata.category(char)
    return category[0] in "LMNP" or category == "Sc"


def _is_known(char: str) -> bool:
    """Whether it has a glyph of ours or a plain form, or is never drawn."""
    if char in letters_we_ship() or char in PLAIN_FORMS:
        return True
    return unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp") or is_variation(char)


def is_variation(char: str) -> bool:
    """Whether the character only chooses a form of the one before it."""
    return "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"


def _found_in_system(letters: list[str], system_has: FAMILY_FOR) -> frozenset[str]:
    """The letters that the system can print. They are asked for by script, because a font is made for a script."""
    scripts: dict[str, list[str]] = {}
    for letter in letters:
        scripts.setdefault(_script_word(letter), []).append(letter)
    found: set[str] = set()
    for members in scripts.values():
        for some in _batches(members):
            if system_has(frozenset(some)):
                found.update(some)
    return frozenset(found)


def _script_word(letter: str) -> str:
    return unicodedata.name(letter, "unnamed").split()[0]


def _batches(letters: list[str]) -> Iterable[list[str]]:
    return (letters[i : i + ASKED_AT_ONCE] for i in range(0, len(letters), ASKED_AT_ONCE))


@cache
def system_has_letters(letters: frozenset[str]) -> bool:
    """Whether one font of the system has every one of the letters. Without fontconfig's tool: no."""
    codes = " ".join(sorted(f"{ord(letter):x}" for letter in letters))
    return bool(_font_list(f":charset={codes}:color=false"))


@cache
def system_cjk_family() -> str | None:
    """The family used for Chinese, Japanese and Korean, or None when the system has none that we know."""
    return next((name for name in CJK_FAMILIES if _font_list(f":family={name}")), None)


def _font_list(pattern: str) -> str:
    """What fontconfig's fc-list answers; it comes with the libraries that printing needs anyway."""
    tool = shutil.which("fc-list")
    if tool is None:
        return ""
    try:
        answer = subprocess.run(  # noqa: S603 (our own words and code points only)
            [tool, pattern, "family"],
            capture_output=True,
            text=True,
            timeout=FONT_LIST_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return answer.stdout.strip()
