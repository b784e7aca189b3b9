"""A foreign table on the page: what would be written, and which rows are left out and why."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.domain.errors import Problem
from toolkit.exchange.table_in import Ready
from toolkit.language import _, ngettext, problem_sentence
from toolkit.screens.marks import lens_html, lens_words
from toolkit.screens.problems import PROBLEMS_SHOWN
from toolkit.screens.text import as_html, shortened

ROWS_SHOWN = 12


def note_html(words: str) -> str:
    """A sentence that is told when it appears."""
    return f'<div class="note" role="status">{as_html(words)}</div>'


def preview_html(ready: Sequence[Ready]) -> str:
    """The first rows as they would be written, and how many come after them."""
    heads = "".join(
        f'<th scope="col">{as_html(words)}</th>'
        for words in (_("Row"), _("We believe that"), _("Lens"), _("Safety"))
    )
    rows = "".join(map(_row_html, ready[:ROWS_SHOWN]))
    more = len(ready) - ROWS_SHOWN
    rest = f"<p>{as_html(_('and {count} more').format(count=more))}</p>" if more > 0 else ""
    caption = as_html(_("What is written"))
    return (
        f'<table class="table-in"><caption>{caption}</caption><thead><tr>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table>{rest}"
    )


def _row_html(one: Ready) -> str:
    safety = as_html(_("yes")) if one.touches_safety else ""
    return (
        f'<tr><td>{one.number}</td><td dir="auto">{as_html(shortened(one.text, 200))}</td>'
        f"<td>{lens_html(one.lens)} {as_html(lens_words(one.lens))}</td><td>{safety}</td></tr>"
    )


def left_out_html(problems: Sequence[Problem]) -> str:
    """The rows that are not written, each with its number and why."""
    title = ngettext(
        "{count} row is left out. Mend it in the file and choose the file again, or go on without it.",
        "{count} rows are left out. Mend them in the file and choose the file again, or go on without them.",
        len(problems),
    ).format(count=len(problems))
    lines = "".join(
        f"<li><b>{as_html(_('Row {number}').format(number=problem.place))}</b>"
        f" {as_html(problem_sentence(problem))}</li>"
        for problem in problems[:PROBLEMS_SHOWN]
    )
    more = len(problems) - PROBLEMS_SHOWN
    rest = f"<p>{as_html(_('and {count} more').format(count=more))}</p>" if more > 0 else ""
    return f'<div class="note" role="status">{as_html(title)}<ul>{lines}</ul>{rest}</div>'
