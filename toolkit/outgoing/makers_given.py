"""Makers of what is given away, hung up, cut out or talked about: handout, summary, poster, cards, review."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from toolkit.desk.addresses import participant_addresses, room_mode
from toolkit.documents.pages import Poster
from toolkit.outgoing.makers_pages import earlier_in
from toolkit.outgoing.wish import Wish

T = TypeVar("T")


def handout_pdf(wish: Wish) -> bytes:
    """One page of what the team decided."""
    from toolkit.documents.handout import render_handout

    return render_handout(
        wish.for_strangers, today=wish.day, paper=wish.paper, language=wish.language
    )


def handout_page(wish: Wish) -> str:
    """The same page for a browser to print."""
    from toolkit.documents.handout import handout_html

    return handout_html(
        wish.for_strangers, today=wish.day, paper=wish.paper, language=wish.language
    )


def summary_pdf(wish: Wish) -> bytes:
    """The five cards for the plenary on one page."""
    from toolkit.documents.summary import render_summary

    return render_summary(
        wish.for_strangers, wish.bank, today=wish.day, paper=wish.paper, language=wish.language
    )


def summary_page(wish: Wish) -> str:
    """The same page for a browser to print."""
    from toolkit.documents.summary import summary_html

    return summary_html(
        wish.for_strangers, wish.bank, today=wish.day, paper=wish.paper, language=wish.language
    )


def poster_pdf(wish: Wish) -> bytes:
    """The map as a poster."""
    from toolkit.documents.poster import render_poster

    return render_poster(
        wish.for_strangers, today=wish.day, paper=_poster(wish), language=wish.language
    )


def poster_page(wish: Wish) -> str:
    """The same sheets for a browser to print."""
    from toolkit.documents.poster import poster_html

    return poster_html(
        wish.for_strangers, today=wish.day, paper=_poster(wish), language=wish.language
    )


def _poster(wish: Wish) -> Poster:
    return "a1" if wish.sheet == "a1" else "a3"


def cards_pdf(wish: Wish) -> bytes:
    """Cards to cut out, with slips where a room is open."""
    from toolkit.documents.belief_cards import render_cards

    return _of_cards(wish, render_cards)


def cards_page(wish: Wish) -> str:
    """The same sheets for a browser to print."""
    from toolkit.documents.belief_cards import cards_html

    return _of_cards(wish, cards_html)


def _of_cards(wish: Wish, make: Callable[..., T]) -> T:
    code, address = _way_in(wish)
    return make(
        wish.for_strangers,
        today=wish.day,
        paper=wish.paper,
        language=wish.language,
        code=code,
        address=address,
    )


def _way_in(wish: Wish) -> tuple[str, str]:
    """The code and the address of the session's room, empty where none is open on the network."""
    room = wish.session.room
    if room is None or not room.open or not room_mode():
        return "", ""
    addresses = participant_addresses(code=room.code)
    return (room.code, addresses[0]) if addresses else ("", "")


def learning_review_pdf(wish: Wish) -> bytes:
    """The learning review; with a history it says what has moved since the team last sat together."""
    from toolkit.documents.learning_review import render_learning_review

    return _of_review(wish, render_learning_review)


def learning_review_page(wish: Wish) -> str:
    """The same pages for a browser to print."""
    from toolkit.documents.learning_review import learning_review_html

    return _of_review(wish, learning_review_html)


def _of_review(wish: Wish, make: Callable[..., T]) -> T:
    return make(
        wish.session,
        today=wish.day,
        paper=wish.paper,
        language=wish.language,
        earlier=earlier_in(wish),
        with_private=wish.with_private,
    )
