"""How pydyf 0.13 writes a file, made quicker and more exact. It is asked for the same things again and again.

* ``page_references`` lists all pages whenever one is asked for, and WeasyPrint asks for every structure element: in a
  pack of 300 pages that takes longer than writing it. Here they are listed once a page.
* Every stream is packed twice, for the file and for its identifier. Here it is packed once, and less tightly.
* Every other object is spelled out twice too. Here it is once, when the file is written: nothing changes it after that.
* What an item is, is asked of the kinds that are rare first. Here of those that are common.
* A packed stream that happens to end with a carriage return stands before a line feed; readers that look for the end
  of a line take both off and find it too short (ISO 19005-3, 6.1.7.1). Its last byte is a
  checksum of what is in it, so here it stays as it is then: one of 256.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import Any

import pydyf

_pydyf_to_bytes = pydyf._to_bytes  # noqa: SLF001 (no public name)

TIGHT = 7
"""How tightly streams are packed. At 9, which is pydyf's, a plan is a hundredth smaller and takes three times as long
to pack (measured).
"""
RETURN = b"\r"


def write_once() -> None:
    """From now on pydyf writes so. Needs no undoing: this process prints only ours."""
    if pydyf.Stream.data.fget is not _written:
        listed = pydyf.PDF.page_references.fget
        pydyf.PDF.page_references = property(lambda pdf: _remembered(pdf, listed))
        pydyf.Stream.data = property(_written)
        pydyf._to_bytes = _to_bytes  # noqa: SLF001 (no public name)
        pydyf.PDF.write = _spelled_once(pydyf.PDF.write)
        for kind in (pydyf.Dictionary, pydyf.Array):
            kind.data = property(_remembering(kind.data.fget))


def _remembered(
    pdf: pydyf.PDF, listed: Callable[[pydyf.PDF], tuple[bytes, ...]]
) -> tuple[bytes, ...]:
    count = len(pdf.pages["Kids"])
    known: tuple[int, tuple[bytes, ...]] = getattr(pdf, "our_pages", (-1, ()))
    if known[0] != count:
        known = pdf.our_pages = (count, listed(pdf))
    return known[1]


def _written(stream: pydyf.Stream) -> bytes:
    """The stream as it stands in the file; nothing changes it after it was asked for."""
    known: bytes | None = getattr(stream, "our_bytes", None)
    if known is None:
        known = stream.our_bytes = _first_written(stream)
    return known


def _first_written(stream: pydyf.Stream) -> bytes:
    content = b"\n".join(map(_to_bytes, stream.stream))
    extra = pydyf.Dictionary(stream.extra.copy())
    packed = zlib.compress(content, TIGHT) if stream.compress else RETURN
    if not packed.endswith(RETURN):
        extra["Filter"] = "/FlateDecode"
        content = packed
    extra["Length"] = len(content)
    data: bytes = extra.data
    return b"\n".join((data, b"stream", content, b"endstream"))


def _spelled_once(write: Callable[..., None]) -> Callable[..., None]:
    """The same as ``write``, pydyf's; each object is spelled out before, and asked for that from then on."""

    def write_spelled(pdf: pydyf.PDF, *where: object, **how: object) -> None:
        for found in pdf.objects:
            if isinstance(found, pydyf.Dictionary | pydyf.Array):
                found.our_bytes = found.data
        write(pdf, *where, **how)

    return write_spelled


def _remembering(spell: Callable[[pydyf.Object], bytes]) -> Callable[[pydyf.Object], bytes]:
    """The bytes that an object was given, or else what ``spell`` gives, pydyf's."""

    def spelled(found: pydyf.Object) -> bytes:
        known: bytes | None = vars(found).get("our_bytes")
        return spell(found) if known is None else known

    return spelled


def _to_bytes(item: Any) -> bytes:
    """An item as pydyf writes it."""
    kind = type(item)
    if kind is bytes:
        spelled: bytes = item
    elif kind is str:
        spelled = item.encode("ascii")
    elif kind is int:
        spelled = b"%d" % item
    else:
        spelled = _pydyf_to_bytes(item)
    return spelled
