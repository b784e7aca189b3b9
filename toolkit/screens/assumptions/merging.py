"""Two assumptions that say the same become one; both wordings and all links are kept. A person decides."""

from __future__ import annotations

from functools import partial

import streamlit as st

from toolkit.domain.changes import AssumptionsMerged, AssumptionsToldApart
from toolkit.domain.session import Assumption
from toolkit.language import _, label, ngettext
from toolkit.scoring.numbering import card_numbers
from toolkit.scoring.similar import similar_pairs
from toolkit.screens.assumptions.links import held_words
from toolkit.screens.marks import belief_html
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html, shortened

PAIRS_SHOWN = 8


def render_merging(showing: Showing, assumption: Assumption) -> None:
    """Draw the way to merge the opened assumption with another that says the same, in whatever language."""
    numbers = card_numbers(showing.session)
    others = {
        other.assumption_id: f"{numbers[other.assumption_id]} {shortened(other.text, 90)}"
        for other in showing.session.live_assumptions()
        if other is not assumption
    }
    if not others:
        return
    key = showing.key("belief", "merge_with", assumption.assumption_id)
    with st.expander(
        _("Another assumption says the same"),
        key=showing.key("belief", "merging"),
        on_change="rerun",
    ) as folded:
        if not folded.open:
            return
        st.selectbox(
            _("The other assumption"),
            list(others),
            index=None,
            key=key,
            format_func=lambda other_id: others[other_id],
            placeholder=_("Choose the assumption"),
        )
        st.button(
            _("Merge it into this one"),
            key=showing.key("belief", "merge"),
            help=_("These words stay in front. The other words are kept below, with all links."),
            on_click=partial(_merge_chosen, showing, assumption.assumption_id, key),
        )


def _merge_chosen(showing: Showing, kept: str, key: str) -> None:
    merged = st.session_state[key]
    if merged:
        merge(showing, kept, merged)


def merge(showing: Showing, kept: str, merged: str) -> None:
    """Merge two assumptions; the words of ``kept`` lead. Fit for ``on_click``."""
    if showing.record(AssumptionsMerged(kept=kept, merged=merged)):
        words = _(
            "They are one assumption now. Both wordings and all links are kept. Undo takes them apart."
        )
        union = showing.newest().assumption(kept)
        if union and union.private:
            words = f"{words} {_('It is private, as one of the two was.')}"
        showing.say(words)


def render_pairs(showing: Showing) -> None:
    """Draw the pairs that may say the same."""
    pairs = similar_pairs(showing.session)
    about = _(
        "These assumptions look alike to the toolkit, which reads letters, not meaning. You decide. Merging keeps both"
        " wordings and all links."
    )
    if pairs:
        st.html(f'<p class="about">{as_html(about)}</p>')
    else:
        words = _(
            "No two assumptions look alike in their letters. When two say the same in other words, open one of them"
            " to merge it with the other."
        )
        st.html(f"<p>{as_html(words)}</p>")
    numbers = card_numbers(showing.session)
    for first_id, second_id, _likeness in pairs[:PAIRS_SHOWN]:
        first, second = showing.session.assumption(first_id), showing.session.assumption(second_id)
        if first and second:
            _render_pair(showing, first, second, numbers)
    if (more := len(pairs) - PAIRS_SHOWN) > 0:
        words = ngettext(
            "{count} more pair comes when these are decided.",
            "{count} more pairs come when these are decided.",
            more,
        ).format(count=more)
        st.html(f'<p class="about">{as_html(words)}</p>')


def _render_pair(
    showing: Showing, first: Assumption, second: Assumption, numbers: dict[str, int]
) -> None:
    one, other = first.assumption_id, second.assumption_id
    with st.container(key=showing.key("belief_pair", one, other, "pair"), gap="small"):
        sides = "".join(_side_html(a, numbers[a.assumption_id]) for a in (first, second))
        st.html(f'<div class="pair">{sides}</div>')
        with st.container(horizontal=True, gap="small"):
            same = _("The same, with the words of {number} in front")
            st.button(
                same.format(number=numbers[one]),
                key=showing.key("belief", "same_first", one, other),
                on_click=merge,
                args=(showing, one, other),
            )
            st.button(
                same.format(number=numbers[other]),
                key=showing.key("belief", "same_second", one, other),
                on_click=merge,
                args=(showing, other, one),
            )
            st.button(
                _("Not the same"),
                key=showing.key("belief", "apart", one, other),
                on_click=showing.act,
                args=(AssumptionsToldApart(first=one, second=other),),
            )


def _side_html(assumption: Assumption, number: int) -> str:
    about = f"{label(assumption.lens)} · {held_words(len(assumption.holds_up))}"
    return (
        f'<div class="card">{belief_html(number, assumption.lens, assumption.text, private=assumption.private)}'
        f'<div class="quiet">{as_html(about)}</div></div>'
    )
