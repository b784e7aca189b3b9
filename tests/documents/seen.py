"""What an eye sees on a grey print of a PDF: where words stand, the ground they stand on, and how marks differ."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps

DOTS_PER_INCH = 150
SCALE = DOTS_PER_INCH / 72
WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*)</word>')  # fmt: skip
LEFT_OUT = 240
"""A copier makes white of greys that are lighter, of 255."""

BLUR = ImageFilter.GaussianBlur(2)
"""As soft as a copy is: two prints of one line lie on other pixels."""

CROP = 96
"""The side of the pictures that marks are compared in, in pixels."""


@dataclass(frozen=True)
class Word:
    """A word and the box it stands in, in pixels of the page's picture."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of its box."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


@dataclass(frozen=True)
class Page:
    """A page as a grey picture with the words on it."""

    picture: Image.Image
    words: tuple[Word, ...]

    def around(self, word: Word, radius_pt: float) -> Image.Image:
        """The square round the middle of a word."""
        x, y = word.middle
        reach = radius_pt * SCALE
        box = tuple(round(one) for one in (x - reach, y - reach, x + reach, y + reach))
        return self.picture.crop(box).resize((CROP, CROP))  # type: ignore[arg-type]

    def left_of(self, word: Word, width_pt: float) -> Image.Image:
        """The square that ends where a word begins: what stands before it."""
        side = width_pt * SCALE
        _, y = word.middle
        box = tuple(round(one) for one in (word.left - side, y - side / 2, word.left, y + side / 2))
        return self.picture.crop(box).resize((CROP, CROP))  # type: ignore[arg-type]


def pages_of(pdf: bytes) -> Iterator[Page]:
    """Every page, printed grey."""
    told = _run(["pdftotext", "-bbox", "-", "-"], pdf).decode().split("<page ")[1:]
    raw = _run(["pdftoppm", "-gray", "-r", str(DOTS_PER_INCH)], pdf)
    for words in told:
        _, size, _, pixels = raw.split(b"\n", 3)
        width, height = map(int, size.split())
        yield Page(
            Image.frombytes("L", (width, height), pixels[: width * height]), tuple(_words(words))
        )
        raw = pixels[width * height :]


def difference(one: Image.Image, other: Image.Image) -> float:
    """How much of what is drawn in two pictures differs, 0 to 1, within the circle that both stand in.

    A ground so light that a copier leaves it out counts as white, and edges are a little soft.
    """
    copies = [
        picture.point(lambda grey: 255 if grey > LEFT_OUT else grey).filter(BLUR)
        for picture in (one, other)
    ]
    circle = Image.new("L", one.size, 0)
    ImageDraw.Draw(circle).ellipse((0, 0, *one.size), fill=255)
    apart = _sum(ImageChops.difference(*copies), circle)
    drawn = _sum(ImageOps.invert(ImageChops.darker(*copies)), circle)
    return apart / drawn if drawn else 0.0


def _sum(picture: Image.Image, within: Image.Image) -> int:
    return sum(grey * count for grey, count in enumerate(picture.histogram(within)))


def ground_and_ink(page: Page, word: Word) -> tuple[int, int]:
    """The grey most of a word's box has, and the grey that is furthest from it: what it stands on, and its letters."""
    box = page.picture.crop(
        (round(word.left), round(word.top), round(word.right) + 1, round(word.bottom) + 1)
    )
    counts = box.histogram()
    ground = max(range(256), key=counts.__getitem__)
    ink = max((grey for grey in range(256) if counts[grey]), key=lambda grey: abs(grey - ground))
    return ground, ink


def contrast(one: int, other: int) -> float:
    """The contrast of two greys as WCAG 2.2 counts it, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(grey: int) -> float:
    share = grey / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


def _words(told: str) -> Iterator[Word]:
    for left, top, right, bottom, text in WORD.findall(told):
        yield Word(text, *(float(one) * SCALE for one in (left, top, right, bottom)))


def _run(command: list[str], stdin: bytes) -> bytes:
    return subprocess.run(command, input=stdin, capture_output=True, check=True).stdout
