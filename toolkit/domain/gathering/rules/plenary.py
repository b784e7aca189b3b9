"""What the plenary must keep to."""

from __future__ import annotations

from toolkit.domain.checks import check_id, check_text, check_timer, check_within
from toolkit.domain.errors import RuleBroken
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.parts.plenary import EvidenceCall
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.rules.base import (
    check_gathering_change,
    check_words_so_far,
    known_shown_card,
    known_table,
)
from toolkit.domain.gathering.vocabulary import WordState
from toolkit.domain.session import Timer
from toolkit.domain.vocabulary import NUMBERS_AT_MOST, PHONE_TEXT_MAX, SHORT_TEXT_MAX


@check_gathering_change.register
def _(change: c.PlenaryShown, gathering: Gathering) -> None:
    if change.table_id is not None:
        known_table(gathering, change.table_id)
    if change.call_id is not None:
        known_call(gathering, change.call_id)
    check_within(change.page, 0, NUMBERS_AT_MOST, "page")


@check_gathering_change.register
def _(change: c.PlenaryTimerSet, gathering: Gathering) -> None:
    check_timer(Timer(ends_at=change.ends_at, seconds_left=change.seconds_left))


@check_gathering_change.register
def _(change: c.ThemeSet, gathering: Gathering) -> None:
    check_id(change.theme_id)
    check_text(change.name, "theme", SHORT_TEXT_MAX)
    if not change.cards:
        raise RuleBroken("theme_without_cards")
    if len(set(change.cards)) != len(change.cards):
        raise RuleBroken("stands_twice", field="card")
    old = gathering.theme(change.theme_id)
    for ref in change.cards:
        if old is None or ref not in old.cards:
            known_shown_card(gathering, ref)


@check_gathering_change.register
def _(change: c.ThemeRemoved, gathering: Gathering) -> None:
    if gathering.theme(change.theme_id) is None:
        raise RuleBroken("theme_unknown", theme_id=change.theme_id)


@check_gathering_change.register
def _(change: c.ToldApart, gathering: Gathering) -> None:
    known_shown_card(gathering, change.first)
    known_shown_card(gathering, change.second)
    if change.first == change.second:
        raise RuleBroken("same_card")


@check_gathering_change.register
def _(change: c.QuestionAsked, gathering: Gathering) -> None:
    check_id(change.question_id)
    check_text(change.text, "question", PHONE_TEXT_MAX)
    if change.table_id is not None:
        known_table(gathering, change.table_id)
    mine = [one for one in gathering.questions if one.participant == change.participant]
    check_words_so_far(len(mine))


@check_gathering_change.register(c.QuestionVoted)
@check_gathering_change.register(c.QuestionSettled)
@check_gathering_change.register(c.QuestionTakenBack)
def _(
    change: c.QuestionVoted | c.QuestionSettled | c.QuestionTakenBack, gathering: Gathering
) -> None:
    question = gathering.question(change.question_id)
    if question is None:
        raise RuleBroken("question_unknown", question_id=change.question_id)
    if isinstance(change, c.QuestionVoted):
        _check_shown(question.state)


@check_gathering_change.register
def _(change: c.EvidenceCalled, gathering: Gathering) -> None:
    check_id(change.call_id)
    known_shown_card(gathering, change.card)


@check_gathering_change.register(c.EvidenceCallClosed)
@check_gathering_change.register(c.EvidenceAnswerSettled)
@check_gathering_change.register(c.EvidenceAnswerTakenBack)
def _(
    change: c.EvidenceCallClosed | c.EvidenceAnswerSettled | c.EvidenceAnswerTakenBack,
    gathering: Gathering,
) -> None:
    known_call(gathering, change.call_id)


def known_call(gathering: Gathering, call_id: str) -> EvidenceCall:
    """The call for evidence with that id. Raises RuleBroken when there is none."""
    call = gathering.call(call_id)
    if call is None:
        raise RuleBroken("call_unknown", call_id=call_id)
    return call


@check_gathering_change.register
def _(change: c.EvidenceAnswered, gathering: Gathering) -> None:
    call = known_call(gathering, change.call_id)
    if not call.open:
        raise RuleBroken("call_closed")
    check_id(change.answer_id)
    check_text(change.text, "evidence", PHONE_TEXT_MAX)
    mine = [one for one in call.answers if one.participant == change.participant]
    check_words_so_far(len(mine))


@check_gathering_change.register
def _(change: c.LearningWritten, gathering: Gathering) -> None:
    check_id(change.learning_id)
    check_text(change.text, "learning", PHONE_TEXT_MAX)
    if change.table_id is not None:
        known_table(gathering, change.table_id)
    mine = [one for one in gathering.learnings if one.participant == change.participant]
    check_words_so_far(len(mine))


@check_gathering_change.register(c.LearningVoted)
@check_gathering_change.register(c.LearningSettled)
@check_gathering_change.register(c.LearningTakenBack)
def _(
    change: c.LearningVoted | c.LearningSettled | c.LearningTakenBack, gathering: Gathering
) -> None:
    learning = gathering.learning(change.learning_id)
    if learning is None:
        raise RuleBroken("learning_unknown", learning_id=change.learning_id)
    if isinstance(change, c.LearningVoted):
        _check_shown(learning.state)


def _check_shown(state: WordState) -> None:
    """Nobody votes on what nobody may see."""
    if state is not WordState.SHOWN:
        raise RuleBroken("words_not_shown")
