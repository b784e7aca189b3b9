from __future__ import annotations

from tests.screens.cast import said
from tests.screens.rounds.at_a_round import ballots, beliefs, keys, press
from toolkit.domain.changes import AssumptionKeptPrivate, RoundOpened, RoundRevealed, StageOpened
from toolkit.domain.vocabulary import Mode, Stage


def ticked(test, session_id: str) -> list[str]:
    return [
        (box.key or "").rpartition(":")[2]
        for box in test.checkbox
        if box.value and ":tick:" in box.key
    ]


def test_a_round_without_assumptions_says_what_comes_first(begun, tab):
    test = tab(begun(), place="round")
    assert "There is none yet" in said(test)
    assert test.checkbox == []


def test_a_first_round_ticks_what_nobody_rated_and_asks_in_the_order_of_the_numbers(
    desk, begun, tab
):
    session_id = begun(*beliefs(3), *ballots("a2", [4]))
    test = tab(session_id, place="round")
    assert sorted(ticked(test, session_id)) == ["a1", "a3"]
    press(test, session_id, "preset", "all")
    press(test, session_id, "begin")
    (opened,) = desk.session(session_id).rounds
    # the ratings that are there already are number 1
    assert (opened.number, opened.assumption_ids) == (2, ("a1", "a2", "a3"))
    assert "Round 1 is open" in said(test)


def test_a_round_of_nothing_is_not_begun(desk, begun, tab):
    session_id = begun(*beliefs(1))
    test = tab(session_id, place="round")
    test.checkbox(key=f"{session_id}:round:tick:0:a1").uncheck()
    press(test, session_id, "begin")
    assert desk.session(session_id).rounds == ()
    assert "Tick at least one card" in said(test)


def test_a_second_round_ticks_the_splits(desk, begun, tab):
    session_id = begun(
        *beliefs(3),
        RoundOpened(round_number=1, assumption_ids=("a1", "a2")),
        *ballots("a1", [2, 2, 2, 2]),
        *ballots("a2", [0, 0, 4, 4]),
        RoundRevealed(round_number=1),
    )
    test = press(tab(session_id, place="round"), session_id, "again_all")
    assert ticked(test, session_id) == ["a2"]
    press(test, session_id, "begin")
    assert desk.session(session_id).rounds[-1].assumption_ids == ("a2",)


def test_the_way_back_from_a_second_round_shows_the_first_again(begun, tab):
    session_id = begun(
        *beliefs(1),
        RoundOpened(round_number=1, assumption_ids=("a1",)),
        RoundRevealed(round_number=1),
    )
    test = press(tab(session_id, place="round"), session_id, "again_all")
    press(test, session_id, "not_now")
    assert "Round 1: what people said" in said(test)


def test_a_private_card_is_not_offered(begun, tab):
    private = AssumptionKeptPrivate(assumption_id="a1", private=True)
    test = tab(begun(*beliefs(2), private), place="round")
    assert [(box.key or "")[-2:] for box in test.checkbox] == ["a2"]


def test_somebody_alone_is_offered_no_round(begun, tab):
    session_id = begun(*beliefs(2), StageOpened(stage=Stage.MAP), mode=Mode.ALONE)
    assert "map:rounds" not in keys(tab(session_id))
    test = tab(session_id, place="round")
    assert "Rounds need a group" in said(test)
    assert test.checkbox == []
