"""Blocks as a Word document (DOCX): real headings, lists and tables, so that it can be changed and read aloud."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC, date, datetime, time

import docx
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table as WordTable
from docx.table import _Cell as WordCell
from docx.table import _Row as WordRow
from docx.text.paragraph import Paragraph as WordParagraph

from toolkit.documents.office.blocks import (
    Blank,
    Block,
    Bullets,
    Cell,
    Document,
    Heading,
    Paragraph,
    Picture,
    Span,
    Table,
    Words,
    strong,
)
from toolkit.documents.office.texts import LEFT_TO_RIGHT, asides_kept_together, tidy, words_run_rtl
from toolkit.documents.office.word_look import (
    FRAME_STYLE,
    TABLE_STYLE,
    add_page_number,
    frame_paragraph,
    prepare_styles,
    rule_paragraph,
    set_close,
    set_flush,
    shade,
    with_child,
)
from toolkit.documents.office.word_rows import parts_of, row_mm, without_line
from toolkit.documents.office.word_runs import add_span
from toolkit.documents.pages import Paper
from toolkit.domain.steady_zip import steady_zip

SIZES_MM: dict[Paper, tuple[float, float]] = {"a4": (210, 297), "letter": (215.9, 279.4)}
MARGIN_MM = 18.0
RTL_LANGUAGES = ("ar", "fa", "he", "ur")
BELOW_TABLE_PT = 8
TWO_LINES = 160
"""So many letters fill about two lines."""

WRITING_MM = 9
"""The height of a row that is room to write by hand."""


def write_word(document: Document, *, day: date, paper: Paper, language: str) -> bytes:
    """The document as DOCX. The same blocks on the same day give the same bytes."""
    return _Writer(document, paper, language).written(day)


class _Writer:
    """A Word document while it is written."""

    def __init__(self, document: Document, paper: Paper, language: str) -> None:
        self.told = document
        self.rtl = language.partition("-")[0] in RTL_LANGUAGES
        self.file: WordDocument = docx.Document()
        self.width_mm, self.height_mm = self._set_page(paper)
        prepare_styles(self.file, language)
        if document.landscape:  # a page that is all table
            set_close(self.file)
        self.styles: dict[str, str] = {}
        self.before: Block | None = None

    def written(self, day: date) -> bytes:
        for block in self.told.blocks:
            self._add(block)
            self.before = block
        if isinstance(self.before, Table):
            # Word wants a paragraph at the end; it must not stand alone on a page
            self.file.paragraphs[-1].paragraph_format.line_spacing = Pt(1)
        add_page_number(self.file.sections[0].footer.paragraphs[0])
        self._set_properties(day)
        file = io.BytesIO()
        self.file.save(file)
        return steady_zip(file.getvalue())

    def _set_page(self, paper: Paper) -> tuple[float, float]:
        """Set paper and margins; return the width and the height of the text in mm."""
        section = self.file.sections[0]
        width, height = SIZES_MM[paper]
        if self.told.landscape:
            width, height = height, width
            section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Mm(width), Mm(height)
        section.left_margin = section.right_margin = Mm(MARGIN_MM)
        section.top_margin = section.bottom_margin = Mm(MARGIN_MM)
        return width - 2 * MARGIN_MM, height - 2 * MARGIN_MM

    def _set_properties(self, day: date) -> None:
        moment = datetime.combine(day, time(), UTC)
        core = self.file.core_properties
        core.title, core.author = tidy(self.told.title)[:255], tidy(self.told.author)[:255]
        core.subject, core.comments, core.keywords = tidy(self.told.about)[:255], "", ""
        core.created = core.modified = moment
        core.last_modified_by, core.revision = "", 1

    def _add(self, block: Block) -> None:
        match block:
            case Heading():
                # a line over a row of cards goes with them
                if isinstance(self.before, Paragraph) and block.level > 2:
                    self._keep_with_next()
                style = "Title" if block.level == 1 else f"Heading {block.level - 1}"
                self._say(self._paragraph(style), block.words)
            case Paragraph():
                style = FRAME_STYLE if block.framed else "Normal"
                paragraph = self._say(self._paragraph(style), block.words)
                if block.framed:
                    frame_paragraph(paragraph)
            case Bullets():
                self._add_list(block)
            case Blank():
                self._keep_with_next()
                rule_paragraph(self._paragraph("Normal"))
            case Picture():
                self._add_picture(block)
            case Table():
                self._add_table(block)

    def _add_list(self, block: Bullets) -> None:
        """A list. What leads to it stays with its first items, and its last one does not begin a page alone.

        A long first item is company enough for its heading. With more to keep together LibreOffice keeps nothing.
        """
        if isinstance(self.before, Paragraph):
            self._keep_with_next()
        for place, item in enumerate(block.items, start=1):
            said = self._say(self._paragraph("List Bullet"), item)
            first = place == 1 and len(said.text) <= TWO_LINES
            if place < len(block.items) and (first or place == len(block.items) - 1):
                said.paragraph_format.keep_with_next = True

    def _paragraph(self, style: str) -> WordParagraph:
        """A new paragraph at the end."""
        paragraph = self.file.add_paragraph()
        self._style(paragraph, style)
        return paragraph

    def _style(self, paragraph: WordParagraph, name: str) -> None:
        """Give a paragraph its style. Looked up once: python-docx reads through all styles every time."""
        if name not in self.styles:
            self.styles[name] = self.file.styles[name].style_id
        paragraph._p.style = self.styles[name]  # noqa: SLF001 (the public way is the slow one)

    def _say(self, paragraph: WordParagraph, words: Words) -> WordParagraph:
        rtl = words_run_rtl(words)
        if self.rtl and not rtl:
            # What it ends with stays at its end, not at that of the mirrored page.
            words = (Span(LEFT_TO_RIGHT), *words, Span(LEFT_TO_RIGHT))
        for span in asides_kept_together(words) if rtl else words:
            add_span(paragraph, span)
        if self.rtl or rtl:
            with_child(paragraph._p.get_or_add_pPr(), "w:bidi")  # noqa: SLF001 (no public way)
        return paragraph

    def _add_picture(self, picture: Picture) -> None:
        self._keep_with_next()
        paragraph = self.file.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        width = Mm(min(picture.width_mm, self.width_mm))
        shape = paragraph.add_run().add_picture(io.BytesIO(picture.png), width=width)
        known = shape._inline.docPr  # noqa: SLF001 (python-docx has no way to alternative text)
        known.set("name", tidy(picture.name))
        known.set("descr", tidy(picture.alternative))

    def _keep_with_next(self) -> None:
        """What was said last stays on the page of what comes now."""
        before = self.file.element.body.xpath("./w:p[last()]")
        if before and before[-1].getnext().tag == qn("w:sectPr"):
            WordParagraph(before[-1], self.file._body).paragraph_format.keep_with_next = True  # noqa: SLF001

    def _add_table(self, table: Table) -> None:
        count = len(table.widths)
        self._keep_with_next()
        made = self.file.add_table(rows=0, cols=count, style="Table Grid")
        made.autofit = False
        if self.rtl:
            with_child(made._tbl.tblPr, "w:bidiVisual")  # noqa: SLF001 (no public way)
        set_flush(made)
        whole = sum(table.widths)
        widths_mm = [self.width_mm * share / whole for share in table.widths]
        widths = [Mm(width) for width in widths_mm]
        for column, width in zip(made.columns, widths, strict=True):
            column.width = width
        if table.headings:
            self._add_head(made, table.headings)
        for row in table.rows:
            self._add_parts(made, row, widths_mm, heads=table.row_heads)
        for row in made.rows:
            for place, cell in enumerate(row.cells):
                cell.width = widths[place]
        # a card that is a table stays on one page where it can; of another, the last row stands on none alone
        self._keep_together(made.rows[:-1] if table.row_heads else made.rows[-2:-1])
        self._paragraph("No Spacing").paragraph_format.line_spacing = Pt(BELOW_TABLE_PT)

    @staticmethod
    def _keep_together(rows: Sequence[WordRow]) -> None:
        """Each of these rows stays on the page of the next one."""
        for row in rows:
            for paragraph in row.cells[0].paragraphs:
                paragraph.paragraph_format.keep_with_next = True

    def _add_head(self, made: WordTable, headings: tuple[str, ...]) -> None:
        row = made.add_row()  # type: ignore[no-untyped-call]
        properties = row._tr.get_or_add_trPr()  # noqa: SLF001 (no public way to repeat a row)
        with_child(properties, "w:cantSplit")
        with_child(properties, "w:tblHeader")
        for cell, heading in zip(row.cells, headings, strict=True):
            shade(cell)
            self._fill(cell, ((strong(heading),),))

    def _add_parts(
        self, made: WordTable, cells: tuple[Cell, ...], widths_mm: list[float], *, heads: bool
    ) -> None:
        """A row, or several that look like one where it is too high to stay whole; no page breaks inside any."""
        before: WordRow | None = None
        for part in (cells,) if heads else parts_of(cells, widths_mm, self.height_mm):
            added = self._add_row(made, part, heads=heads)
            if row_mm(part, widths_mm) < self.height_mm:
                with_child(added._tr.get_or_add_trPr(), "w:cantSplit")  # noqa: SLF001 (no public way)
            if before is not None:
                without_line(before, "bottom")
                without_line(added, "top")
            before = added

    def _add_row(self, made: WordTable, cells: tuple[Cell, ...], *, heads: bool) -> WordRow:
        row: WordRow = made.add_row()  # type: ignore[no-untyped-call]
        targets = row.cells
        if len(cells) == 1:
            across = targets[0].merge(targets[-1])
            shade(across)
            self._fill(across, cells[0])
            across.paragraphs[0].paragraph_format.keep_with_next = True
            return row
        for place, (target, cell) in enumerate(zip(targets, cells, strict=True)):
            if heads and not place:
                shade(target)
            self._fill(target, cell)
        if not all(cells):
            row.height, row.height_rule = Mm(WRITING_MM), WD_ROW_HEIGHT_RULE.AT_LEAST
        return row

    def _fill(self, target: WordCell, cell: Cell) -> None:
        first = target.paragraphs[0]
        for place, words in enumerate(cell):
            paragraph = first if not place else target.add_paragraph()
            self._style(paragraph, TABLE_STYLE)
            self._say(paragraph, words)
        if not cell:
            self._style(first, TABLE_STYLE)
