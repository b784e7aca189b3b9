"""The checker of structure finds what is wrong in documents made wrong on purpose, and nothing in a good one."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest

from tests.documents.painted import fonts_in, missing_glyphs_in, runs_in
from tests.documents.structure import faults_in
from toolkit.documents.faces import family_stack
from toolkit.documents.press import press

BODY = """<h1>One</h1><h2>Two</h2><svg width="9" height="9"><title>A box</title><rect width="9" height="9"/></svg>
<table><tr><th scope="col">Who</th><th scope="col">What</th></tr><tr><th scope="row">Ann</th><td>sews</td></tr></table>
<ul><li>first</li></ul>"""


def html(body: str, head: str = "<title>t</title>", lang: str = ' lang="en"') -> str:
    style = f"<style>body {{ font: 12pt {family_stack()} }}</style>"
    return f"<html{lang}><head>{head}{style}</head><body>{body}</body></html>"


def printed(page: str) -> bytes:
    return press().print(page).pdf


def altered(change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """The good document with one thing changed in the file."""
    opened = pikepdf.open(io.BytesIO(printed(html(BODY))))
    change(opened)
    file = io.BytesIO()
    opened.save(file)
    return file.getvalue()


def elements(opened: pikepdf.Pdf, tag: str) -> list[pikepdf.Object]:
    return [
        one
        for one in opened.objects
        if isinstance(one, pikepdf.Dictionary) and one.get("/S") == tag
    ]


def paint_more(opened: pikepdf.Pdf) -> None:
    opened.pages[0].contents_add(b"0 0 100 100 re f\n")


def drop_the_figure(opened: pikepdf.Pdf) -> None:
    (figure,) = elements(opened, "/Figure")
    kids = figure.P.K
    for at, kid in enumerate(list(kids)):
        if kid.objgen == figure.objgen:
            del kids[at]
    opened.Root.StructTreeRoot.ParentTree.Nums = pikepdf.Array([])


def drop_the_words(opened: pikepdf.Pdf) -> None:
    (figure,) = elements(opened, "/Figure")
    del figure["/Alt"]


def drop_the_headers(opened: pikepdf.Pdf) -> None:
    for header in elements(opened, "/TH"):
        del header["/ID"]


def drop_all_tags(opened: pikepdf.Pdf) -> None:
    del opened.Root["/StructTreeRoot"]


def read_twice(opened: pikepdf.Pdf) -> None:
    (heading,) = elements(opened, "/H2")
    heading.P.K.append(heading)


def test_nothing_is_wrong_with_a_good_document():
    assert faults_in(printed(html(BODY))) == []


@pytest.mark.parametrize(
    ("page", "fault"),
    [
        (html("<h1>One</h1><h3>Three</h3>"), "a heading of level 3 comes after one of level 1"),
        (html("<h2>Two</h2>"), "does not begin with a heading of level 1"),
        (html("<p>Nothing</p>"), "does not begin with a heading of level 1"),
        (html('<h1>One</h1><svg width="9" height="9"></svg>'), "a picture without words"),
        (html("<h1>One</h1>", lang=""), "no language"),
        (html("<h1>One</h1>", head=""), "no title"),
        (html("<h1>One</h1><table><tr><td>a</td></tr></table>"), "a table without header cells"),
        (
            html("<h1>One</h1><table><tr><th>a</th><th>b</th></tr><tr><td>c</td></tr></table>"),
            "a table with rows of different length",
        ),
        (
            html("<h1>One</h1><table><tr><td>x</td></tr><tr><th>Ann</th><td>y</td></tr></table>"),
            "a cell without its header cells",
        ),
    ],
)
def test_a_document_written_wrong_is_found(page, fault):
    assert fault in faults_in(printed(page))


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (paint_more, "page 1: something painted without a tag"),
        (drop_the_figure, "page 1: a tagged piece that is not in the tree"),
        (drop_the_words, "a picture without words"),
        (drop_the_headers, "a header cell that says not what it heads"),
        (drop_all_tags, "no tags at all"),
        (read_twice, "a piece of a page is read twice"),
    ],
)
def test_a_file_with_something_taken_from_it_is_found(change, fault):
    assert fault in faults_in(altered(change))


def test_letters_are_counted_with_their_size_and_missing_ones():
    pdf = printed(
        html('<h1 style="font-size: 20pt">Ab</h1><p style="font-size: 8pt">\U0001f468</p>')
    )
    sizes = {round(run.size, 1) for run in runs_in(pdf)}
    assert 20.0 in sizes
    assert min(sizes) == 8.0
    assert fonts_in(printed(html("<h1>Ab</h1>"))) == {"Workshop-Sans-Bold": True}
    assert missing_glyphs_in(printed(html("<h1>Ab</h1>"))) == 0
