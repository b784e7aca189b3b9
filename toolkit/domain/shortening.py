"""Where a text is cut that is too long for its place: behind a whole word."""

from __future__ import annotations

LAST_WORD_FROM = 0.6
"""A text is cut between words if more than this share of it is kept: some scripts have no spaces (house rule)."""

ELLIPSIS = "…"


def first_words(text: str, most: int) -> str:
    """The beginning of a longer text, ``most`` characters of it or less: its whole words, as far as there are any."""
    whole_words = text[: most + 1].rpartition(" ")[0].rstrip(" ,;:")
    return whole_words if len(whole_words) > most * LAST_WORD_FROM else text[:most].rstrip()
