"""Handing out paper for a day that is asked for, and slides of several tables."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import time

from pptx import Presentation

from tests.documents.paper import Printed
from tests.screens.beliefs import press
from tests.screens.cast import said
from tests.screens.review.hand_out import HERE, STORY, choose, downloads, handing_out
from toolkit.content import read_bank
from toolkit.documents.occasion import Occasion
from toolkit.domain.changes import (
    BridgeCardWritten,
)
from toolkit.domain.vocabulary import BridgeKind
from toolkit.outgoing import BY_NAME, Group
from toolkit.screens.review.made import MADE, Behind, Wanted
from toolkit.screens.review.making import file_of
from toolkit.screens.showing import Showing
from toolkit.screens.state import ScreenState


def test_paper_for_a_day_is_counted_for_the_people_who_come(desk, begun, tab):
    session_id = begun(HERE)
    test = handing_out(tab(session_id), session_id)
    choose(test, session_id, Group.NO_COMPUTER, "worksheets.pdf")
    assert "nothing of your session is in it" in said(test)
    test.number_input(key=f"{session_id}:review:people").set_value(30).run()
    assert (downloads(test), test.number_input[1].placeholder) == ([], "5")
    press(test, session_id, "review", "make", "worksheets")
    wanted = Wanted(
        session_id=session_id,
        seq=desk.history(session_id).seq,
        day=desk.clock().date(),
        name="worksheets.pdf",
        occasion=Occasion(length="90", people=30, track_id="freedom_business"),
    )
    thirty = MADE.get(wanted)
    assert thirty is not None
    assert "30 people" in Printed(thirty.file).text()


def test_a_run_sheet_is_made_for_the_day_that_is_asked_for(desk, begun, tab):
    session_id = begun(HERE)
    test = handing_out(tab(session_id), session_id)
    choose(test, session_id, Group.NO_COMPUTER, "run-sheet.pdf")
    boxes = {box.label: box for box in test.selectbox}
    assert (boxes["Length"].value, boxes["Topic"].value) == ("90", "freedom_business")
    boxes["Length"].set_value("60").run()
    test.time_input[0].set_value(time(14, 30)).run()
    press(test, session_id, "review", "make", "run-sheet")
    wanted = Wanted(
        session_id=session_id,
        seq=desk.history(session_id).seq,
        day=desk.clock().date(),
        name="run-sheet.pdf",
        occasion=Occasion(length="60", starts=time(14, 30), track_id="freedom_business"),
    )
    made = MADE.get(wanted)
    assert made is not None
    assert "14:30" in Printed(made.file).text()


def test_somebody_alone_is_not_asked_how_many_people_come(begun, tab):
    session_id = begun(HERE)
    test = handing_out(tab(session_id), session_id)
    choose(test, session_id, Group.NO_COMPUTER, "worksheets.pdf")
    next(box for box in test.selectbox if box.label == "Length").set_value("alone").run()
    assert (len(test.number_input), len(test.time_input)) == (0, 0)


OWN_WORDS = BridgeCardWritten(kind=BridgeKind.ASK, text="What do buyers ask you first?")


def test_tables_that_are_ready_go_behind_this_one_and_the_others_are_named(desk, begun, tab):
    ready, silent = begun(OWN_WORDS, team="Second table"), begun(team="Third table")
    story = replace(OWN_WORDS, text=STORY)
    waiting = begun(story, team="Fourth table")
    session_id = begun(HERE, OWN_WORDS)
    test = handing_out(tab(session_id), session_id)
    choose(test, session_id, Group.OFFICE, "plenary.pptx")
    assert list(test.multiselect[0].options) == ["Second table"]
    assert "No card for the plenary is written yet: Third table." in said(test)
    assert "Passages wait for a decision: Fourth table." in said(test)
    assert {ready, silent, waiting}.isdisjoint(test.multiselect[0].value)
    test.multiselect[0].set_value([ready]).run()
    wanted = Wanted(
        session_id=session_id,
        seq=desk.history(session_id).seq,
        day=desk.clock().date(),
        name="plenary.pptx",
        behind=(Behind(session_id=ready, seq=desk.history(ready).seq),),
    )
    here = Showing(
        desk=desk,
        bank=read_bank(),
        today=desk.clock().date(),
        state=ScreenState(),
        history=desk.history(session_id),
    )
    slides = Presentation(io.BytesIO(file_of(here, BY_NAME["plenary.pptx"], wanted))).slides
    titles = [slide.shapes.title.text_frame.text for slide in slides]
    assert titles == [desk.session(session_id).team, "Second table"]


def test_on_the_wall_no_other_table_is_offered(begun, tab):
    begun(OWN_WORDS, team="Second table")
    session_id = begun(HERE, OWN_WORDS)
    test = handing_out(tab(session_id, projector="1"), session_id)
    choose(test, session_id, Group.OFFICE, "plenary.pptx")
    assert len(test.multiselect) == 0
    assert "Second table" not in said(test)
