"""Choosing the cards that go into the plan, in the order of the scores, with the reason in words."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from toolkit.documents.ranked import Ranked
from toolkit.domain.changes import AssumptionChosen
from toolkit.language import _, ngettext
from toolkit.language.reasons import first_step, reason
from toolkit.scoring.standing import Standing
from toolkit.screens.plan.views import NAME, View
from toolkit.screens.rows import Row, render_row
from toolkit.screens.showing import Showing
from toolkit.screens.tabs import pick_tab
from toolkit.screens.text import as_html

OTHERS_SHOWN = 12
"""Cards outside the strip that are shown at first; the strip is never cut (house rule)."""


def shown_first(standings: Sequence[Standing], others: int = OTHERS_SHOWN) -> tuple[Standing, ...]:
    """The whole strip, everything chosen, and the first ``others`` of the rest; in their order."""
    rest = [one for one in standings if not one.in_strip and not one.assumption.chosen]
    left_out = {one.assumption.assumption_id for one in rest[others:]}
    return tuple(one for one in standings if one.assumption.assumption_id not in left_out)


def choice_row(ranked: Ranked, standing: Standing) -> Row:
    """The row of a card: why it stands here, what to do first, and whether it is in the plan."""
    assumption = standing.assumption
    bears = assumption.assumption_id in ranked.bearing
    return Row(
        row_id=assumption.assumption_id,
        number=str(ranked.numbers[assumption.assumption_id]),
        text=assumption.text,
        lens=assumption.lens,
        below=f"{reason(standing, bears_load=bears)} {first_step(standing)}",
        does=_("In the plan. Press to take it out")
        if assumption.chosen
        else _("Put it in the plan"),
        in_strip=standing.in_strip,
        private=assumption.private,
        picked=assumption.chosen,
    )


def render_choosing(showing: Showing, ranked: Ranked) -> None:
    """Draw the cards to choose from: the safety strip first, then the others."""
    standings = ranked.standings
    if not standings:
        words = _(
            "No assumption is written yet. Write some, and rate them on the map; then choose here."
        )
        st.html(f'<p class="about">{as_html(words)}</p>')
        return
    everything = showing.state.picked.get(_all_key(showing)) == "yes"
    shown = standings if everything else shown_first(standings)
    strip = [one for one in shown if one.in_strip]
    if strip:
        about = _(
            "Somebody could be harmed if one of these is wrong. All of them belong in the plan."
        )
        _part(showing, ranked, _("Safety first"), about, strip, "strip")
    about = _(
        "The riskiest and least known come first. A few steps that happen are better than many that do not."
    )
    others = [one for one in shown if not one.in_strip]
    if others:
        _part(showing, ranked, _("Then, in this order"), about, others, "others")
    if len(shown) < len(standings):
        _more_button(showing, len(standings) - len(shown))
    if any(one.assumption.chosen for one in standings):
        _on_button(showing)


def _part(
    showing: Showing,
    ranked: Ranked,
    heading: str,
    about: str,
    standings: Sequence[Standing],
    name: str,
) -> None:
    st.html(
        f'<h2 class="plan-heading">{as_html(heading)}</h2><p class="about">{as_html(about)}</p>'
    )
    with st.container(key=f"plan_rows_{name}", gap="small"):
        for one in standings:
            assumption = one.assumption
            change = AssumptionChosen(
                assumption_id=assumption.assumption_id, chosen=not assumption.chosen
            )
            render_row(showing, name, choice_row(ranked, one), showing.act, change)


def _more_button(showing: Showing, more: int) -> None:
    words = ngettext("Show {count} more card", "Show {count} more cards", more)
    st.button(
        words.format(count=more),
        key=showing.key("plan", "all"),
        on_click=showing.state.picked.update,
        args=({_all_key(showing): "yes"},),
    )


def _on_button(showing: Showing) -> None:
    """The way on: who pressed Next here would leave the plan without a step in it."""
    st.button(
        _("Write their steps"),
        key=showing.key("plan", "to_steps"),
        on_click=pick_tab,
        args=(showing, NAME, View.STEPS),
    )


def _all_key(showing: Showing) -> str:
    return showing.key("plan", "shown")
