"""What somebody should read as a neighbour, a reporter or an exploiter would, before a document leaves the house."""

from __future__ import annotations

from toolkit.documents.export_check import Place, identifying_places, places_among, texts_shown
from toolkit.documents.names import SUMMARY
from toolkit.domain.session import Session
from toolkit.language import _
from toolkit.outgoing import Entry, Wish

LISTED_AT_MOST = 20
LETTERS_AROUND = 30


def places_to_read(entry: Entry, leaving: Session, wish: Wish) -> tuple[Place, ...]:
    """Return what looks identifying in the copy that leaves: of the summary, in what the table shows and no more."""
    if entry.read_as == SUMMARY:
        return places_among(texts_shown(leaving, wish.day), leaving, wish.bank)
    return identifying_places(leaving, wish.bank, with_private=True)


def passages_to_read(entry: Entry, leaving: Session, wish: Wish) -> list[str]:
    """Return lines that name what looks identifying in the copy that leaves. None is certain; a person decides."""
    found = places_to_read(entry, leaving, wish)
    if not found:
        return []
    heading = _(
        "Read these again as a neighbour, a reporter or an exploiter would. "
        "They may point at a person, and this list may miss some:"
    )
    left_out = len(found) - LISTED_AT_MOST
    more = [_("  and {count} more").format(count=left_out)] if left_out > 0 else []
    return [heading, *map(line, found[:LISTED_AT_MOST]), *more]


def line(place: Place) -> str:
    """Return one passage with where it stands and a few words around it."""
    before, _passage, after = place.text.partition(place.passage)
    around = f"{before[-LETTERS_AROUND:]}[{place.passage}]{after[:LETTERS_AROUND]}"
    return f"  {place.where}: {around}".replace("\n", " ")
