"""How much one participant may send, and how many people a room holds."""

from __future__ import annotations

from tests.domain.refusals import refusal
from tests.rooms import ANNA, BEN, in_room, offered, room_of, taken_back, worry
from toolkit.domain import changes as c
from toolkit.domain.errors import RuleBroken
from toolkit.domain.vocabulary import OFFERS_AT_MOST, PARTICIPANTS_AT_MOST, WORRIES_AT_MOST


def test_one_participant_writes_so_many_cards_and_no_more():
    journey = in_room()
    for number in range(OFFERS_AT_MOST):
        journey.by(ANNA, offered(f"n{number}"))
    assert refusal(journey, offered("more"), ANNA) == (RuleBroken, "too_many_cards")
    journey.by(BEN, offered("bens", BEN)).by(ANNA, taken_back("n0"), offered("more"))


def test_one_participant_tells_so_many_worries_and_no_more():
    journey = in_room()
    for number in range(WORRIES_AT_MOST):
        journey.by(ANNA, worry(f"w{number}"))
    assert refusal(journey, worry("more"), ANNA) == (RuleBroken, "too_many_worries")
    journey.by(BEN, worry("bens", BEN))


def test_a_full_room_lets_in_only_those_who_are_in_it():
    journey = in_room()
    for number in range(PARTICIPANTS_AT_MOST - len(room_of(journey).participants)):
        journey.by(f"q{number}", c.ParticipantJoined(participant=f"q{number}"))
    late = c.ParticipantJoined(participant="late")
    assert refusal(journey, late, "late") == (RuleBroken, "room_is_full")
    journey.by(ANNA, c.ParticipantJoined(participant=ANNA))
