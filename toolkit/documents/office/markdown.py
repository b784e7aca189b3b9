"""Blocks as Markdown (GitHub Flavored Markdown, for its tables). Nothing a person typed becomes markup."""

from __future__ import annotations

import re

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
    Tone,
    Words,
)
from toolkit.documents.office.texts import tidy

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~&!$])")
_LINE_START = re.compile(r"^(\s*)([-+=:]|\d+(?=[.)]))", re.MULTILINE)
_LINK = re.compile(r"(?<=[a-z]):(?=//)|(?<=www)\.|@", re.IGNORECASE)
"""Where a reader would make a link of an address by itself."""

NEW_LINE = "\\\n"
LINE_TO_WRITE_ON = r"\_" * 40


def write_markdown(document: Document) -> bytes:
    """The document as UTF-8 text. Pictures are told in words, because a text file carries none."""
    return ("\n\n".join(map(_block, document.blocks)) + "\n").encode()


def escaped(text: str) -> str:
    """The text so that every reader of Markdown shows it as it was typed."""
    safe = _SIGNS.sub(r"\\\1", tidy(text))
    safe = _LINE_START.sub(_escaped_start, safe)
    return _LINK.sub(lambda sign: f"\\{sign[0]}", safe)


def _escaped_start(found: re.Match[str]) -> str:
    space, sign = found.groups()
    return f"{space}{sign}\\" if sign.isdigit() else f"{space}\\{sign}"


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f"{'#' * block.level} {_on_one_line(block.words)}"
        case Paragraph(framed=True):
            return "> " + _words(block.words).replace("\n", "\n> ")
        case Paragraph():
            return _words(block.words)
        case Blank():
            return LINE_TO_WRITE_ON
        case Bullets():
            return "\n".join("* " + _words(item).replace("\n", "\n  ") for item in block.items)
        case Picture():
            return f"*{_on_one_line((Span(block.alternative),))}*"
        case Table():
            return _table(block)


def _words(words: Words) -> str:
    return "".join(map(_span, words)).strip().replace("\n", NEW_LINE)


def _on_one_line(words: Words) -> str:
    return " ".join(_words(words).replace(NEW_LINE, " ").split())


def _span(span: Span) -> str:
    text = escaped(span.text)
    mark = {Tone.PLAIN: "", Tone.STRONG: "**", Tone.QUIET: "*"}[span.tone]
    inside = text.strip()
    if not mark or not inside:
        return text
    return text.replace(
        inside, "\n".join(f"{mark}{line}{mark}" for line in inside.split("\n") if line.strip()), 1
    )


def _table(table: Table) -> str:
    rows = [_row(row, len(table.widths)) for row in table.rows]
    heads = [escaped(heading) for heading in table.headings] or [""] * len(table.widths)
    rule = "|" + " --- |" * len(table.widths)
    return "\n".join([f"| {' | '.join(heads)} |", rule, *rows])


def _row(row: tuple[Cell, ...], columns: int) -> str:
    cells = ["<br>".join(_words(words).replace(NEW_LINE, "<br>") for words in cell) for cell in row]
    return f"| {' | '.join([*cells, *[''] * (columns - len(cells))])} |"
