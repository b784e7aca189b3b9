"""Makers of what is given away, hung up, cut out or talked about: handout, poster, cards, learning review."""

from __future__ import annotations

from toolkit.documents.pages import Poster
from toolkit.outgoing.wish import Wish


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
