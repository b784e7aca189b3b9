"""The chosen document: what may be in it, on which paper, what it looks like, and the one button that comes next."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from toolkit.documents.names import PLAN
from toolkit.domain.errors import DocumentFailed
from toolkit.domain.session import Session
from toolkit.language import _, ngettext, sentence
from toolkit.outgoing import PAPERS, Choice, Entry
from toolkit.screens.review.checks import LastCheck, last_check
from toolkit.screens.review.day_fields import ask_length_and_topic, ask_people
from toolkit.screens.review.leaving import choice_key
from toolkit.screens.review.made import MADE, Made, Wanted
from toolkit.screens.review.making import (
    file_of,
    made_of,
    takes_a_while,
    waiting_in,
    wanted_of,
    wish_of,
)
from toolkit.screens.review.names import file_name
from toolkit.screens.review.other_tables import ask_other_tables
from toolkit.screens.review.preview import render_preview
from toolkit.screens.review.reading import check_words
from toolkit.screens.review.views import NAME, View
from toolkit.screens.showing import Showing
from toolkit.screens.tabs import pick_tab
from toolkit.screens.text import as_html

KILOBYTE = 1_000
NOW = "make_now"
PDF = "pdf"


def want_it_now(showing: Showing) -> None:
    """Somebody chose a document, its paper or what is in it: make it on this run. Fit for ``on_change``."""
    showing.state.picked[showing.key("review", NOW)] = "yes"


def render_chosen(showing: Showing, entry: Entry, said: DeltaGenerator) -> None:
    """Draw the chosen document. What was read and what was not goes to ``said``, above all choices."""
    asked = showing.state.picked.pop(showing.key("review", NOW), "") == "yes"
    warning = f'<p class="about"><b>{as_html(_(entry.warning))}</b></p>' if entry.warning else ""
    st.html(
        f'<h2 class="plan-heading">{as_html(_(entry.title))}</h2>'
        f'<p class="about">{as_html(_(entry.about))}</p>{warning}'
    )
    choices = [choice for choice in entry.choices if _is_chosen(showing, entry, choice)]
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        wanted = wanted_of(showing, entry, _paper(showing, entry), choices)
        day = ask_people(showing, entry) if entry.takes_session else None
    slot = None
    if day is not None:
        with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
            wanted = replace(wanted, occasion=ask_length_and_topic(showing, day))
            slot = st.empty()  # the button comes into sight with them
    if entry.gathers_tables:
        wanted = replace(wanted, behind=ask_other_tables(showing))
    with said:
        check = last_check(showing.history, entry.read_as)
        st.html(_said_html(entry, check, waiting_in(showing, entry, wanted)))
    if entry.remark and (words := entry.remark(wish_of(showing, entry, wanted))):
        st.html(f'<div class="note" role="status">{as_html(words)}</div>')
    if entry.ending == PDF or (entry.guarded and takes_a_while(showing.session)):
        _made_first(showing, entry, wanted, slot or st.empty(), asked=asked)
    else:
        _file(showing, entry, wanted)


def _said_html(entry: Entry, check: LastCheck | None, waiting: int) -> str:
    """What was read and what was not, so that nobody hands out blindly; it stops nobody."""
    if not entry.needs_session:
        words = [_("It is blank: nothing of your session is in it.")]
    else:
        words = [check_words(check)]
        if check is None and entry.name == PLAN:
            words.append(
                _("You can print it all the same; its cover says that nobody has read it yet.")
            )
        if waiting:
            words.append(_("Passages that wait for a decision: {count}.").format(count=waiting))
    return f'<div class="note" role="status">{as_html(" ".join(words))}</div>'


def _is_chosen(showing: Showing, entry: Entry, choice: Choice) -> bool:
    """Whether this is put back: never unless somebody chooses so, and never from the wall."""
    if showing.projector or not _left_out(showing.session, choice):
        return False
    return st.checkbox(
        _choice_words(choice, _left_out(showing.session, choice)),
        key=choice_key(showing, entry, choice),
        persist_state="session",
        on_change=want_it_now,
        args=(showing,),
    )


def _left_out(session: Session, choice: Choice) -> int:
    """How many things of this kind a copy leaves out."""
    if choice is Choice.OWNERS:
        owners = (*(one.owner for one in session.plan), *(one.owner for one in session.signposts))
        return sum(bool(owner.strip()) for owner in owners)
    if choice is Choice.SOURCES:
        return len(session.evidence)
    return sum(one.private and not one.parked for one in session.assumptions)


def _choice_words(choice: Choice, count: int) -> str:
    if choice is Choice.OWNERS:
        return _("Say who does what. It is left out otherwise.")
    if choice is Choice.SOURCES:
        return _("Print the words and sources of evidence. They are left out otherwise.")
    return ngettext(
        "Print my private card too ({count}). It is left out otherwise.",
        "Print my private cards too ({count}). They are left out otherwise.",
        count,
    ).format(count=count)


def _paper(showing: Showing, entry: Entry) -> str:
    """The paper, asked for where there is a choice; remembered for all documents with the same papers."""
    if len(entry.papers) < 2:
        return entry.paper_near("")
    picked: str = st.segmented_control(
        _("Paper"),
        list(entry.papers),
        default=entry.papers[0],
        required=True,
        format_func=PAPERS.__getitem__,
        label_visibility="collapsed",
        key=showing.key("review", "paper", *entry.papers),
        persist_state="session",
        on_change=want_it_now,
        args=(showing,),
    )
    return picked


def _made_first(
    showing: Showing, entry: Entry, wanted: Wanted, slot: DeltaGenerator, *, asked: bool
) -> None:
    """Made when somebody asks, then seen where it has pages, then taken. What fails says so here."""
    made, failed = MADE.get(wanted), None
    if made is None and not asked:
        # The button makes way for what comes next, in the same place.
        asked = slot.button(
            _("Make the {ending}").format(ending=entry.ending.upper()),
            key=showing.key("review", "make", entry.name),
            type="primary",
        )
        if asked:
            slot.empty()
    if made is None and asked:
        made, failed = _made_now(showing, entry, wanted)
    if failed is not None:
        _draw_failure(showing, entry, wanted, failed)
    if made is not None and entry.ending == PDF:
        with slot:
            _download(showing, entry, wanted, made)
        render_preview(showing, entry, made)
    elif made is not None:
        with slot:
            _file(showing, entry, wanted)


def _made_now(
    showing: Showing, entry: Entry, wanted: Wanted
) -> tuple[Made | None, DocumentFailed | None]:
    try:
        with st.spinner(_("This takes a few seconds. Everything you wrote is saved.")):
            return made_of(showing, entry, wanted), None
    except DocumentFailed as error:
        return None, error


def _download(showing: Showing, entry: Entry, wanted: Wanted, made: Made) -> None:
    """Take what is seen. After the plan comes what happens next."""
    size = max(1, round(len(made.file) / KILOBYTE))
    is_plan = entry.name == PLAN
    st.download_button(
        _("Download the PDF ({paper}, {size} kB)").format(paper=PAPERS[wanted.sheet], size=size),
        data=made.file,
        file_name=file_name(showing.session.team, entry.name, showing.today, entry.ending),
        mime=entry.mime,
        type="primary",
        key=showing.key("review", "download", entry.name, wanted.sheet),
        on_click=partial(pick_tab, showing, NAME, View.CLOSE) if is_plan else "ignore",
    )


def _file(showing: Showing, entry: Entry, wanted: Wanted) -> None:
    """A file for another program: made when it is downloaded."""
    st.download_button(
        _("Download {ending}").format(ending=entry.ending.upper()),
        data=partial(file_of, showing, entry, wanted),
        file_name=file_name(showing.session.team, entry.name, showing.today, entry.ending),
        mime=entry.mime,
        type="primary",
        key=showing.key("handout", entry.name, entry.ending),
        on_click="ignore",
    )


def _draw_failure(showing: Showing, entry: Entry, wanted: Wanted, error: DocumentFailed) -> None:
    """Say why it could not be printed, and give the same pages for the browser to print where there are any."""
    way_out = (
        _(
            "Take the same pages as a web page instead: open the file in a browser and print it there."
        )
        if entry.page
        else ""
    )
    st.html(
        f'<div class="note error" role="alert">{as_html(sentence(error))}<div>{as_html(way_out)}</div></div>'
    )
    if entry.page:
        st.download_button(
            _("Download as a web page"),
            data=entry.page(wish_of(showing, entry, wanted)),
            file_name=file_name(showing.session.team, entry.name, showing.today, "html"),
            mime="text/html",
            key=showing.key("review", "download_html"),
        )
