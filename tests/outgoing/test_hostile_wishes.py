"""A session written to hurt gives every document of the catalogue as words: nothing is fetched, run or let out."""

from __future__ import annotations

import csv
import io
import re
import socket
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

import icalendar
import pikepdf
import pytest
from lxml import etree, html  # type: ignore[import-untyped]
from markdown_it import MarkdownIt
from PIL import Image

from tests.documents.casts import TODAY
from tests.outgoing.hostile import WORKED_OUT, hostile_history, hostile_session
from toolkit.content import read_bank
from toolkit.domain.whole import problems_of
from toolkit.exchange import read_any, read_session, write_session
from toolkit.exchange.tables import FORMULA_BEGINS_WITH
from toolkit.outgoing import CATALOGUE, Entry, Wish

SECRET = "the-secret-of-this-computer-4711"
MAGENTA = (255, 0, 255)
"""The colour of the secret as a picture; nothing of ours is painted in it."""

ZIPPED = ("docx", "pptx", "xlsx")
OURS = {"svg", "g", "title", "desc", "defs", "clipPath", "pattern", "path", "rect", "circle"} | {
    "ellipse", "polygon", "polyline", "line", "text", "tspan"
}  # fmt: skip
"""The elements our drawings are made of."""

RUNS = re.compile(r"/(?:URI|Launch|JavaScript|JS|GoToR|SubmitForm|ImportData|RichMedia|Movie)\b")
"""What makes a reader of PDFs call somebody, run something or open another file (ISO 32000-1, 12.6)."""

READER = MarkdownIt("commonmark", {"html": True}).enable("table")


@dataclass(frozen=True)
class Attacked:
    """A wish for a hostile session, and the listener that its words call."""

    wish: Wish
    listener: socket.socket

    def made(self, entry: Entry) -> bytes:
        """The file; afterwards nobody has called."""
        file = entry.file(self.wish)
        self.nobody_called()
        return file

    def nobody_called(self) -> None:
        with pytest.raises(BlockingIOError):
            self.listener.accept()


@pytest.fixture(scope="module")
def attacked(tmp_path_factory) -> Iterator[Attacked]:
    secret = tmp_path_factory.mktemp("secret") / "secret.svg"
    secret.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900">'
        f'<rect id="a" width="900" height="900" fill="#f0f"/><text>{SECRET}</text></svg>'
    )
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0)
        session = hostile_session(secret, listener.getsockname()[1])
        wish = Wish(
            brought=hostile_history(session),
            bank=read_bank(),
            day=TODAY,
            with_private=True,
            with_owners=True,
            with_sources=True,
        )
        yield Attacked(wish, listener)


def test_it_is_a_session_that_a_file_may_bring(attacked):
    session = attacked.wish.session
    assert problems_of(session) == ()
    assert read_session(write_session(session), "file") == session


@pytest.mark.parametrize("entry", CATALOGUE, ids=lambda entry: entry.full_name)
def test_a_hostile_session_gives_a_document_of_words(entry, attacked):
    file = attacked.made(entry)
    LOOKED_AT[entry.ending](file)
    told = words_in(file, entry.ending)
    assert (SECRET in told, WORKED_OUT in told) == (False, False)


@pytest.mark.parametrize(
    "entry", [one for one in CATALOGUE if one.page], ids=lambda entry: entry.full_name
)
def test_the_page_for_the_browser_asks_for_nothing_and_runs_nothing(entry, attacked):
    assert entry.page is not None
    written = entry.page(attacked.wish)
    page = html.document_fromstring(written)
    assert [
        one.tag
        for one in page.iter("script", "iframe", "object", "embed", "image", "use", "link", "base")
    ] == []
    for one in page.iter(etree.Element):
        for name, value in one.attrib.items():
            assert not name.lower().startswith("on")
            if name.rpartition(":")[2] in ("src", "href", "data", "action", "srcset", "poster"):
                assert value.startswith(("#", "data:image/"))
    for style in page.iter("style"):
        assert set(re.findall(r"@import|url\((?!['\"]?(?:data:|#))", style.text or "")) == set()


def words_in(file: bytes, ending: str) -> str:
    """Everything in a file that can be read, unpacked."""
    if ending == "pdf":
        command = ["pdftotext", "-raw", "-", "-"]
        text = subprocess.run(command, input=file, capture_output=True, check=True).stdout
        with pikepdf.open(io.BytesIO(file)) as pdf:
            inside = [one.get_file().read_bytes() for one in pdf.attachments.values()]
        return b"\n".join((text, *inside)).decode(errors="replace")
    if ending in ZIPPED:
        with zipfile.ZipFile(io.BytesIO(file)) as package:
            return "\n".join(
                package.read(name).decode(errors="replace") for name in package.namelist()
            )
    return file.decode(errors="replace")


def look_at_pdf(file: bytes) -> None:
    """No link leaves the document, nothing runs, and only a session file lies inside."""
    with pikepdf.open(io.BytesIO(file)) as pdf:
        assert set(pdf.attachments) <= {"session.json"}
        for one in pdf.objects:
            if isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
                assert [key for key in one.keys() if RUNS.fullmatch(key)] == []  # noqa: SIM118 (no dict)
                assert not RUNS.fullmatch(str(one.get("/S", "")))


def look_at_package(file: bytes) -> None:
    """Every part is whole XML; none points outside, none counts or runs anything."""
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        for name in package.namelist():
            assert not name.endswith(("vbaProject.bin", ".vml"))
            if name.endswith((".xml", ".rels")):
                part = package.read(name)
                assert b"<!DOCTYPE" not in part
                tree = etree.fromstring(part)
                assert tree.xpath("//*[@TargetMode='External']") == []
                wanted = (
                    "//*[local-name()='f' or local-name()='instrText' or local-name()='fldSimple']"
                )
                fields = ["".join(one.itertext()).strip() for one in tree.xpath(wanted)]
                assert set(fields) <= {"", "PAGE", "NUMPAGES"}


def look_at_svg(file: bytes) -> None:
    """Elements of ours alone, which point at nothing but one another."""
    for one in etree.fromstring(file).iter():
        assert etree.QName(one).localname in OURS
        for name, value in one.attrib.items():
            assert not name.lower().startswith("on")
            assert not name.endswith("href")
            assert "url(" not in value or re.fullmatch(r"url\(#[\w-]+\)", value)


def look_at_png(file: bytes) -> None:
    """A picture without the secret one in it."""
    with Image.open(io.BytesIO(file)) as picture:
        colours = picture.convert("RGB").getcolors(picture.width * picture.height) or []
    assert MAGENTA not in {colour for _, colour in colours}


def look_at_csv(file: bytes) -> None:
    """No cell is a formula."""
    for row in csv.reader(io.StringIO(file.decode("utf-8-sig"), newline="")):
        assert [cell for cell in row if cell.startswith(FORMULA_BEGINS_WITH)] == []


def look_at_ics(file: bytes) -> None:
    """Events alone, with nothing to open and no alarm."""
    calendar = icalendar.Calendar.from_ical(file)
    assert {part.name for part in calendar.walk()} == {"VCALENDAR", "VEVENT"}
    names = {name for event in calendar.walk("VEVENT") for name in event}
    assert names & {"ATTACH", "URL", "IMAGE", "ACTION", "TRIGGER"} == set()


def look_at_md(file: bytes) -> None:
    """A reader finds no link, picture, code or element, besides the line breaks in our tables."""
    tokens = READER.parse(file.decode())
    found = [*tokens, *(child for token in tokens for child in token.children or ())]
    assert {token.type for token in found} & {"link_open", "image", "html_block", "fence"} == set()
    assert {token.content for token in found if token.type == "html_inline"} <= {"<br>"}


LOOKED_AT = {
    "csv": look_at_csv,
    "docx": look_at_package,
    "ics": look_at_ics,
    "json": lambda file: read_any(file, "file"),
    "md": look_at_md,
    "pdf": look_at_pdf,
    "png": look_at_png,
    "pptx": look_at_package,
    "svg": look_at_svg,
    "xlsx": look_at_package,
}
"""How a file of each ending is looked at."""


def test_the_picture_of_the_secret_would_be_seen():
    picture = io.BytesIO()
    Image.new("RGB", (2, 2), MAGENTA).save(picture, "PNG")
    with pytest.raises(AssertionError):
        look_at_png(picture.getvalue())
