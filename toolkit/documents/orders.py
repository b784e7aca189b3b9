"""What is ordered of the printing process: pages as HTML, and what the file has to be."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosure:
    """A file inside the PDF. The times are written with it, so they belong to what it holds, not to the clock."""

    name: str
    data: bytes
    about: str
    created: datetime
    modified: datetime


@dataclass(frozen=True, slots=True)
class Order:
    """One PDF to print.

    ``html`` is the document; ``more`` are whole documents that follow it in the same file, each as it would be alone.
    With ``forms`` inputs can be filled in on a screen, and the file is PDF/UA-1 only: an archive holds no live fields.
    ``archive`` is a file to put inside.
    """

    html: str
    forms: bool = False
    archive: Enclosure | None = None
    more: tuple[str, ...] = ()


def written(order: Order) -> bytes:
    """An order as bytes: one line of JSON, then the documents, then the file inside."""
    documents = [html.encode() for html in (order.html, *order.more)]
    enclosed = order.archive
    head = {
        "lengths": [len(document) for document in documents],
        "forms": order.forms,
        "archive": None
        if enclosed is None
        else {
            "name": enclosed.name,
            "about": enclosed.about,
            "created": enclosed.created.isoformat(),
            "modified": enclosed.modified.isoformat(),
        },
    }
    tail = b"" if enclosed is None else enclosed.data
    return b"".join([json.dumps(head).encode(), b"\n", *documents, tail])


def read(message: bytes) -> Order:
    """The order in those bytes."""
    start = message.index(b"\n") + 1
    head = json.loads(message[:start])
    ends = list(_ends(start, head["lengths"]))
    starts = [start, *ends[:-1]]
    html, *more = (message[begin:end].decode() for begin, end in zip(starts, ends, strict=True))
    told = head["archive"]
    archive = told and Enclosure(
        name=told["name"],
        about=told["about"],
        data=message[ends[-1] :],
        created=datetime.fromisoformat(told["created"]),
        modified=datetime.fromisoformat(told["modified"]),
    )
    return Order(html=html, forms=head["forms"], archive=archive, more=tuple(more))


def _ends(start: int, lengths: list[int]) -> Iterator[int]:
    for length in lengths:
        start += length
        yield start
