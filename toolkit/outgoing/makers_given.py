"""Makers of what is given away, hung up, cut out or talked about: handout, poster, cards, learning review."""

from __future__ import annotations

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
