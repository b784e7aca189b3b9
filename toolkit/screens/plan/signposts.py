"""The signposts: which cards want one, which signs have come, which want a look, which are quiet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

import streamlit as st

from toolkit.documents.ranked import Ranked
from toolkit.domain.session import Signpost
from toolkit.domain.vocabulary import Strip
from toolkit.language import _, ngettext
from toolkit.language.step_words import missing_words
from toolkit.scoring.signposts import SignpostWanted, missing_parts
from toolkit.scoring.standing import Standing
from toolkit.screens.marks import belief_html
from toolkit.screens.plan.opening import (
    Doing,
    Opened,
    came_for,
    new_signpost,
    open_signpost,
    opened_signpost,
)
from toolkit.screens.plan.signpost_cards import render_signpost
from toolkit.screens.plan.signpost_form import render_signpost_form
from toolkit.screens.plan.watching import Signposts, Watch, Watched, signposts_of
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html

T = TypeVar("T")

WANTED_SHOWN = 6
QUIET_SHOWN = 30


def render_signposts(showing: Showing, ranked: Ranked) -> None:
    """Draw what is missing first, then what calls for somebody, then what is quiet."""
    found = showing.history.once(("signposts", showing.today), lambda: signposts_of(ranked))
    opened = opened_signpost(showing)
    if not found.wanted and not any(found.parts.values()):
        st.html(f'<p class="about">{as_html(_empty_words())}</p>')
    _wanted(showing, ranked, found, opened)
    wanted = {one.standing.assumption.assumption_id for one in found.wanted}
    above = opened is not None and opened.doing is Doing.WRITE and opened.assumption_id in wanted
    for watch in Watch:
        _part(showing, ranked, watch, found.parts[watch], None if above else opened)
    _another(showing, ranked, found, opened)


def _empty_words() -> str:
    return _(
        "A signpost is an early sign that a belief is breaking: “two shops in a row pay late”. Cards of the plan that"
        " hold much up, or that could harm somebody, come here."
    )


def _wanted(showing: Showing, ranked: Ranked, found: Signposts, opened: Opened | None) -> None:
    """The cards whose signpost is not whole: load-bearing ones and safety-critical ones of the plan."""
    if not found.wanted:
        return
    st.html(
        _heading_html(
            _("These cards want a signpost"),
            _("The plan rests on them, or somebody could be harmed. A sign, and who looks when."),
        )
    )
    everything = showing.state.picked.get(_all_key(showing, "wanted")) == "yes"
    wanted = _front_first(showing, found.wanted, lambda one: one.standing)
    here = opened.assumption_id if opened else None
    for place, one in enumerate(wanted):
        if everything or place < WANTED_SHOWN or one.standing.assumption.assumption_id == here:
            _wanted_card(showing, ranked, one, opened)
    if not everything and len(wanted) > WANTED_SHOWN:
        _more_button(showing, "wanted", len(wanted) - WANTED_SHOWN)


def _wanted_card(
    showing: Showing, ranked: Ranked, wanted: SignpostWanted, opened: Opened | None
) -> None:
    """A card that wants a signpost. One that is half written is mended where it stands, below."""
    card = wanted.standing.assumption.assumption_id
    with st.container(key=showing.key("plan_card", card, "card"), gap="xsmall"):
        st.html(_wanted_html(ranked, wanted))
        # The form stands here, with the card that wants a signpost, and not with the signpost below.
        here = opened is not None and opened.assumption_id == card and opened.doing is Doing.WRITE
        if opened is not None and here:
            render_signpost_form(showing, wanted.standing, opened)
            return
        post = _fullest(ranked.session.signposts_of(card))
        st.button(
            _("Complete its signpost") if post else _("Write its signpost"),
            key=showing.key("signpost", "wanted", card),
            type="tertiary",
            on_click=partial(open_signpost, showing, post.signpost_id, card)
            if post
            else partial(new_signpost, showing, card),
        )


def _fullest(posts: Sequence[Signpost]) -> Signpost | None:
    return min(posts, key=lambda post: len(missing_parts(post)), default=None)


def _wanted_html(ranked: Ranked, wanted: SignpostWanted) -> str:
    one = wanted.standing
    why = (
        _("Somebody could be harmed if it breaks.")
        if one.strip is Strip.SAFETY_CRITICAL
        else _("The plan rests on it.")
    )
    return card_head_html(ranked, one, f"{why} {missing_words(wanted.missing)}")


def card_head_html(ranked: Ranked, standing: Standing, about: str) -> str:
    """The card a signpost belongs to, with a line below it."""
    assumption = standing.assumption
    belief = belief_html(
        ranked.numbers[assumption.assumption_id],
        assumption.lens,
        assumption.text,
        in_strip=standing.in_strip,
        private=assumption.private,
    )
    return f'<div class="plan-head"><h3>{belief}</h3><p class="about">{as_html(about)}</p></div>'


def _is_new(showing: Showing, opened: Opened, card: str) -> bool:
    return opened.assumption_id == card and showing.session.signpost(opened.line_id) is None


def _part(
    showing: Showing,
    ranked: Ranked,
    watch: Watch,
    watched: Sequence[Watched],
    opened: Opened | None,
) -> None:
    if not watched:
        return
    st.html(_heading_html(*_part_words(watch)))
    everything = showing.state.picked.get(_all_key(showing, watch)) == "yes"
    shown = _front_first(showing, watched, lambda one: one.standing)
    if watch is Watch.QUIET and not everything:
        here = opened.line_id if opened else None
        later = [one for one in shown[QUIET_SHOWN:] if one.post.signpost_id == here]
        shown = [*shown[:QUIET_SHOWN], *later]
    for one in shown:
        render_signpost(showing, ranked, one, opened)
    if len(shown) < len(watched):
        _more_button(showing, watch, len(watched) - len(shown))


def _part_words(watch: Watch) -> tuple[str, str]:
    words = {
        Watch.TRIPPED: (
            _("The sign has come"),
            _("Do what you prepared, then look at the card again."),
        ),
        Watch.OVERDUE: (
            _("The day to look has passed"),
            _("Look now, and say when you look again."),
        ),
        Watch.DUE: (_("Look soon"), _("Within two weeks.")),
        Watch.QUIET: (_("Quiet"), _("Nothing to do before the day to look.")),
    }
    return words[watch]


def _heading_html(heading: str, about: str) -> str:
    return f'<h2 class="plan-heading">{as_html(heading)}</h2><p class="about">{as_html(about)}</p>'


def _another(showing: Showing, ranked: Ranked, found: Signposts, opened: Opened | None) -> None:
    """A signpost for any other card of the plan."""
    wanted = {one.standing.assumption.assumption_id for one in found.wanted}
    others = [
        one
        for one in ranked.standings
        if one.assumption.chosen and one.assumption.assumption_id not in wanted
    ]
    if not others:
        return
    st.html(_heading_html(_("A signpost for another card of the plan"), ""))
    numbers = ranked.numbers
    picked = st.selectbox(
        _("Card"),
        [one.assumption.assumption_id for one in others],
        index=None,
        placeholder=_("Choose a card"),
        format_func=lambda card: f"{numbers[card]}  {_text_of(others, card)}",
        key=showing.key("signpost", "another"),
        persist_state="session",
    )
    standing = next((one for one in others if one.assumption.assumption_id == picked), None)
    if standing is None:
        return
    card = standing.assumption.assumption_id
    if opened is not None and _is_new(showing, opened, card):
        render_signpost_form(showing, standing, opened)
        return
    st.button(
        _("Write a signpost"),
        key=showing.key("signpost", "new", card),
        on_click=new_signpost,
        args=(showing, card),
    )


def _text_of(others: Sequence[Standing], card: str) -> str:
    return next(one.assumption.text for one in others if one.assumption.assumption_id == card)


def _front_first(
    showing: Showing, ones: Sequence[T], standing_of: Callable[[T], Standing]
) -> list[T]:
    """The one another screen sent us to comes first."""
    front = came_for(showing)
    return sorted(ones, key=lambda one: standing_of(one).assumption.assumption_id != front)


def _more_button(showing: Showing, name: str, more: int) -> None:
    st.button(
        ngettext("Show {count} more", "Show {count} more", more).format(count=more),
        key=showing.key("signposts", name, "all"),
        type="tertiary",
        on_click=showing.state.picked.update,
        args=({_all_key(showing, name): "yes"},),
    )


def _all_key(showing: Showing, name: str) -> str:
    return showing.key("signposts", name, "shown")
