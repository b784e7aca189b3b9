"""Strange text from a file, made fit to be shown in a sentence or on a terminal."""

from __future__ import annotations

SHOWN_AT_MOST = 60
"""The longest piece of a foreign text that a sentence repeats, in characters."""


def shown(text: str) -> str:
    """The beginning of the text on one line. Control and direction marks, which could play tricks, are replaced."""
    short = text if len(text) <= SHOWN_AT_MOST else text[: SHOWN_AT_MOST - 1] + "…"
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in short)
