"""What may be written on a card for the plenary, and what may be chosen for other tables."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.domain.refusals import refusal
from tests.journeys import begun
from toolkit.domain import changes as c
from toolkit.domain.changes import Change
from toolkit.domain.errors import RuleBroken
from toolkit.domain.session import BridgeCard
from toolkit.domain.vocabulary import PHONE_TEXT_MAX, BridgeKind
from toolkit.domain.whole import problems_of


def written(text: str) -> c.BridgeCardWritten:
    return c.BridgeCardWritten(kind=BridgeKind.HARM, text=text)


REFUSED: dict[str, tuple[Change, str]] = {
    "a card longer than a phone can write": (written("x" * (PHONE_TEXT_MAX + 1)), "text_too_long"),
    "a card that cannot be stored": (written("\x00"), "text_has_nul"),
    "showing a card that is not there": (
        c.SharingChosen(assumption_ids=("a1", "no"), with_sources=False),
        "assumption_unknown",
    ),
    "showing a private card": (
        c.SharingChosen(assumption_ids=("a1", "a2"), with_sources=False),
        "private_card_shared",
    ),
}


@pytest.mark.parametrize("what", REFUSED)
def test_the_rules_refuse(what):
    change, code = REFUSED[what]
    journey = begun().do(c.AssumptionKeptPrivate(assumption_id="a2", private=True))
    assert refusal(journey, change) == (RuleBroken, code)


def test_the_longest_card_and_an_empty_one_may_be_written():
    journey = begun().do(written("x" * PHONE_TEXT_MAX), written(""))
    assert journey.session.bridge_cards == ()


def broken(**fields: object) -> list[tuple[str, str]]:
    journey = begun().do(c.AssumptionKeptPrivate(assumption_id="a2", private=True))
    session = replace(journey.session, **fields)  # type: ignore[arg-type]
    return [(problem.code, problem.place) for problem in problems_of(session)]


def test_a_session_from_outside_shows_no_private_card_none_that_is_not_there_and_none_twice():
    assert broken(shared_cards=("a1", "a1", "a2", "no")) == [
        ("id_twice", "shared_cards/1"),
        ("private_card_shared", "shared_cards/2"),
        ("assumption_unknown", "shared_cards/3"),
    ]


def test_a_session_from_outside_says_each_bridge_card_once_and_says_something():
    twice = BridgeCard(kind=BridgeKind.ASK, text="Who pays")
    found = broken(bridge_cards=(twice, replace(twice, text=" ")))
    assert found == [
        ("text_empty", "bridge_cards/1/text"),
        ("id_twice", "bridge_cards/1"),
    ]
