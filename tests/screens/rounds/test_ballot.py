from __future__ import annotations

from tests.screens.cast import said
from tests.screens.rounds.at_a_round import (
    OPENED,
    REVEALED,
    answer,
    ballots,
    beliefs,
    keys,
    press,
    press_of_ballot,
)
from toolkit.domain.vocabulary import TEAM, EvidenceLevel


def address_of(test) -> str:
    found = test.query_params.get("ballot", "")
    return str(found[0] if isinstance(found, list) else found)


def test_a_ballot_asks_card_by_card_and_its_answers_are_recorded_as_they_are_given(
    desk, begun, tab
):
    session_id = begun(*beliefs(3), OPENED)
    test = press(tab(session_id, place="round"), session_id, "ballot", "begin")
    assert "Card 1 of 2" in said(test)
    answer(test, 4, safety=True, claim=2)
    press_of_ballot(test, "next")
    (rating,) = desk.session(session_id).ratings
    assert (rating.assumption_id, rating.round_number, rating.impact) == ("a1", 1, 4)
    assert (rating.touches_safety, rating.claim) == (True, EvidenceLevel.E2)
    assert rating.rater != TEAM
    assert "belief number 2" in said(test)


def test_every_ballot_has_a_rater_of_its_own_and_shows_nothing_of_the_one_before(desk, begun, tab):
    session_id = begun(*beliefs(2), OPENED)
    test = press(tab(session_id, place="round"), session_id, "ballot", "begin")
    for _card in range(2):
        answer(test, 3, safety=True, claim=1)
        press_of_ballot(test, "next")
    assert "You have answered 2 cards" in said(test)
    press(test, session_id, "pass")
    assert "1 person has rated." in said(test)
    assert "belief number" not in said(test)
    press(test, session_id, "ballot", "next")
    assert [one.value for one in test.radio] == [None, None, None]
    answer(test, 0, safety=False, claim=0)
    press_of_ballot(test, "next")
    raters = {one.rater for one in desk.session(session_id).ratings}
    assert len(raters) == 2


def test_going_back_shows_the_own_answer_and_changes_it(desk, begun, tab):
    session_id = begun(*beliefs(2), OPENED)
    test = press(tab(session_id, place="round"), session_id, "ballot", "begin")
    answer(test, 1, safety=False, claim=0)
    press_of_ballot(test, "next")
    press_of_ballot(test, "back")
    assert [one.value for one in test.radio] == [1, False, 0]
    answer(test, 2, safety=False, claim=0)
    press_of_ballot(test, "next")
    assert [one.impact for one in desk.session(session_id).ratings] == [2]


def test_a_card_may_be_skipped_and_three_answers_are_needed_to_go_on_without(desk, begun, tab):
    session_id = begun(*beliefs(2), OPENED)
    test = press(tab(session_id, place="round"), session_id, "ballot", "begin")
    press_of_ballot(test, "next")
    assert "Answer all three questions, or skip this card" in said(test)
    press_of_ballot(test, "skip")
    assert "Card 2 of 2" in said(test)
    press(test, session_id, "stop")
    assert desk.session(session_id).ratings == ()
    assert "Nobody has rated yet." in said(test)


def test_a_half_finished_ballot_goes_on_after_a_reload_and_does_not_show_what_was_answered(
    desk, begun, tab
):
    session_id = begun(*beliefs(2), OPENED)
    first = press(tab(session_id, place="round"), session_id, "ballot", "begin")
    answer(first, 4, safety=False, claim=3)
    press_of_ballot(first, "next")
    again = tab(session_id, place="round", ballot=address_of(first))
    assert "Card 1 of 1" in said(again)
    assert "belief number 2" in said(again)
    assert {b.disabled for b in again.button if (b.key or "").endswith(":back")} == {True}
    answer(again, 1, safety=False, claim=3)
    press_of_ballot(again, "next")
    ratings = desk.session(session_id).ratings
    assert len({one.rater for one in ratings}) == 1
    assert [one.impact for one in ratings] == [4, 1]


def test_a_ballot_that_was_passed_on_is_gone_from_the_address(begun, tab):
    session_id = begun(*beliefs(2), OPENED)
    test = press(tab(session_id, place="round"), session_id, "ballot", "begin")
    assert address_of(test).startswith("1-")
    press(test, session_id, "stop")
    assert address_of(test) == ""


def test_a_ballot_of_a_round_that_is_over_is_not_taken_up(begun, tab):
    session_id = begun(*beliefs(2), OPENED, *ballots("a1", [1, 2, 3]), REVEALED)
    test = tab(session_id, place="round", ballot="1-p0")
    assert "Round 1: what people said" in said(test)
    assert address_of(test) == ""


def test_in_projector_mode_a_ballot_is_only_a_count_and_a_sentence(begun, tab):
    session_id = begun(*beliefs(2), OPENED, *ballots("a1", [1, 2, 3]))
    test = tab(session_id, place="round", ballot="1-p7", projector="1")
    assert "3 people have rated." in said(test)
    assert "Somebody is rating." in said(test)
    assert "belief number" not in said(test)
    assert list(test.radio) == []
    assert {"round:reveal", "round:ballot:begin"} & keys(test) == set()
