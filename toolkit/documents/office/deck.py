"""A deck of slides (PPTX) while it is written: native text, shapes and tables, so that all can be changed.

Lengths are in points from the top left corner of a slide of 960 to 540 (16:9). Texts have 24 points and more, so that
they can be read from ten metres.
"""

from __future__ import annotations

import io
from datetime import UTC, date, datetime, time

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement, OxmlElement
from pptx.shapes.autoshape import Shape
from pptx.shapes.base import BaseShape
from pptx.slide import Slide
from pptx.text.text import TextFrame, _Paragraph
from pptx.util import Emu, Pt

from toolkit.documents.office.blocks import Span, Tone, Words
from toolkit.documents.office.texts import (
    EAST_ASIAN,
    FONTS,
    LATIN_FONT,
    Piece,
    pieces_of,
    runs_rtl,
    tidy,
    words_run_rtl,
)
from toolkit.domain.steady_zip import steady_zip
from toolkit.drawing.colours import INK, QUIET
from toolkit.drawing.letters import BOLD, fill_lines, shorten_to_lines
from toolkit.drawing.sheet import Box

WIDTH, HEIGHT = 960.0, 540.0
TEXT = 24.0
TITLE = 36.0
LINE = 1.2
MARGIN = 44.0
ZERO = Pt(0)
TITLE_BOX = Box(left=MARGIN, top=20, width=WIDTH - 2 * MARGIN, height=62)
BODY = Box(left=MARGIN, top=96, width=WIDTH - 2 * MARGIN, height=HEIGHT - 96 - 20)

TITLE_SLIDE, TITLE_AND_TEXT, TITLE_ONLY = 0, 1, 5
"""Layouts of the program's own empty deck."""


class Deck:
    """Slides in order."""

    def __init__(self, language: str) -> None:
        self.language = "en-GB" if language == "en" else language
        self.file = Presentation()
        self._widen()

    def _widen(self) -> None:
        """From 4:3 to 16:9, with all that the layouts hold."""
        share = Pt(WIDTH) / int(self.file.slide_width or Pt(WIDTH))
        self.file.slide_width, self.file.slide_height = Pt(WIDTH), Pt(HEIGHT)
        for holder in (self.file.slide_master, *self.file.slide_layouts):
            for shape in holder.placeholders:
                if shape.element.xpath("./p:spPr/a:xfrm"):
                    left, width = round(shape.left * share), round(shape.width * share)
                    shape.left, shape.width = Emu(left), Emu(width)

    def add(self, title: str, layout: int = TITLE_ONLY) -> Slide:
        """A slide with its title, which is cut where it would not fit."""
        slide: Slide = self.file.slides.add_slide(self.file.slide_layouts[layout])
        shape = slide.shapes.title
        if shape is not None and layout != TITLE_SLIDE:
            put(shape, TITLE_BOX)
            frame = self.frame(shape.text_frame)
            frame.vertical_anchor = MSO_ANCHOR.MIDDLE
            fitting = fit(title, TITLE_BOX.width, TITLE * BOLD, 1)
            self.say(frame.paragraphs[0], (Span(fitting, Tone.STRONG),), TITLE)
            _align(frame.paragraphs[0], fitting)
        return slide

    def frame(self, frame: TextFrame) -> TextFrame:
        """The frame without margins that would shift what was measured; it wraps and does not grow."""
        frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = ZERO
        return frame

    def say(
        self, paragraph: _Paragraph, words: Words, size: float = TEXT, colour: str = INK
    ) -> None:
        """Write the words into an empty paragraph; its direction is that of its first letter."""
        for span in words:
            for piece in pieces_of(flat(span.text)):
                run = paragraph.add_run()
                run.text = piece.text
                run.font.size, run.font.name = Pt(size), LATIN_FONT
                run.font.bold = span.tone is Tone.STRONG
                tone = QUIET if span.tone is Tone.QUIET else colour
                run.font.color.rgb = rgb(tone)
                self._speak(run._r.get_or_add_rPr(), piece)  # noqa: SLF001 (no public way)
        if words_run_rtl(words):
            paragraph._p.get_or_add_pPr().set("rtl", "1")  # noqa: SLF001 (no public way)

    def _speak(self, properties: BaseOxmlElement, piece: Piece) -> None:
        """The language of a run, and a font for its script (ECMA-376, 21.1.2.3.9: latin, ea, cs in this order)."""
        properties.set("lang", piece.tongue or self.language)
        if piece.tongue:
            font = OxmlElement("a:ea" if piece.tongue in EAST_ASIAN else "a:cs")
            font.set("typeface", FONTS[piece.tongue])
            properties.find(qn("a:latin")).addnext(font)

    def written(self, *, title: str, author: str, day: date) -> bytes:
        """The file. The same slides on the same day give the same bytes."""
        core = self.file.core_properties
        core.title, core.author = tidy(title)[:255], tidy(author)[:255]
        core.last_modified_by, core.revision = "", 1
        core.created = core.modified = datetime.combine(day, time(), UTC)
        core.language = self.language
        file = io.BytesIO()
        self.file.save(file)
        return steady_zip(file.getvalue())


def rgb(colour: str) -> RGBColor:
    """A colour of ours as the program knows it."""
    made: RGBColor = RGBColor.from_string(colour.removeprefix("#"))  # type: ignore[no-untyped-call]
    return made


def text_box(slide: Slide, box: Box) -> Shape:
    """An empty text box in its place."""
    shape = slide.shapes.add_textbox(ZERO, ZERO, ZERO, ZERO)
    put(shape, box)
    return shape


def paragraph_at(frame: TextFrame, place: int) -> _Paragraph:
    """The first paragraph of a frame, or a new one behind the others."""
    if not place:
        return frame.paragraphs[0]
    made: _Paragraph = frame.add_paragraph()  # type: ignore[no-untyped-call]
    return made


def put(shape: BaseShape, box: Box) -> None:
    """Put a shape where it belongs."""
    shape.left, shape.top = Pt(box.left), Pt(box.top)
    shape.width, shape.height = Pt(box.width), Pt(box.height)


def describe(shape: BaseShape, name: str, words: str) -> None:
    """Name a shape, and say what it shows to who cannot see it."""
    shape.name = tidy(name)
    shape._element._nvXxPr.cNvPr.set("descr", tidy(words))  # noqa: SLF001 (no public way)


def flat(text: str) -> str:
    """The text on one line; a space at either end stays, because pieces stand side by side."""
    return tidy(text).replace("\n", " ").replace("\t", " ")


def fit(text: str, width: float, size: float, lines: int) -> str:
    """The text where it fits on so many lines, otherwise its first words with an ellipsis."""
    return shorten_to_lines(" ".join(flat(text).split()), width, size, lines)


def lines_of(text: str, width: float, size: float = TEXT, *, bold: bool = False) -> int:
    """How many lines the text takes."""
    told = " ".join(flat(text).split())
    return max(1, len(fill_lines(told, width, size * (BOLD if bold else 1), 40)))


def _align(paragraph: _Paragraph, text: str) -> None:
    paragraph.alignment = PP_ALIGN.RIGHT if runs_rtl(text) else PP_ALIGN.LEFT
