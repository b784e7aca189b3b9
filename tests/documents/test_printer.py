"""The printer: which standards its files keep, what is kept of a pack, and where links lead."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pikepdf
import pytest

from tests.documents.paper import Printed
from tests.documents.standards import faults_of
from toolkit.documents import printer as printer_module
from toolkit.documents.orders import Enclosure, Order
from toolkit.documents.pack import print_pack
from toolkit.documents.printer import Printer

pytestmark = pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")
"""WeasyPrint opens its colour profile and leaves closing it to the garbage collector."""

ENCLOSED = Enclosure(
    name="session.json",
    data=b'{"format": "x"}',
    about="The whole session",
    created=datetime(2026, 11, 2, 9, 0, tzinfo=UTC),
    modified=datetime(2026, 11, 3, 9, 0, tzinfo=UTC),
)


def part(name: str) -> str:
    """A document of two pages: a link, a picture and a table, and on the second page what the link leads to."""
    return f"""<html lang="en"><head><title>{name}</title></head><body><h1>{name}</h1>
        <p><a href="#there">Below</a></p>
        <svg width="9" height="9"><title>A box</title><rect width="9" height="9"/></svg>
        <table><tr><th scope="col">One</th></tr><tr><td>Two</td></tr></table>
        <h2 id="there" style="break-before: page">There in {name}</h2></body></html>"""


@pytest.fixture(scope="module")
def printer() -> Printer:
    """WeasyPrint in this process, to look at what it keeps."""
    return Printer()


@contextmanager
def layouts(printer: Printer, count: int) -> Iterator[None]:
    """Within it so many documents are laid out."""
    before = printer.laid_out
    yield
    assert printer.laid_out - before == count


def link_targets(printed: Printed) -> list[int]:
    """The page from 0 that each link leads to."""
    pages = {page.obj.objgen: number for number, page in enumerate(printed.opened.pages)}
    names = printed.opened.Root.Names.Dests.Names
    places = {str(names[n]): pages[names[n + 1][0].objgen] for n in range(0, len(names), 2)}
    return [
        places[str(annotation.Dest)]
        for page in printed.opened.pages
        for annotation in page.get("/Annots", [])
    ]


def test_a_file_is_for_screen_readers_and_archives_at_once_with_another_inside(printer):
    answer = printer.print(Order(part("one"), archive=ENCLOSED))
    assert answer.warnings == ()
    assert faults_of(answer.pdf) == []
    printed = Printed(answer.pdf)
    attached = printed.opened.attachments["session.json"]
    assert (attached.description, attached.relationship) == (
        "The whole session",
        pikepdf.Name.Source,
    )
    file = attached.get_file()
    assert file.read_bytes() == ENCLOSED.data
    assert (file.mime_type, file.creation_date, file.mod_date) == (
        "application/json",
        ENCLOSED.created,
        ENCLOSED.modified,
    )
    assert printer.print(Order(part("one"), archive=ENCLOSED)) == answer


def test_a_pack_keeps_tags_and_titles_and_its_links_stay_inside_their_part(printer):
    alone = Printed(printer.print(Order(part("one"))).pdf)
    answer = printer.print(Order(part("one"), more=(part("two"), part("three"))))
    assert answer.warnings == ()
    assert faults_of(answer.pdf) == []
    pack = Printed(answer.pdf)
    assert pack.tags == ("Document", *alone.tags[1:] * 3)
    assert pack.bookmarks == (
        *("one", "There in one", "two", "There in two", "three", "There in three"),
    )
    assert link_targets(pack) == [1, 3, 5]


def test_only_what_changed_is_laid_out_again_and_the_bytes_are_those_of_a_fresh_pack(printer):
    names = [f"team {n}" for n in range(6)]
    with layouts(printer, 6):
        printer.print(order_of(names))
    names[3] = "team 3 again"
    with layouts(printer, 1):
        changed = printer.print(order_of(names))
    with layouts(printer, 0):
        assert printer.print(order_of(names)) == changed
    assert Printer().print(order_of(names)) == changed


def test_style_sheets_that_documents_share_are_read_once(printer):
    def styled(words: str) -> str:
        return part(words).replace("</title>", "</title><style>h1 { color: #B00020 }</style>")

    first = printer.print(Order(styled("one")))
    read = printer.read_sheet.cache_info().misses
    assert first.pdf != printer.print(Order(part("one"))).pdf
    printer.print(Order(styled("two")))
    assert printer.print(Order(styled("one"))) == first
    assert printer.read_sheet.cache_info().misses == read


def test_the_same_part_may_stand_in_a_pack_twice(printer):
    twice = printer.print(order_of(["same", "same"]))
    assert faults_of(twice.pdf) == []
    assert link_targets(Printed(twice.pdf)) == [1, 3]


def test_no_more_pages_are_kept_than_the_house_rule_says(printer, monkeypatch):
    monkeypatch.setattr(printer_module, "PAGES_KEPT", 4)
    printer.print(order_of([f"bound {n}" for n in range(5)]))
    assert [len(document.pages) for document in printer.kept.documents.values()] == [2, 2]
    with layouts(printer, 3):
        printer.print(order_of([f"bound {n}" for n in range(5)]))
    with layouts(printer, 2):
        printer.print(order_of(["other 1", "other 2"]))
    with layouts(printer, 0):
        printer.print(order_of(["other 1", "other 2"]))


def test_the_memory_of_pages_that_were_let_go_is_asked_back(printer, monkeypatch):
    monkeypatch.setattr(printer_module, "PAGES_KEPT", 4)
    monkeypatch.setattr(printer_module, "PAGES_CLEARED", 4)
    printer.print(order_of(["gone 1", "gone 2"]))
    kept = [weakref.ref(document.pages[0]) for document in printer.kept.documents.values()]
    printer.kept.let_go = 0
    gc.disable()
    try:
        printer.print(order_of(["come 1", "come 2"]))
    finally:
        gc.enable()
    assert [page() for page in kept] == [None, None]


def test_a_pack_of_nothing_is_refused():
    with pytest.raises(ValueError, match="a pack of nothing"):
        print_pack([])


def test_the_press_makes_packs():
    assert Printed(print_pack([part("one"), part("two")]).pdf).page_count == 4


def order_of(names: list[str]) -> Order:
    """A pack of parts with these names."""
    first, *more = map(part, names)
    return Order(first, more=tuple(more))
