"""How much of a session a document prints. Every cut is visible and says where the whole text is.

Layout takes about a twelfth of a second a page, and a document nobody can read through helps nobody. All house rules.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from toolkit.domain.shortening import ELLIPSIS, first_words
from toolkit.language import _

FIELD_AT_MOST = 5_000
"""Characters of one text."""

ROWS_AT_MOST = 500
"""Rows of one list or table."""

POINTS_AT_MOST = 500
"""Marks on the map."""

PART_AT_MOST = 30_000
"""Characters of one part of a document: when it would have more, each of its texts gets its share."""

LINE_AT_MOST = 60
"""Characters of a line at the top of a page."""

SHARE_AT_LEAST = 120
"""Characters a text keeps however many stand beside it."""

T = TypeVar("T")
U = TypeVar("U")


@dataclass(frozen=True, slots=True)
class Rows(Generic[T]):
    """The rows of a list that are printed, and how many more there are."""

    kept: tuple[T, ...]
    left_out: int = 0

    def told(self, tell: Callable[[T], U]) -> Rows[U]:
        """The same rows, each told in another way."""
        return Rows(kept=tuple(map(tell, self.kept)), left_out=self.left_out)


def first_rows(rows: Sequence[T], most: int = ROWS_AT_MOST) -> Rows[T]:
    """The first rows and the count of the others."""
    return Rows(kept=tuple(rows[:most]), left_out=max(0, len(rows) - most))


def share(texts: Collection[str]) -> int:
    """How many characters each text of a part may have, so that the part keeps its bounds."""
    whole = sum(min(len(text), FIELD_AT_MOST) for text in texts)
    if whole <= PART_AT_MOST:
        return FIELD_AT_MOST
    return max(SHARE_AT_LEAST, PART_AT_MOST // len(texts))


def in_short(text: str, most: int = LINE_AT_MOST) -> str:
    """The text where one line must do, cut between words where there are any; it stands in full elsewhere."""
    if len(text) <= most:
        return text
    return first_words(text, most) + ELLIPSIS


def cut(text: str, most: int = FIELD_AT_MOST) -> str:
    """The text, or its beginning with a note that it was cut."""
    if len(text) <= most:
        return text
    return text[:most].rstrip() + "… " + _("(cut here; the whole text is in the session file)")
