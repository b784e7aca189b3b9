"""The plenary of the sample: wall walk, themes, contradictions, questions, evidence from the room, learnings."""

from __future__ import annotations

from datetime import timedelta

from tests.gathering_sample.day import Day, ref
from tests.gathering_sample.shapes import AnswersFile, Call, PlenaryFile, Said, TableFile
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.vocabulary import PlenaryView, WordState

THREE_MINUTES = timedelta(minutes=3)


def come_together(day: Day, tables: tuple[TableFile, ...], plenary: PlenaryFile) -> None:
    """From the first table's three minutes to the questions that are answered in the room."""
    day.open_part("plenary")
    for question in plenary.question:
        _ask(day, question)
    _walk(day, tables)
    _themes(day, plenary)
    day.do(c.PlenaryShown(view=PlenaryView.QUESTIONS))
    for question in plenary.question:
        _answer(day, question)


def hear_the_room(day: Day, answers: AnswersFile) -> None:
    """Who has evidence, and what everybody learned."""
    for call in answers.call:
        _call(day, call)
    day.do(c.PlenaryShown(view=PlenaryView.LEARNINGS))
    for learning in answers.learning:
        _learn(day, learning)
    day.open_part("rest")


def _walk(day: Day, tables: tuple[TableFile, ...]) -> None:
    for table in tables:
        day.do(c.PlenaryShown(view=PlenaryView.TABLE, table_id=table.table_id))
        day.do(c.PlenaryTimerSet(ends_at=day.now + THREE_MINUTES))
        day.now += THREE_MINUTES
    day.do(c.PlenaryShown(view=PlenaryView.MAP))


def _themes(day: Day, plenary: PlenaryFile) -> None:
    day.do(c.PlenaryShown(view=PlenaryView.THEMES))
    for theme in plenary.theme:
        day.do(
            c.ThemeSet(
                theme_id=theme.theme_id,
                name=theme.name,
                cards=tuple(map(ref, theme.cards)),
                decided=theme.decided,
            )
        )
    day.do(c.PlenaryShown(view=PlenaryView.CONTRADICTIONS))
    for pair in plenary.told_apart:
        day.do(c.ToldApart(first=ref(pair.first), second=ref(pair.second)))


def _ask(day: Day, question: Said) -> None:
    """Somebody asks; the facilitator reads it before others see it."""
    one = day.people[question.by]
    asked = c.QuestionAsked(
        question_id=question.question_id,
        participant=one,
        text=question.text,
        table_id=question.table,
    )
    day.do(asked, by=one)
    hidden = question.state is WordState.HIDDEN
    state = WordState.HIDDEN if hidden else WordState.SHOWN
    day.do(c.QuestionSettled(question_id=question.question_id, state=state))


def _answer(day: Day, question: Said) -> None:
    """Others want it answered too, and it is answered in the room, or stays on the wall."""
    for voter in day.some(question.votes, but=day.people[question.by]):
        vote = c.QuestionVoted(question_id=question.question_id, participant=voter, wanted=True)
        day.do(vote, by=voter)
    if question.state is WordState.ANSWERED:
        day.do(c.QuestionSettled(question_id=question.question_id, state=WordState.ANSWERED))


def _call(day: Day, call: Call) -> None:
    day.do(c.EvidenceCalled(call_id=call.call_id, card=ref(call.card)))
    day.do(c.PlenaryShown(view=PlenaryView.EVIDENCE, call_id=call.call_id))
    for answer in call.answer:
        one = day.people[answer.by]
        answered = c.EvidenceAnswered(
            call_id=call.call_id,
            answer_id=answer.answer_id,
            participant=one,
            side=answer.side,
            level=answer.level,
            text=answer.text,
        )
        day.do(answered, by=one)
        settled = c.EvidenceAnswerSettled(
            call_id=call.call_id, answer_id=answer.answer_id, state=WordState.SHOWN
        )
        day.do(settled)
    day.do(c.EvidenceCallClosed(call_id=call.call_id))


def _learn(day: Day, learning: Said) -> None:
    one = day.people[learning.by]
    written = c.LearningWritten(
        learning_id=learning.learning_id,
        participant=one,
        text=learning.text,
        table_id=learning.table,
    )
    day.do(written, by=one)
    day.do(c.LearningSettled(learning_id=learning.learning_id, state=WordState.SHOWN))
    for voter in day.some(learning.votes, but=one):
        vote = c.LearningVoted(learning_id=learning.learning_id, participant=voter, wanted=True)
        day.do(vote, by=voter)
