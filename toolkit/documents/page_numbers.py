"""Where the pages of a file are is worked out once a page, not once for every tag.

pydyf 0.13 lists all pages whenever one is asked for (pydyf/__init__.py, ``page_references``), and WeasyPrint asks for
every structure element: in a pack of 300 pages that takes longer than writing it.
"""

from __future__ import annotations

from collections.abc import Callable

import pydyf


def count_pages_once() -> None:
    """From now on pydyf remembers. Needs no undoing: this process prints only ours."""
    listed = pydyf.PDF.page_references.fget
    pydyf.PDF.page_references = property(lambda pdf: _remembered(pdf, listed))


def _remembered(
    pdf: pydyf.PDF, listed: Callable[[pydyf.PDF], tuple[bytes, ...]]
) -> tuple[bytes, ...]:
    count = len(pdf.pages["Kids"])
    known = getattr(pdf, "_pages_listed", None)
    if known is None or known[0] != count:
        known = pdf._pages_listed = (count, listed(pdf))  # noqa: SLF001 (our own note on it)
    references: tuple[bytes, ...] = known[1]
    return references
