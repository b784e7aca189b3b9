"""What the toolkit warns about while a step is written. It warns; it never stops anybody, and it misses things."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.content import identifying_passages, never_run_warnings
from toolkit.content.phrases import compile_phrases
from toolkit.domain.bank import Bank, NeverTest
from toolkit.language import _
from toolkit.screens.text import as_html, shortened

WHO = "who"
"""The list of the coach's file that names groups and roles."""


def never_run(bank: Bank, *texts: str) -> tuple[NeverTest, ...]:
    """The never-run rules that a step seems to touch, in any of its texts."""
    touched = (rule for text in texts for rule in never_run_warnings(bank, text))
    return tuple(dict.fromkeys(touched))


def never_run_html(rules: Iterable[NeverTest]) -> str:
    """The warning: loud, in words first, and clear about what happens next: nothing, unless a person decides."""
    items = "".join(f"<li>{as_html(rule.text)}</li>" for rule in rules)
    title = as_html(_("Stop and read this before you go on"))
    about = as_html(
        _(
            "This looks like a test that is never run. You can still save it; change it if the line below fits."
        )
    )
    return f'<div class="never" role="alert"><b>{title}</b><p>{about}</p><ul>{items}</ul></div>'


def may_be_a_name(bank: Bank, owner: str) -> bool:
    """Whether an owner looks like a person rather than a role. It asks about some roles too, and misses names."""
    if _names_a_group(bank, owner):
        return False
    # In front of it a plain word: at the very start of a text every word has a capital.
    found = identifying_passages(bank.identifying, f"by {owner}")
    return any(passage.kind == "name" for passage in found)


def _names_a_group(bank: Bank, owner: str) -> bool:
    """Whether a word for a group or role stands in it, from the coach's own list."""
    known = any(words.list_id == WHO for words in bank.coach.lists)
    return known and compile_phrases((f"{{{WHO}}}",), bank.coach.lists).found_in(owner)


def name_html(owner: str) -> str:
    """The question about an owner that looks like a name."""
    words = _(
        "Is “{owner}” a person's name? A role is safer on paper, and it stays right when people change: shop manager,"
        " outside listener, board."
    ).format(owner=shortened(owner, 40))
    return f'<div class="note" role="status">{as_html(words)}</div>'
