from __future__ import annotations

import json
from dataclasses import replace

import jsonschema
from hypothesis import given

from tests.strategies import NASTY, sessions
from toolkit.domain.session import Rating, Session
from toolkit.domain.vocabulary import TEAM
from toolkit.exchange import read_session, session_schema, write_session
from toolkit.exchange.samples import SCHEMA_FILE, read_sample

SCHEMA = jsonschema.Draft202012Validator(session_schema())


def without_people(session: Session) -> Session:
    return replace(
        session,
        ratings=tuple(replace(one, rater="") for one in session.ratings),
        hand_counts=tuple(replace(one, table="") for one in session.hand_counts),
    )


@given(sessions())
def test_a_session_comes_back_from_its_file_as_it_was(session):
    back = read_session(write_session(session), "session.json")
    assert without_people(back) == without_people(session)


@given(sessions())
def test_a_file_that_is_read_and_written_again_is_the_same_to_the_byte(session):
    once = write_session(session)
    assert write_session(read_session(once, "session.json")) == once


@given(sessions())
def test_every_file_keeps_to_the_schema(session):
    SCHEMA.validate(json.loads(write_session(session)))


def test_the_schema_that_ships_is_the_schema_of_today():
    """When it is not, write ``today`` to SCHEMA_FILE."""
    today = json.dumps(session_schema(), ensure_ascii=False, indent=2) + "\n"
    assert SCHEMA_FILE.read_text(encoding="utf-8") == today


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(session_schema())


def test_strange_text_comes_back_to_the_letter():
    session = read_sample("lantern-corner-cafe")
    strange = tuple(
        replace(card, text=text) for card, text in zip(session.cards, NASTY, strict=True)
    )
    back = read_session(write_session(replace(session, cards=strange)), "session.json")
    assert tuple(card.text for card in back.cards) == NASTY


def test_participants_are_counted_through_and_the_team_stays_the_team():
    session = read_sample("lantern-corner-cafe")
    one_id = session.assumptions[0].assumption_id
    raters = ("9f3ab2", TEAM, "77de01", "9f3ab2")
    ballots = tuple(
        Rating(
            assumption_id=one_id,
            rater=rater,
            round_number=number,
            impact=2,
            touches_safety=False,
            claim=session.ratings[0].claim,
        )
        for number, rater in enumerate(raters, start=1)
    )
    raw = write_session(replace(session, ratings=ballots))
    assert b"9f3ab2" not in raw
    assert b"77de01" not in raw
    back = read_session(raw, "session.json")
    assert [r.rater for r in back.ratings] == ["rater-1", "team", "rater-2", "rater-1"]


def test_a_byte_order_mark_in_front_does_no_harm():
    session = read_sample("lantern-corner-cafe")
    assert read_session(b"\xef\xbb\xbf" + write_session(session), "session.json") == session


def test_the_file_says_its_format_and_version_first():
    raw = write_session(read_sample("lantern-corner-cafe")).decode()
    head = '{\n  "format": "freedom-business-session",\n  "version": 1,\n  "session": {\n'
    assert raw.startswith(head)
    assert raw.endswith("\n}\n")
