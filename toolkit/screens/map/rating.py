"""The quick rating: three answers place a card. The table rates together, as one rater."""

from __future__ import annotations

import streamlit as st

from toolkit.domain.bank import Bank
from toolkit.domain.changes import AssumptionRated
from toolkit.domain.vocabulary import TEAM, EvidenceLevel
from toolkit.language import _
from toolkit.scoring.standing import Standing
from toolkit.screens.map.chosen import choose_next_unrated
from toolkit.screens.map.view import MapView, team_rating
from toolkit.screens.showing import Showing

RATED_AREAS = ("mission", "business", "law")
"""The areas that the one number of a quick rating stands for, all together (house rule)."""


def render_form(showing: Showing, view: MapView, standing: Standing) -> None:
    """Draw the three questions with what the table said before."""
    assumption_id = standing.assumption.assumption_id
    before = team_rating(showing.session, assumption_id)
    keys = {
        part: showing.key("map", "rate", assumption_id, part)
        for part in ("impact", "safety", "claim")
    }
    anchors = impact_anchors(showing.bank)
    levels = level_words(showing.bank)
    with st.form(showing.key("map", "rate", assumption_id), border=True):
        st.radio(
            _("How bad is it if we are wrong?"),
            list(range(5)),
            index=None if before is None else before.impact,
            format_func=lambda value: f"{value}  {anchors[value]}",
            key=keys["impact"],
        )
        st.radio(
            _("Could this touch someone's safety, dignity or free choice?"),
            [False, True],
            index=None if before is None else int(before.touches_safety),
            format_func=lambda value: _("Yes") if value else _("No"),
            horizontal=True,
            key=keys["safety"],
        )
        st.radio(
            _("How do we know?"),
            list(range(6)),
            index=None if before is None else int(before.claim),
            format_func=lambda value: levels[value],
            key=keys["claim"],
        )
        with st.container(horizontal=True, gap="small"):
            _submit(showing, assumption_id, keys, goes_on=False)
            if any(one != assumption_id for one in view.unrated):
                _submit(showing, assumption_id, keys, goes_on=True)


def _submit(showing: Showing, assumption_id: str, keys: dict[str, str], *, goes_on: bool) -> None:
    st.form_submit_button(
        _("Save, then the next card") if goes_on else _("Save the rating"),
        key=showing.key("map", "rate", assumption_id, "on" if goes_on else "save"),
        on_click=_save,
        args=(showing, assumption_id, keys),
        kwargs={"goes_on": goes_on},
    )


def _save(showing: Showing, assumption_id: str, keys: dict[str, str], *, goes_on: bool) -> None:
    impact, safety, claim = (
        st.session_state.get(keys[part]) for part in ("impact", "safety", "claim")
    )
    if impact is None or safety is None or claim is None:
        showing.say(
            _("Answer all three questions, then save. What you have chosen is still there.")
        )
        return
    saved = showing.record(
        AssumptionRated(
            assumption_id=assumption_id,
            rater=TEAM,
            round_number=1,
            impact=int(impact),
            touches_safety=bool(safety),
            claim=EvidenceLevel(claim),
        )
    )
    if saved and goes_on:
        choose_next_unrated(showing)


def impact_anchors(bank: Bank) -> tuple[str, ...]:
    """One line for each of 0 to 4, from the areas that a quick rating stands for."""
    areas = [area for area in bank.impact_areas if area.area in RATED_AREAS]
    return tuple(
        " · ".join(dict.fromkeys(area.anchors[value] for area in areas)) for value in range(5)
    )


def level_words(bank: Bank) -> tuple[str, ...]:
    """Each evidence level in plain words, E0 to E5."""
    names = {words.level: words.name for words in bank.levels}
    return tuple(f"E{level.value}  {names[level]}" for level in EvidenceLevel)
