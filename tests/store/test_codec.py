from __future__ import annotations

import json
from typing import get_args

import pytest
from hypothesis import given

from tests.gatherings import with_people
from tests.journeys import Journey, journeys
from tests.strategies import sessions
from toolkit.domain.changes import CardEdited, Change, SessionBrought
from toolkit.domain.gathering.changes import GatheringChange
from toolkit.store.codec import GATHERING_CODEC, SESSION_CODEC, Codec

CODECS = pytest.mark.parametrize(
    ("codec", "changes"), [(SESSION_CODEC, Change), (GATHERING_CODEC, GatheringChange)]
)


@given(journeys())
def test_every_change_of_a_journey_comes_back_from_its_body(journey: Journey):
    for entry in journey.history.entries:
        assert _there_and_back(entry.change) == entry.change


@given(sessions())
def test_a_whole_session_comes_back_from_its_body(session):
    brought = SessionBrought(session=session, origin="file")
    assert _there_and_back(brought) == brought


def _there_and_back(change: Change) -> Change:
    return SESSION_CODEC.decode(SESSION_CODEC.kind_of(change), SESSION_CODEC.encode(change))


def test_every_change_of_a_gathering_comes_back_from_its_body():
    for entry in with_people().entries:
        kind, body = GATHERING_CODEC.kind_of(entry.change), GATHERING_CODEC.encode(entry.change)
        assert GATHERING_CODEC.decode(kind, body) == entry.change


@CODECS
def test_every_kind_has_its_name_and_version(codec: Codec[object], changes: object):
    assert set(codec.kinds) == {kind.__name__ for kind in get_args(changes)}
    assert set(codec.versions) == set(codec.kinds)


@CODECS
def test_every_old_version_has_a_way_up(codec: Codec[object], changes: object):
    ways = {(name, old) for name, version in codec.versions.items() for old in range(1, version)}
    assert set(codec.upgrades) == ways


def test_an_old_body_is_raised_step_by_step(monkeypatch: pytest.MonkeyPatch):
    """Twice renamed, as if "card_id" had been "card" and before that "id"."""
    monkeypatch.setitem(SESSION_CODEC.versions, "CardEdited", 3)
    monkeypatch.setitem(
        SESSION_CODEC.upgrades, ("CardEdited", 1), lambda b: {"card": b["id"], "text": b["text"]}
    )
    monkeypatch.setitem(
        SESSION_CODEC.upgrades,
        ("CardEdited", 2),
        lambda b: {"card_id": b["card"], "text": b["text"]},
    )
    change = CardEdited(card_id="c1", text="x")
    assert SESSION_CODEC.kind_of(change) == "CardEdited.3"
    assert SESSION_CODEC.decode("CardEdited.1", json.dumps({"id": "c1", "text": "x"})) == change
    assert SESSION_CODEC.decode("CardEdited.2", json.dumps({"card": "c1", "text": "x"})) == change
