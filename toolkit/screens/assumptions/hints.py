"""The wording coach's words as HTML. It hints; nothing waits for it."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.content import Hint
from toolkit.language import _
from toolkit.screens.text import as_html

HINTS_SHOWN = 2
"""More at once would read like a verdict (house rule)."""


def hints_html(hints: Iterable[Hint]) -> str:
    """The first hints, each with an example of the mend."""
    shown = tuple(hints)[:HINTS_SHOWN]
    items = "".join(f"<li>{as_html(hint.says)}{_example_html(hint)}</li>" for hint in shown)
    title = as_html(_("An idea for the wording, if it helps"))
    return f'<div class="hints"><b>{title}</b><ul>{items}</ul></div>'


def _example_html(hint: Hint) -> str:
    words = _("Not “{before}” but “{after}”").format(before=hint.before, after=hint.after)
    return f'<div class="quiet">{as_html(words)}</div>'
