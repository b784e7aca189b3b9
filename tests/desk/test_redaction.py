"""A passage taken out at the desk is out of the session, of its past, and of every process's memory."""

from __future__ import annotations

import pytest

from tests.desk.cast import card
from tests.journeys import START, assumption_written, cards_written
from toolkit.desk import Desk
from toolkit.domain import changes as c
from toolkit.domain.errors import NotFound, RuleBroken
from toolkit.domain.vocabulary import Shelf, Stage


def written_texts(desk: Desk, session_id: str) -> str:
    return "".join(repr(entry.change) for entry in desk.journal.entries(session_id))


def test_a_redacted_passage_leaves_the_session_its_past_and_the_memory_of_all(
    desk: Desk, other: Desk
):
    session_id = desk.start(START)
    desk.record(session_id, card("k1", "the shop in Old Street"))
    desk.record(session_id, c.CardEdited(card_id="k1", text="the shop in Old Street, 2nd floor"))
    other.session(session_id)
    session = desk.redact(session_id, "Old Street")
    assert session.cards[0].text == "the shop in …, 2nd floor"
    assert other.session(session_id) == session
    assert desk.undo(session_id).cards[0].text == "the shop in …"
    assert "Old Street" not in written_texts(desk, session_id)
    assert c.TextRedacted(changes_rewritten=2) in [
        entry.change for entry in desk.journal.entries(session_id)
    ]


def test_a_passage_is_redacted_from_an_archived_session_too(desk: Desk):
    session_id = desk.start(START)
    desk.record(session_id, card("k1", "Old Street"))
    desk.shelve(session_id, Shelf.ARCHIVED)
    session = desk.redact(session_id, "Old Street")
    assert (session.cards[0].text, session.shelf) == ("…", Shelf.ARCHIVED)


def test_a_passage_that_stands_nowhere_or_says_nothing_is_told(desk: Desk):
    session_id = desk.start(START)
    with pytest.raises(NotFound) as missing:
        desk.redact(session_id, "Old Street")
    assert missing.value.code == "passage_unknown"
    with pytest.raises(RuleBroken) as empty:
        desk.redact(session_id, " ")
    assert empty.value.code == "text_empty"
    assert desk.journal.last_seqs()[session_id] == 1


def test_a_passage_that_is_also_a_stage_or_an_id_leaves_the_session_whole(desk: Desk):
    session_id = desk.start(START)
    desk.record(session_id, card("goals", "goals"))
    desk.record(session_id, assumption_written("a1", "goals"))
    desk.record(session_id, cards_written(Stage.STRATEGY, "s1"))
    session = desk.redact(session_id, "goals")
    assert [(one.card_id, one.text) for one in session.cards] == [("goals", "…"), ("s1", "Card s1")]
    assert session.assumptions[0].holds_up == ("goals",)
