"""Handing out: the plan on paper, and the other files."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TypedDict

import streamlit as st

from toolkit.documents.names import PLAN
from toolkit.documents.pages import Paper
from toolkit.documents.plan import missing_letters_words, plan_html, render_plan
from toolkit.documents.plan_since import Earlier, earlier_of
from toolkit.domain.bank import Bank
from toolkit.domain.errors import DocumentFailed
from toolkit.domain.history import History
from toolkit.language import _, current_language, ngettext, sentence
from toolkit.outgoing import CATALOGUE, Entry, Wish
from toolkit.screens.review.checks import LastCheck
from toolkit.screens.review.leaving import private_key
from toolkit.screens.review.made import MADE, Wanted
from toolkit.screens.review.names import file_name
from toolkit.screens.review.reading import check_words
from toolkit.screens.review.views import NAME, View
from toolkit.screens.showing import Showing
from toolkit.screens.tabs import pick_tab
from toolkit.screens.text import as_html

PAPERS: dict[Paper, str] = {"a4": "A4", "letter": "Letter"}
KILOBYTE = 1_000


def render_handing_out(showing: Showing, waiting: int, check: LastCheck | None) -> None:
    """Draw the plan to print and the files to download. ``waiting`` counts passages nobody has decided about."""
    st.html(_check_html(waiting, check))
    with st.container(key="plan_print", gap="small"):
        _plan(showing)
    st.html(f'<h2 class="plan-heading">{as_html(_("Other files"))}</h2>')
    with st.container(key="handouts", gap="xsmall"):
        for entry in CATALOGUE:
            if entry.name != PLAN:
                _handout(showing, entry)


def whole_history(showing: Showing) -> History:
    """The history with all that is in it; what this screen shows in projector mode has nothing private."""
    return showing.desk.history(showing.session.session_id)


def _check_html(waiting: int, check: LastCheck | None) -> str:
    """What was read and what was not, so that nobody hands out blindly; it stops nobody."""
    words = [check_words(check)]
    if check is None:
        words.append(
            _("You can print it all the same; its cover says that nobody has read it yet.")
        )
    if waiting:
        words.append(_("Passages that wait for a decision: {count}.").format(count=waiting))
    return f'<div class="note" role="status">{as_html(" ".join(words))}</div>'


def _plan(showing: Showing) -> None:
    title = as_html(_("The action plan"))
    about = as_html(
        _("What to protect, what to test, who does it and by when. It reads well photocopied.")
    )
    st.html(f'<h2 class="plan-heading">{title}</h2><p class="about">{about}</p>')
    with_private = _asks_for_private(showing)
    words = missing_letters_words(
        showing.session, bank=showing.bank, today=showing.today, with_private=with_private
    )
    if words:
        st.html(f'<div class="note" role="status">{as_html(words)}</div>')
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        paper: Paper = st.segmented_control(
            _("Paper"),
            list(PAPERS),
            default="a4",
            required=True,
            format_func=PAPERS.__getitem__,
            label_visibility="collapsed",
            key=showing.key("review", "paper"),
        )
        wanted = Wanted(
            session_id=showing.session.session_id,
            seq=showing.history.seq,
            day=showing.today,
            paper=paper,
            with_private=with_private,
        )
        asked = _make_button(showing, paper, made=MADE.get(wanted) is not None)
    if asked and MADE.get(wanted) is None:
        _print(showing, wanted)
    if pdf := MADE.get(wanted):
        _download(showing, paper, pdf)


def _asks_for_private(showing: Showing) -> bool:
    """Whether the private cards are printed too: never unless somebody chooses so, and never from the wall."""
    count = sum(a.private and not a.parked for a in showing.session.assumptions)
    if not count or showing.projector:
        return False
    words = ngettext(
        "Print my private card too ({count}). It is left out otherwise.",
        "Print my private cards too ({count}). They are left out otherwise.",
        count,
    )
    return st.checkbox(words.format(count=count), key=private_key(showing), persist_state="session")


def _make_button(showing: Showing, paper: Paper, *, made: bool) -> bool:
    """The one primary button until there is a PDF to download."""
    return st.button(
        _("Make the PDF"),
        key=showing.key("review", "make", paper),
        type="secondary" if made else "primary",
    )


def _print(showing: Showing, wanted: Wanted) -> None:
    """Print now. When that fails, say why and give the same pages for the browser to print."""
    try:
        with st.spinner(_("Printing takes a few seconds. Everything you wrote is saved.")):
            pdf = render_plan(showing.session, **_wish(showing, wanted))
    except DocumentFailed as error:
        _draw_failure(showing, wanted, error)
        return
    MADE.keep(wanted, pdf)


class _Wish(TypedDict):
    """What the plan is told besides the session."""

    bank: Bank
    today: date
    paper: Paper
    language: str
    earlier: Earlier | None
    with_private: bool


def _wish(showing: Showing, wanted: Wanted) -> _Wish:
    return _Wish(
        bank=showing.bank,
        today=showing.today,
        paper=wanted.paper,
        language=current_language(),
        earlier=earlier_of(showing.history, showing.today),
        with_private=wanted.with_private,
    )


def _download(showing: Showing, paper: Paper, pdf: bytes) -> None:
    size = max(1, round(len(pdf) / KILOBYTE))
    st.download_button(
        _("Download the action plan ({paper}, {size} kB)").format(paper=PAPERS[paper], size=size),
        data=pdf,
        file_name=file_name(showing.session.team, "plan", showing.today, "pdf"),
        mime="application/pdf",
        key=showing.key("review", "download", paper),
        on_click=pick_tab,
        args=(showing, NAME, View.CLOSE),
    )


def _draw_failure(showing: Showing, wanted: Wanted, error: DocumentFailed) -> None:
    way_out = _(
        "Take the same pages as a web page instead: open the file in a browser and print it there."
    )
    st.html(
        f'<div class="note error" role="alert">{as_html(sentence(error))}<div>{as_html(way_out)}</div></div>'
    )
    st.download_button(
        _("Download as a web page"),
        data=plan_html(showing.session, **_wish(showing, wanted)),
        file_name=file_name(showing.session.team, "plan", showing.today, "html"),
        mime="text/html",
        key=showing.key("review", "download_html"),
    )


def made_now(showing: Showing, entry: Entry) -> bytes:
    """The file, of the whole session: what may be in it is decided by its entry, in projector mode too."""
    return entry.file(
        Wish(
            brought=whole_history(showing),
            bank=showing.bank,
            day=showing.today,
            language=current_language(),
        )
    )


def _handout(showing: Showing, entry: Entry) -> None:
    warning = f"<div><b>{as_html(_(entry.warning))}</b></div>" if entry.warning else ""
    with st.container(
        key=showing.key("handout", entry.name, entry.ending, "row"),
        horizontal=True,
        horizontal_alignment="distribute",
        vertical_alignment="center",
    ):
        st.html(
            f'<div><b>{as_html(_(entry.title))}</b><div class="quiet">{as_html(_(entry.about))}</div>{warning}</div>'
        )
        st.download_button(
            _("Download {ending}").format(ending=entry.ending.upper()),
            data=partial(made_now, showing, entry),
            file_name=file_name(showing.session.team, entry.name, showing.today, entry.ending),
            mime=entry.mime,
            key=showing.key("handout", entry.name, entry.ending),
            on_click="ignore",
        )
