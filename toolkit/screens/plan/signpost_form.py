"""The form of one signpost: the sign, who looks and when, what keeps the belief true, what is prepared."""

from __future__ import annotations

import zlib

import streamlit as st

from toolkit.domain.changes import SignpostDeleted, SignpostWritten
from toolkit.domain.session import Signpost
from toolkit.domain.vocabulary import SHORT_TEXT_MAX, Lens
from toolkit.language import _
from toolkit.language.step_words import SignpostExample, signpost_example
from toolkit.scoring.standing import Standing
from toolkit.screens.plan.asking import Questions, ask_day, ask_line, ask_text
from toolkit.screens.plan.opening import Opened, close_signpost, signpost_is_written
from toolkit.screens.plan.warning import may_be_a_name, name_html
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html


def render_signpost_form(showing: Showing, standing: Standing, opened: Opened) -> None:
    """Draw the form of a signpost that stands, or of one that is not written yet."""
    before = showing.session.signpost(opened.line_id) or Signpost(
        signpost_id=opened.line_id, assumption_id=opened.assumption_id, sign=""
    )
    questions = Questions(showing=showing, name=("signpost", opened.line_id, _stored(before)))
    example = signpost_example(standing.assumption.lens)
    with st.container(key="open_signpost", gap="small"):
        if showing.alone:
            st.html(_example_html(example, standing.assumption.lens))
        _fields(questions, before, example)
        _buttons(questions, before)
        questions.draw_objection()
        owner = questions.text("owner")
        if owner and may_be_a_name(showing.bank, owner):
            st.html(name_html(owner))


def _stored(post: Signpost) -> str:
    """Part of the keys: it changes with what is stored, so that an undo shows the old words again."""
    kept = (post.sign, post.owner, post.check_on, post.shaping, post.hedging)
    return str(zlib.crc32(repr(kept).encode()))


def _example_html(example: SignpostExample, lens: Lens) -> str:
    words = _(
        "A signpost is a sign you would see before the belief breaks. An example: {sign}. What keeps it true:"
        " {shaping}. What is prepared for the day it is not: {hedging}."
    ).format(sign=example.sign, shaping=example.shaping, hedging=example.hedging)
    return f'<p class="about" data-lens="{lens.value}">{as_html(words)}</p>'


def _fields(questions: Questions, before: Signpost, example: SignpostExample) -> None:
    ask_text(
        questions,
        "sign",
        _("What would you see first, if this belief began to break?"),
        value=before.sign,
        example=_("For example: {words}").format(words=example.sign),
    )
    owner, check_on = st.columns([1.4, 1])
    with owner:
        ask_line(
            questions,
            "owner",
            _("Who looks? A role, not a name"),
            value=before.owner,
            example=_("For example: shop manager"),
            most=SHORT_TEXT_MAX,
        )
    with check_on:
        ask_day(questions, "check_on", _("Look on"), before.check_on)
    ask_text(
        questions,
        "shaping",
        _("What keeps it true?"),
        value=before.shaping,
        example=_("For example: {words}").format(words=example.shaping),
    )
    ask_text(
        questions,
        "hedging",
        _("What do you prepare for the day it is not?"),
        value=before.hedging,
        example=_("For example: {words}").format(words=example.hedging),
    )


def _buttons(questions: Questions, before: Signpost) -> None:
    showing = questions.showing
    with st.container(horizontal=True, gap="small"):
        st.button(
            _("Save this signpost"),
            key=showing.key("signpost", "save"),
            on_click=save_signpost,
            args=(questions, before),
        )
        st.button(
            _("Close"),
            key=showing.key("signpost", "close"),
            type="tertiary",
            on_click=close_signpost,
            args=(showing,),
        )
        if showing.session.signpost(before.signpost_id):
            st.button(
                _("Delete"),
                key=showing.key("signpost", "delete"),
                type="tertiary",
                on_click=_delete,
                args=(showing, before.signpost_id),
            )


FIELDS = ("sign", "owner", "check_on", "shaping", "hedging")


def save_signpost(questions: Questions, before: Signpost) -> None:
    """Write the signpost, or say what is still wanted; what was typed stays. Fit for ``on_click``."""
    sign = questions.text("sign")
    if not sign:
        questions.object_to(_("Write first what you would see. What you wrote is still here."))
        return
    written = Signpost(
        signpost_id=before.signpost_id,
        assumption_id=before.assumption_id,
        sign=sign,
        owner=" ".join(questions.text("owner").split()),
        check_on=questions.answer("check_on"),
        shaping=questions.text("shaping"),
        hedging=questions.text("hedging"),
    )
    showing = questions.showing
    if showing.record(SignpostWritten(signpost=written), sign):
        questions.forget(FIELDS)
        signpost_is_written(showing, before.signpost_id, before.assumption_id)


def _delete(showing: Showing, signpost_id: str) -> None:
    if showing.record(SignpostDeleted(signpost_id=signpost_id)):
        close_signpost(showing)
