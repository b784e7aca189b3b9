"""One more evidence item, or one corrected: a few taps and a line, and the questions that matter for it."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from toolkit.desk import new_id
from toolkit.domain.changes import EvidenceAdded, EvidenceTakenBack
from toolkit.domain.checks import check_evidence_item
from toolkit.domain.errors import RuleBroken
from toolkit.domain.session import EvidenceItem
from toolkit.domain.vocabulary import EvidenceLevel, Side, Subject
from toolkit.language import _, label, month_words
from toolkit.language.ledger_words import fresh_words
from toolkit.scoring.evidence import WINDOW_MONTHS, source_of
from toolkit.scoring.standing import Standing
from toolkit.screens.map.ledger_fields import (
    SUBJECT_OF_LENS,
    Fields,
    first_of_month,
    known_sources,
    months_back,
)
from toolkit.screens.map.ledger_gates import gate_question
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html, plain, shortened

SOURCES_AT_MOST = 4
SOURCE_AT_MOST = 28


def open_fields(showing: Showing, assumption_id: str, evidence_id: str = "new") -> None:
    """Open the fields for a new item, or for one that is to be corrected. Fit for ``on_click``."""
    showing.state.picked[_open_key(showing, assumption_id)] = evidence_id


def close_fields(showing: Showing, assumption_id: str) -> None:
    """Close the fields; what was begun in them stays. Fit for ``on_click``."""
    showing.state.picked.pop(_open_key(showing, assumption_id), None)


def _open_key(showing: Showing, assumption_id: str) -> str:
    return showing.key("map", "evidence", assumption_id, "open")


def opened_item(showing: Showing, assumption_id: str) -> str | None:
    """The id of the item in the fields, "new" for one that is not in the ledger yet, None while they are closed."""
    return showing.state.picked.get(_open_key(showing, assumption_id))


def render_entry(showing: Showing, standing: Standing, ledger: tuple[EvidenceItem, ...]) -> None:
    """Draw the fields, or the button that opens them."""
    assumption_id = standing.assumption.assumption_id
    opened = opened_item(showing, assumption_id)
    if opened is None:
        st.button(
            _("Add what you have seen or heard"),
            key=showing.key("map", "evidence", assumption_id, "add"),
            on_click=open_fields,
            args=(showing, assumption_id),
        )
        return
    before = next((item for item in ledger if item.evidence_id == opened), None)
    fields = Fields(showing=showing, standing=standing, before=before)
    with st.container(key="ledger_entry", border=True, gap="small"):
        _ask_side(fields)
        _ask_level(fields)
        _ask_text(fields)
        _ask_when_and_about(fields)
        _ask_source(fields)
        _ask_gates(fields)
        _buttons(fields)
        _notes(fields, ledger)


def _ask_side(fields: Fields) -> None:
    st.segmented_control(
        _("Which way does it point?"),
        list(Side),
        default=fields.before.side if fields.before else None,
        format_func=_side_words,
        key=fields.key("side"),
        persist_state="session",
    )


def _side_words(side: Side) -> str:
    return _("For it") if side is Side.FOR else _("Against it")


def _ask_level(fields: Fields) -> None:
    levels = [words for words in fields.showing.bank.levels if words.level > EvidenceLevel.E0]
    names = {words.level: words.name for words in levels}
    st.radio(
        _("How strong is it?"),
        list(names),
        index=list(names).index(fields.before.level)
        if fields.before and fields.before.level in names
        else None,
        format_func=lambda level: plain(names[level]),
        key=fields.key("level"),
        persist_state="session",
    )
    about = {words.level: words.about for words in levels}
    if fields.level is not None:
        st.html(f'<div class="quiet ledger-notes">{as_html(about[fields.level])}</div>')


def _ask_text(fields: Fields) -> None:
    st.text_input(
        _("What was seen or heard? One line, no names"),
        value=fields.before.text if fields.before else "",
        key=fields.key("text"),
        placeholder=_("For example: 7 of 10 shops ordered again"),
        persist_state="session",
    )


def _ask_when_and_about(fields: Fields) -> None:
    today = fields.showing.today
    seen = fields.before.seen if fields.before else first_of_month(today)
    months = months_back(today, seen)
    subjects = {words.subject: words for words in fields.showing.bank.subjects}
    about = fields.before.subject if fields.before else _usual_subject(fields)
    left, right = st.columns([56, 44], gap="small")
    left.selectbox(
        _("When was it?"),
        months,
        index=months.index(seen),
        format_func=month_words,
        key=fields.key("month"),
        persist_state="session",
    )
    right.selectbox(
        _("What is it about?"),
        list(subjects),
        index=list(subjects).index(about),
        format_func=lambda subject: subjects[subject].name,
        key=fields.key("subject"),
        help=_("It decides how fast the evidence gets old."),
        persist_state="session",
    )


def _usual_subject(fields: Fields) -> Subject:
    return SUBJECT_OF_LENS[fields.standing.assumption.lens]


def _ask_source(fields: Fields) -> None:
    key = fields.key("source")
    st.text_input(
        _("Where does it come from? No names"),
        value=fields.before.source if fields.before else "",
        key=key,
        placeholder=_("For example: order book, exit talks, a partner"),
        persist_state="session",
    )
    known = known_sources(fields.showing, fields.assumption_id)[:SOURCES_AT_MOST]
    if not known:
        return
    with st.container(key="ledger_sources", horizontal=True, gap="xsmall"):
        for number, source in enumerate(known):
            st.button(
                plain(shortened(source, SOURCE_AT_MOST)),
                key=fields.showing.key("map", "source", str(number)),
                type="tertiary",
                on_click=_take_source,
                args=(key, source),
            )


def _take_source(key: str, source: str) -> None:
    st.session_state[key] = source


def _ask_gates(fields: Fields) -> None:
    for gate in fields.gates:
        before = getattr(fields.before, gate) if fields.before else None
        st.radio(
            gate_question(gate),
            [False, True],
            index=None if before is None else int(before),
            format_func=lambda answer: _("Yes") if answer else _("No"),
            horizontal=True,
            key=fields.key(gate),
            persist_state="session",
        )


def _buttons(fields: Fields) -> None:
    showing, assumption_id = fields.showing, fields.assumption_id
    with st.container(horizontal=True, gap="small"):
        st.button(
            _("Save the correction") if fields.before else _("Write it down"),
            key=showing.key("map", "evidence", assumption_id, "save"),
            on_click=save,
            args=(fields,),
        )
        st.button(
            _("Close"),
            key=showing.key("map", "evidence", assumption_id, "close"),
            type="tertiary",
            on_click=close_fields,
            args=(showing, assumption_id),
        )


def _notes(fields: Fields, ledger: tuple[EvidenceItem, ...]) -> None:
    """Below the buttons: a note that comes while somebody presses Save must not push Save away."""
    subject = Subject(str(fields.told("subject", _usual_subject(fields))))
    notes = [fresh_words(WINDOW_MONTHS[subject])]
    if _names_a_known_source(fields, ledger):
        notes.insert(
            0, _("This source stands on that side already: only its strongest item counts.")
        )
    lines = "".join(f"<div>{as_html(note)}</div>" for note in notes)
    st.html(f'<div class="quiet ledger-notes" role="status">{lines}</div>')


def _names_a_known_source(fields: Fields, ledger: tuple[EvidenceItem, ...]) -> bool:
    source = fields.source.casefold()
    others = (item for item in ledger if item != fields.before and item.side is fields.side)
    return bool(source) and any(source_of(item) == source for item in others)


def save(fields: Fields) -> None:
    """Write the item down. On refusal the fields stay as they are. Fit for ``on_click``."""
    showing = fields.showing
    missing = fields.missing()
    side, level = fields.side, fields.level
    if missing or side is None or level is None:
        showing.say(_("{missing} What you wrote is still there.").format(missing=missing))
        return
    item = fields.item(side, level)
    saved = _correct(fields, item) if fields.before else _add(showing, item)
    if saved:
        fields.begin_afresh()
        close_fields(showing, fields.assumption_id)
        showing.say(_("Written down: {side}.").format(side=label(side).lower()))


def _add(showing: Showing, item: EvidenceItem) -> bool:
    return showing.record(EvidenceAdded(item=item), draft=item.text)


def _correct(fields: Fields, item: EvidenceItem) -> bool:
    """Take the old item back and write the new one down under the same id, so that what answered it still does.

    An item that became graver is another one: what was changed for the old one does not answer it.
    """
    showing, before = fields.showing, fields.before
    if before is None or item == before:
        return True
    try:
        check_evidence_item(item)
    except RuleBroken as error:
        showing.refuse(error, item.text)
        return False
    if item.side is not before.side or item.level > before.level:
        item = replace(item, evidence_id=new_id())
    return showing.record(EvidenceTakenBack(evidence_id=before.evidence_id)) and _add(showing, item)
