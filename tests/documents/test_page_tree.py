"""A page that is read the quick way is the page that a browser reads, and is printed as the same bytes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from xml.etree.ElementTree import Element, ParseError

import pytest
import weasyprint
from weasyprint.html import UA

from toolkit.content import read_bank
from toolkit.documents import printer as printing
from toolkit.documents.assets import AssetFetcher
from toolkit.documents.belief_cards import cards_html
from toolkit.documents.handout import handout_html
from toolkit.documents.learning_review import learning_review_html
from toolkit.documents.occasion import Occasion
from toolkit.documents.orders import Order
from toolkit.documents.page_tree import NOTES, as_xml, read_page
from toolkit.documents.plan import plan_html
from toolkit.documents.poster import poster_html
from toolkit.documents.printer import Printer
from toolkit.documents.run_sheet import run_sheet_html
from toolkit.documents.summary import summary_html
from toolkit.documents.worksheets import worksheets_html
from toolkit.exchange.samples import read_sample

pytestmark = pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")
"""WeasyPrint opens its colour profile and leaves closing it to the garbage collector."""

DAY = date(2026, 11, 28)
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40"><title>Two words</title>'
    '<style>rect { fill: #eee }</style><rect width="90" height="40"/><text x="9" y="20">Two words</text></svg>'
)
PAGE = f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A page</title><style>svg {{ width: 50% }}</style></head>
<body><h1>A page &amp; more</h1><p>First line<br>second &lt;line&gt;</p><div>{DRAWING}</div></body></html>"""


def _made(maker: Callable[..., str], **named: object) -> str:
    return maker(read_sample("two-kettles-soap"), today=DAY, **named)


MAKERS: dict[str, Callable[[], str]] = {
    "plan": lambda: _made(plan_html, bank=read_bank()),
    "handout": partial(_made, handout_html),
    "poster": partial(_made, poster_html),
    "review": partial(_made, learning_review_html),
    "summary": lambda: summary_html(read_sample("two-kettles-soap"), read_bank(), today=DAY),
    "cards": lambda: cards_html(read_sample("two-kettles-soap"), today=DAY),
    "worksheets": lambda: worksheets_html(Occasion(), bank=read_bank()),
    "run-sheet": lambda: run_sheet_html(Occasion(), bank=read_bank()),
}


@pytest.mark.parametrize("name", MAKERS)
def test_every_template_is_written_out_and_read_as_a_browser_reads_it(name):
    html = MAKERS[name]()

    assert _told(as_xml(html)) == _told(_read_slowly(html).etree_element)


def test_the_pages_are_the_same_bytes_as_those_that_are_read_slowly(monkeypatch):
    quickly = Printer().print(Order(PAGE)).pdf
    monkeypatch.setattr(printing, "read_page", _read_slowly)

    assert Printer().print(Order(PAGE)).pdf == quickly


def test_the_rules_for_notes_are_where_they_are_left_out():
    lines = UA.splitlines()

    assert [line.partition(" ")[0] for line in lines if line.startswith(NOTES)] == [
        "::footnote-call",
        "::footnote-marker",
        "::note-call",
        "::note-marker",
        "::note-callback",
    ]
    assert [line.partition(" ")[0] for line in lines if "marker {" in line][:1] == ["::marker"]


@pytest.mark.parametrize(
    "page",
    [
        "<p>One<p>Two",
        PAGE.replace("First", "First&nbsp;"),
        PAGE.replace(' xmlns="http://www.w3.org/2000/svg"', ""),
    ],
)
def test_a_page_that_is_not_written_out_is_read_all_the_same(page):
    with pytest.raises(ParseError):
        as_xml(page)

    read = read_page(page, base_url="", url_fetcher=AssetFetcher())
    assert _told(read.etree_element) == _told(_read_slowly(page).etree_element)


def _read_slowly(html: str, **named: object) -> weasyprint.HTML:
    return weasyprint.HTML(string=html, **named)


def _told(root: Element) -> list[tuple[str, dict[str, str], str]]:
    """Every element in order: its name, what it says of itself, and the words in it and after it without the space."""
    return [
        (
            element.tag,
            {name: value for name, value in element.attrib.items() if "xmlns" not in name},
            f"{(element.text or '').strip()} {(element.tail or '').strip()}",
        )
        for element in root.iter()
    ]
