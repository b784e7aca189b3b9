"""The five cards for the plenary: a box for each with its prompt, and a draft from the session where there is one."""

from __future__ import annotations

import streamlit as st

from toolkit.domain.changes import BridgeCardWritten
from toolkit.domain.vocabulary import PHONE_TEXT_MAX, BridgeKind
from toolkit.language import _, label
from toolkit.language.bridge_words import drafts_in_words
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html

LEFT = 3
"""So many of the five stand in the first column, where there is room for two."""


def render_bridge_cards(showing: Showing) -> None:
    """Draw the boxes, two columns of them where there is room."""
    drafted = drafts_of(showing)
    empty = [kind for kind in drafted if not showing.session.bridge_text(kind)]
    if len(empty) > 1:
        st.button(
            _("Draft all empty cards from our session"),
            key=showing.key("bridge", "draft_all"),
            on_click=_draft_all,
            args=(showing, {kind: drafted[kind] for kind in empty}),
        )
    kinds = tuple(BridgeKind)
    for column, some in zip(st.columns(2, gap="medium"), (kinds[:LEFT], kinds[LEFT:]), strict=True):
        with column:
            for kind in some:
                with st.container(key=showing.key("bridge", "box", kind), gap="xsmall"):
                    _box(showing, kind, drafted.get(kind, ""))


def drafts_of(showing: Showing) -> dict[BridgeKind, str]:
    """The words of the drafts there are; worked out once per change."""

    def written() -> dict[BridgeKind, str]:
        words = drafts_in_words(showing.session, showing.bank, showing.today, showing.ranked)
        return {kind: text[:PHONE_TEXT_MAX] for kind, text in words.items()}

    return showing.history.once(("bridge drafts", showing.today), written)


def prompt_of(showing: Showing, kind: BridgeKind) -> str:
    """The bank's question for a card; a bank with fewer of them leaves our own words."""
    place = tuple(BridgeKind).index(kind)
    prompts = showing.bank.plenary_cards
    return prompts[place].text if place < len(prompts) else label(kind)


def _box(showing: Showing, kind: BridgeKind, draft: str) -> None:
    stored = showing.session.bridge_text(kind)
    key = showing.key("bridge", "text", kind)
    in_step(showing, key, stored)
    number = tuple(BridgeKind).index(kind) + 1
    st.text_area(
        # as the bank says it, without escapes: a screen reader would read those aloud
        f"{number} · {prompt_of(showing, kind)}",
        key=key,
        height="content",
        max_chars=PHONE_TEXT_MAX,
        on_change=_save,
        args=(showing, kind, key),
    )
    if draft and stored != draft:
        _offer(showing, kind, draft, stored)


def in_step(showing: Showing, key: str, stored: object) -> None:
    """Let a field show what is stored whenever that has changed, by an undo too; what is being typed stays."""
    seen = showing.state.picked
    now = repr(stored)
    if key not in st.session_state or seen.get(key) != now:
        st.session_state[key] = stored
        seen[key] = now


def _save(showing: Showing, kind: BridgeKind, key: str) -> None:
    typed = st.session_state[key]
    showing.record(BridgeCardWritten(kind=kind, text=typed.strip()), typed)


def _offer(showing: Showing, kind: BridgeKind, draft: str, stored: str) -> None:
    """The draft at once where nothing is written; otherwise it is shown first, and somebody says which words stand."""
    asking = showing.key("bridge", "asking", kind)
    if stored and showing.state.picked.get(asking) == "yes":
        question = as_html(_("Put this draft in place of your words?"))
        st.html(f'<div class="note"><b>{question}</b><div>{as_html(draft)}</div></div>')
        with st.container(horizontal=True, gap="small"):
            _draft_button(showing, kind, _("Yes, take the draft"), draft)
            st.button(
                _("Keep our words"),
                key=showing.key("bridge", "keep", kind),
                on_click=_close,
                args=(showing, kind),
            )
    elif stored:
        st.button(
            _("Draft from our session"),
            key=showing.key("bridge", "ask", kind),
            on_click=showing.state.picked.update,
            args=({asking: "yes"},),
        )
    else:
        _draft_button(showing, kind, _("Draft from our session"), draft)


def _draft_button(showing: Showing, kind: BridgeKind, words: str, draft: str) -> None:
    st.button(
        words,
        key=showing.key("bridge", "draft", kind),
        on_click=_take,
        args=(showing, kind, draft),
    )


def _close(showing: Showing, kind: BridgeKind) -> None:
    showing.state.picked.pop(showing.key("bridge", "asking", kind), None)


def _take(showing: Showing, kind: BridgeKind, draft: str) -> None:
    """Put the draft into the box, unless somebody wrote there since it was offered: then they are asked."""
    asked = showing.state.picked.get(showing.key("bridge", "asking", kind)) == "yes"
    if showing.newest().bridge_text(kind) and not asked:
        showing.state.picked[showing.key("bridge", "asking", kind)] = "yes"
        return
    _close(showing, kind)
    showing.record(BridgeCardWritten(kind=kind, text=draft), draft)


def _draft_all(showing: Showing, drafted: dict[BridgeKind, str]) -> None:
    for kind, draft in drafted.items():
        if not showing.newest().bridge_text(kind):
            showing.record(BridgeCardWritten(kind=kind, text=draft), draft)
