"""Gives every glyph of a PDF a character, as PDF/UA-1 asks (ISO 14289-1, 7.21.7).

A syllable of Khmer, Burmese or Urdu is drawn with several glyphs. WeasyPrint maps its whole text to the first and
nothing to the others, which is not allowed. The others get U+2060, a word joiner: it has no width and breaks no word.
So do the glyphs of U+0000 and U+FEFF, which are in a font for fields to fill in, because it is embedded whole.
"""

from __future__ import annotations

import pydyf

NOTHING = (b" <>", b" <0000>", b" <feff>", b" <fffe>")
"""How a line of the map ends whose character says nothing or is not allowed."""

WORD_JOINER = b" <2060>"


def map_every_glyph(document: object, pdf: pydyf.PDF) -> None:  # noqa: ARG001 (WeasyPrint's signature)
    """Finish a PDF just before it is written."""
    for found in pdf.objects:
        if isinstance(found, pydyf.Stream) and b"begincmap" in found.stream:
            found.stream = [_mapped(line) for line in found.stream]


def _mapped(line: bytes) -> bytes:
    ending = next((each for each in NOTHING if line.lower().endswith(each)), b"")
    return line[: -len(ending)] + WORD_JOINER if ending else line
