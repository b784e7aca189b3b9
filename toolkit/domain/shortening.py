"""Where a text is cut that is too long for its place: behind a whole word."""

from __future__ import annotations

LAST_WORD_FROM = 0.6
"""A text is cut between words if more than this share of it is kept: some scripts have no spaces (house rule)."""

ELLIPSIS = "…"


def first_words(text: str, most: int, last_word_from: float = LAST_WORD_FROM) -> str:
    """The beginning of a longer text, ``most`` characters of it or less: its whole words, as far as there are any.

    ``last_word_from`` is the share that whole words must keep; where they keep less, a word is cut.
    """
    whole_words = text[: most + 1].rpartition(" ")[0].rstrip(" .,;:")
    return whole_words if len(whole_words) > most * last_word_from else text[:most].rstrip()


def shortened(text: str, most: int) -> str:
    """The text, or where it is longer than ``most`` characters its first words and an ellipsis, together no longer."""
    return text if len(text) <= most else first_words(text, most - len(ELLIPSIS)) + ELLIPSIS
