from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.screens.cast import cards_under, said
from tests.screens.map.acting import field, keys, open_card, open_part, press
from tests.screens.map.made import AT_THE_MAP, beliefs, rated
from toolkit.desk import today
from toolkit.domain.changes import AssumptionLinked, RiskJudged
from toolkit.domain.session import Impact
from toolkit.domain.vocabulary import Stage, Strip
from toolkit.scoring.order import rank_assumptions


def judging(test: AppTest, session_id: str) -> AppTest:
    """The first card, open at its risk in full."""
    return open_part(open_card(test, session_id, "a1"), session_id, "judging", "a1")


def test_the_greatest_area_counts_and_the_world_can_be_judged_too(desk, begun, tab):
    session_id = begun(*beliefs(1), AT_THE_MAP)
    test = judging(tab(session_id), session_id)
    for area, value in (("safety", 1), ("mission", 1), ("business", 4), ("law", 1)):
        field(test, "judge:a1", area).set_value(value)
    field(test, "judge:a1", "vulnerability").set_value(3)
    press(test, session_id, "judge", "a1", "save")
    (standing,) = rank_assumptions(desk.session(session_id), today())
    assert (standing.risk, standing.strip) == (1.0, Strip.NONE)


def test_a_judgement_with_an_area_left_open_is_not_recorded(desk, begun, tab):
    session_id = begun(*beliefs(1), AT_THE_MAP)
    test = judging(tab(session_id), session_id)
    field(test, "judge:a1", "law").set_value(2)
    press(test, session_id, "judge", "a1", "save")
    assert desk.session(session_id).assumptions[0].impact is None
    assert field(test, "judge:a1", "law").value == 2


def test_four_numbers_cannot_make_an_open_worry_go_away(begun, tab):
    session_id = begun(*beliefs(1), rated("a1", worry=True), AT_THE_MAP)
    test = judging(tab(session_id), session_id)
    assert f"{session_id}:map:judge:a1:save" not in keys(test)


def test_the_area_that_decides_is_said_while_the_answers_are_chosen(begun, tab):
    session_id = begun(*beliefs(1), AT_THE_MAP)
    test = judging(tab(session_id), session_id)
    field(test, "judge:a1", "mission").set_value(2)
    field(test, "judge:a1", "law").set_value(3).run()
    assert (
        "Law and reputation decides: Fine, lost permit, lost trust. The area with the greatest"
        " risk decides, never the mean." in said(test)
    )
    field(test, "judge:a1", "safety").set_value(4).run()
    assert "It counts in full, however hard it is to imagine." in said(test)


def test_an_undo_shows_the_old_answers_again(begun, tab):
    judged = RiskJudged(
        assumption_id="a1", impact=Impact(safety=0, mission=1, business=2, law=0), vulnerability=3
    )
    session_id = begun(*beliefs(1), judged, AT_THE_MAP)
    test = judging(tab(session_id), session_id)
    field(test, "judge:a1", "business").set_value(4)
    press(test, session_id, "judge", "a1", "save")
    assert "decided by business; signs already that it breaks" in said(test)
    test.button(key=f"{session_id}:undo").click().run()
    assert field(test, "judge:a1", "business").value == 2


def test_what_rests_on_the_card_is_listed_with_what_has_no_other_support(begun, tab):
    session_id = begun(
        cards_under(Stage.GOALS, "open a shop", "hire five people"),
        *beliefs(2),
        *(
            AssumptionLinked(assumption_id=belief, card_id=card, linked=True)
            for belief, card in (("a1", "goals1"), ("a1", "goals2"), ("a2", "goals2"))
        ),
        AT_THE_MAP,
    )
    shown = said(open_card(tab(session_id), session_id, "a1"))
    assert "Load-bearing: 2 cards rest on it" in shown
    assert "Goals: open a shop (rests on this alone)" in shown
    assert "Goals: hire five people</bdi>" in shown
