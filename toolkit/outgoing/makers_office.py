"""Makers for office programs: the plan as a text that can be changed."""

from __future__ import annotations

from toolkit.documents.plan_since import Earlier, earlier_of
from toolkit.outgoing.wish import Wish


def plan_docx(wish: Wish) -> bytes:
    """The action plan for Word."""
    from toolkit.documents import plan_office

    return plan_office.plan_docx(
        wish.session,
        bank=wish.bank,
        today=wish.day,
        paper=wish.paper,
        language=wish.language,
        earlier=_earlier(wish),
        with_private=wish.with_private,
    )


def plan_md(wish: Wish) -> bytes:
    """The action plan as Markdown."""
    from toolkit.documents import plan_office

    return plan_office.plan_markdown(
        wish.session,
        bank=wish.bank,
        today=wish.day,
        language=wish.language,
        earlier=_earlier(wish),
        with_private=wish.with_private,
    )


def _earlier(wish: Wish) -> Earlier | None:
    return earlier_of(wish.history, wish.day) if wish.history else None
