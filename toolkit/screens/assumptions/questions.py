"""The questions of this stage, one at a time; those that look back from a bad end have a part of their own."""

from __future__ import annotations

import streamlit as st

from toolkit.content import prompts_for
from toolkit.domain.bank import Prompt
from toolkit.domain.vocabulary import Stage
from toolkit.screens.debrief import chosen
from toolkit.screens.debrief.prompt_area import render_prompts
from toolkit.screens.debrief.prompts import view_prompts
from toolkit.screens.showing import Showing


def questions(showing: Showing, *, looking_back: bool) -> tuple[Prompt, ...]:
    """The prompts of the session's track for assumptions, those of one part of the screen."""
    prompts = prompts_for(showing.bank, showing.session.track_id, Stage.ASSUMPTIONS)
    return tuple(prompt for prompt in prompts if prompt.premortem is looking_back)


def render_questions(showing: Showing) -> None:
    """Draw the questions that are asked of the list."""
    prompts = questions(showing, looking_back=False)
    view = view_prompts(
        prompts,
        showing.session.wall.prompt_id,
        full=chosen.full_set(showing),
        one_at_first=not chosen.all_wanted(showing),
    )
    if prompts:
        with st.container(key="belief_questions"):
            render_prompts(showing, view, len(prompts))
