from __future__ import annotations

import json
from typing import get_args

import pytest
from hypothesis import given

from tests.journeys import Journey, journeys
from tests.strategies import sessions
from toolkit.domain.changes import CardEdited, Change, SessionBrought
from toolkit.store.codec import KINDS, UPGRADES, VERSIONS, decode, encode, kind_of


@given(journeys())
def test_every_change_of_a_journey_comes_back_from_its_body(journey: Journey):
    for entry in journey.history.entries:
        assert decode(kind_of(entry.change), encode(entry.change)) == entry.change


@given(sessions())
def test_a_whole_session_comes_back_from_its_body(session):
    brought = SessionBrought(session=session, origin="file")
    assert decode(kind_of(brought), encode(brought)) == brought


def test_every_kind_has_its_name_and_version():
    assert set(KINDS) == {kind.__name__ for kind in get_args(Change)}
    assert set(VERSIONS) == set(KINDS)


def test_every_old_version_has_a_way_up():
    ways = {(name, old) for name, version in VERSIONS.items() for old in range(1, version)}
    assert set(UPGRADES) == ways


def test_an_old_body_is_raised_step_by_step(monkeypatch: pytest.MonkeyPatch):
    """Twice renamed, as if "card_id" had been "card" and before that "id"."""
    monkeypatch.setitem(VERSIONS, "CardEdited", 3)
    monkeypatch.setitem(UPGRADES, ("CardEdited", 1), lambda b: {"card": b["id"], "text": b["text"]})
    monkeypatch.setitem(
        UPGRADES, ("CardEdited", 2), lambda b: {"card_id": b["card"], "text": b["text"]}
    )
    change = CardEdited(card_id="c1", text="x")
    assert kind_of(change) == "CardEdited.3"
    assert decode("CardEdited.1", json.dumps({"id": "c1", "text": "x"})) == change
    assert decode("CardEdited.2", json.dumps({"card": "c1", "text": "x"})) == change
