"""Tables on other laptops bring their session files: what would happen is said first, then done for all at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import streamlit as st

from toolkit.desk import join, joining, new_id
from toolkit.domain.errors import ToolkitError
from toolkit.domain.gathering.changes import TableSeated, TableSet
from toolkit.domain.gathering.parts.tables import Table
from toolkit.domain.history import History
from toolkit.domain.joining import Joining
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import SHORT_TEXT_MAX
from toolkit.exchange import session_of
from toolkit.language import _
from toolkit.language.joining_words import count_sentences, relation_sentence
from toolkit.outgoing.archive import read_brought
from toolkit.screens.gathering.readiness import why_not_ready
from toolkit.screens.gathering.sharing import share
from toolkit.screens.gathering.showing import GatheringShowing
from toolkit.screens.home.bringing import take_in
from toolkit.screens.home.joining import lists_html
from toolkit.screens.home.listing import what_it_holds
from toolkit.screens.problems import problems_html
from toolkit.screens.text import as_html, shortened

READ = "gathering_files"
NEW_TABLE = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """A file that was read: what it holds, the table it is for (None for a new one), and the plan where the table's
    session is here already.
    """

    file_id: str
    read: Session | History
    table: Table | None
    plan: Joining | None

    @property
    def session(self) -> Session:
        """The session in the file, as it stands there."""
        return session_of(self.read)


def render_bringing_tables(showing: GatheringShowing) -> None:
    """Draw the place for files, and what each would do."""
    with st.expander(
        _("Bring in the files of tables on other laptops"), key=showing.key("bring", "folded")
    ):
        uploads = st.file_uploader(
            _("Session files of the tables, best with their history; several at once"),
            type=["json", "pdf"],
            accept_multiple_files=True,
            key=showing.key("bring", "files"),
        )
        found = list(_read_all(showing, uploads or []))
        for one in found:
            _render_one(showing, one)
        if found:
            st.button(
                _("Bring them in"),
                key=showing.key("bring", "in"),
                type="primary",
                on_click=_bring_in,
                args=(showing, found),
            )


def _read_all(showing: GatheringShowing, uploads: list) -> Iterator[Brought]:  # type: ignore[type-arg]
    """Each file, read once for as long as it lies there."""
    kept: dict[str, Session | History] = st.session_state.setdefault(READ, {})
    for upload in uploads:
        try:
            if upload.file_id not in kept:
                kept[upload.file_id] = read_brought(upload.getvalue(), upload.name)
        except ToolkitError as error:
            st.html(problems_html(error))
            continue
        yield _placed(showing, upload.file_id, kept[upload.file_id])


def _placed(showing: GatheringShowing, file_id: str, read: Session | History) -> Brought:
    """The file with its table: the one that was chosen, or the likely one."""
    chosen = st.session_state.get(showing.key("bring", "table", file_id))
    plan = _plan(showing, read, None)
    table = showing.gathering.table(chosen) if chosen else None
    if chosen is None:
        table = _table_of(showing, plan) or likely_table(showing, session_of(read))
    here = table.session_id if table is not None else None
    if here is not None and (plan is None or plan.session_id != here):
        plan = _plan(showing, read, here)
    return Brought(file_id=file_id, read=read, table=table, plan=plan)


def _plan(
    showing: GatheringShowing, read: Session | History, session_id: str | None
) -> Joining | None:
    """What joining the file would do: to that session, or to the one here that shares most with it."""
    if not isinstance(read, History):
        return None
    seqs = tuple((one.session.session_id, one.seq) for one in showing.desk.sessions())
    return read.once(("table", session_id, seqs), partial(joining, showing.desk, read, session_id))


def _table_of(showing: GatheringShowing, plan: Joining | None) -> Table | None:
    """The table whose session is the one that the file would be joined to."""
    tables = showing.gathering.tables
    return next((one for one in tables if plan and one.session_id == plan.session_id), None)


def likely_table(showing: GatheringShowing, session: Session) -> Table | None:
    """The table that brought this session before; else the one of its name; else a free one on its track."""
    tables = showing.gathering.tables
    free = [one for one in tables if one.session_id is None]
    wanted = (
        [one for one in tables if one.source_id == session.session_id],
        [one for one in free if one.name.casefold() == session.team.casefold()],
        [one for one in free if one.track_id == session.track_id],
    )
    return next((found[0] for found in wanted if found), None)


def _render_one(showing: GatheringShowing, one: Brought) -> None:
    words = _("In this file: {team}, with {holds}.").format(
        team=shortened(one.session.team), holds=what_it_holds(one.session)
    )
    more = ""
    if one.plan is not None:
        told = (relation_sentence(one.plan), count_sentences(one.plan))
        more = "".join(f"<div>{as_html(line)}</div>" for line in told if line)
        more += lists_html(one.plan)
    elif one.table is not None and one.table.session_id is not None:
        more = as_html(
            _(
                "The table has a session here, and this file has no history to join it by. It comes in beside that one,"
                " which stays among your sessions; the table then has this one."
            )
        )
    reason = why_not_ready(showing, one.session)
    if reason:
        more += f"<div>{as_html(reason)}</div>"
    st.html(f'<div class="note">{as_html(words)}{more}</div>')
    options = [NEW_TABLE, *(table.table_id for table in showing.gathering.tables)]
    st.selectbox(
        _("Which table is it?"),
        options=options,
        index=options.index(one.table.table_id) if one.table else 0,
        format_func=partial(_table_words, showing),
        key=showing.key("bring", "table", one.file_id),
    )


def _table_words(showing: GatheringShowing, table_id: str) -> str:
    table = showing.gathering.table(table_id)
    return _("A new table") if table is None else table.name


def _bring_in(showing: GatheringShowing, found: list[Brought]) -> None:
    """Bring each file in; the first that is refused stops, and says so; those before it are in."""
    for one in found:
        if not showing.tried(partial(_take, showing, one)):
            return
    st.session_state.pop(READ, None)
    showing.say(_("All files are in."))


def _take(showing: GatheringShowing, one: Brought) -> None:
    if one.plan is not None:
        join(showing.desk, one.plan)
        session_id = one.plan.session_id
    else:
        session_id = take_in(showing.desk, one.read, origin="file")
    table_id = one.table.table_id if one.table else _new_table(showing, one.session)
    seated = TableSeated(
        table_id=table_id,
        session_id=session_id,
        brought=True,
        source_id=one.session.session_id,
    )
    showing.gatherings.record(showing.gathering_id, seated)
    history = showing.desk.history(session_id)
    if not why_not_ready(showing, history.session):
        share(showing.gatherings, showing.gathering_id, table_id, history)


def _new_table(showing: GatheringShowing, session: Session) -> str:
    """A table for a file that has none, on the session's track where the gathering has it."""
    tracks = [track.track_id for track in showing.gathering.tracks]
    table_id = new_id()
    made = TableSet(
        table_id=table_id,
        name=session.team[:SHORT_TEXT_MAX],
        track_id=session.track_id if session.track_id in tracks else tracks[0],
    )
    showing.gatherings.record(showing.gathering_id, made)
    return table_id
