"""Gives every glyph of a PDF a character, as PDF/UA-1 asks (ISO 14289-1, 7.21.7).

A syllable of Khmer, Burmese or Urdu is drawn with several glyphs. WeasyPrint maps its whole text to the first and
nothing to the others, which is not allowed. The others get U+2060, a word joiner: it has no width and breaks no word.
"""

from __future__ import annotations

import pydyf

NOTHING = b"<>"
WORD_JOINER = b"<2060>"


def map_every_glyph(document: object, pdf: pydyf.PDF) -> None:  # noqa: ARG001 (WeasyPrint's signature)
    """Finish a PDF just before it is written."""
    for found in pdf.objects:
        if isinstance(found, pydyf.Stream) and b"begincmap" in found.stream:
            found.stream = [_mapped(line) for line in found.stream]


def _mapped(line: bytes) -> bytes:
    return line.removesuffix(NOTHING) + WORD_JOINER if line.endswith(b" " + NOTHING) else line
