"""How our Word documents look: type, frames, colours that survive a photocopy. In styles, so that one change does."""

from __future__ import annotations

import re
from typing import cast

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table
from docx.table import _Cell as Cell
from docx.text.paragraph import Paragraph

from toolkit.documents.office.texts import LATIN_FONT
from toolkit.drawing.colours import INK, PANEL
from toolkit.language import _

TEXT_PT = 11.0
TABLE_PT = 10.0
HEADINGS_PT = {"Title": 22.0, "Heading 1": 16.0, "Heading 2": 13.0, "Heading 3": 11.5}
FRAME_STYLE = "Framed Text"
TABLE_STYLE = "Table Text"
FRAME_SPACE_PT = 4
FRAME_EIGHTHS = 12
RULE_EIGHTHS = 6
"""How thick lines are, in eighths of a point."""

CELL_ROOM_TWENTIETHS = 108
"""The room at the sides of a cell in Word's plain table, in twentieths of a point."""

LOCALES = {"en": "en-GB"}
"""Languages that a checker of spelling wants with a country."""


def prepare_styles(document: Document, language: str) -> None:
    """Set the styles of an empty document, and the language its words are in."""
    _set_defaults(document, LOCALES.get(language, language))
    for name, size in {"Normal": TEXT_PT, "List Bullet": TEXT_PT, **HEADINGS_PT}.items():
        style = _style(document, name)
        _set_type(style, size)
        style.paragraph_format.space_after = Pt(5)
        style.paragraph_format.line_spacing = 1.15
    for name in HEADINGS_PT:
        style = _style(document, name)
        style.font.bold = True
        style.paragraph_format.space_before = Pt(0 if name == "Title" else 12)
        style.paragraph_format.keep_with_next = True
        style.font.color.rgb = RGBColor.from_string(INK.removeprefix("#"))
    _without_rule(_style(document, "Title"))
    for name, size in ((TABLE_STYLE, TABLE_PT), (FRAME_STYLE, TEXT_PT)):
        made = cast("ParagraphStyle", document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH))
        made.base_style = document.styles["Normal"]
        _set_type(made, size)
        made.paragraph_format.space_before = made.paragraph_format.space_after = Pt(2)
        if name == FRAME_STYLE:  # the frame itself is as wide as the text
            room = Pt(FRAME_SPACE_PT + FRAME_EIGHTHS / 8)
            made.paragraph_format.left_indent = made.paragraph_format.right_indent = room


def _style(document: Document, name: str) -> ParagraphStyle:
    return cast("ParagraphStyle", document.styles[name])


def _set_defaults(document: Document, locale: str) -> None:
    """The language of the document, and our font instead of the theme's."""
    defaults = document.styles.element.find(qn("w:docDefaults"))
    lang = defaults.find(f".//{qn('w:lang')}")
    lang.set(qn("w:val"), locale)
    _set_fonts(defaults.find(f".//{qn('w:rFonts')}"))


def _set_type(style: ParagraphStyle, size: float) -> None:
    style.font.size = Pt(size)
    properties = style.element.get_or_add_rPr()
    _set_fonts(properties.get_or_add_rFonts())
    with_child(properties, "w:szCs").set(qn("w:val"), str(round(2 * size)))


def _set_fonts(fonts: BaseOxmlElement) -> None:
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    for name in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{name}"), LATIN_FONT)


def _without_rule(style: ParagraphStyle) -> None:
    """The template's title stands on a blue line."""
    properties = style.element.get_or_add_pPr()
    for rule in properties.findall(qn("w:pBdr")):
        properties.remove(rule)


def frame_paragraph(paragraph: Paragraph) -> None:
    """A line round the paragraph; neighbours of the same kind share one frame."""
    _draw_lines(paragraph, ("top", "left", "bottom", "right"), FRAME_EIGHTHS, FRAME_SPACE_PT)


def rule_paragraph(paragraph: Paragraph) -> None:
    """An empty paragraph with a line below it, to write on by hand."""
    paragraph.paragraph_format.space_before = Pt(10)
    _draw_lines(paragraph, ("bottom",), RULE_EIGHTHS, 1)


def _draw_lines(
    paragraph: Paragraph, sides: tuple[str, ...], eighths_pt: int, space_pt: int
) -> None:
    borders = with_child(paragraph._p.get_or_add_pPr(), "w:pBdr")  # noqa: SLF001 (no public way)
    look = (
        ("val", "single"),
        ("sz", str(eighths_pt)),
        ("space", str(space_pt)),
        ("color", INK[1:]),
    )
    for side in sides:
        line = OxmlElement(f"w:{side}")
        for name, value in look:
            line.set(qn(f"w:{name}"), value)
        borders.append(line)


def set_close(document: Document) -> None:
    """Lines of tables close to each other, where pages are low and rows should stay whole."""
    _style(document, TABLE_STYLE).paragraph_format.line_spacing = 1.0


def set_flush(table: Table) -> None:
    """Begin the table where the text begins: else its edge stands out by the room inside a cell."""
    indent = with_child(table._tbl.tblPr, "w:tblInd")  # noqa: SLF001 (no public way)
    indent.set(qn("w:w"), str(CELL_ROOM_TWENTIETHS))
    indent.set(qn("w:type"), "dxa")


def add_page_number(paragraph: Paragraph) -> None:
    """The number of the page and of all pages, in words, as fields that the program fills."""
    words = _("Page {page} of {pages}")
    for part in re.split(r"(\{page\}|\{pages\})", words):
        field = {"{page}": "PAGE", "{pages}": "NUMPAGES"}.get(part)
        if field is None:
            paragraph.add_run(part)
            continue
        made = OxmlElement("w:fldSimple")
        made.set(qn("w:instr"), field)
        paragraph._p.append(made)  # noqa: SLF001 (python-docx knows no fields)


def shade(cell: Cell) -> None:
    """The light ground of a heading."""
    shading = OxmlElement("w:shd")
    cell._tc.get_or_add_tcPr().append(shading)  # noqa: SLF001 (no public way)
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", PANEL[1:])):
        shading.set(qn(f"w:{name}"), value)


ORDER = (
    # paragraph (17.3.1.26)
    "w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:numPr", "w:pBdr", "w:shd", "w:bidi",
    "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl",
    # run (17.3.2.28)
    "w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:color", "w:kern", "w:sz", "w:szCs", "w:u",
    "w:rtl", "w:cs", "w:lang",
    # table (17.4.59) and row (17.4.81)
    "w:tblStyle", "w:bidiVisual", "w:tblW", "w:tblInd", "w:tblLayout", "w:tblLook", "w:cantSplit", "w:tblHeader",
)  # fmt: skip
"""The elements we meet, in the order the schema wants them (ECMA-376 part 1); Word refuses another order."""


def with_child(parent: BaseOxmlElement, tag: str) -> BaseOxmlElement:
    """The child of that name, put in its place where it is missing."""
    found: BaseOxmlElement | None = parent.find(qn(tag))
    if found is not None:
        return found
    made = OxmlElement(tag)
    later = {qn(name) for name in ORDER[ORDER.index(tag) + 1 :]}
    following = next((child for child in parent if child.tag in later), None)
    if following is None:
        parent.append(made)
    else:
        following.addprevious(made)
    return made
