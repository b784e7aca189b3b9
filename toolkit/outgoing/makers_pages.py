"""Makers of documents of pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from toolkit.outgoing.wish import Wish

if TYPE_CHECKING:
    from toolkit.documents.plan_since import Earlier

T = TypeVar("T")


def plan_pdf(wish: Wish) -> bytes:
    """The action plan; with a history it says what has happened since the team last sat together."""
    from toolkit.documents.plan import render_plan

    return _of_plan(wish, render_plan)


def plan_page(wish: Wish) -> str:
    """The same pages for a browser to print."""
    from toolkit.documents.plan import plan_html

    return _of_plan(wish, plan_html)


def _of_plan(wish: Wish, make: Callable[..., T]) -> T:
    return make(
        wish.session,
        bank=wish.bank,
        today=wish.day,
        paper=wish.paper,
        language=wish.language,
        earlier=earlier_in(wish),
        with_private=wish.with_private,
    )


def plan_remark(wish: Wish) -> str:
    """Which letters of the plan this computer cannot print; empty when it can print all."""
    from toolkit.documents.plan import missing_letters_words

    return missing_letters_words(
        wish.session, bank=wish.bank, today=wish.day, with_private=wish.with_private
    )


def earlier_in(wish: Wish) -> Earlier | None:
    """How it stood when the team last sat together, where the wish brings a history that tells it."""
    from toolkit.documents.plan_since import earlier_of

    return earlier_of(wish.history, wish.day) if wish.history else None
