from __future__ import annotations

import pytest

from tests.screens.cast import said
from toolkit.content import read_bank
from toolkit.desk import Desk
from toolkit.domain.changes import SessionStarted
from toolkit.domain.vocabulary import Mode
from toolkit.screens.safety import lines_html


@pytest.fixture
def unread(desk: Desk) -> str:
    return desk.start(
        SessionStarted(
            team="Paper Kite Bakery",
            business="",
            country="",
            track_id="freedom_business",
            mode=Mode.FACILITATED,
            minutes=90,
        )
    )


def test_the_lines_come_before_any_stage_and_one_button_opens_it(desk, unread, tab):
    test = tab(unread)
    assert len(test.chat_input) == 0
    page = said(test)
    for line in read_bank().safety_lines:
        assert line.text in page
    test.button(key=f"{unread}:safety:read").click().run()
    assert desk.session(unread).safety_lines_read
    assert len(test.chat_input) == 1


def test_what_happened_is_not_shown_before_the_lines_either(unread, tab):
    test = tab(unread, place="happened")
    assert "Before you begin" in said(test)


def test_not_now_leads_home_and_reads_nothing(desk, unread, tab):
    test = tab(unread)
    test.button(key=f"{unread}:safety:leave").click().run()
    assert not desk.session(unread).safety_lines_read
    assert test.query_params["place"] == "home"


def test_the_lines_are_numbered_and_end_with_the_right_to_pause():
    html = lines_html(read_bank().safety_lines)
    assert html.count("<li>") == 5
    assert html.endswith("Nobody has to share, and nobody asks why.</p>")


def test_the_lines_stay_one_click_away(begun, tab):
    session_id = begun()
    test = tab(session_id)
    first = read_bank().safety_lines[0].text
    assert first not in said(test)
    test.button(key=f"{session_id}:safety_lines").click().run()
    assert first in said(test)
