"""The quick rating: three answers place a card. The table rates together, as one rater."""

from __future__ import annotations

from typing import Literal, TypeAlias

import streamlit as st

from toolkit.domain.bank import Bank
from toolkit.domain.changes import AssumptionRated
from toolkit.domain.rules.rounds import team_round, waits_for_round
from toolkit.domain.session import Rating
from toolkit.domain.vocabulary import TEAM, EvidenceLevel
from toolkit.language import _
from toolkit.scoring.standing import Standing
from toolkit.screens.begun import forget_begun
from toolkit.screens.map.chosen import choose_next_unrated
from toolkit.screens.map.view import MapView, team_rating
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html

Keep: TypeAlias = Literal["session"] | None
"""Whether a begun answer waits while other pages are shown: never where the next person must not see it."""

RATED_AREAS = ("mission", "business", "law")
"""The areas that the one number of a quick rating stands for, all together (house rule)."""


QUESTIONS = ("impact", "safety", "claim")
"""The three quick questions, in the order they are asked."""


def render_form(showing: Showing, view: MapView, standing: Standing) -> None:
    """Draw the three questions with what the table said before; a card of an open round waits for the reveal."""
    assumption_id = standing.assumption.assumption_id
    if waits_for_round(showing.session, assumption_id):
        st.html(f'<div class="note">{as_html(_waiting())}</div>')
        return
    before = team_rating(showing.session, assumption_id)
    keys = {part: rating_key(showing, assumption_id, before, part) for part in QUESTIONS}
    with st.container(key="quick_rating", border=True):
        ask_impact(showing.bank, keys["impact"], before, keep="session")
        ask_safety(keys["safety"], before, keep="session")
        ask_claim(showing.bank, keys["claim"], before, keep="session")
        with st.container(horizontal=True, gap="small"):
            _submit(showing, assumption_id, keys, goes_on=False)
            if any(one != assumption_id for one in view.unrated):
                _submit(showing, assumption_id, keys, goes_on=True)


def rating_key(showing: Showing, assumption_id: str, before: Rating | None, part: str) -> str:
    """The key of a question. It changes with what was rated, so that an undo shows the old answers again."""
    rated = "" if before is None else f"{before.impact}{before.touches_safety:d}{before.claim}"
    return showing.key("map", "rate", assumption_id, *([rated] if rated else ()), part)


def ask_impact(bank: Bank, key: str, before: Rating | None, *, keep: Keep = None) -> None:
    """Draw the first question, 0 to 4; ``keep`` as "session" where a begun answer may wait in this tab."""
    anchors = impact_anchors(bank)
    st.radio(
        impact_question(),
        list(range(len(anchors))),
        index=None if before is None else before.impact,
        format_func=lambda value: f"{value}  {anchors[value]}",
        key=key,
        persist_state=keep,
    )


def ask_safety(key: str, before: Rating | None, *, keep: Keep = None) -> None:
    """Draw the second question, yes or no; ``keep`` as in the first."""
    st.radio(
        safety_question(),
        [False, True],
        index=None if before is None else int(before.touches_safety),
        format_func=lambda value: _("Yes") if value else _("No"),
        horizontal=True,
        key=key,
        persist_state=keep,
    )


def ask_claim(bank: Bank, key: str, before: Rating | None, *, keep: Keep = None) -> None:
    """Draw the third question, E0 to E5; ``keep`` as in the first."""
    levels = level_words(bank)
    st.radio(
        claim_question(),
        list(range(len(levels))),
        index=None if before is None else int(before.claim),
        format_func=lambda value: levels[value],
        key=key,
        persist_state=keep,
    )


def impact_question() -> str:
    """The first of the three quick questions, the same in every way to rate."""
    return _("How bad is it if we are wrong?")


def safety_question() -> str:
    """The second of the three quick questions."""
    return _("Could this touch someone's safety, dignity or free choice?")


def claim_question() -> str:
    """The third of the three quick questions."""
    return _("How do we know?")


def _waiting() -> str:
    return _(
        "A round of private ratings asks about this card. Rate it together again after the reveal."
    )


def _submit(showing: Showing, assumption_id: str, keys: dict[str, str], *, goes_on: bool) -> None:
    st.button(
        _("Save, then the next card") if goes_on else _("Save the rating"),
        key=showing.key("map", "rate", assumption_id, "on" if goes_on else "save"),
        on_click=_save,
        args=(showing, assumption_id, keys),
        kwargs={"goes_on": goes_on},
    )


def _save(showing: Showing, assumption_id: str, keys: dict[str, str], *, goes_on: bool) -> None:
    impact, safety, claim = (st.session_state.get(keys[part]) for part in QUESTIONS)
    if impact is None or safety is None or claim is None:
        showing.say(
            _("Answer all three questions, then save. What you have chosen is still there.")
        )
        return
    saved = showing.record(
        AssumptionRated(
            assumption_id=assumption_id,
            rater=TEAM,
            round_number=team_round(showing.newest(), assumption_id),
            impact=int(impact),
            touches_safety=bool(safety),
            claim=EvidenceLevel(claim),
        )
    )
    if saved:
        forget_begun(keys.values())
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
