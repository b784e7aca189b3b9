from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.screens.beliefs import NASTY, believed, planned, press, turn_to
from tests.screens.cast import cards_under, said
from toolkit.domain.changes import StageOpened
from toolkit.domain.vocabulary import Stage

HERE = StageOpened(stage=Stage.REVIEW)
STORY = "our trainee Sokha, aged 19, likes bread"


def asked_about(test: AppTest) -> str:
    """What waits for a decision."""
    return "\n".join(
        str(element.proto.body)
        for element in test.get("html")
        if 'class="passage-kind"' in str(element.proto.body)
    )


def decide(test: AppTest, session_id: str, *parts: str) -> AppTest:
    return press(test, session_id, "passage", "card:goals1", *parts)


def test_reading_comes_first_and_says_plainly_that_it_misses_things(begun, tab):
    html = said(tab(begun(HERE)))
    for words in ("A neighbour", "A reporter", "An exploiter", "The toolkit misses things"):
        assert words in html
    assert "anonym" not in html.casefold()


def test_a_passage_is_kept_and_not_asked_about_again_until_that_is_undone(desk, begun, tab):
    session_id = begun(HERE, cards_under(Stage.GOALS, STORY))
    test = tab(session_id)
    assert ("“Sokha”" in asked_about(test), "“aged 19”" in asked_about(test)) == (True, True)
    decide(test, session_id, "12", "keep")
    assert [kept.passage for kept in desk.session(session_id).kept_passages] == ["Sokha"]
    assert "“Sokha”" not in asked_about(test)
    press(test, session_id, "undo")
    assert "“Sokha”" in asked_about(test)


def test_the_words_of_a_place_are_changed_where_they_stand(desk, begun, tab):
    session_id = begun(HERE, cards_under(Stage.GOALS, STORY))
    test = decide(tab(session_id), session_id, "open", "change")
    test.text_area[0].set_value("our trainees like bread")
    decide(test, session_id, "save")
    assert desk.session(session_id).cards[0].text == "our trainees like bread"
    assert asked_about(test) == ""


def test_words_that_are_refused_stay_in_the_box(desk, begun, tab):
    session_id = begun(HERE, cards_under(Stage.GOALS, STORY))
    test = decide(tab(session_id), session_id, "open", "change")
    test.text_area[0].set_value(" ")
    decide(test, session_id, "save")
    assert desk.session(session_id).cards[0].text == STORY
    assert test.text_area[0].value == " "


def test_removing_for_good_is_explained_before_it_is_done_and_reaches_the_past(desk, begun, tab):
    session_id = begun(HERE, cards_under(Stage.GOALS, STORY))
    test = decide(tab(session_id), session_id, "open", "12")
    assert "Nobody can bring it back, and undo does not help." in said(test)
    assert desk.session(session_id).cards[0].text == STORY
    decide(test, session_id, "remove_now")
    assert desk.session(session_id).cards[0].text == "our trainee …, aged 19, likes bread"
    assert "Sokha" not in repr(desk.history(session_id).entries)


def test_removing_can_be_thought_better_of(desk, begun, tab):
    session_id = begun(HERE, cards_under(Stage.GOALS, STORY))
    test = decide(tab(session_id), session_id, "open", "12")
    decide(test, session_id, "back")
    assert "Nobody can bring it back" not in said(test)
    assert desk.session(session_id).cards[0].text == STORY


def test_a_second_reader_ticks_by_role_and_the_hand_out_says_so(desk, begun, tab):
    session_id = begun(HERE)
    test = tab(session_id)
    press(test, session_id, "review", "checked")
    assert desk.session(session_id).export_checks == ()
    test.text_input(key=f"{session_id}:review:reader").set_value("board member")
    press(test, session_id, "review", "checked")
    assert [check.reader for check in desk.session(session_id).export_checks] == ["board member"]
    assert "Read by: board member" in said(test)


def test_a_reader_who_looks_like_a_name_is_asked_about(begun, tab):
    session_id = begun(HERE)
    test = tab(session_id)
    test.text_input(key=f"{session_id}:review:reader").set_value("Sokha Chan").run()
    assert "Is “Sokha Chan” a person" in said(test)


def test_the_end_says_who_does_what_and_where_the_session_lies(begun, tab, tmp_path):
    session_id = begun(HERE, believed("a"), planned("l", "a", owner="shop manager"))
    html = said(turn_to(tab(session_id), session_id, "review", "close"))
    assert "Ask two buyers" in html
    assert "shop manager" in html
    assert str(tmp_path) in html


def test_the_wall_does_not_show_the_folder(begun, tab, tmp_path):
    session_id = begun(HERE)
    test = turn_to(tab(session_id, projector="1"), session_id, "review", "close")
    assert str(tmp_path) not in said(test)


def test_texts_are_shown_as_text(begun, tab):
    session_id = begun(HERE, cards_under(Stage.GOALS, f"{STORY} {NASTY}"))
    test = tab(session_id)
    for part in ("read", "hand_out", "close"):
        assert "<script" not in said(turn_to(test, session_id, "review", part))
