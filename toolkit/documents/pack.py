"""Several documents as one tagged PDF, such as the plans of every table for a plenary.

The parts are laid out each by itself and joined before anything is drawn: files joined afterwards lose their tags.
Laid-out parts and what they draw are kept where they were printed, so that a pack is made again quickly when few of
them have changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.documents.orders import Order
from toolkit.documents.press import press


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A pack, of how many parts it is, and how many of them were laid out for it: the others were kept from before."""

    pdf: bytes
    parts: int
    laid_out: int


def print_pack(documents: Sequence[str]) -> Pack:
    """One PDF of these documents (HTML pages as ``plan_html`` gives), in their order, and what was laid out for it.

    Links stay inside each document; places named ``pack-…`` are found from every document of it. Title and language are
    those of the first. The same documents give the same bytes, whatever was printed before.
    Raises ValueError for none, and DocumentFailed when printing is not possible.
    """
    if not documents:
        raise ValueError("a pack of nothing")
    first, *more = documents
    answer = press().print(Order(first, more=tuple(more)))
    return Pack(pdf=answer.pdf, parts=len(documents), laid_out=answer.laid_out)
