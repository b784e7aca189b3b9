from __future__ import annotations

import re
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from tests.screens.cast import cards_under, said
from toolkit.content import read_bank
from toolkit.desk import Desk
from toolkit.domain.changes import StageOpened
from toolkit.domain.history import History
from toolkit.domain.vocabulary import Mode, Shelf, Stage
from toolkit.exchange import open_sample, read_history, read_session, write_session
from toolkit.exchange.samples import FOLDER, read_sample, sample_names
from toolkit.outgoing import Wish
from toolkit.outgoing.archive import archive_pdf

WITH_HISTORY = "two-kettles-soap"


@pytest.fixture
def home(tab):
    """The home screen in a new tab."""
    return lambda: tab(place="home")


def history_of(name: str) -> History:
    return read_history((FOLDER / f"{name}.json").read_bytes(), name)


def press(test: AppTest, *parts: str) -> AppTest:
    return test.button(key=":".join(("home", *parts))).click().run()


def choose(test: AppTest, session_id: str, does: str) -> AppTest:
    return test.menu_button(key=f"home:menu:{session_id}").click(does).run()


def teams(desk: Desk, shelf: Shelf = Shelf.OPEN) -> list[str]:
    return [one.session.team for one in desk.sessions() if one.session.shelf is shelf]


def test_a_first_visitor_reads_what_this_is_and_sees_one_primary_button(home):
    test = home()
    assert "Say your strategy, roles, goals and outcomes" in said(test)
    assert [b.label for b in test.button if b.proto.type == "primary"] == ["Start a session"]
    assert "Your sessions" not in said(test)


def test_a_session_is_started_the_lines_are_read_and_the_first_card_is_written(desk, home):
    test = press(home(), "start")
    test.text_input(key="home:new:team").set_value("Paper Kite Bakery")
    test.text_input(key="home:new:business").set_value("We bake bread for offices")
    test.selectbox(key="home:new:country").set_value("Cambodia")
    test.selectbox(key="home:new:track_id").set_value("aftercare")
    test.segmented_control(key="home:new:minutes").set_value(60).run()
    assert "This gives 20 minutes for the four debrief stages" in said(test)
    press(test, "start", "begin")
    (listed,) = desk.sessions()
    session = listed.session
    assert (session.team, session.business, session.country) == (
        "Paper Kite Bakery",
        "We bake bread for offices",
        "Cambodia",
    )
    assert (session.track_id, session.mode, session.minutes) == ("aftercare", Mode.FACILITATED, 60)

    test.button(key=f"{session.session_id}:safety:read").click().run()
    test.chat_input[0].set_value("The first card").run()
    assert [card.text for card in desk.session(session.session_id).cards] == ["The first card"]


def test_a_self_assessment_asks_for_no_minutes_and_says_how_long_it_takes(desk, home):
    test = press(home(), "start")
    test.text_input(key="home:new:team").set_value("Seven Looms")
    test.radio(key="home:new:mode").set_value(Mode.ALONE).run()
    assert len(test.segmented_control) == 0
    assert "About 110 minutes in all" in said(test)
    press(test, "start", "begin")
    assert desk.sessions()[0].session.mode is Mode.ALONE


def test_a_session_without_a_team_is_refused_and_the_form_keeps_what_was_typed(desk, home):
    test = press(home(), "start")
    test.text_input(key="home:new:business").set_value("We bake bread")
    press(test, "start", "begin")
    assert desk.sessions() == ()
    assert "Write something for the team" in said(test)
    assert test.text_input(key="home:new:business").value == "We bake bread"


def test_the_newest_session_is_resumed_where_it_stopped(begun, desk, home):
    begun(team="Older")
    newest = begun(
        StageOpened(stage=Stage.GOALS), cards_under(Stage.GOALS, "one", "two"), team="Newer"
    )
    test = home()
    page = said(test)
    assert page.index("Newer") < page.index("Older")
    assert re.search(r"Stopped at Goals<.*?> · <.*?>2 cards<", page)
    assert [b.key for b in test.button if b.proto.type == "primary"] == [f"home:open:{newest}"]
    press(test, "open", newest)
    assert test.query_params["session"] == newest
    assert "<h1>Goals</h1>" in said(test)


def test_a_session_is_renamed_in_its_row(begun, desk, home):
    session_id = begun()
    test = choose(home(), session_id, "Rename, or change the cover")
    test.text_input(key=f"home:{session_id}:team").set_value("Paper Kite Bakery and Shop")
    press(test, "save", session_id)
    assert teams(desk) == ["Paper Kite Bakery and Shop"]
    assert len(test.text_input) == 0


def test_an_empty_name_is_refused_and_the_row_stays_open(begun, desk, home):
    session_id = begun()
    test = choose(home(), session_id, "Rename, or change the cover")
    test.text_input(key=f"home:{session_id}:team").set_value(" ")
    press(test, "save", session_id)
    assert teams(desk) == ["Paper Kite Bakery"]
    assert test.text_input(key=f"home:{session_id}:team").value == " "


def test_a_copy_lies_beside_the_first(begun, desk, home):
    session_id = begun(cards_under(Stage.GOALS, "one"))
    choose(home(), session_id, "Duplicate")
    assert teams(desk) == ["Paper Kite Bakery (copy)", "Paper Kite Bakery"]
    assert [len(one.session.cards) for one in desk.sessions()] == [1, 1]


@pytest.mark.parametrize(
    ("does", "shelf"), [("Archive", Shelf.ARCHIVED), ("Delete", Shelf.DELETED)]
)
def test_what_was_set_aside_is_undone_right_there(begun, desk, home, does, shelf):
    session_id = begun()
    test = choose(home(), session_id, does)
    assert teams(desk, shelf) == ["Paper Kite Bakery"]
    assert f"“Paper Kite Bakery” is {shelf}." in said(test)
    press(test, "unshelve")
    assert teams(desk) == ["Paper Kite Bakery"]
    assert "home:unshelve" not in {button.key for button in test.button}


def unfold(test: AppTest, shelf: Shelf) -> AppTest:
    test.session_state[f"home:shelf:{shelf}"] = True
    return test.run()


def test_a_deleted_session_is_taken_back_another_day(begun, desk, home):
    session_id = begun()
    desk.shelve(session_id, Shelf.DELETED)
    test = unfold(home(), Shelf.DELETED)
    press(test, "take_back", session_id)
    assert teams(desk) == ["Paper Kite Bakery"]


def test_a_session_is_removed_for_good_only_after_a_second_question(begun, desk, home):
    session_id = begun()
    desk.shelve(session_id, Shelf.DELETED)
    test = unfold(home(), Shelf.DELETED)
    press(test, "erase", session_id)
    press(test, "keep", session_id)
    assert teams(desk, Shelf.DELETED) == ["Paper Kite Bakery"]
    press(test, "erase", session_id)
    press(test, "erase_for_good", session_id)
    assert desk.sessions() == ()


def test_a_sample_opens_as_a_copy_that_may_be_changed(desk, home):
    name = sample_names()[0]
    test = press(home(), "open_sample", name)
    (listed,) = desk.sessions()
    assert listed.session.team == read_sample(name).team
    assert listed.session.sample
    assert test.query_params["session"] == listed.session.session_id
    desk.record(listed.session.session_id, cards_under(Stage.GOALS, "one more"))
    assert len(desk.session(listed.session.session_id).cards) == len(read_sample(name).cards) + 1


def test_a_session_file_is_brought_in(desk, home):
    test = home()
    name = sample_names()[0]
    content = (FOLDER / f"{name}.json").read_bytes()
    test.file_uploader[0].set_value((f"{name}.json", content, "application/json")).run()
    press(test, "bring", "in")
    assert [one.session.team for one in desk.sessions()] == [read_sample(name).team]


def test_a_sample_with_a_history_opens_with_all_its_past(desk, home):
    test = press(home(), "open_sample", WITH_HISTORY)
    (listed,) = desk.sessions()
    session_id = listed.session.session_id
    assert test.query_params["session"] == session_id
    assert len(desk.history(session_id).entries) == len(history_of(WITH_HISTORY).entries)
    assert "5 sittings" in said(home())


def test_a_session_file_with_its_history_is_brought_in_with_all_its_past(desk, home):
    test = home()
    content = (FOLDER / f"{WITH_HISTORY}.json").read_bytes()
    test.file_uploader[0].set_value(("soap.json", content, "application/json")).run()
    assert "Its history comes with it: 5 sittings since 14 April 2026." in said(test)
    press(test, "bring", "in")
    (listed,) = desk.sessions()
    assert desk.history(listed.session.session_id).entries == history_of(WITH_HISTORY).entries


def test_an_archive_copy_of_a_plan_is_brought_in_like_the_session_file(desk, home):
    test = home()
    day = date(2026, 11, 28)
    wish = Wish(brought=open_sample(WITH_HISTORY, day), bank=read_bank(), day=day)
    test.file_uploader[0].set_value(("plan.pdf", archive_pdf(wish), "application/pdf")).run()
    press(test, "bring", "in")
    (listed,) = desk.sessions()
    assert listed.session.assumptions == read_session(write_session(wish.session), "x").assumptions


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"[]",
        b'{"format": "something else"}',
        b'{"format": "freedom-business-history"}',
        b"\xff\xfe\x00",
        b"%PDF-1.7",
    ],
)
def test_a_file_that_is_no_session_is_refused_with_what_is_wrong(desk, home, content):
    test = home()
    test.file_uploader[0].set_value(("notes.json", content, "application/json")).run()
    assert not test.exception
    assert 'class="note error"' in said(test)
    assert "home:bring:in" not in {button.key for button in test.button}
    assert desk.sessions() == ()


def test_names_reach_the_page_as_text_only(begun, home):
    begun(team="<script>alert(1)</script> *x*")
    page = said(home())
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; *x*" in page


def test_many_sessions_come_a_page_at_a_time(begun, home):
    for n in range(10):
        begun(team=f"Team {n}")
    test = home()
    assert len(test.menu_button) == 8
    press(test, "more")
    assert len(test.menu_button) == 10
