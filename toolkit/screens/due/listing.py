"""The groups of what is due as rows that are pressed: each goes to the place where the thing is done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from toolkit.domain.vocabulary import Stage
from toolkit.language import _, ngettext
from toolkit.scoring.due import Due, DueKind
from toolkit.scoring.numbering import card_numbers
from toolkit.screens.due.grouping import CHECKS, REVIEWS, STEPS, DueGroup, due_groups
from toolkit.screens.due.reviewing import open_review
from toolkit.screens.due.row_words import below_words
from toolkit.screens.map.chosen import choose
from toolkit.screens.plan.opening import go_to_result, go_to_signpost
from toolkit.screens.rows import Row, render_row
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html

LIST = "due"
ROWS_AT_ONCE = 12


def render_groups(showing: Showing) -> None:
    """Draw every group with its rows."""
    numbers = card_numbers(showing.session)
    for group in due_groups(showing.due):
        kind = "due_urgent" if group.urgent else "due_group"
        with st.container(key=showing.key(kind, group.name), gap="xsmall"):
            _render_group(showing, group, numbers)


def _render_group(showing: Showing, group: DueGroup, numbers: dict[str, int]) -> None:
    st.html(
        f'<h2 class="due-heading">{as_html(group.title)} · {len(group.due)}</h2>'
        f'<p class="about">{as_html(group.about)}</p>'
    )
    whole = group.urgent or showing.state.picked.get(_all_key(showing, group)) == "yes"
    shown = group.due if whole else group.due[:ROWS_AT_ONCE]
    in_strip = {one.assumption.assumption_id for one in showing.ranked if one.in_strip}
    for due in shown:
        row = due_row(due, showing, numbers, in_strip=due.assumption_id in in_strip)
        render_row(showing, LIST, row, way_to(showing, due))
    left = len(group.due) - len(shown)
    if left:
        st.button(
            ngettext("Show {count} more", "Show {count} more", left).format(count=left),
            key=showing.key("due", "all", group.name),
            type="tertiary",
            on_click=showing.state.picked.update,
            args=({_all_key(showing, group): "yes"},),
        )


def _all_key(showing: Showing, group: DueGroup) -> str:
    return showing.key("due", "shown", group.name)


def due_row(due: Due, showing: Showing, numbers: dict[str, int], *, in_strip: bool) -> Row:
    """The row of one thing that is due."""
    session = showing.session
    assumption = session.assumption(due.assumption_id or "")
    return Row(
        row_id="-".join(
            (due.kind.value, due.line_id or due.signpost_id or due.assumption_id or "")
        ),
        text=assumption.text if assumption else _("The next review of this session"),
        number=str(numbers[assumption.assumption_id]) if assumption else "",
        lens=assumption.lens if assumption else None,
        below=below_words(due, session, showing.today),
        does=_does(due),
        in_strip=in_strip,
        private=assumption is not None and assumption.private,
    )


def _does(due: Due) -> str:
    words = {
        DueKind.STEP_SOON: _("Open the step"),
        DueKind.STEP_OVERDUE: _("Say what came of it"),
        DueKind.SIGNPOST_TRIPPED: _("Open the sign"),
    }
    if due.kind in words:
        return words[due.kind]
    if due.kind in CHECKS:
        return _("Say what you see")
    return _("Start a review") if due.kind in REVIEWS else _("Open the card")


def way_to(showing: Showing, due: Due) -> Callable[[], None]:
    """What goes to the place where this is done."""
    card = due.assumption_id or ""
    if due.kind in STEPS and due.line_id is not None:
        return partial(go_to_result, showing, due.line_id, card)
    if due.kind in CHECKS:
        return partial(go_to_signpost, showing, card, due.signpost_id)
    if due.kind in REVIEWS:
        return partial(open_review, showing)
    return partial(open_on_map, showing, card)


def open_on_map(showing: Showing, assumption_id: str) -> None:
    """Turn to the map with that card open. Fit for ``on_click``."""
    choose(showing, assumption_id)
    showing.open_stage(Stage.MAP)
