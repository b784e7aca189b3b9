"""The form for a look at a signpost: what was seen, whether it has happened, and when to look again."""

from __future__ import annotations

from datetime import timedelta

import streamlit as st

from toolkit.domain.changes import SignpostLookedAt
from toolkit.domain.session import Signpost
from toolkit.language import _
from toolkit.screens.plan.asking import Questions, ask_day, ask_one_of, ask_text, yes_or_no
from toolkit.screens.plan.opening import close_signpost
from toolkit.screens.showing import Showing

LOOK_AGAIN_AFTER = timedelta(days=90)
"""When to look again, unless somebody says another day (house rule)."""

FIELDS = ("noted", "happened", "next_check")


def render_look_form(showing: Showing, post: Signpost) -> None:
    """Draw the form."""
    questions = Questions(showing=showing, name=("look", post.signpost_id, str(len(post.looks))))
    with st.container(key="open_signpost", gap="small"):
        ask_text(
            questions,
            "noted",
            _("We looked. What did you see? No names"),
            example=_("For example: all shops paid on time"),
        )
        happened, again = st.columns([1.4, 1])
        with happened:
            ask_one_of(questions, "happened", _("Has it happened?"), [False, True], yes_or_no)
        with again:
            ask_day(questions, "next_check", _("Look again on"), showing.today + LOOK_AGAIN_AFTER)
        with st.container(horizontal=True, gap="small"):
            st.button(
                _("Save this look"),
                key=showing.key("look", "save"),
                on_click=save_look,
                args=(questions, post),
            )
            st.button(
                _("Later"),
                key=showing.key("look", "later"),
                type="tertiary",
                on_click=close_signpost,
                args=(showing,),
            )
        questions.draw_objection()


def save_look(questions: Questions, post: Signpost) -> None:
    """Record the look, or say what is still wanted; what was typed stays. Fit for ``on_click``."""
    happened = questions.answer("happened")
    if happened is None:
        words = _("Say whether it has happened. What you wrote is still here.")
        questions.object_to(words)
        return
    noted = questions.text("noted")
    looked = SignpostLookedAt(
        signpost_id=post.signpost_id,
        noted=noted,
        tripped=bool(happened),
        next_check=questions.answer("next_check"),
    )
    showing = questions.showing
    if showing.record(looked, noted):
        questions.forget(FIELDS)
        close_signpost(showing)
        showing.say(looked_words(post, tripped=bool(happened)))


def looked_words(post: Signpost, *, tripped: bool) -> str:
    """What the look means, in words: nothing moved, or the evidence is stale and what was prepared is due."""
    if not tripped:
        return _("Noted. The sign has not come.")
    if post.hedging.strip():
        return _(
            "It has happened. The evidence of this card is stale now. Do what you prepared: {hedging}"
        ).format(hedging=post.hedging.strip())
    return _(
        "It has happened. The evidence of this card is stale now, and nothing is prepared for this day. Write now what"
        " you do."
    )
