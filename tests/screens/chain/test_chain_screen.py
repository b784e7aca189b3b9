from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.screens.beliefs import NASTY, believed, press, press_row, row, rows, turn_to
from tests.screens.cast import cards_under, said
from toolkit.domain import changes as c
from toolkit.domain.vocabulary import Lens, Mode, Stage

CHAIN = (
    cards_under(Stage.STRATEGY, "We sell bread to offices", "We hire one person a season"),
    cards_under(Stage.GOALS, "Sales pay every wage by June"),
    cards_under(Stage.OUTCOMES, "People stay in work they chose"),
    believed("a1", "offices order again", holds_up=("strategy1",)),
    believed("a2", "wages are enough to live on", Lens.WELLBEING, holds_up=("goals1", "outcomes1")),
    believed("a3", "flour stays cheap", holds_up=("goals1",)),
    believed("a4", "the oven lasts", Lens.FEASIBILITY),
    c.CardLinked(card_id="strategy1", leads_to="goals1", linked=True),
    c.CardLinked(card_id="goals1", leads_to="outcomes1", linked=True),
)


@pytest.fixture
def opened(begun, tab):
    """The chain of a small bakery on the screen, and its id."""

    def open_chain(*more: c.Change, mode: Mode = Mode.FACILITATED, **address: str):
        session_id = begun(*CHAIN, *more, mode=mode)
        return tab(session_id, "chain", **address), session_id

    return open_chain


def choice(test: AppTest):
    """The choice of what to pull out."""
    return next(one for one in test.multiselect if one.label == "What if this is not true?")


def test_without_a_card_the_screen_says_what_belongs_here_and_leads_there(begun, tab):
    session_id = begun()
    test = tab(session_id, "chain")
    assert "There is no card yet." in said(test)
    press(test, session_id, "chain", "begin")
    assert test.session_state["screen"].place == "session"


def test_cards_that_rest_on_nothing_yet_are_drawn_with_a_word_on_what_to_do(begun, tab):
    test = tab(begun(*CHAIN[:3]), "chain")
    assert "No assumption holds a card up yet." in said(test)
    assert [one.label for one in test.multiselect] == []
    assert [one.label for one in test.button if "tab_" in one.key] == [
        "**What leads to what**",
        "Loose ends · 4",
    ]


def test_load_bearing_assumptions_are_offered_first(opened):
    test, _session_id = opened()
    assert rows(test, "chain") == ["a2", "a1", "a3"]
    assert row(test, "chain", "a2").label.endswith(
        "*Load\\-bearing · Without it\\: 1 card falls, 1 card is shaken* `Pull it out`"
    )


def test_pulling_one_out_says_by_name_what_falls_and_why(opened):
    test, session_id = opened()
    choice(test).select("a1").run()
    page = said(test)
    assert "3 cards fall" in page
    assert page.index("We sell bread to offices") < page.index("Sales pay every wage by June")
    assert page.count("nothing else holds it up") == 1
    assert page.count("all that leads to it has fallen") == 2
    press(test, session_id, "chain", "back")
    assert "cards fall" not in said(test)
    assert choice(test).value == []


def test_a_row_pulls_out_and_puts_back_and_several_can_be_out(opened):
    test, _session_id = opened()
    press_row(test, "chain", "a3")
    assert choice(test).value == ["a3"]
    assert "1 card is shaken" in said(test)
    press_row(test, "chain", "a2")
    assert choice(test).value == ["a2", "a3"]
    assert "2 cards fall" in said(test)
    press_row(test, "chain", "a2")
    assert choice(test).value == ["a3"]


def test_pulling_out_records_nothing(opened, desk):
    test, session_id = opened()
    before = desk.history(session_id).seq
    press_row(test, "chain", "a3")
    assert desk.history(session_id).seq == before


def test_the_wall_pulls_out_too_and_has_the_picture_alone(opened):
    test, _session_id = opened(projector="1")
    choice(test).select("a1").run()
    assert "3 cards fall" in said(test)
    assert rows(test, "chain") == []


def test_a_private_assumption_is_not_on_the_wall(opened):
    private = c.AssumptionKeptPrivate(assumption_id="a1", private=True)
    wall, _ = opened(private, projector="1")
    assert choice(wall).options == ["2 · wages are enough to live on", "3 · flour stays cheap"]
    screen, _ = opened(private)
    assert len(choice(screen).options) == 3


def test_loose_ends_are_named_both_ways(opened):
    test, session_id = opened()
    turn_to(test, session_id, "chain", "loose")
    page = said(test)
    assert "Strategy: We hire one person a season" in page
    assert "4 · the oven lasts" in page


def test_a_card_is_linked_to_later_cards_and_unlinked(opened, desk):
    test, session_id = opened()
    turn_to(test, session_id, "chain", "leads")
    press_row(test, "leads", "strategy2")
    leads = next(one for one in test.multiselect if one.label == "This leads to")
    assert leads.options == [
        "Goals: Sales pay every wage by June",
        "Outcomes: People stay in work they chose",
    ]
    leads.select("goals1").run()
    assert desk.session(session_id).card("strategy2").leads_to == ("goals1",)
    next(one for one in test.multiselect if one.label == "This leads to").unselect("goals1").run()
    assert desk.session(session_id).card("strategy2").leads_to == ()


def test_the_opened_card_of_the_debrief_says_what_it_leads_to(opened, desk):
    test, session_id = opened()
    test.session_state["screen"].picked[f"{session_id}:card"] = "strategy2"
    press_place(test)
    leads = next(one for one in test.multiselect if one.label == "This leads to")
    leads.select("outcomes1").run()
    assert desk.session(session_id).card("strategy2").leads_to == ("outcomes1",)


def press_place(test: AppTest) -> None:
    test.button(key="back_to_session").click().run()


def test_an_outcome_has_nothing_to_lead_to(begun, tab):
    session_id = begun(*CHAIN, c.StageOpened(stage=Stage.OUTCOMES))
    test = tab(session_id)
    test.session_state["screen"].picked[f"{session_id}:card"] = "outcomes1"
    test.run()
    assert [one.label for one in test.multiselect if one.label == "This leads to"] == []


def test_what_people_wrote_is_never_read_as_a_page(begun, tab):
    session_id = begun(
        cards_under(Stage.STRATEGY, NASTY), believed("a1", NASTY, holds_up=("strategy1",))
    )
    test = tab(session_id, "chain")
    press_row(test, "chain", "a1")
    assert "<script>alert" not in said(test)
    assert "1 card falls" in said(test)


def test_somebody_alone_is_told_what_this_is_for(opened):
    test, _ = opened(mode=Mode.ALONE)
    assert "Take one assumption away" in said(test)
