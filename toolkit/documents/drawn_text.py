"""Texts in drawings come out as lines, not as letters.

WeasyPrint 70 sets each letter of an SVG text by itself (weasyprint/svg/text.py), so that a drawing may turn every one.
Khmer, Tamil or Arabic letters take their shape from their neighbours and fall apart that way. Our drawings give a text
one place, so it is handed over in one piece.
"""

from __future__ import annotations

from collections.abc import Iterator


class _OnePiece(str):
    """A text that counts as a single letter where it is taken letter by letter."""

    __slots__ = ()

    def __iter__(self) -> Iterator[str]:
        yield str(self)


def set_texts_whole() -> None:
    """From now on WeasyPrint sets the texts of drawings as lines. Needs no undoing: this process prints only ours."""
    from weasyprint.svg import Node

    text_of = Node.text.fget
    Node.text = property(lambda node: _in_one_piece(node.tag, text_of(node)))


def _in_one_piece(tag: str, text: str | None) -> str | None:
    return _OnePiece(text) if tag == "text" and text else text
