"""What leaves the house: one catalogue of every document and file, read by the command line and by the screens alike.

To add one:

1. Write the pure function where it belongs: ``toolkit/documents`` makes PDFs, ``toolkit/exchange`` files for other
   programs, ``toolkit/drawing`` pictures.
2. Write a maker in ``makers_*.py`` here: ``def agenda_pdf(wish: Wish) -> bytes``. It imports its function inside, so
   that nobody loads a library for a document they do not want, and hands it ``wish.for_others``,
   ``wish.for_strangers`` or ``wish.session`` and whatever else it needs of the wish: ``wish.bank``, ``wish.day``,
   ``wish.paper`` (A4 or Letter), ``wish.sheet`` (the paper by name, posters too), ``wish.language``.
3. Add an :class:`Entry` to ``CATALOGUE`` in ``catalogue.py``, in its group: name, ending, title, what it is good for.
   Of several endings of one name the first is made when nobody says which. The rest has defaults: ``papers`` (empty:
   no choice), ``choices`` (what may be put back), ``eyes`` (which copy of the session is in it; the check before it
   leaves reads the same copy), ``needs_session=False`` for blank sheets,
   ``takes_session=True`` too where they follow a session in its topic and length.

That is all: ``export`` offers it, Review shows it in its group with the choices that apply, and
``tests/outgoing/test_catalogue.py`` makes it.
"""

from __future__ import annotations

from toolkit.outgoing.catalogue import BY_NAME, CATALOGUE, entries_named
from toolkit.outgoing.entry import Choice, Entry, Eyes, Group
from toolkit.outgoing.wish import PAPERS, Wish

__all__ = [
    "BY_NAME",
    "CATALOGUE",
    "PAPERS",
    "Choice",
    "Entry",
    "Eyes",
    "Group",
    "Wish",
    "entries_named",
]
