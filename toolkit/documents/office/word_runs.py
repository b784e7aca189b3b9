"""Pieces of text in a Word paragraph: tone, direction, language and a font for every script."""

from __future__ import annotations

from docx.oxml.ns import qn
from docx.oxml.text.run import CT_R
from docx.shared import RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from toolkit.documents.office.blocks import Span, Tone
from toolkit.documents.office.texts import EAST_ASIAN, FONTS, Piece, pieces_of, tidy
from toolkit.documents.office.word_look import with_child
from toolkit.drawing.colours import QUIET


def add_span(paragraph: Paragraph, span: Span) -> None:
    """Add the text to the end of the paragraph."""
    for piece in pieces_of(tidy(span.text)):
        run = paragraph.add_run(piece.text)
        if span.tone is Tone.STRONG:
            run.bold = run.font.cs_bold = True
        elif span.tone is Tone.QUIET:
            run.italic = run.font.cs_italic = True
            run.font.color.rgb = RGBColor.from_string(QUIET.removeprefix("#"))
        _speak(run, piece)


def _speak(run: Run, piece: Piece) -> None:
    """Direction, language and font, in the order the schema wants them (ECMA-376, 17.3.2.28)."""
    element: CT_R = run._r  # noqa: SLF001 (no public way)
    if piece.tongue:
        place = "w:eastAsia" if piece.tongue in EAST_ASIAN else "w:cs"
        fonts = element.get_or_add_rPr().get_or_add_rFonts()
        fonts.set(qn(place), FONTS[piece.tongue])
    if piece.rtl:
        run.font.rtl = True
    if piece.tongue:
        place = "w:eastAsia" if piece.tongue in EAST_ASIAN else "w:bidi"
        lang = with_child(element.get_or_add_rPr(), "w:lang")
        lang.set(qn(place), piece.tongue)
