"""Checks what a screen reader gets from a PDF: the structure tree, read back and followed into the pages."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import pikepdf

PAINTS = frozenset({"Do", "EI", "sh", "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Tj", "TJ"})
"""The operators that leave something on the page."""

CELLS = ("TH", "TD")
EMPTY = pikepdf.Dictionary()


@dataclass
class Node:
    """One element of the structure tree: its tag, its dictionary, and what lies in it.

    ``content`` are the marked pieces of a page it holds, each as the page's object number and the piece's number.
    """

    tag: str
    given: pikepdf.Dictionary
    kids: list[Node] = field(default_factory=list)
    content: list[tuple[int, int]] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        """This element and all in it, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.walk()


def faults_in(pdf: bytes) -> list[str]:
    """What is wrong for a screen reader, each in words; empty for a good document."""
    opened = pikepdf.open(io.BytesIO(pdf))
    root = opened.Root
    faults = list(_about_the_document(opened))
    if "/StructTreeRoot" not in root:
        return [*faults, "no tags at all"]
    nodes = _tree(opened)
    faults += _headings(nodes)
    faults += _figures(nodes)
    for node in nodes:
        if node.tag == "Table":
            faults += _table(node)
        if node.tag == "L":
            faults += _list(node)
    return [*faults, *_pages(opened, nodes)]


def alternatives_in(pdf: bytes) -> list[str]:
    """The words of every picture, in reading order."""
    opened = pikepdf.open(io.BytesIO(pdf))
    return [str(node.given.get("/Alt", "")) for node in _tree(opened) if node.tag == "Figure"]


def _tree(opened: pikepdf.Pdf) -> list[Node]:
    """Every element in reading order, for as long as the file is open."""
    tree = Node("Root", EMPTY)
    _read(opened.Root.StructTreeRoot.get("/K"), tree, 0)
    return [node for kid in tree.kids for node in kid.walk()]


def _about_the_document(opened: pikepdf.Pdf) -> Iterator[str]:
    root = opened.Root
    if not str(root.get("/Lang", "")):
        yield "no language"
    if not str(opened.docinfo.get("/Title", "")):
        yield "no title"
    if not root.get("/ViewerPreferences", EMPTY).get("/DisplayDocTitle", False):
        yield "the title is not shown"
    if not root.get("/MarkInfo", EMPTY).get("/Marked", False):
        yield "not marked as tagged"


def _read(found: object, parent: Node, page: int) -> None:
    """Add what lies in a structure element, which may be an element, a piece of a page or a list of both."""
    if isinstance(found, int):
        parent.content.append((page, found))
    elif isinstance(found, pikepdf.Array):
        for one in found:
            _read(one, parent, page)
    elif isinstance(found, pikepdf.Dictionary) and "/S" in found:
        node = Node(str(found.S)[1:], found)
        parent.kids.append(node)
        _read(found.get("/K"), node, found.Pg.objgen[0] if "/Pg" in found else page)
    elif isinstance(found, pikepdf.Dictionary) and "/MCID" in found:
        parent.content.append((found.Pg.objgen[0] if "/Pg" in found else page, int(found.MCID)))


def _headings(nodes: list[Node]) -> Iterator[str]:
    levels = [
        int(node.tag[1]) for node in nodes if node.tag in ("H1", "H2", "H3", "H4", "H5", "H6")
    ]
    if levels[:1] != [1]:
        yield "does not begin with a heading of level 1"
    for before, after in pairwise(levels):
        if after > before + 1:
            yield f"a heading of level {after} comes after one of level {before}"


def _figures(nodes: list[Node]) -> Iterator[str]:
    for node in nodes:
        if node.tag == "Figure" and not str(node.given.get("/Alt", "")).strip():
            yield "a picture without words"


def _table(table: Node) -> Iterator[str]:
    """Every row has as many cells, and every cell of data names header cells that are there."""
    cells = [node for node in table.walk() if node.tag in CELLS]
    named = {str(cell.given.ID) for cell in cells if cell.tag == "TH" and "/ID" in cell.given}
    if not any(cell.tag == "TH" for cell in cells):
        yield "a table without header cells"
    for cell in cells:
        told = cell.given.get("/A", EMPTY)
        if cell.tag == "TH" and "/ID" not in cell.given and "/Scope" not in told:
            yield "a header cell that says not what it heads"
        heads = [str(name) for name in told.get("/Headers", [])]
        if cell.tag == "TD" and (not heads or not named.issuperset(heads)):
            yield "a cell without its header cells"
    rows = [node for node in table.walk() if node.tag == "TR"]
    if len({sum(map(_width, _cells_of(row))) for row in rows}) > 1 and not _spans_rows(cells):
        yield "a table with rows of different length"


def _cells_of(row: Node) -> list[Node]:
    return [kid for kid in row.kids if kid.tag in CELLS]


def _width(cell: Node) -> int:
    return int(cell.given.get("/A", EMPTY).get("/ColSpan", 1))


def _spans_rows(cells: list[Node]) -> bool:
    return any("/RowSpan" in cell.given.get("/A", EMPTY) for cell in cells)


def _list(found: Node) -> Iterator[str]:
    if any(kid.tag not in ("LI", "L", "Caption") for kid in found.kids):
        yield "a list with something else than items in it"


def _pages(opened: pikepdf.Pdf, nodes: list[Node]) -> Iterator[str]:
    """All that is painted is tagged or decoration, every tagged piece is in the tree, and in the order it is read."""
    placed = [piece for node in nodes for piece in node.content]
    if len(placed) != len(set(placed)):
        yield "a piece of a page is read twice"
    kinds = {piece: node.tag for node in nodes for piece in node.content}
    for number, page in enumerate(opened.pages, start=1):
        here = page.obj.objgen[0]
        marked, untagged = _marked(page)
        if untagged:
            yield f"page {number}: something painted without a tag"
        for mcid, paints_picture in marked.items():
            kind = kinds.get((here, mcid))
            if kind is None and not _in_margin(opened, page, mcid):
                yield f"page {number}: a tagged piece that is not in the tree"
            if paints_picture and kind not in ("Figure", "Formula", "Form", None):
                yield f"page {number}: a picture tagged as {kind}"


def _in_margin(opened: pikepdf.Pdf, page: pikepdf.Page, mcid: int) -> bool:
    """Whether a piece has a place of its own outside the tree, as WeasyPrint gives to headers and footers."""
    numbers = opened.Root.StructTreeRoot.ParentTree.Nums
    for at in range(0, len(numbers), 2):
        if numbers[at] == page.obj.get("/StructParents"):
            return mcid < len(numbers[at + 1])
    return False


def _marked(page: pikepdf.Page) -> tuple[dict[int, bool], bool]:
    """The marked pieces of a page, each with whether an image is in it, and whether something is painted outside."""
    open_marks: list[int | None] = []
    pieces: dict[int, bool] = {}
    untagged = False
    for painting in pikepdf.parse_content_stream(page):
        name, operands = str(painting.operator), list(painting.operands)
        if name in ("BDC", "BMC"):
            told = operands[1] if name == "BDC" else EMPTY
            mcid = (
                int(told.MCID) if isinstance(told, pikepdf.Dictionary) and "/MCID" in told else None
            )
            open_marks.append(mcid)
            if mcid is not None:
                pieces[mcid] = False
        elif name == "EMC":
            open_marks.pop()
        elif name in PAINTS:
            untagged |= not open_marks
            inside = next((mark for mark in reversed(open_marks) if mark is not None), None)
            if inside is not None and name in ("Do", "EI") and _is_image(page, operands):
                pieces[inside] = True
    return pieces, untagged


def _is_image(page: pikepdf.Page, operands: list[pikepdf.Object]) -> bool:
    found = page.obj.Resources.get("/XObject", EMPTY).get(str(operands[0])) if operands else None
    return found is None or found.get("/Subtype") == pikepdf.Name.Image
