"""What people said about one card, for the card that is open beside the map."""

from __future__ import annotations

import streamlit as st

from toolkit.domain.rules.rounds import count_of_round
from toolkit.domain.session import Session
from toolkit.language import _
from toolkit.language.rounds import raters_words
from toolkit.scoring.answers import Answers, newest_answers
from toolkit.scoring.rounds import CardResult, newest_of_people
from toolkit.screens.marks import put_marks_on
from toolkit.screens.rounds.pictures import result_html, shows_something
from toolkit.screens.rounds.steady import steady_html
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html


def render_said(showing: Showing, assumption_id: str) -> None:
    """Draw what people said about the card in the newest revealed round; nothing while they were not asked."""
    session = showing.session
    result = newest_of_people(session, assumption_id)
    if result is None or result.answers is None or not shows_something(result):
        return
    put_marks_on()
    st.html(
        f'<div class="said-beside"><h3>{as_html(_heading(session, result.answers))}</h3>'
        f"{result_html(session, result)}{_later_html(session, result)}"
        f"{steady_html(showing, assumption_id, with_item=False)}</div>"
    )


def _heading(session: Session, answers: Answers) -> str:
    if not answers.enough:
        return _("What people said")
    count = raters_words(answers)
    if session.round(answers.round_number) is None:
        return count
    number = count_of_round(session, answers.round_number)
    return _("Round {number}: {count}").format(number=number, count=count)


def _later_html(session: Session, result: CardResult) -> str:
    """That the table has rated the card together since: the newest judgement places it, the people's stays beside."""
    newest = newest_answers(session).get(result.assumption.assumption_id)
    if newest is None or not newest.together:
        return ""
    return f'<p class="quiet">{as_html(_("The table has rated it together since then."))}</p>'
