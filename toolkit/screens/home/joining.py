"""A file of a session that is here already: what joining it would do is said in full before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

import streamlit as st

from toolkit.desk import Desk, join, joining, kin_of
from toolkit.domain.changes import Entry
from toolkit.domain.errors import ToolkitError
from toolkit.domain.history import History
from toolkit.domain.joining import Joining
from toolkit.domain.joining.names import ids_in
from toolkit.domain.vocabulary import Shelf
from toolkit.language import _, sentence, when_words
from toolkit.language.joining_words import (
    count_sentences,
    joined_sentence,
    joining_list,
    overlap_words,
    refused_words,
    relation_sentence,
    step_words,
    taken_out_sentences,
)
from toolkit.screens.home.keys import home_key
from toolkit.screens.showing import Screen
from toolkit.screens.state import Place
from toolkit.screens.text import as_html, shortened
from toolkit.screens.zone import zone_of_reader

LINES_SHOWN = 50


def plans_for(desk: Desk, read: History) -> tuple[Joining, ...]:
    """A plan for each session on the table or archived that began as the file did; the nearest first.

    Worked out once as long as the session here does not go on.
    """
    found = []
    for here in kin_of(desk, read):
        session_id = here.session.session_id
        if here.session.shelf is not Shelf.DELETED:
            plan = read.once(
                ("joining", session_id, here.seq), partial(joining, desk, read, session_id)
            )
            found.extend([plan] if plan else [])
    return tuple(found)


def render_plan(plan: Joining) -> None:
    """Draw what joining would do: how the two stand, what was changed on both sides, what cannot come in."""
    counts = count_sentences(plan) or _("The file adds nothing to it.")
    told = (
        relation_sentence(plan),
        sentence(plan.closed) if plan.closed else counts,
        *taken_out_sentences(plan),
    )
    head = "".join(f"<div>{as_html(words)}</div>" for words in told)
    st.html(f'<div class="note" role="status">{head}</div>{lists_html(plan)}')


def render_buttons(screen: Screen, plan: Joining) -> None:
    """Draw the way on: join, or open what is here where nothing can be joined; and the list to keep."""
    if plan.added:
        st.button(
            _("Join it with the session here"),
            key=home_key("bring", "join"),
            type="primary",
            on_click=join_in,
            args=(screen, plan),
        )
    else:
        st.button(
            _("Open the session here"),
            key=home_key("bring", "open"),
            type="primary",
            on_click=screen.go,
            args=(Place.SESSION, plan.session_id),
        )
    if plan.coming or plan.refused:
        st.download_button(
            _("Save this list"),
            data=partial(joining_list, plan),
            file_name=f"joining-{screen.today.isoformat()}.txt",
            mime="text/plain",
            key=home_key("bring", "list"),
            on_click="ignore",
        )


def chosen_plan(plans: Sequence[Joining]) -> Joining:
    """The plan of the session that the person wants to join with; they are asked only where there are several."""
    if len(plans) == 1:
        return plans[0]
    zone = zone_of_reader()
    names = {
        plan.session_id: f"{shortened(plan.here.session.team, 60)} · {when_words(plan.here.changed_at, zone)}"
        for plan in plans
    }
    wanted = st.selectbox(
        _("It is here more than once. Which one do you want to join it with?"),
        list(names),
        format_func=lambda session_id: names.get(session_id, ""),
        key=home_key("bring", "which"),
    )
    return next((plan for plan in plans if plan.session_id == wanted), plans[0])


def join_in(screen: Screen, plan: Joining) -> None:
    """Join the file with the session, say what came of it, and open it. Fit for ``on_click``."""
    try:
        join(screen.desk, plan)
    except ToolkitError as error:
        screen.refuse(error)
        return
    screen.say(joined_sentence(plan))
    screen.go(Place.SESSION, plan.session_id)


def lists_html(plan: Joining) -> str:
    """What was changed on both sides, what cannot come in, and what comes in, each as a list."""
    overlaps = (
        (
            overlap_words(one, plan),
            _is_private(one.file, plan.file) or _is_private(one.here, plan.here),
        )
        for one in plan.overlaps
    )
    refused = (
        (refused_words(one, plan), _is_private(one.entry, plan.file)) for one in plan.refused
    )
    coming = ((step_words(one, plan.file), False) for one in plan.coming)
    return (
        _list_html(_("Changed on both sides"), overlaps, len(plan.overlaps))
        + _list_html(_("Cannot come in"), refused, len(plan.refused))
        + _list_html(_("Comes in"), coming, len(plan.coming), folded=True)
    )


def _list_html(
    title: str, lines: Iterable[tuple[str, bool]], count: int, *, folded: bool = False
) -> str:
    """A list of steps under its title; the words of a private card show only when somebody unfolds them."""
    if not count:
        return ""
    shown = [line for line, _at in zip(lines, range(LINES_SHOWN), strict=False)]
    items = "".join(f"<li>{_line_html(words, private=private)}</li>" for words, private in shown)
    more = count - len(shown)
    rest = _("and {count} more: they stand in the list that you can save").format(count=more)
    listed = f"<ul>{items}</ul>" + (f"<p>{as_html(rest)}</p>" if more else "")
    head = as_html(f"{title} ({count})")
    if folded:
        return f'<details class="joining"><summary>{head}</summary>{listed}</details>'
    return f'<div class="joining"><h3>{head}</h3>{listed}</div>'


def _line_html(words: str, *, private: bool) -> str:
    if not private:
        return as_html(words)
    return f"<details><summary>{as_html(_('About a private card'))}</summary>{as_html(words)}</details>"


def _is_private(entry: Entry, history: History) -> bool:
    private = {a.assumption_id for a in history.session.assumptions if a.private}
    return not private.isdisjoint(ids_in(entry.change))
