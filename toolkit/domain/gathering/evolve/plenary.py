"""The wall, themes, questions, evidence from the room, learnings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from toolkit.domain.evolve.base import replace_where
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.evolve.base import evolve, put, state_at_first, turned
from toolkit.domain.gathering.parts.plenary import (
    EvidenceAnswer,
    EvidenceCall,
    Learning,
    Question,
    Theme,
)
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.parts.debrief import Timer


@evolve.register
def _(change: c.PlenaryShown, gathering: Gathering, at: datetime) -> Gathering:
    """Another table starts with its own time; the same table keeps what is left."""
    same = change.table_id == gathering.plenary.table_id
    shown = replace(
        gathering.plenary,
        view=change.view,
        table_id=change.table_id,
        call_id=change.call_id,
        page=change.page,
        timer=gathering.plenary.timer if same else Timer(),
    )
    return replace(gathering, plenary=shown)


@evolve.register
def _(change: c.PlenaryTimerSet, gathering: Gathering, at: datetime) -> Gathering:
    timer = Timer(ends_at=change.ends_at, seconds_left=change.seconds_left)
    return replace(gathering, plenary=replace(gathering.plenary, timer=timer))


@evolve.register
def _(change: c.ThemeSet, gathering: Gathering, at: datetime) -> Gathering:
    taken = set(change.cards)
    left = (
        one
        if one.theme_id == change.theme_id
        else replace(one, cards=tuple(ref for ref in one.cards if ref not in taken))
        for one in gathering.themes
    )
    others = tuple(one for one in left if one.cards or one.theme_id == change.theme_id)
    theme = Theme(
        theme_id=change.theme_id, name=change.name, cards=change.cards, decided=change.decided
    )
    themes = put(others, theme, lambda one: one.theme_id == change.theme_id)
    return replace(gathering, themes=themes)


@evolve.register
def _(change: c.ThemeRemoved, gathering: Gathering, at: datetime) -> Gathering:
    themes = tuple(one for one in gathering.themes if one.theme_id != change.theme_id)
    return replace(gathering, themes=themes)


@evolve.register
def _(change: c.ToldApart, gathering: Gathering, at: datetime) -> Gathering:
    pair = (change.first, change.second)
    others = tuple(one for one in gathering.told_apart if set(one) != set(pair))
    return replace(gathering, told_apart=(*others, pair) if change.apart else others)


@evolve.register
def _(change: c.QuestionAsked, gathering: Gathering, at: datetime) -> Gathering:
    if gathering.question(change.question_id) is not None:
        return gathering
    question = Question(
        question_id=change.question_id,
        participant=change.participant,
        text=change.text,
        table_id=change.table_id,
        state=state_at_first(gathering, change.participant),
    )
    return replace(gathering, questions=(*gathering.questions, question))


@evolve.register
def _(change: c.QuestionTakenBack, gathering: Gathering, at: datetime) -> Gathering:
    kept = tuple(
        one
        for one in gathering.questions
        if (one.question_id, one.participant) != (change.question_id, change.participant)
    )
    return replace(gathering, questions=kept)


@evolve.register
def _(change: c.QuestionVoted, gathering: Gathering, at: datetime) -> Gathering:
    def voted(one: Question) -> Question:
        return replace(one, voters=turned(one.voters, change.participant, wanted=change.wanted))

    return _renew_question(gathering, change.question_id, voted)


@evolve.register
def _(change: c.QuestionSettled, gathering: Gathering, at: datetime) -> Gathering:
    return _renew_question(
        gathering, change.question_id, lambda one: replace(one, state=change.state)
    )


def _renew_question(
    gathering: Gathering, question_id: str, renew: Callable[[Question], Question]
) -> Gathering:
    questions = replace_where(
        gathering.questions, lambda one: one.question_id == question_id, renew
    )
    return replace(gathering, questions=questions)


@evolve.register
def _(change: c.EvidenceCalled, gathering: Gathering, at: datetime) -> Gathering:
    if gathering.call(change.call_id) is not None:
        return gathering
    call = EvidenceCall(call_id=change.call_id, card=change.card)
    return replace(gathering, calls=(*gathering.calls, call))


@evolve.register
def _(change: c.EvidenceCallClosed, gathering: Gathering, at: datetime) -> Gathering:
    return _renew_call(gathering, change.call_id, lambda one: replace(one, open=change.open))


@evolve.register
def _(change: c.EvidenceAnswered, gathering: Gathering, at: datetime) -> Gathering:
    answer = EvidenceAnswer(
        answer_id=change.answer_id,
        participant=change.participant,
        side=change.side,
        level=change.level,
        text=change.text,
        state=state_at_first(gathering, change.participant),
    )

    def answered(call: EvidenceCall) -> EvidenceCall:
        if any(one.answer_id == answer.answer_id for one in call.answers):
            return call
        return replace(call, answers=(*call.answers, answer))

    return _renew_call(gathering, change.call_id, answered)


@evolve.register
def _(change: c.EvidenceAnswerTakenBack, gathering: Gathering, at: datetime) -> Gathering:
    def without(call: EvidenceCall) -> EvidenceCall:
        kept = tuple(
            one
            for one in call.answers
            if (one.answer_id, one.participant) != (change.answer_id, change.participant)
        )
        return replace(call, answers=kept)

    return _renew_call(gathering, change.call_id, without)


@evolve.register
def _(change: c.EvidenceAnswerSettled, gathering: Gathering, at: datetime) -> Gathering:
    def settled(call: EvidenceCall) -> EvidenceCall:
        answers = replace_where(
            call.answers,
            lambda one: one.answer_id == change.answer_id,
            lambda one: replace(one, state=change.state),
        )
        return replace(call, answers=answers)

    return _renew_call(gathering, change.call_id, settled)


def _renew_call(
    gathering: Gathering, call_id: str, renew: Callable[[EvidenceCall], EvidenceCall]
) -> Gathering:
    calls = replace_where(gathering.calls, lambda one: one.call_id == call_id, renew)
    return replace(gathering, calls=calls)


@evolve.register
def _(change: c.LearningWritten, gathering: Gathering, at: datetime) -> Gathering:
    if gathering.learning(change.learning_id) is not None:
        return gathering
    learning = Learning(
        learning_id=change.learning_id,
        participant=change.participant,
        text=change.text,
        table_id=change.table_id,
        state=state_at_first(gathering, change.participant),
    )
    return replace(gathering, learnings=(*gathering.learnings, learning))


@evolve.register
def _(change: c.LearningTakenBack, gathering: Gathering, at: datetime) -> Gathering:
    kept = tuple(
        one
        for one in gathering.learnings
        if (one.learning_id, one.participant) != (change.learning_id, change.participant)
    )
    return replace(gathering, learnings=kept)


@evolve.register
def _(change: c.LearningVoted, gathering: Gathering, at: datetime) -> Gathering:
    def voted(one: Learning) -> Learning:
        return replace(one, voters=turned(one.voters, change.participant, wanted=change.wanted))

    return _renew_learning(gathering, change.learning_id, voted)


@evolve.register
def _(change: c.LearningSettled, gathering: Gathering, at: datetime) -> Gathering:
    return _renew_learning(
        gathering, change.learning_id, lambda one: replace(one, state=change.state)
    )


def _renew_learning(
    gathering: Gathering, learning_id: str, renew: Callable[[Learning], Learning]
) -> Gathering:
    learnings = replace_where(
        gathering.learnings, lambda one: one.learning_id == learning_id, renew
    )
    return replace(gathering, learnings=learnings)
