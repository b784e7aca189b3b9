from __future__ import annotations

from datetime import date

from streamlit.testing.v1 import AppTest

from tests.screens.cast import cards_under, said
from tests.screens.map.made import AT_THE_MAP, beliefs, rated, seen
from toolkit.desk import today
from toolkit.domain.changes import (
    AssumptionEdited,
    AssumptionLinked,
    PlacementAgreed,
    WorryAnswered,
)
from toolkit.domain.session import Placement
from toolkit.domain.vocabulary import EvidenceLevel, Lens, Side, Stage, Strip
from toolkit.scoring.order import rank_assumptions
from toolkit.screens.map.ledger import months_back

NASTY = "<script>alert(1)</script> **not bold** $x$"


def open_card(test: AppTest, session_id: str, assumption_id: str) -> AppTest:
    """What a click on the map does; the click itself is tried in the browser tests."""
    test.session_state["screen"].picked[f"{session_id}:map:card"] = assumption_id
    return test.run()


def press(test: AppTest, session_id: str, *parts: str) -> AppTest:
    return test.button(key=":".join((session_id, "map", *parts))).click().run()


def keys(test: AppTest) -> set[str]:
    return {str(button.key) for button in test.button}


def answer(test: AppTest, session_id: str, assumption_id: str, *, impact, safety, claim) -> None:
    for part, value in (("impact", impact), ("safety", safety), ("claim", claim)):
        test.radio(key=f"{session_id}:map:rate:{assumption_id}:{part}").set_value(value)


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
    test.radio(key=f"{session_id}:map:rate:a1:impact").set_value(3)
    press(test, session_id, "rate", "a1", "save")
    assert desk.session(session_id).ratings == ()
    assert "What you have chosen is still there" in said(test)
    assert test.radio(key=f"{session_id}:map:rate:a1:impact").value == 3


def test_rating_again_starts_from_what_the_table_said(desk, begun, tab):
    session_id = begun(*beliefs(1), rated("a1", impact=2, claim=4), AT_THE_MAP)
    test = open_card(tab(session_id), session_id, "a1")
    values = [
        test.radio(key=f"{session_id}:map:rate:a1:{part}").value
        for part in ("impact", "safety", "claim")
    ]
    assert values == [2, False, 4]


def test_one_yes_puts_a_card_into_the_strip_until_the_group_has_judged_it(desk, begun, tab):
    session_id = begun(*beliefs(1), rated("a1", worry=True), AT_THE_MAP)
    test = press(tab(session_id), session_id, "next_worry")
    test.radio(key=f"{session_id}:map:worry:a1:safety").set_value(3)
    test.text_area(key=f"{session_id}:map:worry:a1:said").set_value("Night work; the lead stays")
    press(test, session_id, "worry", "a1", "save")
    session = desk.session(session_id)
    (assumption,) = session.assumptions
    assert assumption.worry_answer is not None
    assert (assumption.worry_answer.safety, assumption.worry_answer.said) == (
        3,
        "Night work; the lead stays",
    )
    assert rank_assumptions(session, today())[0].strip is Strip.SAFETY_CRITICAL
    assert f"{session_id}:map:next_worry" not in keys(test)


def test_a_judgement_without_a_number_or_without_words_is_not_recorded(desk, begun, tab):
    session_id = begun(*beliefs(1), rated("a1", worry=True), AT_THE_MAP)
    test = open_card(tab(session_id), session_id, "a1")
    press(test, session_id, "worry", "a1", "save")
    assert "Choose a number from 0 to 4" in said(test)
    test.radio(key=f"{session_id}:map:worry:a1:safety").set_value(4)
    press(test, session_id, "worry", "a1", "save")
    assert desk.session(session_id).assumptions[0].worry_answer is None
    assert not test.exception


def test_what_was_said_is_shown_and_can_be_judged_anew(desk, begun, tab):
    session_id = begun(
        *beliefs(1),
        WorryAnswered(assumption_id="a1", safety=3, said="Two roles saw it"),
        AT_THE_MAP,
    )
    test = open_card(tab(session_id), session_id, "a1")
    assert "Two roles saw it" in said(test)
    test.radio(key=f"{session_id}:map:worry:a1:safety").set_value(4)
    press(test, session_id, "worry", "a1", "save")
    found = desk.session(session_id).assumptions[0].worry_answer
    assert found is not None
    assert found.safety == 4


def placed(who: str = "", why: str = "") -> PlacementAgreed:
    return PlacementAgreed(assumption_id="a1", risk=0.9, evidence=0.8, who=who, why=why)


def placement(desk, session_id: str) -> Placement | None:
    found: Placement | None = desk.session(session_id).assumptions[0].placement
    return found


def test_who_and_why_are_asked_until_they_are_said_and_move_nothing(desk, begun, tab):
    session_id = begun(*beliefs(1), placed(), AT_THE_MAP)
    test = open_card(tab(session_id), session_id, "a1")
    assert "Agreed place: <strong>Watch</strong>" in said(test)
    test.text_input(key=f"{session_id}:map:place:a1:who").set_value("shop lead")
    test.text_input(key=f"{session_id}:map:place:a1:why").set_value("seen twice")
    press(test, session_id, "place", "a1", "save")
    found = placement(desk, session_id)
    assert found is not None
    assert (found.who, found.why, found.risk, found.evidence) == (
        "shop lead",
        "seen twice",
        0.9,
        0.8,
    )
    assert f"{session_id}:map:place:a1:save" not in keys(test)


def test_the_agreed_place_is_taken_back(desk, begun, tab):
    session_id = begun(*beliefs(1), placed("lead", "why"), AT_THE_MAP)
    test = open_card(tab(session_id), session_id, "a1")
    press(test, session_id, "lift", "a1")
    assert placement(desk, session_id) is None
    assert "Agreed place" not in said(test)


def test_an_evidence_item_is_added_and_taken_back(desk, begun, tab):
    session_id = begun(*beliefs(1), AT_THE_MAP)
    test = open_card(tab(session_id), session_id, "a1")
    base = f"{session_id}:map:evidence:a1:0"
    test.radio(key=f"{base}:side").set_value(Side.AGAINST)
    test.text_input(key=f"{base}:text").set_value("Two shops did not order again")
    test.selectbox(key=f"{base}:level").set_value("E3  People did it once")
    test.selectbox(key=f"{base}:month").set_value(months_back(today())[1])
    test.text_input(key=f"{base}:source").set_value("order book")
    press(test, session_id, "evidence", "a1", "0", "save")
    (item,) = desk.session(session_id).evidence
    assert (item.side, item.level, item.text, item.source) == (
        Side.AGAINST,
        EvidenceLevel.E3,
        "Two shops did not order again",
        "order book",
    )
    assert item.seen == months_back(today())[1]
    assert "Two shops did not order again" in said(test)

    press(test, session_id, "evidence", item.evidence_id)
    assert desk.session(session_id).evidence == ()


def test_evidence_without_a_level_is_not_added_and_the_text_stays(desk, begun, tab):
    session_id = begun(*beliefs(1), AT_THE_MAP)
    test = open_card(tab(session_id), session_id, "a1")
    base = f"{session_id}:map:evidence:a1:0"
    test.text_input(key=f"{base}:text").set_value("Two shops did not order again")
    press(test, session_id, "evidence", "a1", "0", "save")
    assert desk.session(session_id).evidence == ()
    assert test.text_input(key=f"{base}:text").value == "Two shops did not order again"


def test_a_ledger_is_shown_with_both_sides(begun, tab):
    session_id = begun(*beliefs(1), rated("a1"), seen("a1"), AT_THE_MAP)
    test = open_card(tab(session_id), session_id, "a1")
    assert "For 0.50 · against 0.00 · together 0.50" in said(test)


def test_the_greatest_area_counts_and_the_world_can_be_judged_too(desk, begun, tab):
    session_id = begun(*beliefs(1), AT_THE_MAP)
    test = open_card(tab(session_id), session_id, "a1")
    base = f"{session_id}:map:judge:a1"
    for area, value in (("safety", 1), ("mission", 1), ("business", 4), ("law", 1)):
        test.selectbox(key=f"{base}:{area}").set_value(value)
    test.radio(key=f"{base}:vulnerability").set_value(3)
    press(test, session_id, "judge", "a1", "save")
    (standing,) = rank_assumptions(desk.session(session_id), today())
    assert (standing.risk, standing.strip) == (1.0, Strip.NONE)


def test_a_judgement_with_an_area_left_open_is_not_recorded(desk, begun, tab):
    session_id = begun(*beliefs(1), AT_THE_MAP)
    test = open_card(tab(session_id), session_id, "a1")
    test.selectbox(key=f"{session_id}:map:judge:a1:law").set_value(2)
    press(test, session_id, "judge", "a1", "save")
    assert desk.session(session_id).assumptions[0].impact is None
    assert test.selectbox(key=f"{session_id}:map:judge:a1:law").value == 2


def test_four_numbers_cannot_make_an_open_worry_go_away(begun, tab):
    session_id = begun(*beliefs(1), rated("a1", worry=True), AT_THE_MAP)
    test = open_card(tab(session_id), session_id, "a1")
    assert f"{session_id}:map:judge:a1:save" not in keys(test)


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


def test_months_go_back_over_the_turn_of_the_year():
    assert months_back(date(2026, 2, 17))[:3] == [
        date(2026, 2, 1),
        date(2026, 1, 1),
        date(2025, 12, 1),
    ]
