"""An error on the page, with every problem of a rejected file at its place."""

from __future__ import annotations

from toolkit.domain.errors import FileRejected, ToolkitError
from toolkit.language import _, problem_sentence, sentence
from toolkit.screens.text import as_html

PROBLEMS_SHOWN = 50


def problems_html(error: ToolkitError) -> str:
    """The error's sentence, and below it every problem with its place."""
    problems = error.problems if isinstance(error, FileRejected) else ()
    lines = "".join(
        f"<li><code>{as_html(problem.place)}</code> {as_html(problem_sentence(problem))}</li>"
        for problem in problems[:PROBLEMS_SHOWN]
    )
    more = len(problems) - PROBLEMS_SHOWN
    rest = f"<p>{as_html(_('and {count} more').format(count=more))}</p>" if more > 0 else ""
    listed = f"<ul>{lines}</ul>{rest}" if problems else ""
    return f'<div class="note error" role="alert">{as_html(sentence(error))}{listed}</div>'
