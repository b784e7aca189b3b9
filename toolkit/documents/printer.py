"""WeasyPrint, loaded once, with our fonts and our fetcher. It runs in the printing process and nowhere else."""

from __future__ import annotations

import gc
import logging
from collections import Counter, OrderedDict
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

import weasyprint
from weasyprint.text.fonts import FontConfiguration

from toolkit.documents.archival import SHARP_IMAGES, attachment_of, claim_both, variant_of
from toolkit.documents.assets import ASSET_FOLDERS, AssetFetcher
from toolkit.documents.drawn_once import draw_once
from toolkit.documents.drawn_text import set_texts_whole
from toolkit.documents.faces import font_rules
from toolkit.documents.fields import settle_fields
from toolkit.documents.first_lines import find_lines_once
from toolkit.documents.in_flow import look_at_once
from toolkit.documents.mapping import map_every_glyph
from toolkit.documents.orders import Order
from toolkit.documents.own_ways import let_texts_run_their_way
from toolkit.documents.page_tree import read_page
from toolkit.documents.printing import Answer
from toolkit.documents.writing import write_once

if TYPE_CHECKING:
    import pydyf
    from weasyprint.document import Document

SHEETS_KEPT = 30
"""So many style sheets are kept as they were read (house rule); a kind of document has one for each paper."""

PAGES_KEPT = 250
"""So many laid-out pages of packs are kept for the next pack (house rule): 2 to 4 MB each, and the plenary pack of 200
tables has 210 (measured).
"""

PAGES_CLEARED = 50
"""After so many pages were let go their memory is asked back: they point at one another, so nothing else does it."""

OF_THE_PACK = "pack-"
"""How the name of a place begins that every document of a pack can lead to."""


class Printer:
    """Prints orders. ``laid_out`` counts the documents whose layout was made, for those who measure."""

    def __init__(self) -> None:
        set_texts_whole()
        write_once()
        find_lines_once()
        look_at_once()
        let_texts_run_their_way()
        self.fetcher = AssetFetcher()
        self.fonts = FontConfiguration()
        self.base_url = f"{ASSET_FOLDERS[0].as_uri()}/"
        self.heard = _Heard()
        self.kept = _Kept()
        self.laid_out = 0
        logging.getLogger("weasyprint").handlers = [self.heard]
        self.read_sheet = lru_cache(SHEETS_KEPT)(self._sheet)
        self.sheet = self._sheet(f"{font_rules()}\n{SHARP_IMAGES}")

    def print(self, order: Order) -> Answer:
        """The PDF for an order. What else WeasyPrint may raise ends this process, and the press notices."""
        self.heard.lines.clear()
        before = self.laid_out
        try:
            pdf = self._written(order, self._document(order))
        except (MemoryError, RecursionError) as error:
            return Answer(reason="too_large", detail=type(error).__name__)
        laid_out = self.laid_out - before
        return Answer(pdf=pdf, warnings=tuple(self.heard.lines), laid_out=laid_out)

    def _written(self, order: Order, document: Document) -> bytes:
        if not order.forms:
            claim_both(document)
        pdf: bytes = document.write_pdf(
            finisher=finish,
            pdf_variant=variant_of(order),
            attachments=[attachment_of(order.archive)] if order.archive else None,
        )
        return pdf

    def _document(self, order: Order) -> Document:
        """The laid-out document; of several their pages one after the other, with the title of the first."""
        if not order.more:
            return self._layout(order.html, order)
        seen: Counter[str] = Counter()
        parts = []
        self.kept.begin()
        for html in (order.html, *order.more):
            seen[html] += 1
            parts.append(self._part(html, seen[html], order))
        return parts[0].copy([page for part in parts for page in part.pages])

    def _part(self, html: str, time: int, order: Order) -> Document:
        """One document of several, laid out now or for an earlier order. ``time``: as the how-manieth of its like.

        A page cannot stand twice in a file, so each of its like is laid out by itself.
        """
        key = sha256(f"{order.forms} {time} {html}".encode()).hexdigest()
        kept = self.kept.get(key)
        if kept is None:
            kept = self._layout(html, order)
            keep_links_inside(kept, key)
            for page in kept.pages:
                draw_once(page)
            self.kept.keep(key, kept)
        return kept

    def _layout(self, html: str, order: Order) -> Document:
        self.laid_out += 1
        page = read_page(html, base_url=self.base_url, url_fetcher=self.fetcher)
        return page.render(
            stylesheets=[self.sheet, *self._own_sheets(page)],
            font_config=self.fonts,
            pdf_variant=variant_of(order),
            pdf_forms=order.forms,
        )

    def _own_sheets(self, page: weasyprint.HTML) -> list[weasyprint.CSS]:
        """The style sheets of a document, taken out of it: most documents bring one that was read before."""
        head = page.etree_element.find("head")
        styles = [style for style in head.findall("style") if not style.get("media")]
        for style in styles:
            head.remove(style)
        return [self.read_sheet(style.text or "") for style in styles]

    def _sheet(self, rules: str) -> weasyprint.CSS:
        return weasyprint.CSS(
            string=rules,
            base_url=self.base_url,
            font_config=self.fonts,
            url_fetcher=self.fetcher,
        )


def finish(document: Document, pdf: pydyf.PDF) -> None:
    """What is put right just before a file is written."""
    map_every_glyph(document, pdf)
    settle_fields(pdf)


def keep_links_inside(document: Document, name: str) -> None:
    """Name the places of a document after it, so that its links lead to them wherever in a file it stands.

    Places of the whole pack keep their names: the cover leads to its parts.
    """

    def own(place: str) -> str:
        return place if place.startswith(OF_THE_PACK) else f"{name}-{place}"

    for page in document.pages:
        page.anchors = {own(place): at for place, at in page.anchors.items()}
        page.links = [
            (kind, own(target) if kind == "internal" else target, *rest)
            for kind, target, *rest in page.links
        ]


class _Kept:
    """The latest laid-out documents, up to PAGES_KEPT pages together."""

    def __init__(self) -> None:
        self.documents: OrderedDict[str, Document] = OrderedDict()
        self.used: set[str] = set()
        self.let_go = 0

    def begin(self) -> None:
        """A new pack begins. What it uses itself makes no room for the rest of it: else a large one would keep nothing
        that the next one asks for first.
        """
        self.used = set()

    def get(self, key: str) -> Document | None:
        """The document of this key, which is now the latest; None where it is not kept."""
        self.used.add(key)
        if key in self.documents:
            self.documents.move_to_end(key)
        return self.documents.get(key)

    def keep(self, key: str, document: Document) -> None:
        """Keep a document, and let go of the oldest of other packs, or else of this one, where it gets too much."""
        self.documents[key] = document
        while sum(len(kept.pages) for kept in self.documents.values()) > PAGES_KEPT:
            oldest = next(iter(self.documents))
            gone = key if oldest in self.used else oldest
            self.let_go += len(self.documents.pop(gone).pages)
        if self.let_go >= PAGES_CLEARED:
            self.let_go = 0
            gc.collect()


class _Heard(logging.Handler):
    """Keeps what WeasyPrint warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())
