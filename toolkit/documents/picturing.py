"""The picturing process: reads a PDF from its standard input, answers with pictures of its pages. Started by a press.

The words of a session stand in the PDF, and a PDF can be made to hurt whoever reads it. So PDFium runs here and nowhere
else, under the limits of the printing process, without scripts, and the app passes the pictures on unread.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from toolkit.documents.printing import LENGTH, Answer, serve

if TYPE_CHECKING:
    from pypdfium2 import PdfPage


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Which pages to picture, from ``first`` (0 is the cover), and the box in px that each has to fit in."""

    first: int
    count: int
    width: int
    height: int


def main() -> None:
    """Answer orders until the standard input ends."""
    serve(_ready)


def _ready() -> Callable[[bytes], Answer]:
    import PIL.Image
    import pypdfium2

    PIL.Image.init()
    unreadable = pypdfium2.PdfiumError

    def answer(order: bytes) -> Answer:
        try:
            return pictured(order)
        except (unreadable, MemoryError, ValueError) as error:
            return Answer(reason="unreadable", detail=type(error).__name__)

    return answer


def pictured(order: bytes) -> Answer:
    """The pictures of an order, as PNG one after the other, with the number of pages as the detail."""
    import pypdfium2

    head, _, body = order.partition(b"\n")
    wanted = Order(**json.loads(head))
    document = pypdfium2.PdfDocument(body)
    document.init_forms()
    pages = range(wanted.first, min(wanted.first + wanted.count, len(document)))
    pictures = [_picture(document[page], wanted) for page in pages]
    return Answer(pdf=joined(pictures), detail=str(len(document)))


def _picture(page: PdfPage, wanted: Order) -> bytes:
    width, height = page.get_size()
    scale = min(wanted.width / max(width, 1), wanted.height / max(height, 1))
    file = io.BytesIO()
    page.render(scale=scale).to_pil().convert("RGB").save(file, "PNG")
    return file.getvalue()


def written(order: Order, pdf: bytes) -> bytes:
    """An order as the bytes that are sent."""
    return json.dumps(asdict(order)).encode() + b"\n" + pdf


def joined(pictures: list[bytes]) -> bytes:
    """Pictures as one run of bytes: four bytes of length before each."""
    return b"".join(LENGTH.pack(len(picture)) + picture for picture in pictures)


def parted(run: bytes) -> Iterator[bytes]:
    """The pictures in those bytes."""
    at = 0
    while at < len(run):
        (length,) = LENGTH.unpack_from(run, at)
        at += LENGTH.size
        yield run[at : at + length]
        at += length


if __name__ == "__main__":
    main()
