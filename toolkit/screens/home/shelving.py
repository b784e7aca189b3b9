"""What a person does with a session of the list: each a function fit for a callback."""

from __future__ import annotations

from toolkit.domain.changes import cover_of
from toolkit.domain.errors import ToolkitError
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import Shelf
from toolkit.language import _
from toolkit.screens.home.cover import typed_cover
from toolkit.screens.home.keys import JUST_SHELVED, ROW, ROW_DOES, RowDoes
from toolkit.screens.home.listing import name_of_copy
from toolkit.screens.showing import Screen
from toolkit.screens.text import shortened


def shelve(screen: Screen, session: Session, shelf: Shelf) -> None:
    """Put a session on a shelf; the list then offers to take it back."""
    close_row(screen)
    try:
        screen.desk.shelve(session.session_id, shelf)
    except ToolkitError as error:
        screen.refuse(error)
        return
    if shelf is Shelf.OPEN:
        screen.state.picked.pop(JUST_SHELVED, None)
    else:
        screen.state.picked[JUST_SHELVED] = session.session_id


def duplicate(screen: Screen, session: Session) -> None:
    """Copy a session under a name that says so."""
    name = name_of_copy(session.team)
    try:
        screen.desk.duplicate(session.session_id, name)
    except ToolkitError as error:
        screen.refuse(error)
        return
    screen.say(_("Copied as “{team}”.").format(team=shortened(name)))


def change_cover(screen: Screen, session: Session) -> None:
    """Put the words of the form on the session's cover; on refusal the form stays with what was typed."""
    cover = typed_cover(session.session_id, cover_of(session))
    try:
        screen.desk.record(session.session_id, cover)
    except ToolkitError as error:
        screen.refuse(error)
        return
    close_row(screen)


def erase(screen: Screen, session: Session) -> None:
    """Remove a deleted session for good."""
    close_row(screen)
    try:
        screen.desk.erase(session.session_id)
    except ToolkitError as error:
        screen.refuse(error)
        return
    screen.state.picked.pop(JUST_SHELVED, None)
    screen.say(
        _("“{team}” is removed for good from this machine.").format(team=shortened(session.team))
    )


def open_row(screen: Screen, session_id: str, does: RowDoes) -> None:
    """Open a row of the list for a form or a question."""
    screen.state.picked[ROW], screen.state.picked[ROW_DOES] = session_id, does


def close_row(screen: Screen) -> None:
    """Close the open row."""
    screen.state.picked.pop(ROW, None)
    screen.state.picked.pop(ROW_DOES, None)


def row_does(screen: Screen, session_id: str) -> RowDoes | None:
    """What the row of that session is open for, or None."""
    if screen.state.picked.get(ROW) != session_id:
        return None
    return RowDoes(screen.state.picked[ROW_DOES])
