from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.screens.cast import cards_under, said
from tests.screens.map.acting import field, keys, open_card, press
from tests.screens.map.made import AT_THE_MAP, beliefs, rated
from toolkit.domain.changes import (
    AssumptionEdited,
    AssumptionKeptPrivate,
    AssumptionLinked,
)
from toolkit.domain.vocabulary import EvidenceLevel, Lens, Stage
from toolkit.screens.map.screen import wall_legend

NASTY = "<script>alert(1)</script> **not bold** $x$"


def answer(test: AppTest, session_id: str, assumption_id: str, *, impact, safety, claim) -> None:
    for part, value in (("impact", impact), ("safety", safety), ("claim", claim)):
        field(test, f"rate:{assumption_id}", part).set_value(value)


def test_a_session_without_assumptions_says_what_belongs_here_and_shows_an_example(begun, tab):
    test = tab(begun(AT_THE_MAP))
    assert "We believe that buyers will order again" in said(test)
    assert not test.exception


def test_three_answers_place_a_card_and_the_next_one_opens(desk, begun, tab):
    session_id = begun(*beliefs(2), AT_THE_MAP)
    test = press(tab(session_id), session_id, "rate_next")
    answer(test, session_id, "a1", impact=4, safety=False, claim=1)
    press(test, session_id, "rate", "a1", "on")
    (rating,) = desk.session(session_id).ratings
    assert (rating.rater, rating.round_number, rating.impact, rating.claim) == (
        "team",
        1,
        4,
        EvidenceLevel.E1,
    )
    assert "belief number 2" in said(test)
    assert f"{session_id}:map:rate:a2:save" in keys(test)


def test_after_the_last_card_there_is_none_to_go_on_to(desk, begun, tab):
    session_id = begun(*beliefs(1), AT_THE_MAP)
    test = press(tab(session_id), session_id, "rate_next")
    assert f"{session_id}:map:rate:a1:on" not in keys(test)
    answer(test, session_id, "a1", impact=0, safety=False, claim=0)
    press(test, session_id, "rate", "a1", "save")
    press(test, session_id, "close")
    assert f"{session_id}:map:rate_next" not in keys(test)
    assert len(desk.session(session_id).ratings) == 1


def test_an_open_card_says_that_the_plan_rests_on_it(begun, tab):
    link = AssumptionLinked(assumption_id="a1", card_id="goals1", linked=True)
    session_id = begun(cards_under(Stage.GOALS, "open a shop"), *beliefs(2), link, AT_THE_MAP)
    test = tab(session_id)
    assert "Load-bearing" in said(open_card(test, session_id, "a1"))
    assert "Load-bearing" not in said(open_card(test, session_id, "a2"))


def test_an_unfinished_rating_is_not_recorded_and_keeps_what_was_chosen(desk, begun, tab):
    session_id = begun(*beliefs(1), AT_THE_MAP)
    test = open_card(tab(session_id), session_id, "a1")
    field(test, "rate:a1", "impact").set_value(3)
    press(test, session_id, "rate", "a1", "save")
    assert desk.session(session_id).ratings == ()
    assert "What you have chosen is still there" in said(test)
    assert field(test, "rate:a1", "impact").value == 3


def test_rating_again_starts_from_what_the_table_said(desk, begun, tab):
    session_id = begun(*beliefs(1), rated("a1", impact=2, claim=4), AT_THE_MAP)
    test = open_card(tab(session_id), session_id, "a1")
    parts = ("impact", "safety", "claim")
    assert [field(test, "rate:a1", part).value for part in parts] == [2, False, 4]


def test_an_undo_shows_again_what_the_table_said_before(begun, tab):
    session_id = begun(*beliefs(1), rated("a1", impact=2, claim=4), AT_THE_MAP)
    test = open_card(tab(session_id), session_id, "a1")
    field(test, "rate:a1", "impact").set_value(4)
    press(test, session_id, "rate", "a1", "save")
    assert field(test, "rate:a1", "impact").value == 4
    test.button(key=f"{session_id}:undo").click().run()
    assert field(test, "rate:a1", "impact").value == 2


def test_what_was_begun_waits_while_another_stage_or_another_card_is_open(begun, tab):
    session_id = begun(*beliefs(2), AT_THE_MAP)
    test = open_card(tab(session_id), session_id, "a1")
    field(test, "rate:a1", "impact").set_value(3).run()
    test.button(key=f"{session_id}:next").click().run()
    test.button(key=f"{session_id}:back").click().run()
    assert field(test, "rate:a1", "impact").value == 3
    open_card(test, session_id, "a2")
    assert field(open_card(test, session_id, "a1"), "rate:a1", "impact").value == 3


def test_a_private_card_is_on_no_wall_and_in_no_list_there(begun, tab):
    private = AssumptionKeptPrivate(assumption_id="a1", private=True)
    session_id = begun(*beliefs(2), private, rated("a2"), AT_THE_MAP)
    wall = open_card(tab(session_id, projector="1"), session_id, "a1")
    assert "belief number 1" not in said(wall)
    assert f"{session_id}:map:rate_next" not in keys(wall)
    desk_test = open_card(tab(session_id), session_id, "a1")
    assert "belief number 1" in said(desk_test)


def test_charts_are_drawn_only_once_they_are_opened(begun, tab):
    session_id = begun(*beliefs(2), rated("a1"), AT_THE_MAP)
    test = tab(session_id)
    assert len(test.get("plotly_chart")) == 0
    test.session_state[f"{session_id}:map:closer"] = True
    test.run()
    assert len(test.get("plotly_chart")) == 2
    assert not test.exception


def test_on_the_wall_stand_map_strip_and_rating_and_nothing_that_is_for_the_desk(begun, tab):
    session_id = begun(*beliefs(2), rated("a1", worry=True), AT_THE_MAP)
    test = open_card(tab(session_id, projector="1"), session_id, "a2")
    assert "Safety first" in said(test)
    assert f"{session_id}:map:rate:a2:save" in keys(test)
    assert [len(test.get(kind)) for kind in ("expander", "download_button", "button_group")] == [
        0,
        0,
        0,
    ]


def test_a_card_deleted_elsewhere_gives_the_list_again(desk, begun, tab):
    session_id = begun(*beliefs(2), AT_THE_MAP)
    test = open_card(tab(session_id), session_id, "gone")
    assert f"{session_id}:map:rate_next" in keys(test)
    assert not test.exception


def test_text_of_people_is_shown_as_text(desk, begun, tab):
    nasty = AssumptionEdited(
        assumption_id="a1", text=NASTY, lens=Lens.CONTEXT, touches_safety=False
    )
    session_id = begun(*beliefs(1), nasty, rated("a1"), AT_THE_MAP)
    test = open_card(tab(session_id), session_id, "a1")
    assert "<script>alert" not in said(test)
    assert "&lt;script&gt;alert(1)&lt;/script&gt; **not bold** $x$" in said(test)
    assert not test.exception


def test_the_legend_on_the_wall_explains_crosses_only_where_there_are_some():
    words = "how far apart our answers are"
    assert [words in wall_legend(crosses=crosses) for crosses in (True, False)] == [True, False]
