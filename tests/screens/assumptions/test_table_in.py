from __future__ import annotations

from tests.screens.beliefs import NASTY, believed, press
from tests.screens.cast import said
from toolkit.domain.changes import StageOpened
from toolkit.domain.vocabulary import Lens, Shelf, Stage

HERE = StageOpened(stage=Stage.ASSUMPTIONS)
MURAL = (
    "ID,Text,BG Color,Area,Tags\n"
    "1,people pay for soap,yellow,left,\n"
    "2,wages rise,blue,left,safety\n"
    "3,,blue,left,\n"
    "4,People pay for soap.,blue,left,\n"
)


def brought(tab, session_id: str, content: str, name: str = "notes.csv"):
    """The screen with a table chosen."""
    test = tab(session_id)
    test.session_state[f"{session_id}:table_in:folded"] = True
    test.run()
    return test.file_uploader[0].set_value((name, content.encode(), "text/csv")).run()


def beliefs(desk, session_id: str) -> list[tuple[str, Lens, bool]]:
    return [(a.text, a.lens, a.touches_safety) for a in desk.session(session_id).assumptions]


def test_a_table_is_shown_as_it_would_be_written_and_nothing_is_written_yet(desk, begun, tab):
    session_id = begun(HERE)
    test = brought(tab, session_id, MURAL)
    assert not test.exception
    assert [box.label for box in test.selectbox if box.value is not None][:3] == [
        "Where it comes from",
        "The belief",
        "Tags",
    ]
    page = said(test)
    assert "2 rows are left out." in page
    assert 'Row 4</bdi></b> <bdi dir="auto">The column of the belief is empty here.' in page
    assert 'Row 5</bdi></b> <bdi dir="auto">The same words stand in row 2 of this file.' in page
    assert beliefs(desk, session_id) == []


def test_colours_become_lenses_and_all_rows_are_written_in_one_go(desk, begun, tab):
    session_id = begun(HERE)
    test = brought(tab, session_id, MURAL)
    (blue,) = [box for box in test.selectbox if box.label.startswith("blue")]
    blue.set_value(Lens.FEASIBILITY).run()
    press(test, session_id, "table_in", "write")
    assert beliefs(desk, session_id) == [
        ("people pay for soap", Lens.DESIRABILITY, False),
        ("wages rise", Lens.FEASIBILITY, True),
    ]
    assert "“Take the table back” takes back all of them, undo the last one." in said(test)
    press(test, session_id, "undo")
    assert [text for text, _lens, _safe in beliefs(desk, session_id)] == ["people pay for soap"]


def test_a_table_is_taken_back_in_one_go_until_something_else_is_done(desk, begun, tab):
    session_id = begun(HERE, believed("a", "shops stay open"))
    test = brought(tab, session_id, MURAL)
    press(test, session_id, "table_in", "write")
    assert len(beliefs(desk, session_id)) == 3
    press(test, session_id, "table_in", "take_back")
    assert [text for text, _lens, _safe in beliefs(desk, session_id)] == ["shops stay open"]
    assert "The table is taken back: 2 assumptions." in said(test)
    desk.redo(session_id)
    test.run()
    assert [one for one in test.button if one.label.startswith("Take the table back")] == []


def test_what_stands_here_already_is_not_written_again(desk, begun, tab):
    session_id = begun(HERE, believed("a", "wages rise"))
    test = brought(tab, session_id, "wages rise\nbuyers come back\n")
    assert 'Row 1</bdi></b> <bdi dir="auto">Assumption 1 of this session says the same.' in said(
        test
    )
    press(test, session_id, "table_in", "write")
    assert [text for text, _lens, _safe in beliefs(desk, session_id)] == [
        "wages rise",
        "buyers come back",
    ]


def test_strange_text_is_shown_as_text(begun, tab):
    session_id = begun(HERE)
    test = brought(tab, session_id, f'Text,Tags\n"{NASTY}","{NASTY}"\n')
    assert not test.exception
    assert "<script>" not in said(test)


def test_a_file_that_is_no_table_is_refused_with_its_reason(desk, begun, tab):
    session_id = begun(HERE)
    test = brought(tab, session_id, "PK cut off", "notes.xlsx")
    assert "The table cannot be read" in said(test)
    assert beliefs(desk, session_id) == []


def test_a_session_that_was_set_aside_meanwhile_gets_no_row_at_all(desk, begun, tab):
    session_id = begun(HERE)
    test = brought(tab, session_id, MURAL)
    desk.shelve(session_id, Shelf.ARCHIVED)
    press(test, session_id, "table_in", "write")
    assert beliefs(desk, session_id) == []
