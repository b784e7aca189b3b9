"""Reading the plan as a neighbour, a reporter and an exploiter would, before it leaves the session."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from toolkit.documents.names import PLAN
from toolkit.domain.changes import ExportChecked
from toolkit.domain.errors import RuleBroken
from toolkit.domain.vocabulary import SHORT_TEXT_MAX
from toolkit.language import _, long_date, ngettext
from toolkit.screens.plan.warning import may_be_a_name, name_html
from toolkit.screens.review.checks import LastCheck
from toolkit.screens.review.deciding import render_found
from toolkit.screens.review.passages import Found, passages_in
from toolkit.screens.review.views import NAME, View
from toolkit.screens.showing import Showing
from toolkit.screens.tabs import pick_tab
from toolkit.screens.text import as_html

PLACES_SHOWN = 10


def render_reading(showing: Showing, found: tuple[Found, ...], check: LastCheck | None) -> None:
    """Draw the three readers, the passages to decide about, and the second reader's tick."""
    st.html(_readers_html())
    render_passages(showing, found, len(showing.session.kept_passages))
    render_second_reader(showing, check, PLAN, lambda: pick_tab(showing, NAME, View.HAND_OUT))


def render_passages(showing: Showing, found: tuple[Found, ...], kept: int) -> None:
    """Draw the passages to decide about, the first ten places of them; ``kept`` were decided about before."""
    st.html(_found_html(passages_in(found), kept))
    with st.container(key="passages", gap="small"):
        for one in found[:PLACES_SHOWN]:
            render_found(showing, one)
    if (more := len(found) - PLACES_SHOWN) > 0:
        words = _("and {count} more places, when these are decided").format(count=more)
        st.html(f'<p class="about">{as_html(words)}</p>')


def _readers_html() -> str:
    readers = (
        (_("A neighbour"), _("Would I know whose past this is about?")),
        (_("A reporter"), _("Could I find somebody to photograph or to ask?")),
        (
            _("An exploiter"),
            _("Does it tell me where a person works, lives, or when she or he is alone?"),
        ),
    )
    items = "".join(
        f'<div class="card"><b>{as_html(who)}</b><div>{as_html(asks)}</div></div>'
        for who, asks in readers
    )
    title = as_html(_("Read the whole plan three times, with other eyes each time"))
    return f'<h2 class="plan-heading">{title}</h2><div class="readers">{items}</div>'


def _found_html(count: int, kept: int) -> str:
    """What was found, and in the same breath that it is not all."""
    words = (
        ngettext(
            "{count} passage may point at a person. Decide about it.",
            "{count} passages may point at a person. Decide about each.",
            count,
        ).format(count=count)
        if count
        else _("Nothing was found that looks like a name, an age, a date or a story.")
    )
    honest = _(
        "The toolkit misses things, most of all outside English. It cannot promise that nobody is recognised;"
        " only your own reading can find the rest."
    )
    decided = (
        ngettext("{count} passage was kept.", "{count} passages were kept.", kept).format(
            count=kept
        )
        if kept
        else ""
    )
    return (
        f'<div class="note" role="status"><b>{as_html(words)}</b> {as_html(decided)}'
        f"<div>{as_html(honest)}</div></div>"
    )


def check_words(check: LastCheck | None) -> str:
    """Who has read a document, in one sentence."""
    if check is None:
        return _("Nobody has ticked yet that it was read.")
    who = check.reader or _("somebody")
    words = _("Read by: {reader}, {day}.").format(
        reader=who, day=long_date(check.checked_at.astimezone().date())
    )
    if check.changed_since:
        words = _("{words} Words have changed since; read it again.").format(words=words)
    return words


def render_second_reader(
    showing: Showing, check: LastCheck | None, document: str, then: Callable[[], None]
) -> None:
    """Draw who has read the document and the tick of a second reader; ``then`` is done when it was ticked."""
    title = as_html(_("A second reader"))
    about = as_html(_("Somebody who did not write it reads it too, and ticks here."))
    state = as_html(check_words(check))
    st.html(
        f'<h2 class="plan-heading">{title}</h2><p class="about">{about}</p><p><b>{state}</b></p>'
    )
    key = showing.key("review", "reader", *_beside_the_plan(document))
    with st.container(key="second_reader", horizontal=True, vertical_alignment="bottom"):
        st.text_input(
            _("The reader's role, not a name"),
            key=key,
            placeholder=_("For example: board member, partner's counsellor"),
            max_chars=SHORT_TEXT_MAX,
            autocomplete="off",
            width=420,
            persist_state="session",
        )
        st.button(
            _("I have read it as all three"),
            key=showing.key("review", "checked", *_beside_the_plan(document)),
            type="primary",
            on_click=_tick,
            args=(showing, key, document, then),
        )
    typed = st.session_state[key].strip()
    if typed and may_be_a_name(showing.bank, typed):
        st.html(name_html(typed))


def _beside_the_plan(document: str) -> tuple[str, ...]:
    """What tells the fields of another document from those of the plan."""
    return () if document == PLAN else (document,)


def _tick(showing: Showing, key: str, document: str, then: Callable[[], None]) -> None:
    reader = " ".join(st.session_state[key].split())
    if not reader:
        showing.refuse(RuleBroken("text_empty", field="reader"))
    elif showing.record(ExportChecked(document=document, reader=reader), reader):
        then()
