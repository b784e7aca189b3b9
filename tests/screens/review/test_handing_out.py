"""Handing out: what is chosen, seen and taken, and what is asked and said on the way."""

from __future__ import annotations

from typing import Any

import pytest

from tests.screens.beliefs import believed, planned, press, rated, turn_to
from tests.screens.cast import cards_under, said
from tests.screens.review.hand_out import HERE, choose, downloads, handing_out
from toolkit.content import read_bank
from toolkit.domain.changes import (
    AssumptionKeptPrivate,
    BridgeCardWritten,
    ExportChecked,
)
from toolkit.domain.errors import DocumentFailed
from toolkit.domain.vocabulary import BridgeKind, Stage
from toolkit.exchange import read_history
from toolkit.outgoing import BY_NAME, CATALOGUE, Entry, Group
from toolkit.screens.review import making
from toolkit.screens.review.made import Made
from toolkit.screens.review.making import file_of, wanted_of
from toolkit.screens.showing import Showing
from toolkit.screens.state import ScreenState
from toolkit.screens.text import as_html


def test_a_plan_nobody_read_can_be_printed_and_says_so(begun, tab):
    session_id = begun(HERE)
    html = said(turn_to(tab(session_id), session_id, "review", "hand_out"))
    assert "its cover says that nobody has read it yet" in html


def test_over_the_summary_stands_who_read_the_summary_and_what_waits_in_it(begun, tab):
    session_id = begun(
        HERE,
        cards_under(Stage.GOALS, "Call 012 345 678 about the shift"),
        BridgeCardWritten(kind=BridgeKind.ASK, text="Call 098 765 432, they know"),
        ExportChecked(document="plan", reader="board"),
    )
    test = handing_out(tab(session_id), session_id)
    assert "Read by: board" in said(test)
    choose(test, session_id, Group.HAND, "summary.pdf")
    assert "Nobody has ticked yet that it was read. Passages that wait for a decision: 1." in said(
        test
    )


def test_letters_that_cannot_be_printed_are_named_before_anything_is_printed(begun, tab):
    session_id = begun(HERE, cards_under(Stage.GOALS, "Sell more bread 🍞"))
    html = said(turn_to(tab(session_id), session_id, "review", "hand_out"))
    assert "This computer has no letters to print: 🍞." in html


def test_the_plan_is_made_seen_page_by_page_and_what_now_comes_after_the_download(begun, tab):
    session_id = begun(
        HERE,
        believed("a"),
        rated("a", 4),
        planned("l", "a"),
        ExportChecked(document="plan", reader="board"),
    )
    test = handing_out(tab(session_id), session_id)
    assert (downloads(test), said(test).count("<img")) == ([], 0)
    press(test, session_id, "review", "make", "plan")
    assert [one.label for one in test.button if one.label == "Make the PDF"] == []
    shown = [one.label for one in test.button if one.label.strip("*").startswith("Page ")]
    assert said(test).count('class="page-small"') == len(shown)
    assert f'alt="The action plan, page 1 of {len(shown)}"' in said(test)
    assert shown[:2] == ["**Page 1**", "Page 2"]
    press(test, session_id, "review", "page", "plan", "1", "show")
    shown = [one.label for one in test.button if one.label.strip("*").startswith("Page ")]
    assert shown[:2] == ["Page 1", "**Page 2**"]
    download = test.download_button(key=f"{session_id}:review:download:plan:a4")
    assert download.label.startswith("Download the PDF (A4, ")
    download.click().run()
    assert "Who does what next" in said(test)


def test_another_paper_is_made_as_soon_as_it_is_chosen(begun, tab):
    session_id = begun(HERE, believed("a"))
    test = handing_out(tab(session_id), session_id)
    test.button_group(key=f"{session_id}:review:paper:a4:letter").set_value("letter").run()
    assert [label[:25] for label in downloads(test)] == ["Download the PDF (Letter,"]


def test_when_nothing_has_changed_a_document_is_not_made_again(begun, tab, monkeypatch):
    session_id = begun(HERE, believed("a"))
    press(handing_out(tab(session_id), session_id), session_id, "review", "make", "plan")
    monkeypatch.setattr(Entry, "file", out_of_order)
    again = handing_out(tab(session_id), session_id)
    assert [label[:21] for label in downloads(again)] == ["Download the PDF (A4,"]


def out_of_order(*_args: object, **_kwargs: object) -> bytes:
    raise DocumentFailed("document_printer_missing", reason="no Pango")


def test_a_plan_that_cannot_be_printed_says_why_and_offers_a_web_page(begun, tab, monkeypatch):
    monkeypatch.setattr(Entry, "file", out_of_order)
    session_id = begun(HERE, believed("a"))
    test = handing_out(tab(session_id), session_id)
    press(test, session_id, "review", "make", "plan")
    assert "open the file in a browser and print it there" in said(test)
    assert downloads(test) == ["Download as a web page"]


def test_a_file_of_a_large_session_is_made_before_it_is_taken_and_says_why_when_it_fails(
    begun, tab, monkeypatch
):
    monkeypatch.setattr(making, "LARGE_THINGS", 0)
    session_id = begun(HERE, believed("a"))
    test = choose(handing_out(tab(session_id), session_id), session_id, Group.TABLES, "tests.csv")
    assert downloads(test) == ["Download CSV"]
    monkeypatch.setattr(Entry, "file", took_too_long)
    choose(test, session_id, Group.TABLES, "evidence.csv")
    assert "took too long to make. Park cards or shorten long texts" in said(test)
    assert downloads(test) == []


def took_too_long(*_args: object, **_kwargs: object) -> bytes:
    raise DocumentFailed("document_took_too_long")


def test_pages_that_cannot_be_pictured_are_told_and_the_document_is_given_all_the_same(
    begun, tab, monkeypatch
):
    monkeypatch.setattr(Made, "small", out_of_order)
    session_id = begun(HERE, believed("a"))
    test = handing_out(tab(session_id), session_id)
    press(test, session_id, "review", "make", "plan")
    assert "The pages cannot be shown here. The file is whole" in said(test)
    assert [label[:21] for label in downloads(test)] == ["Download the PDF (A4,"]


@pytest.mark.parametrize("entry", CATALOGUE, ids=lambda entry: entry.full_name)
def test_everything_of_the_catalogue_can_be_chosen_and_one_button_stands_out(begun, tab, entry):
    session_id = begun(HERE, believed("a"))
    test = choose(
        handing_out(tab(session_id), session_id), session_id, entry.group, entry.full_name
    )
    assert as_html(entry.title) in said(test)
    assert not entry.warning or as_html(entry.warning) in said(test)
    pressed = [one.label for one in (*test.button, *test.download_button) if is_primary(one)]
    assert len(pressed) == 1
    assert pressed[0] == "Make the PDF" or pressed[0].startswith("Download ")


def is_primary(button: Any) -> bool:
    return str(button.proto.type) == "primary"


def test_private_cards_are_offered_where_they_apply_and_never_on_the_wall(begun, tab):
    keep = AssumptionKeptPrivate(assumption_id="a", private=True)
    owned = planned("l", "b", owner="shop manager")
    session_id = begun(HERE, believed("a"), believed("b"), owned, keep)
    test = handing_out(tab(session_id), session_id)
    assert [box.label[:26] for box in test.checkbox] == ["Print my private card too "]
    test = choose(test, session_id, Group.TABLES, "session.json")
    assert len(test.checkbox) == 0
    test = choose(test, session_id, Group.TABLES, "calendar.ics")
    assert [box.label.split(".")[0] for box in test.checkbox] == [
        "Print my private card too (1)",
        "Say who does what",
    ]
    wall = handing_out(tab(session_id, projector="1"), session_id)
    assert len(wall.checkbox) == 0


def test_nothing_is_asked_about_what_a_session_does_not_have(begun, tab):
    session_id = begun(HERE, believed("a"), planned("l", "a", owner=""))
    test = choose(
        handing_out(tab(session_id), session_id), session_id, Group.TABLES, "calendar.ics"
    )
    assert len(test.checkbox) == 0


def test_what_is_put_back_into_one_document_is_not_put_back_into_another(begun, tab):
    keep = AssumptionKeptPrivate(assumption_id="a", private=True)
    session_id = begun(HERE, believed("a"), keep)
    test = choose(
        handing_out(tab(session_id), session_id), session_id, Group.TABLES, "calendar.ics"
    )
    test.checkbox[0].check().run()
    choose(test, session_id, Group.TABLES, "assumptions.csv")
    assert [box.value for box in test.checkbox] == [False]


def test_the_file_with_the_history_warns_of_what_is_in_it(begun, tab):
    session_id = begun(HERE)
    test = choose(
        handing_out(tab(session_id), session_id), session_id, Group.TABLES, "history.json"
    )
    assert "It holds everything ever written, also what was deleted, undone or reworded." in said(
        test
    )


def test_in_projector_mode_the_session_file_is_whole_all_the_same(desk, begun):
    """The wall shows nothing private; a file to go on with must not lose it."""
    keep = AssumptionKeptPrivate(assumption_id="a", private=True)
    history = desk.history(begun(HERE, believed("a", "hidden belief"), keep))
    on_the_wall = Showing(
        desk=desk,
        bank=read_bank(),
        today=desk.clock().date(),
        state=ScreenState(projector=True),
        history=history,
    )
    assert on_the_wall.session.assumptions == ()
    entry, plan = BY_NAME["history.json"], BY_NAME["assumptions.csv"]
    whole = file_of(on_the_wall, entry, wanted_of(on_the_wall, entry))
    assert read_history(whole, "x.json") == history
    assert b"hidden" not in file_of(on_the_wall, plan, wanted_of(on_the_wall, plan))
