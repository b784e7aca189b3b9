"""On a page that runs from right to left, a text in other letters runs its own way.

WeasyPrint 70 sets every text in the direction of its page and knows neither ``unicode-bidi`` nor that ``<bdi>`` stands
apart. Words of ours that nobody has translated yet, and what people type in Latin letters, would have their full stop
at the wrong end. So each text takes the direction that most of its letters have; lists and marks stay mirrored.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from weasyprint.formatting_structure.boxes import InlineBox, LineBox, ParentBox, TextBox
from weasyprint.layout import block, inline

from toolkit.documents.tongues import direction_of_most

Lines = Callable[..., Iterator[Any]]

LEFT_TO_RIGHT, RIGHT_TO_LEFT = "ltr", "rtl"
RIGHT_TO_LEFT_MARK = "\u200f"
"""Stands in Arabic dates, and would turn their numbers round where the words around them run the other way."""

APART = "bdi"
"""The element whose content stands apart from the words around it, in one direction as a whole."""


def let_texts_run_their_way() -> None:
    """From now on WeasyPrint does so. Needs no undoing: this process prints only ours."""
    if block.iter_line_boxes is inline.iter_line_boxes:
        block.iter_line_boxes = _turned_first(inline.iter_line_boxes)


def _turned_first(lines: Lines) -> Lines:
    """The same as ``lines``, WeasyPrint's ``iter_line_boxes``; a paragraph is turned once before its first line.

    A first line that hangs out does so on the side that lines begin on; WeasyPrint lets it run over the other edge.
    """

    def iter_line_boxes(context: object, box: LineBox, *more: Any) -> Iterator[Any]:
        if box.style["direction"] != RIGHT_TO_LEFT:
            yield from lines(context, box, *more)
            return
        if not vars(box).get("our_ways"):
            box.our_ways = True
            _turn(box)
        for line, resume_at in lines(context, box, *more):
            if box.text_indent:
                line.translate(dx=-box.text_indent)
            yield line, resume_at

    return iter_line_boxes


def _turn(box: ParentBox, way: str | None = None) -> None:
    """Give each text its direction; one without letters takes ``way``, that of what stands apart around it."""
    turned: list[Any] = []
    for child in box.children:
        if isinstance(child, TextBox):
            turned += _in_its_way(child, direction_of_most(child.text) or way)
            continue
        if isinstance(child, InlineBox):
            apart = child.element_tag == APART
            around = direction_of_most("".join(_texts(child))) if apart else way
            if apart and around == LEFT_TO_RIGHT:
                _set(child)
            _turn(child, around)
        turned.append(child)
    box.children = turned


def _in_its_way(box: TextBox, way: str | None) -> Iterator[TextBox]:
    """The text in its direction. The spaces at its ends stay outside: they part it from what stands beside it."""
    words = box.text.strip(" ")
    if way != LEFT_TO_RIGHT or not words:
        yield box
        return
    before, _, after = box.text.partition(words)
    for text in (before, words, after):
        part = box.copy_with_text(text.replace(RIGHT_TO_LEFT_MARK, "")) if text else None
        if part is not None and text is words:
            _set(part)
        if part is not None:
            yield part


def _set(box: TextBox | InlineBox) -> None:
    box.style = box.style.copy()  # it may be that of other boxes too
    box.style["direction"] = LEFT_TO_RIGHT


def _texts(box: ParentBox) -> Iterator[str]:
    for child in box.children:
        if isinstance(child, TextBox):
            yield child.text
        elif isinstance(child, InlineBox):
            yield from _texts(child)
