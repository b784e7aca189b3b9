"""The pages of a printed document as pictures, to be seen before it leaves. Made in a guarded process."""

from __future__ import annotations

import atexit
import sys
from dataclasses import dataclass
from functools import cache

from toolkit.documents.picturing import Order, parted, written
from toolkit.documents.press import Press
from toolkit.domain.errors import DocumentFailed

COMMAND = (sys.executable, "-m", "toolkit.documents.picturing")
SECONDS_AT_MOST = 45.0

SMALL_AT_MOST = 60
"""So many pages are shown small (house rule); a longer document is looked at in the file."""

SMALL_BOX = (200, 300)
LARGE_BOX = (1100, 1600)
"""Width and height in px that a picture fits in, large enough to be read on a wall."""

PNG = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePictures:
    """How many pages a document has, and the first of them as small PNG pictures."""

    pages: int
    pictures: tuple[bytes, ...]


def small_pictures(pdf: bytes) -> PagePictures:
    """Every page small, up to SMALL_AT_MOST. Raises DocumentFailed when they cannot be made; the PDF is as it was."""
    width, height = SMALL_BOX
    return _pictured(pdf, Order(first=0, count=SMALL_AT_MOST, width=width, height=height))


def page_count(pdf: bytes) -> int:
    """How many pages a document has. Raises DocumentFailed when it cannot be read."""
    return _pictured(pdf, Order(first=0, count=0, width=1, height=1)).pages


def large_picture(pdf: bytes, page: int) -> bytes:
    """One page (0 is the first) large enough to read. Raises DocumentFailed when there is no such page or picture."""
    width, height = LARGE_BOX
    found = _pictured(pdf, Order(first=page, count=1, width=width, height=height))
    if not found.pictures:
        raise DocumentFailed("document_printer_stopped")
    return found.pictures[0]


def _pictured(pdf: bytes, order: Order) -> PagePictures:
    answer = pictures_press().send(written(order, pdf))
    pictures = tuple(parted(answer.pdf))
    if not all(picture.startswith(PNG) for picture in pictures):
        raise DocumentFailed("document_printer_stopped")
    return PagePictures(pages=int(answer.detail), pictures=pictures)


@cache
def pictures_press() -> Press:
    """The process of this program that makes pictures; it ends with it."""
    shared = Press(processes=1, seconds=SECONDS_AT_MOST, command=COMMAND)
    atexit.register(shared.close)
    return shared
