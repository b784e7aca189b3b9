"""From what is chosen on the screen to a document: whose words are in it, and whether it was made already."""

from __future__ import annotations

from collections.abc import Collection

from toolkit.documents.export_check import texts_shown
from toolkit.documents.names import SUMMARY
from toolkit.domain.history import History
from toolkit.domain.session import Session
from toolkit.language import current_language
from toolkit.outgoing import Choice, Entry, Eyes, Wish
from toolkit.screens.review.day_fields import usual_occasion
from toolkit.screens.review.made import MADE, Made, Wanted
from toolkit.screens.review.passages import Found, passages_among, passages_in, passages_of
from toolkit.screens.showing import Showing

LARGE_THINGS, LARGE_LETTERS = 500, 100_000
"""From so many cards, beliefs, items and steps on, or letters in them, a file may take seconds (house rule, measured).
"""


def takes_a_while(session: Session) -> bool:
    """Whether files of this session are to be made before they are taken, so that it can be said when one fails."""
    texts = [
        *(one.text for one in session.cards),
        *(one.text for one in session.assumptions),
        *(one.text for one in session.evidence),
        *(one.what for one in session.plan),
    ]
    return len(texts) > LARGE_THINGS or sum(map(len, texts)) > LARGE_LETTERS


def wanted_of(
    showing: Showing, entry: Entry, sheet: str = "a4", choices: Collection[Choice] = ()
) -> Wanted:
    """What is wanted; a blank sheet is the same for every session."""
    of_session = entry.reads_session
    return Wanted(
        session_id=showing.session.session_id if of_session else "",
        seq=showing.history.seq if of_session else 0,
        day=showing.today,
        name=entry.full_name,
        sheet=entry.paper_near(sheet),
        language=current_language(),
        choices=frozenset(choices),
        for_the_wall=showing.projector and of_session,
    )


def wish_of(showing: Showing, entry: Entry, wanted: Wanted) -> Wish:
    """The same as a wish. A file to go on with is of the whole session, in projector mode too."""
    brought = whole_history(showing) if entry.eyes is Eyes.TEAM else showing.history
    occasion = wanted.occasion or usual_occasion(showing.session)
    return Wish(
        brought=brought if entry.reads_session else None,
        bank=showing.bank,
        day=wanted.day,
        sheet=wanted.sheet,
        language=wanted.language,
        with_private=Choice.PRIVATE in wanted.choices,
        with_owners=Choice.OWNERS in wanted.choices,
        with_sources=Choice.SOURCES in wanted.choices,
        length=occasion.length,
        people=occasion.people,
        tables=occasion.tables,
        starts=occasion.starts,
        track_id=occasion.track_id,
        others=tuple(showing.desk.session(one.session_id) for one in wanted.behind),
    )


def whole_history(showing: Showing) -> History:
    """The history with all that is in it; what a screen shows in projector mode has nothing private."""
    return showing.desk.history(showing.session.session_id)


def made_of(showing: Showing, entry: Entry, wanted: Wanted) -> Made:
    """The document, made now unless it is kept from before. Raises DocumentFailed."""
    return MADE.get(wanted) or MADE.keep(wanted, entry.file(wish_of(showing, entry, wanted)))


def file_of(showing: Showing, entry: Entry, wanted: Wanted) -> bytes:
    """The bytes of the document, for a download that makes it when somebody asks."""
    return made_of(showing, entry, wanted).file


def waiting_in(showing: Showing, entry: Entry, wanted: Wanted) -> int:
    """How many passages of this document wait for a decision; worked out once per change."""
    if not entry.needs_session:
        return 0
    return showing.history.once(
        ("waiting", wanted.name, wanted.choices),
        lambda: passages_in(_found_in(entry, wish_of(showing, entry, wanted))),
    )


def _found_in(entry: Entry, wish: Wish) -> tuple[Found, ...]:
    """What waits in the copy that leaves: for the summary in what the table shows and no more."""
    copy = entry.leaving(wish)
    if entry.read_as == SUMMARY:
        return passages_among(texts_shown(copy, wish.day), copy, wish.bank)
    return passages_of(copy, wish.bank)
