from __future__ import annotations

from datetime import UTC, datetime
from typing import get_args

import pytest

from toolkit.domain.changes import (
    CardDeleted,
    CardsWritten,
    Change,
    Entry,
    NewCard,
    SessionStarted,
    Undone,
)
from toolkit.domain.history import extend, replay
from toolkit.domain.vocabulary import Mode, Stage
from toolkit.language.happened import describe, happened, redo_words, undo_words

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
START = SessionStarted(
    team="Blue Door",
    business="",
    country="",
    track_id="freedom_business",
    mode=Mode.ALONE,
    minutes=60,
)


def _entry(seq: int, change: Change) -> Entry:
    return Entry(seq=seq, change_id=f"c{seq}", at=NOW, actor="facilitator", change=change)


@pytest.fixture
def history():
    card = CardsWritten(stage=Stage.GOALS, cards=(NewCard(card_id="g", text="Sell\nmore soap"),))
    return replay("s", [_entry(1, START), _entry(2, card)])


@pytest.mark.parametrize("kind", get_args(Change), ids=lambda kind: kind.__name__)
def test_every_kind_of_change_has_words_of_its_own(kind):
    assert describe.dispatch(kind) is not describe.dispatch(object)


def test_a_card_is_told_in_one_line(history):
    line = happened(history.entries[1].change, history.session)
    assert line == "Card written under Goals: Sell more soap"


def test_undo_says_what_it_takes_back_and_redo_what_it_brings_back(history):
    assert undo_words(history) == "Card written under Goals: Sell more soap"
    assert redo_words(history) is None
    after = extend(history, _entry(3, Undone(change_id="c2")))
    assert undo_words(after) is None
    assert redo_words(after) == "Card written under Goals: Sell more soap"


def test_the_text_of_a_deleted_card_is_not_told_again(history):
    assert happened(CardDeleted(card_id="g"), history.session) == "A card was deleted"


def test_long_text_is_cut(history):
    long = CardsWritten(stage=Stage.GOALS, cards=(NewCard(card_id="h", text="soap " * 60),))
    line = happened(long, history.session)
    assert line == "Card written under Goals: " + ("soap " * 60)[:79].rstrip() + "…"
