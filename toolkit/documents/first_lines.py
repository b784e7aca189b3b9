"""Where a text breaks is found out once for a document.

WeasyPrint lays the same words out again and again: to balance columns, to see what a table needs, to keep a card on one
page. Each time it asks Pango for the first line of the same text in the same room; more than half of that has been
answered before.
"""

from __future__ import annotations

from collections.abc import Callable

from weasyprint.layout import inline, preferred
from weasyprint.text import line_break

Line = tuple[object, ...]
Split = Callable[..., Line]


def find_lines_once() -> None:
    """From now on WeasyPrint asks so. Needs no undoing: this process prints only ours."""
    if inline.split_first_line is line_break.split_first_line:
        inline.split_first_line = asked_once(line_break.split_first_line)
        preferred.split_first_line = inline.split_first_line


def asked_once(split: Split) -> Split:
    """The same as ``split``, WeasyPrint's ``split_first_line``; what a document has asked before is known."""

    def split_first_line(
        text: str, style: object, context: object, *more: object, **named: object
    ) -> Line:
        known: dict[object, tuple[Line, object]] = vars(context).setdefault("our_lines", {})
        key = (text, id(style), more, *named.items())
        if key not in known:
            # The style is kept with its line, so that no other style can come to its id.
            known[key] = (split(text, style, context, *more, **named), style)
        return known[key][0]

    return split_first_line
