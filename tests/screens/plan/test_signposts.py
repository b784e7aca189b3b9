from __future__ import annotations

from datetime import timedelta

from tests.screens.beliefs import NASTY, believed, press, rated, turn_to
from tests.screens.cast import cards_under, said
from tests.screens.plan.fields import buttons, field
from toolkit.desk import today
from toolkit.domain.changes import (
    AssumptionChosen,
    RiskJudged,
    SignpostLookedAt,
    SignpostWritten,
    StageOpened,
)
from toolkit.domain.session import Impact, Signpost
from toolkit.domain.vocabulary import Lens, Mode, Stage

HERE = StageOpened(stage=Stage.PLAN)
CHOSEN = AssumptionChosen(assumption_id="a", chosen=True)
DANGER = RiskJudged(
    assumption_id="a", impact=Impact(safety=4, mission=0, business=0, law=0), vulnerability=2
)


def signpost(signpost_id: str = "s", days: int | None = 30, **fields) -> SignpostWritten:
    check_on = None if days is None else today() + timedelta(days=days)
    whole = {"owner": "shop manager", "shaping": "a written order", "hedging": "wages kept aside"}
    return SignpostWritten(
        signpost=Signpost(
            signpost_id=signpost_id,
            assumption_id="a",
            sign=f"shops pay late {signpost_id}",
            check_on=check_on,
            **(whole | fields),
        )
    )


def looked(signpost_id: str = "s", *, tripped: bool, noted: str = "all paid") -> SignpostLookedAt:
    return SignpostLookedAt(
        signpost_id=signpost_id,
        noted=noted,
        tripped=tripped,
        next_check=today() + timedelta(days=90),
    )


def at_signposts(tab, session_id: str):
    return turn_to(tab(session_id), session_id, "plan", "signposts")


def test_a_card_the_plan_rests_on_is_asked_for_a_signpost_and_one_that_is_calm_is_not(begun, tab):
    session_id = begun(
        HERE,
        cards_under(Stage.GOALS, "Twelve steady jobs"),
        believed("a", "shops pay on time", holds_up=(f"{Stage.GOALS}1",)),
        believed("b", "rent stays the same"),
        CHOSEN,
        AssumptionChosen(assumption_id="b", chosen=True),
    )
    html = said(at_signposts(tab, session_id))
    assert "These cards want a signpost" in html
    assert "The plan rests on it. No signpost yet." in html
    assert html.count("wants a signpost") + html.count("No signpost yet.") == 1


def test_a_signpost_is_written_in_full(desk, begun, tab):
    session_id = begun(HERE, believed("a"), DANGER, CHOSEN)
    test = press(at_signposts(tab, session_id), session_id, "signpost", "wanted", "a")
    field(test.text_area, "signpost", "sign").set_value(" two shops pay late ")
    field(test.text_input, "signpost", "owner").set_value("shop manager")
    field(test.date_input, "signpost", "check_on").set_value(today() + timedelta(days=40))
    field(test.text_area, "signpost", "shaping").set_value("a written order")
    field(test.text_area, "signpost", "hedging").set_value("wages kept aside")
    press(test, session_id, "signpost", "save")
    (post,) = desk.session(session_id).signposts
    assert (post.sign, post.owner, post.check_on, post.shaping, post.hedging) == (
        "two shops pay late",
        "shop manager",
        today() + timedelta(days=40),
        "a written order",
        "wages kept aside",
    )
    assert "These cards want a signpost" not in said(test)
    assert not test.exception


def test_what_a_signpost_still_lacks_is_said_in_words_and_completed(desk, begun, tab):
    session_id = begun(HERE, believed("a"), DANGER, CHOSEN, signpost(days=None, hedging=""))
    test = at_signposts(tab, session_id)
    lacks = "Still missing: a day to look, what you prepare for the day it is not."
    assert lacks in said(test)
    press(test, session_id, "signpost", "wanted", "a")
    field(test.text_area, "signpost", "hedging").set_value("wages kept aside")
    field(test.date_input, "signpost", "check_on").set_value(today() + timedelta(days=40))
    press(test, session_id, "signpost", "save")
    assert lacks not in said(test)
    assert [post.hedging for post in desk.session(session_id).signposts] == ["wages kept aside"]


def test_a_signpost_without_a_sign_is_refused_and_what_was_typed_stays(desk, begun, tab):
    session_id = begun(HERE, believed("a"), DANGER, CHOSEN)
    test = press(at_signposts(tab, session_id), session_id, "signpost", "wanted", "a")
    field(test.text_area, "signpost", "shaping").set_value("a written order")
    press(test, session_id, "signpost", "save")
    assert desk.session(session_id).signposts == ()
    assert "Write first what you would see." in said(test)
    assert field(test.text_area, "signpost", "shaping").value == "a written order"


def test_a_signpost_half_written_waits_while_the_room_is_at_another_stage(begun, tab):
    session_id = begun(HERE, believed("a"), DANGER, CHOSEN)
    test = press(at_signposts(tab, session_id), session_id, "signpost", "wanted", "a")
    field(test.text_area, "signpost", "sign").set_value("two shops pay late").run()
    press(test, session_id, "stage", Stage.REVIEW)
    press(test, session_id, "stage", Stage.PLAN)
    assert field(test.text_area, "signpost", "sign").value == "two shops pay late"


def test_signposts_stand_by_what_they_ask_for(begun, tab):
    session_id = begun(
        HERE,
        believed("a"),
        DANGER,
        CHOSEN,
        signpost("quiet", 60),
        signpost("late", -3),
        signpost("soon", 5),
        signpost("came", 60),
        looked("came", tripped=True),
    )
    html = said(at_signposts(tab, session_id))
    wanted = (
        *("The sign has come", "pay late came", "The day to look has passed", "pay late late"),
        *("Look soon", "pay late soon", "Quiet", "pay late quiet"),
    )
    places = [html.index(words) for words in wanted]
    assert places == sorted(places)


def test_a_look_is_noted_with_the_next_day_to_look(desk, begun, tab):
    session_id = begun(HERE, believed("a"), DANGER, CHOSEN, signpost(days=-3))
    test = press(at_signposts(tab, session_id), session_id, "signpost", "look", "s")
    field(test.text_area, "look", "noted").set_value("all shops paid")
    field(test.button_group, "look", "happened").set_value(False)
    press(test, session_id, "look", "save")
    (post,) = desk.session(session_id).signposts
    assert (post.looks[0].noted, post.tripped, post.check_on) == (
        "all shops paid",
        False,
        today() + timedelta(days=90),
    )
    assert "Noted. The sign has not come." in said(test)
    assert "it has not happened" in said(test)


def test_a_look_that_does_not_say_whether_it_happened_is_asked_and_nothing_is_lost(
    desk, begun, tab
):
    session_id = begun(HERE, believed("a"), DANGER, CHOSEN, signpost())
    test = press(at_signposts(tab, session_id), session_id, "signpost", "look", "s")
    field(test.text_area, "look", "noted").set_value("all shops paid")
    press(test, session_id, "look", "save")
    assert desk.session(session_id).signposts[0].looks == ()
    assert "Say whether it has happened." in said(test)
    assert field(test.text_area, "look", "noted").value == "all shops paid"


def test_a_sign_that_has_come_says_that_evidence_is_stale_and_what_was_prepared(begun, tab):
    session_id = begun(HERE, believed("a"), DANGER, CHOSEN, signpost())
    test = press(at_signposts(tab, session_id), session_id, "signpost", "look", "s")
    field(test.button_group, "look", "happened").set_value(True)
    press(test, session_id, "look", "save")
    html = said(test)
    assert "The evidence of this card is stale now" in html
    assert html.count("wages kept aside") == 2
    assert "Open the card on the map" in buttons(test)


def test_a_sign_that_came_with_nothing_prepared_says_so(begun, tab):
    session_id = begun(
        HERE, believed("a"), DANGER, CHOSEN, signpost(hedging=""), looked(tripped=True)
    )
    assert "Nothing is prepared for this day." in said(at_signposts(tab, session_id))


def test_earlier_looks_are_folded_behind_the_newest(begun, tab):
    session_id = begun(
        HERE,
        believed("a"),
        DANGER,
        CHOSEN,
        signpost(),
        looked(tripped=False, noted="one paid"),
        looked(tripped=False, noted="two paid"),
        looked(tripped=False, noted="three paid"),
    )
    html = said(at_signposts(tab, session_id))
    assert "2 looks before" in html
    places = [
        html.index(words) for words in ("three paid", "2 looks before", "two paid", "one paid")
    ]
    assert places == sorted(places)


def test_a_signpost_is_changed_deleted_and_brought_back(desk, begun, tab):
    session_id = begun(HERE, believed("a"), CHOSEN, signpost(), looked(tripped=False))
    test = press(at_signposts(tab, session_id), session_id, "signpost", "change", "s")
    field(test.text_area, "signpost", "sign").set_value("three shops pay late")
    press(test, session_id, "signpost", "save")
    (post,) = desk.session(session_id).signposts
    assert (post.sign, len(post.looks)) == ("three shops pay late", 1)
    press(test, session_id, "signpost", "change", "s")
    press(test, session_id, "signpost", "delete")
    assert desk.session(session_id).signposts == ()
    press(test, session_id, "undo")
    assert "three shops pay late" in said(test)


def test_another_card_of_the_plan_gets_a_signpost_too(desk, begun, tab):
    session_id = begun(HERE, believed("a"), rated("a", 1), CHOSEN)
    test = at_signposts(tab, session_id)
    (choice,) = [one for one in test.selectbox if one.label == "Card"]
    choice.set_value("a").run()
    press(test, session_id, "signpost", "new", "a")
    field(test.text_area, "signpost", "sign").set_value("two shops pay late")
    press(test, session_id, "signpost", "save")
    assert [post.sign for post in desk.session(session_id).signposts] == ["two shops pay late"]


def test_somebody_alone_sees_an_example_for_the_lens(begun, tab):
    session_id = begun(HERE, believed("a", lens=Lens.WELLBEING), DANGER, CHOSEN, mode=Mode.ALONE)
    test = press(at_signposts(tab, session_id), session_id, "signpost", "wanted", "a")
    assert "An example: the outside listener hears the same worry twice." in said(test)


def test_texts_of_signposts_are_shown_as_text(begun, tab):
    session_id = begun(
        HERE,
        believed("a", NASTY),
        DANGER,
        CHOSEN,
        signpost(owner=NASTY, shaping=NASTY, hedging=NASTY),
        looked(tripped=True, noted=NASTY),
    )
    test = at_signposts(tab, session_id)
    assert "<script" not in said(test)
    assert not test.exception
