"""A page of ours, read in a fraction of the time that a page from anywhere takes.

Our templates write every tag out, so a page is XML but for ``<br>`` and its like, and Python's own parser reads that
thirty times faster than one that forgives everything. What lies inside a drawing is kept aside until it is drawn: else
every line of it is styled, and made into a box, as a part of the page. And WeasyPrint's own rules give each element a
footnote, a note and a mark of a list, whether there is any or not; ours have no notes.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary
from xml.etree.ElementTree import Element, ParseError, fromstring

import weasyprint
from weasyprint.html import HTML_HANDLERS, UA, handle_svg

if TYPE_CHECKING:
    from weasyprint.formatting_structure.boxes import Box
    from weasyprint.urls import URLFetcher

EMPTY_TAG = re.compile(r"<(meta|br|col|hr|img|input)\b([^<>]*?)\s*/?>")
"""HTML's elements without an end. Where people's words hold one of these signs, it is written as a reference."""

DOCTYPE = re.compile(r"\s*<!doctype html>", re.IGNORECASE)
SVG = "{http://www.w3.org/2000/svg}"
DRAWING = f"{SVG}svg"

NOTES = ("::footnote", "::note")
"""How WeasyPrint's rules for notes begin, a line each."""

_WHOLE: WeakKeyDictionary[Element, Element] = WeakKeyDictionary()
"""The whole of each drawing, by the element that stands for it in its page."""


def read_page(html: str, *, base_url: str, url_fetcher: URLFetcher) -> weasyprint.HTML:
    """A page that WeasyPrint can lay out. What is not written out as XML is read as a browser reads it."""

    def read(text: str) -> weasyprint.HTML:
        page = weasyprint.HTML(string=text, base_url=base_url, url_fetcher=url_fetcher)
        usual = page._ua_stylesheets  # noqa: SLF001 (no public name)
        page._ua_stylesheets = lambda forms=False: [_usual_rules(), *usual(forms)[1:]]  # noqa: SLF001
        return page

    try:
        root = as_xml(html)
    except ParseError:
        return read(html)
    HTML_HANDLERS[DRAWING] = _drawn_whole
    for drawing in root.iter(DRAWING):
        _set_aside(drawing)
    page = read("<html></html>")
    page.wrapper_element = type(page.wrapper_element).from_html_root(root)
    page.etree_element = root
    return page


def as_xml(html: str) -> Element:
    """The elements of a page that is written out. Raises ParseError for another, and where a drawing does not say that
    it is one: a browser knows, XML does not.
    """
    root = fromstring(EMPTY_TAG.sub(r"<\1\2/>", DOCTYPE.sub("", html, count=1)))  # noqa: S314 (our templates)
    if root.find(".//svg") is not None:
        raise ParseError("a drawing without its name space")
    return root


@cache
def _usual_rules() -> weasyprint.CSS:
    """WeasyPrint's rules for every page, without those for notes, and with marks for lists alone."""
    lines = [line for line in UA.splitlines() if not line.startswith(NOTES)]
    rules = "\n".join(lines).replace("\n::marker", "\nli::marker")
    return weasyprint.CSS(string=rules)


def _set_aside(drawing: Element) -> None:
    """Leave the drawing's title in the page, which says in words what it shows, and keep the rest for later."""
    whole = Element(drawing.tag, drawing.attrib)
    whole.extend(drawing)
    _WHOLE[drawing] = whole
    drawing[:] = drawing.findall(f"{SVG}title")


def _drawn_whole(element: Element, box: Box, *images: object) -> object:
    return handle_svg(_WHOLE.get(element, element), box, *images)
