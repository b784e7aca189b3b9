"""What a sign in the own business becomes: a private, safety-critical card, written with a short form."""

from __future__ import annotations

from functools import partial

import streamlit as st

from toolkit.desk import new_id
from toolkit.domain.changes import Finding, SignAnswered
from toolkit.domain.numbering import card_numbers
from toolkit.domain.vocabulary import SAFETY_CRITICAL_FROM, Answer
from toolkit.language import _
from toolkit.screens.identifying import identifying_html
from toolkit.screens.map.worry import safety_anchors
from toolkit.screens.own_check.opening import form_wanted, want_form
from toolkit.screens.own_check.view import Checked
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html

FIELDS = ("belief", "said", "safety")


def render_finding_form(showing: Showing, one: Checked) -> None:
    """Draw the form; the card where there is one already; a quiet offer for who is not sure."""
    sign_id = one.sign.sign_id
    if one.card is not None:
        st.html(f'<p class="about" role="status">{as_html(_card_words(showing, one))}</p>')
    elif one.answer not in (Answer.HERE, Answer.NOT_SURE):
        return
    elif one.answer is Answer.HERE or form_wanted(showing, sign_id):
        with st.container(key="finding_form", gap="small"):
            _form(showing, one)
    else:
        st.button(
            _("Write it as a card all the same"),
            key=showing.key("own_check", "want_form"),
            on_click=want_form,
            args=(showing, sign_id),
        )


def _card_words(showing: Showing, one: Checked) -> str:
    """What became of a finding, whatever is answered now."""
    if one.card is None:
        return ""
    number = card_numbers(showing.session)[one.card.assumption_id]
    if one.answer is Answer.NOT_HERE:
        return _("Card {number} stays until you park or delete it.").format(number=number)
    return _("This is card {number} now. You find it below.").format(number=number)


def _keys(showing: Showing, sign_id: str) -> dict[str, str]:
    return {field: showing.key("own_check", "finding", sign_id, field) for field in FIELDS}


def _form(showing: Showing, one: Checked) -> None:
    """The fields stand outside a Streamlit form, so that the warning about a person comes while somebody writes."""
    keys = _keys(showing, one.sign.sign_id)
    about = _(
        "Make it a card: private, safety-critical, first in your plan. It says what should be true and is not yet."
    )
    st.html(f'<p class="about">{as_html(about)}</p>')
    belief = st.text_area(
        _("We believe that …"),
        value=one.sign.belief,
        key=keys["belief"],
        height="content",
        persist_state="session",
    )
    said = st.text_area(
        _("What do you see? Roles and groups, no names"),
        key=keys["said"],
        height="content",
        placeholder=_("For example: who leaves the training before its end pays the course back"),
        persist_state="session",
    )
    anchors = safety_anchors(showing)
    st.radio(
        _("How bad is it for somebody?"),
        [SAFETY_CRITICAL_FROM, SAFETY_CRITICAL_FROM + 1],
        index=None,
        format_func=lambda value: anchors[value],
        key=keys["safety"],
        persist_state="session",
    )
    if warning := identifying_html(showing, belief or "", said or ""):
        st.html(warning)
    st.button(
        _("Keep it as a private card"),
        key=showing.key("own_check", "finding", "save"),
        type="primary",
        on_click=partial(_save, showing, one),
    )


def _save(showing: Showing, one: Checked) -> None:
    """Write the card; on refusal the form stays as it is, with what was typed."""
    keys = _keys(showing, one.sign.sign_id)
    said = st.session_state[keys["said"]] or ""
    safety = st.session_state[keys["safety"]]
    if safety is None:
        showing.say(_("Choose how bad it is first. What you wrote is still there."))
        return
    finding = Finding(
        assumption_id=new_id(),
        text=(st.session_state[keys["belief"]] or "").strip(),
        safety=int(safety),
        said=said.strip(),
    )
    answered = SignAnswered(
        sign_id=one.sign.sign_id, answer=one.answer or Answer.HERE, finding=finding
    )
    if showing.record(answered):
        number = card_numbers(showing.newest())[finding.assumption_id]
        showing.say(
            _("It is card {number} now, private and safety-critical. Protect first.").format(
                number=number
            )
        )
