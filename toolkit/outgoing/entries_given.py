"""What is given away, hung up, cut out or talked about."""

from __future__ import annotations

from toolkit.documents.names import SUMMARY
from toolkit.language.translate import N_
from toolkit.outgoing import makers_given
from toolkit.outgoing.entry import POSTERS, PRINTED, Choice, Entry, Eyes, Group

GIVEN: tuple[Entry, ...] = (
    Entry(
        name="handout",
        ending="pdf",
        group=Group.HAND,
        title=N_("The handout"),
        about=N_(
            "One page to give away: what you protect first, test next and decided. Days come as months."
        ),
        make=makers_given.handout_pdf,
        papers=PRINTED,
        choices=(Choice.PRIVATE, Choice.OWNERS),
        eyes=Eyes.STRANGERS,
        page=makers_given.handout_page,
    ),
    Entry(
        name="summary",
        ending="pdf",
        group=Group.HAND,
        title=N_("The summary for the plenary"),
        about=N_("One page with your five cards for the plenary, to read from and to pass on."),
        make=makers_given.summary_pdf,
        papers=PRINTED,
        eyes=Eyes.STRANGERS,
        read_as=SUMMARY,
        page=makers_given.summary_page,
    ),
    Entry(
        name="poster",
        ending="pdf",
        group=Group.HAND,
        title=N_("The map as a poster"),
        about=N_("The map, large, to stand before and write on, with the cards in words."),
        make=makers_given.poster_pdf,
        papers=POSTERS,
        choices=(Choice.PRIVATE,),
        eyes=Eyes.STRANGERS,
        page=makers_given.poster_page,
    ),
    Entry(
        name="cards",
        ending="pdf",
        group=Group.HAND,
        title=N_("Cards to cut out"),
        about=N_(
            "A card for each assumption, eight on a page, with boxes to rate it. With a room open, slips with its code."
        ),
        make=makers_given.cards_pdf,
        papers=PRINTED,
        choices=(Choice.PRIVATE,),
        eyes=Eyes.STRANGERS,
        page=makers_given.cards_page,
    ),
    Entry(
        name="learning-review",
        ending="pdf",
        group=Group.HAND,
        title=N_("Learning review"),
        about=N_(
            "For when you come back: what moved and why, what your tests showed, what is due, and lines to write on."
        ),
        make=makers_given.learning_review_pdf,
        papers=PRINTED,
        choices=(Choice.PRIVATE,),
        page=makers_given.learning_review_page,
    ),
)
"""Handout, summary, poster, cards, learning review."""
