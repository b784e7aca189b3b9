"""Reads a printed PDF back: its text, its structure, its pages as pictures."""

from __future__ import annotations

import io
import subprocess
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

import pikepdf
from PIL import Image

DOTS_PER_INCH = 60


@dataclass(frozen=True)
class Printed:
    """A PDF."""

    pdf: bytes

    def text(self, page: int | None = None) -> str:
        """The text of the document, or of one page from 1, with every run of white space as one space."""
        pages = [] if page is None else ["-f", str(page), "-l", str(page)]
        raw = _run(["pdftotext", "-raw", *pages, "-", "-"], self.pdf).decode()
        return " ".join(raw.replace("\u200b", "").replace("\u2060", "").split())

    @cached_property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self.opened.pages)

    @cached_property
    def opened(self) -> pikepdf.Pdf:
        """The document as pikepdf reads it."""
        return pikepdf.open(io.BytesIO(self.pdf))

    @cached_property
    def pictures(self) -> tuple[Image.Image, ...]:
        """Every page as a grey picture."""
        pictures = tuple(_pictures(_run(["pdftoppm", "-gray", "-r", str(DOTS_PER_INCH)], self.pdf)))
        assert len(pictures) == self.page_count
        return pictures

    @cached_property
    def tags(self) -> tuple[str, ...]:
        """The structure tags in reading order."""
        return tuple(_tags(self.opened.Root.StructTreeRoot))

    @cached_property
    def bookmarks(self) -> tuple[str, ...]:
        """The titles of the outline, outer ones first."""
        with self.opened.open_outline() as outline:
            return tuple(_titles(outline.root))

    def font_names(self) -> Counter[str]:
        """The names of the embedded fonts, without the letters of their subset."""
        names: Counter[str] = Counter()
        for found in self.opened.objects:
            if isinstance(found, pikepdf.Dictionary) and found.get("/Type") == "/FontDescriptor":
                names[str(found.FontName).partition("+")[2]] += 1
        return names


def _run(command: list[str], stdin: bytes) -> bytes:
    return subprocess.run(command, input=stdin, capture_output=True, check=True).stdout


def _pictures(raw: bytes) -> list[Image.Image]:
    """The pictures of a stream of PGM files, one behind the other."""
    pictures = []
    while raw:
        magic, size, depth, rest = raw.split(b"\n", 3)
        assert (magic, depth) == (b"P5", b"255")
        width, height = map(int, size.split())
        pictures.append(Image.frombytes("L", (width, height), rest[: width * height]))
        raw = rest[width * height :]
    return pictures


def _tags(element: pikepdf.Object) -> list[str]:
    found = []
    if isinstance(element, pikepdf.Array):
        for member in element:
            found += _tags(member)
    elif isinstance(element, pikepdf.Dictionary):
        if "/S" in element:
            found.append(str(element.S)[1:])
        if "/K" in element:
            found += _tags(element.K)
    return found


def _titles(items: list[pikepdf.OutlineItem]) -> list[str]:
    found = []
    for item in items:
        found.append(item.title)
        found += _titles(item.children)
    return found
