"""Looking back from a bad end: the pre-mortem prompts, each with a line to write in."""

from __future__ import annotations

import streamlit as st

from toolkit.domain.bank import Prompt
from toolkit.language import _
from toolkit.screens.assumptions.questions import questions
from toolkit.screens.assumptions.writing import render_entry, render_newest
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html


def render_looking_back(showing: Showing) -> None:
    """Draw the pre-mortem prompts of the session's track."""
    about = _(
        "Imagine that it has gone wrong, and ask which belief was wrong. It is easier to see from there. Take a quiet"
        " minute first. This can touch people: everybody may pause or leave."
    )
    st.html(f'<p class="about">{as_html(about)}</p>')
    for prompt in questions(showing, looking_back=True):
        with st.container(key=showing.key("look_back", prompt.prompt_id, "panel")):
            st.html(_prompt_html(showing, prompt))
            render_entry(showing, f"look_back_{prompt.prompt_id}")
    render_newest(showing)


def _prompt_html(showing: Showing, prompt: Prompt) -> str:
    """The question; below it the example for somebody alone, or the notes, which have no place on the wall."""
    lines: tuple[tuple[str, str], ...] = ()
    if showing.alone:
        lines = ((_("Example"), prompt.example),)
    elif not showing.projector:
        lines = ((_("Say"), prompt.say), (_("Do"), prompt.do), (_("Watch for"), prompt.watch_for))
    notes = "".join(
        f"<dt>{as_html(name)}</dt><dd>{as_html(text)}</dd>" for name, text in lines if text
    )
    return (
        f'<p class="prompt-one">{as_html(prompt.text)}</p>'
        f'<div class="notes quiet"><dl>{notes}</dl></div>'
    )
