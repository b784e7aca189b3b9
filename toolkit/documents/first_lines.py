"""Where a text breaks is found out once for a document.

WeasyPrint lays the same words out again and again: to balance columns, to see what a table needs, to keep a card on one
page. Each time it asks Pango for the first line of the same text in the same room; more than half of that has been
answered before. And where a text fits but for the space at its end, it puts the first word alone on the line: a space
at the end of a line needs no room.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from weasyprint.layout import inline, preferred
from weasyprint.text import line_break

Line = tuple[Any, ...]
Split = Callable[..., Line]

RESUMES_AT, WIDTH = 2, 3
"""Where a line says at which byte of its text the next one begins, None for none, and how wide it is in CSS px."""


def find_lines_once() -> None:
    """From now on WeasyPrint asks so. Needs no undoing: this process prints only ours."""
    if inline.split_first_line is line_break.split_first_line:
        inline.split_first_line = asked_once(line_break.split_first_line)
        preferred.split_first_line = inline.split_first_line


def asked_once(split: Split) -> Split:
    """The same as ``split``, WeasyPrint's ``split_first_line``; what a document has asked before is known."""

    def split_first_line(
        text: str, style: object, context: object, *more: Any, **named: Any
    ) -> Line:
        known: dict[object, tuple[Line, object]] = vars(context).setdefault("our_lines", {})
        key = (text, id(style), more, *named.items())
        if key not in known:
            line = split(text, style, context, *more, **named)
            if _is_one_word_before_a_space(text, line):
                line = _with_its_space(split, line, text, style, context, *more, **named)
            # The style is kept with its line, so that no other style can come to its id.
            known[key] = (line, style)
        return known[key][0]

    return split_first_line


def _is_one_word_before_a_space(text: str, line: Line) -> bool:
    """Whether the line is the first word of a text of several that ends with a space."""
    if not text.endswith(" ") or line[RESUMES_AT] is None:
        return False
    return " " not in text.encode()[: line[RESUMES_AT]].decode().strip()


def _with_its_space(
    split: Split,
    line: Line,
    text: str,
    style: object,
    context: object,
    room: float | None,
    *more: object,
    **named: object,
) -> Line:
    """The whole text where it fits without the space at its end, else the line as it is."""
    bare = split(text.rstrip(" "), style, context, room, *more, **named)
    if room is None or bare[RESUMES_AT] is not None or bare[WIDTH] > room:
        return line
    return split(text, style, context, None, *more, **named)
