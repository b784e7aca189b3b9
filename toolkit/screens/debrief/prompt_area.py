"""The prompts on the screen, with the facilitator's notes folded away."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from toolkit.content import run_sheet_for
from toolkit.domain.bank import Prompt
from toolkit.domain.changes import PromptShown
from toolkit.domain.vocabulary import RoomStep
from toolkit.language import _, ngettext
from toolkit.screens.debrief import chosen
from toolkit.screens.debrief.prompts import PromptView
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html


def render_prompts(showing: Showing, view: PromptView, total: int) -> None:
    """Draw the prompts. ``total`` counts all prompts of the stage, the short set and the rest."""
    with st.container(key="debrief_prompts", gap="small"):
        if not showing.alone and not showing.projector:
            _silent_line(showing)
        if view.one:
            st.html(_one_html(view.one, alone=showing.alone))
        else:
            st.html(_all_html(view.prompts, alone=showing.alone))
        with st.container(key="debrief_prompt_tools", horizontal=True, gap="small"):
            _steps(showing, view)
            if not showing.projector:
                _set_button(showing, view, total)
            if _has_notes(showing):
                _notes_button(showing)
        if _has_notes(showing) and chosen.notes_open(showing):
            prompts = (view.one,) if view.one else view.prompts
            st.html("".join(_notes_html(prompt) for prompt in prompts))


def _has_notes(showing: Showing) -> bool:
    """Whether the notes have a place here: they are the facilitator's own, never the wall's."""
    return not showing.alone and not showing.projector


def _silent_line(showing: Showing) -> None:
    """Silent writing first, then sharing: a third of the stage's minutes (run-sheet)."""
    sheet = run_sheet_for(showing.bank, showing.session.minutes, alone=False)
    silent = sum(s.silent_minutes for s in sheet.steps if s.stage is showing.session.stage)
    if not silent:
        return
    words = ngettext(
        "First everybody writes in silence for {minutes} minute. Then you share.",
        "First everybody writes in silence for {minutes} minutes. Then you share.",
        silent,
    ).format(minutes=silent)
    st.html(f'<p class="quiet silent-line">{as_html(words)}</p>')


def _one_html(prompt: Prompt, *, alone: bool) -> str:
    return (
        f'<div class="prompt-one">{as_html(prompt.text)}</div>{_help_html(prompt) if alone else ""}'
    )


def _all_html(prompts: Iterable[Prompt], *, alone: bool) -> str:
    items = "".join(
        f"<li>{as_html(prompt.text)}{_help_html(prompt) if alone else ''}</li>"
        for prompt in prompts
    )
    return f'<ol class="prompt-all">{items}</ol>'


def _help_html(prompt: Prompt) -> str:
    """For somebody alone: what to do here, and an example."""
    parts = []
    if prompt.explanation:
        parts.append(f'<p class="prompt-why">{as_html(prompt.explanation)}</p>')
    if prompt.example:
        parts.append(
            f'<p class="prompt-example"><b>{as_html(_("Example"))}</b> {as_html(prompt.example)}</p>'
        )
    return f'<div class="prompt-help">{"".join(parts)}</div>'


def _steps(showing: Showing, view: PromptView) -> None:
    if view.one is None:
        if view.prompts:
            _prompt_button(showing, _("One at a time"), view.prompts[0], "first")
        return
    place = _("Prompt {number} of {count}").format(number=view.number, count=len(view.prompts))
    st.html(f'<div class="prompt-place">{place}</div>', width="content")
    _prompt_button(showing, _("Previous"), view.before, "before")
    _prompt_button(showing, _("Next prompt"), view.after, "after")
    st.button(
        _("Show together"),
        key=showing.key("prompt", "all"),
        type="tertiary",
        on_click=_show_all,
        args=(showing,),
    )


def _prompt_button(showing: Showing, words: str, prompt: Prompt | None, part: str) -> None:
    st.button(
        words,
        key=showing.key("prompt", part),
        disabled=prompt is None,
        on_click=_show_one,
        args=(showing, prompt.prompt_id if prompt else None),
    )


def _set_button(showing: Showing, view: PromptView, total: int) -> None:
    """Turn between the short set and all prompts, where there is a difference."""
    starred = sum(prompt.starred for prompt in view.prompts)
    full = len(view.prompts) == total
    if full and starred in (0, total):
        return
    words = (
        _("Only the short set ({count})").format(count=starred)
        if full
        else _("All {count} prompts").format(count=total)
    )
    st.button(
        words,
        key=showing.key("prompt", "set"),
        type="tertiary",
        on_click=_turn_set,
        args=(showing, view, not full),
    )


def _show_one(showing: Showing, prompt_id: str) -> None:
    chosen.want_all(showing, wanted=False)
    _turn_to(showing, prompt_id)


def _show_all(showing: Showing) -> None:
    chosen.want_all(showing, wanted=True)
    _turn_to(showing, None)


def _turn_to(showing: Showing, prompt_id: str | None) -> None:
    """Show a prompt, or all; phones that write cards here go along."""
    if showing.record(PromptShown(prompt_id=prompt_id)):
        room = showing.room
        if room is not None and room.step is RoomStep.CARDS:
            showing.take_phones_along()


def _turn_set(showing: Showing, view: PromptView, full: bool) -> None:
    chosen.set_full(showing, full=full)
    if not full and view.one and not view.one.starred:
        _turn_to(showing, None)


def _notes_button(showing: Showing) -> None:
    shown = chosen.notes_open(showing)
    st.button(
        _("Fold the notes") if shown else _("Notes"),
        key=showing.key("notes"),
        type="tertiary",
        help=_("For the facilitator: say, do, watch for"),
        on_click=chosen.turn_notes,
        args=(showing,),
    )


def _notes_html(prompt: Prompt) -> str:
    lines = (
        (_("Say"), prompt.say),
        (_("Do"), prompt.do),
        (_("Watch for"), prompt.watch_for),
        (_("Example"), prompt.example),
    )
    items = "".join(
        f"<dt>{as_html(name)}</dt><dd>{as_html(text)}</dd>" for name, text in lines if text
    )
    return f'<div class="notes"><p class="notes-prompt">{as_html(prompt.text)}</p><dl>{items}</dl></div>'
