"""A text that a person typed, made safe and possible to print. Every such text passes here once, and only here."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from markupsafe import Markup, escape

from toolkit.documents.breaks import MAY_BREAK, with_breaks
from toolkit.documents.glyphs import PLAIN_FORMS, is_variation, is_writing, missing_glyphs
from toolkit.documents.tongues import direction_of, runs_left, tongue_of, writes_alone
from toolkit.language import current_language, direction_in

LINES_AT_MOST = 40
"""Line breaks kept in one text; more are read on as spaces, because thousands stop the layout (house rule)."""

LONG_WORD = 24
PIECE = 20
"""A word longer than the first, in characters, may break after every so many (house rule)."""

NOT_PRINTABLE = "[?]"
UNKNOWN = "und"
"""The language tag of a text whose language is not known (BCP 47)."""

_DROPPED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\ufeff\ufff9-\ufffb"
    "\u202a-\u202e\u2060-\u206f\U000e0000-\U000e007f\U0001f3fb-\U0001f3ff]"
)
"""Controls, halves of characters, overrides of direction, tags and skin tones: nothing a reader would miss."""

_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_CLOSE_WRITING = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"  # breaks anywhere
_WORD = re.compile(rf"[^\s\u200b{_CLOSE_WRITING}-]{{{LONG_WORD + 1},}}")
_VIRAMA = 9  # canonical combining class of the sign that joins a consonant to the next


@dataclass(frozen=True, slots=True)
class Prose:
    """Makes texts printable, knowing the characters for which this computer has no letters."""

    missing: frozenset[str]

    @classmethod
    def for_text(cls, everything: str) -> Prose:
        """For a document that holds no other characters than these."""
        return cls(frozenset(missing_glyphs(everything)))

    def printable(self, text: str) -> Markup:
        """The text as HTML: its direction and language marked, its words breakable, nothing in it that is not text."""
        cleaned = self.plain(text)
        ready = escape(breakable(with_breaks(cleaned))).replace("\n", Markup("<br>"))
        tongue, direction = tongue_of(cleaned) or _other_tongue(), direction_of(cleaned)
        if not tongue and not direction:
            return ready if _runs_with_page(cleaned) else Markup("<bdi>{}</bdi>").format(ready)
        lang = Markup(' lang="{}"').format(tongue) if tongue else ""
        way = Markup(' dir="{}"').format(direction) if direction else ""
        return Markup("<bdi{}{}>{}</bdi>").format(lang, way, ready)

    def plain(self, text: str) -> str:
        """The text with every character a printer can print, and words in place of the others."""
        lines = [" ".join(line.split()) for line in _LINE_END.split(text)]
        kept = [line for line in (_DROPPED.sub("", line).strip() for line in lines) if line]
        joined = "\n".join(
            [*kept[: LINES_AT_MOST - 1], " ".join(kept[LINES_AT_MOST - 1 :])]
        ).strip()
        return self._named(joined)

    def _named(self, text: str) -> str:
        wanting = self.missing.union(PLAIN_FORMS).intersection(text)
        if not wanting:
            return text
        words = {char: PLAIN_FORMS.get(char) or spoken(char) for char in wanting}
        named = "".join(words.get(char, "" if is_variation(char) else char) for char in text)
        return re.sub(r"(?:\[\?\])+", NOT_PRINTABLE, named)


def _runs_with_page(text: str) -> bool:
    """Whether all of it runs from left to right, as the page does: then it has nothing to stand apart from."""
    return direction_in(current_language()) == "ltr" and not runs_left(text)


def _other_tongue() -> str | None:
    """What letters of many languages speak where the document's language has letters of its own: not that language."""
    return UNKNOWN if writes_alone(current_language()) else None


def spoken(char: str) -> str:
    """What stands for a character without a letter: the name of a sign or emoji; one mark for writing."""
    if "\U0001f1e6" <= char <= "\U0001f1ff":  # two of them are a flag
        return chr(ord(char) - 0x1F1E6 + ord("A"))
    name = unicodedata.name(char, "")
    return NOT_PRINTABLE if is_writing(char) or not name else f"[{name.lower()}]"


def breakable(text: str) -> str:
    """The text with U+200B inside words too long for a narrow column; never inside a written syllable."""
    return _WORD.sub(lambda word: _in_pieces(word[0]), text)


def _in_pieces(word: str) -> str:
    pieces: list[str] = []
    since = 0
    before = ""
    for char in word:
        if since >= PIECE and _may_part(before, char):
            pieces.append(MAY_BREAK)
            since = 0
        pieces.append(char)
        since += 1
        before = char
    return "".join(pieces)


def _may_part(before: str, after: str) -> bool:
    if unicodedata.category(after)[0] == "M" or unicodedata.category(after) == "Cf":
        return False
    return unicodedata.combining(before) != _VIRAMA and before != "\u200d"
