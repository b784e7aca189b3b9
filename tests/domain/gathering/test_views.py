from __future__ import annotations

from datetime import date, timedelta

from tests.domain.gathering.test_countries import promised
from tests.gatherings import DAY, after, begun, by, offering, proposal, there, with_people
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.history import GatheringHistory
from toolkit.domain.gathering.views import (
    check_in_days,
    commitments_for,
    commitments_to_print,
    countable,
    next_table,
    offerings_for,
    people_at,
    people_in,
    people_there,
    seen_by_all,
    small_countries,
    tables_of,
    to_look_at,
    waiting,
)
from toolkit.domain.gathering.vocabulary import CommitmentState, PlenaryView, WordState


def crowd(history: GatheringHistory, country_id: str, count: int) -> GatheringHistory:
    """So many more people of that country, who sit at no table."""
    for number in range(count):
        person = f"{country_id}{number}"
        history = after(
            history,
            *by(
                person,
                c.AttendeeJoined(participant=person),
                c.CountryPicked(participant=person, country_id=country_id),
            ),
        )
    return history


def test_a_count_below_eleven_is_not_shown() -> None:
    assert [countable(count) for count in (0, 10, 11)] == [None, None, 11]
    assert people_at(with_people().gathering, "t1") is None


def test_all_people_are_counted_unless_that_tells_how_many_a_small_group_has() -> None:
    groups = after(
        begun(),
        c.DoorOpened(code="ABCDE", moderated=False),
        c.CountryGroupSet(group_id="kh", name="Cambodia", country_ids=("KH",)),
        c.CountryGroupSet(group_id="th", name="Thailand", country_ids=("TH",)),
    )
    crowds = [crowd(crowd(groups, "KH", 11), "TH", small).gathering for small in (0, 1, 10, 11)]
    assert [people_there(one) for one in crowds] == [11, None, None, 22]
    assert [people_in(one) for one in crowds] == [11, None, None, 22]


def test_how_many_came_in_is_said_live_also_while_few_did_but_is_not_kept() -> None:
    few = crowd(after(begun(), c.DoorOpened(code="ABCDE", moderated=False)), "KH", 3).gathering
    assert (people_in(few), people_there(few)) == (3, None)


def test_questions_stand_by_how_many_want_them_and_hidden_ones_not_at_all() -> None:
    asked = [
        c.QuestionAsked(question_id=f"q{number}", participant="ana", text="How?")
        for number in range(4)
    ]
    history = after(
        with_people(),
        *by("ana", *asked),
        *by("bo", c.QuestionVoted(question_id="q2", participant="bo", wanted=True)),
        c.QuestionSettled(question_id="q0", state=WordState.HIDDEN),
        c.QuestionSettled(question_id="q3", state=WordState.WAITING),
    )
    questions = history.gathering.questions
    assert [one.question_id for one in seen_by_all(questions)] == ["q2", "q1"]
    assert [one.question_id for one in waiting(questions)] == ["q3"]


def test_the_walk_goes_through_the_tables_by_track_and_ends() -> None:
    gathering = with_people().gathering
    first = there(next_table(gathering))
    assert first.table_id == "t1"
    on_it = after(with_people(), c.PlenaryShown(view=PlenaryView.TABLE, table_id="t1")).gathering
    assert there(next_table(on_it)).table_id == "t2"
    assert next_table(on_it, -1) is None


def test_a_small_country_is_named_until_it_is_joined_with_another() -> None:
    history = crowd(crowd(with_people(), "TH", 11), "LA", 3)
    assert small_countries(history.gathering) == ("KH", "LA")
    joined = c.CountryGroupSet(group_id="kh", name="Mekong", country_ids=("KH", "LA"))
    assert small_countries(after(history, joined).gathering) == ()


def test_a_group_reads_the_tables_where_its_people_sit_or_whose_work_is_there() -> None:
    history = after(
        with_people(),
        c.CountryGroupSet(group_id="th", name="Thailand", country_ids=("TH",)),
        *by("cy", c.AttendeeJoined(participant="cy")),
        *by("cy", c.CountryPicked(participant="cy", country_id="TH")),
        *by("cy", c.TablePicked(participant="cy", table_id="t2")),
    )
    gathering = history.gathering
    groups = {group.group_id: tables_of(gathering, group) for group in gathering.groups}
    assert {name: [one.table_id for one in found] for name, found in groups.items()} == {
        "kh": ["t1", "t2"],
        "th": ["t2"],
    }


def test_offers_are_read_in_their_country_group_and_waiting_ones_by_who_wrote_them() -> None:
    history = after(
        with_people(),
        c.DoorSet(moderated=True),
        *by("bo", offering()),
        *by("cy", c.AttendeeJoined(participant="cy")),
        *by("cy", c.CountryPicked(participant="cy", country_id="TH")),
    )

    def read_by(found: GatheringHistory) -> list[int]:
        return [len(offerings_for(found.gathering, who)) for who in ("ana", "bo", "cy", "")]

    assert read_by(history) == [0, 1, 0, 0]
    shown = after(history, c.OfferingSettled(offering_id="o1", state=WordState.SHOWN))
    assert read_by(shown) == [1, 1, 0, 0]


def test_a_commitment_is_the_two_peoples_and_is_printed_when_both_said_yes() -> None:
    proposed = after(with_people(), *by("bo", offering()), *by("ana", proposal())).gathering
    assert [len(commitments_for(proposed, who)) for who in ("ana", "bo", "cy")] == [1, 1, 0]
    group = there(proposed.group("kh"))
    assert commitments_to_print(proposed, group) == ()
    agreed = promised().gathering
    assert commitments_to_print(agreed, group) == agreed.commitments


def test_a_commitment_waits_for_a_look_at_each_check_in_until_it_is_closed() -> None:
    history = promised()
    last = history.gathering.last_day
    assert check_in_days(history.gathering) == tuple(
        last + timedelta(days=days) for days in (30, 90, 180)
    )

    def wait_on(day: date, found: GatheringHistory = history) -> int:
        return len(to_look_at(found.gathering, day))

    assert [wait_on(DAY), wait_on(last + timedelta(days=30))] == [0, 1]
    looked = after(history, c.CommitmentLookedAt(commitment_id="p1", state=CommitmentState.DONE))
    assert wait_on(last + timedelta(days=90), looked) == 0
