"""What the place for session files says of a session that is here already, before anything is written."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.journeys import assumption_written, cards_written
from tests.screens.cast import said
from toolkit.desk import Desk, new_id
from toolkit.desk.secrets import signing_key
from toolkit.domain import changes as c
from toolkit.domain.vocabulary import Lens, Shelf, Stage
from toolkit.exchange import read_history, read_session, write_history, write_session
from toolkit.exchange.samples import FOLDER
from toolkit.screens.home.bringing import like_it_here

BELIEF = assumption_written("a1")


@pytest.fixture
def home(tab) -> Callable[[], AppTest]:
    return lambda: tab(place="home")


def press(test: AppTest, *parts: str) -> AppTest:
    return test.button(key=":".join(("home", *parts))).click().run()


def belief(text: str) -> c.AssumptionEdited:
    return c.AssumptionEdited(
        assumption_id="a1", text=text, lens=Lens.VIABILITY, touches_safety=False
    )


def file_of(desk: Desk, session_id: str) -> bytes:
    return write_history(desk.history(session_id), signing_key())


def went_on_elsewhere(desk: Desk, session_id: str, *changes: c.Change) -> bytes:
    """The file of another machine that was given the session, and went on with it."""
    there = desk.bring_history(read_history(file_of(desk, session_id), "file.json").entries)
    for change in changes:
        desk.record(there, change)
    raw = file_of(desk, there)
    desk.shelve(there, Shelf.DELETED)
    desk.erase(there)
    return raw


def uploaded(home, raw: bytes, name: str = "file.json"):
    return home().file_uploader[0].set_value((name, raw, "application/json")).run()


def keys_of(test) -> set[str]:
    return {button.key for button in test.button}


def test_a_newer_file_goes_on_in_the_session_that_is_here(begun, desk, home):
    here = begun(BELIEF)
    raw = went_on_elsewhere(desk, here, belief("Shops order every week"))
    test = uploaded(home, raw)
    page = said(test)
    assert "is here already, and the file is newer. Steps only in the file: 1." in page
    assert "1 step comes in." in page
    press(test, "bring", "join")
    (listed,) = desk.sessions()
    assert listed.session.session_id == here
    assert listed.session.assumptions[0].text == "Shops order every week"
    assert test.query_params["session"] == here


def test_the_same_file_again_adds_nothing_and_says_so(begun, desk, home):
    here = begun(BELIEF)
    raw = went_on_elsewhere(desk, here, belief("Shops order every week"))
    press(uploaded(home, raw), "bring", "join")
    before = desk.history(here)
    test = uploaded(home, raw)
    assert "The file adds nothing to it." in said(test)
    assert "home:bring:join" not in keys_of(test)
    press(test, "bring", "open")
    assert (test.query_params["session"], desk.history(here)) == (here, before)


def test_both_versions_and_what_cannot_come_in_are_told_before_anything_is_written(
    begun, desk, home
):
    here = begun(BELIEF, assumption_written("a2"))
    raw = went_on_elsewhere(
        desk,
        here,
        belief("Written there"),
        c.AssumptionEdited(
            assumption_id="a2", text="Too late", lens=Lens.VIABILITY, touches_safety=False
        ),
        cards_written(Stage.GOALS, "g9"),
    )
    desk.record(here, belief("Written here"))
    desk.record(here, c.AssumptionDeleted(assumption_id="a2"))
    before = desk.history(here)
    test = uploaded(home, raw)
    page = said(test)
    for words in (
        "both went on: steps only in the file: 3; steps only here: 2.",
        "2 steps come in. 1 step cannot come in. 1 thing was changed on both sides.",
        "Here: Assumption changed to: Written here",
        "In the file: Assumption changed to: Written there",
        "Assumption changed to: Too late<br>Why it cannot come in: That assumption is no longer here.",
    ):
        assert words in page
    assert desk.history(here) == before
    press(test, "bring", "join")
    assert "The file is joined: 2 steps came in. 1 step did not; it stands in the file." in said(
        test
    )
    session = desk.session(here)
    assert [a.text for a in session.assumptions] == ["Written here"]
    assert [card.text for card in session.cards] == ["Card g9"]


def test_it_can_be_kept_as_a_session_of_its_own(begun, desk, home):
    here = begun(BELIEF)
    raw = went_on_elsewhere(desk, here, belief("Shops order every week"))
    before = desk.history(here)
    press(uploaded(home, raw), "bring", "in")
    assert len(desk.sessions()) == 2
    assert desk.history(here) == before


def test_the_words_of_a_private_card_are_folded_away(begun, desk, home):
    here = begun(BELIEF, c.AssumptionKeptPrivate(assumption_id="a1", private=True))
    raw = went_on_elsewhere(desk, here, belief("Written there"))
    desk.record(here, belief("Written here"))
    assert '<summary><bdi dir="auto">About a private card</bdi></summary>' in said(
        uploaded(home, raw)
    )


def test_an_open_room_is_ended_first(begun, desk, home):
    here = begun(BELIEF)
    raw = went_on_elsewhere(desk, here, belief("Shops order every week"))
    desk.record(here, c.RoomOpened(code="KRTMW"))
    test = uploaded(home, raw)
    assert "The room of this session is open. End it first" in said(test)
    assert {"home:bring:join", "home:bring:open"} & keys_of(test) == {"home:bring:open"}


def test_where_the_session_is_here_twice_it_is_asked_which_one(begun, desk, home):
    here = begun(BELIEF)
    raw = went_on_elsewhere(desk, here, belief("Shops order every week"))
    twin = desk.bring_history(desk.history(here).entries)
    test = uploaded(home, raw)
    test.selectbox(key="home:bring:which").select(twin).run()
    press(test, "bring", "join")
    assert desk.session(twin).assumptions[0].text == "Shops order every week"
    assert desk.session(here).assumptions[0].text == "belief a1"


def test_a_file_without_a_history_is_compared_by_what_it_holds(begun, desk):
    here = begun(BELIEF, team="Soap {x}")
    file = read_session(write_session(desk.session(here)), "file.json")
    begun(team="Another")
    copy = (
        "This file has no history, so it cannot be joined. Bringing it in makes a second session and changes nothing"
        " in the first."
    )
    assert like_it_here(desk, file) == ("“Soap {x}” is here already and holds the same.", copy)

    desk.record(here, belief("Shops order every week"))
    desk.record(here, assumption_written(new_id()))
    assert like_it_here(desk, file) == (
        "“Soap {x}” is here already and differs. Assumptions: 1 only here, 1 in other words or another state.",
        copy,
    )


def test_a_session_that_is_not_here_has_one_button(home):
    test = uploaded(home, (FOLDER / "two-kettles-soap.json").read_bytes())
    assert {"home:bring:in", "home:bring:join", "home:bring:open"} & keys_of(test) == {
        "home:bring:in"
    }
