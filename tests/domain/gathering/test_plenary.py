from __future__ import annotations

from datetime import timedelta

from tests.domain.gathering.test_day import refused
from tests.gatherings import MORNING, after, by, ref, there, with_people
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.parts.plenary import Theme
from toolkit.domain.gathering.vocabulary import PlenaryView, WordState
from toolkit.domain.vocabulary import EvidenceLevel, Side


def asked(participant: str = "ana", question_id: str = "q1") -> c.QuestionAsked:
    return c.QuestionAsked(question_id=question_id, participant=participant, text="How much?")


def test_the_next_table_starts_with_its_own_time() -> None:
    ends = MORNING + timedelta(minutes=3)
    history = after(
        with_people(),
        c.PlenaryShown(view=PlenaryView.TABLE, table_id="t1"),
        c.PlenaryTimerSet(ends_at=ends),
    )
    asked_about = after(history, c.PlenaryShown(view=PlenaryView.QUESTIONS, table_id="t1"))
    assert asked_about.gathering.plenary.timer.ends_at == ends
    moved_on = after(history, c.PlenaryShown(view=PlenaryView.TABLE, table_id="t2"))
    assert moved_on.gathering.plenary.timer.ends_at is None


def test_a_card_stands_in_one_theme_and_an_emptied_theme_is_gone() -> None:
    history = after(
        with_people(),
        c.ThemeSet(theme_id="h1", name="Orders", cards=(ref("t1", "a1"),)),
        c.ThemeSet(theme_id="h2", name="Work", cards=(ref("t2", "a2"), ref("t1", "a1"))),
    )
    assert history.gathering.themes == (
        Theme(theme_id="h2", name="Work", cards=(ref("t2", "a2"), ref("t1", "a1"))),
    )


def test_a_theme_holds_only_cards_that_a_table_shows() -> None:
    unseen = c.ThemeSet(theme_id="h1", name="Orders", cards=(ref("t1", "a9"),))
    assert refused(with_people(), unseen) == "card_not_shown"


def test_a_theme_keeps_a_card_that_its_table_hides_for_a_while() -> None:
    theme = c.ThemeSet(theme_id="h1", name="Orders", cards=(ref("t1", "a1"), ref("t2", "a2")))
    history = after(with_people(), theme, c.TableSharingEnded(table_id="t1"))
    renamed = after(
        history,
        c.ThemeSet(theme_id="h1", name="Buyers", cards=(ref("t1", "a1"), ref("t2", "a2"))),
    )
    assert there(renamed.gathering.theme("h1")).cards == (ref("t1", "a1"), ref("t2", "a2"))
    assert renamed.gathering.card(ref("t1", "a1")) is None


def test_a_question_counts_each_person_once() -> None:
    vote = c.QuestionVoted(question_id="q1", participant="bo", wanted=True)
    history = after(with_people(), *by("ana", asked()), *by("bo", vote, vote))
    assert there(history.gathering.question("q1")).voters == ("bo",)
    back = c.QuestionVoted(question_id="q1", participant="bo", wanted=False)
    assert there(after(history, *by("bo", back)).gathering.question("q1")).voters == ()


def test_where_somebody_reads_first_a_question_waits_and_takes_no_votes() -> None:
    history = after(with_people(), c.DoorSet(moderated=True), *by("ana", asked()))
    assert there(history.gathering.question("q1")).state is WordState.WAITING
    vote = c.QuestionVoted(question_id="q1", participant="bo", wanted=True)
    assert refused(history, vote, "bo") == "words_not_shown"
    shown = after(history, c.QuestionSettled(question_id="q1", state=WordState.SHOWN))
    assert there(after(shown, *by("bo", vote)).gathering.question("q1")).voters == ("bo",)


def test_only_who_asked_takes_a_question_back() -> None:
    history = after(with_people(), *by("ana", asked()))
    foreign = after(history, *by("bo", c.QuestionTakenBack(question_id="q1", participant="bo")))
    assert foreign.gathering.question("q1") is not None
    own = after(history, *by("ana", c.QuestionTakenBack(question_id="q1", participant="ana")))
    assert own.gathering.question("q1") is None


def test_the_room_answers_a_call_for_evidence_until_it_is_closed() -> None:
    answer = c.EvidenceAnswered(
        call_id="k1",
        answer_id="w1",
        participant="bo",
        side=Side.AGAINST,
        level=EvidenceLevel.E3,
        text="Two buyers did not come back",
    )
    history = after(with_people(), c.EvidenceCalled(call_id="k1", card=ref()), *by("bo", answer))
    (found,) = there(history.gathering.call("k1")).answers
    assert (found.side, found.level, found.state) == (Side.AGAINST, EvidenceLevel.E3, "shown")
    closed = after(history, c.EvidenceCallClosed(call_id="k1"))
    assert refused(closed, answer, "bo") == "call_closed"


def test_a_person_writes_no_more_than_fifty_questions() -> None:
    many = [asked(question_id=f"q{number}") for number in range(50)]
    history = after(with_people(), *by("ana", *many))
    assert refused(history, asked(question_id="one more"), "ana") == "too_many_words"


def test_a_learning_is_voted_for() -> None:
    history = after(
        with_people(),
        *by("ana", c.LearningWritten(learning_id="l1", participant="ana", text="Ask twice")),
        *by("bo", c.LearningVoted(learning_id="l1", participant="bo", wanted=True)),
    )
    assert there(history.gathering.learning("l1")).voters == ("bo",)


def test_two_cards_are_told_apart_whichever_is_named_first() -> None:
    history = after(
        with_people(),
        c.ToldApart(first=ref("t1", "a1"), second=ref("t2", "a2")),
        c.ToldApart(first=ref("t2", "a2"), second=ref("t1", "a1"), apart=False),
    )
    assert history.gathering.told_apart == ()
