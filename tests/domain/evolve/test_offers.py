"""What people write becomes cards; it waits, is hidden or joined where the facilitator says so, and none is lost."""

from __future__ import annotations

import pytest

from tests.journeys import Journey, assumption_written, rated
from tests.makers import round_opened
from tests.rooms import (
    ANNA,
    BEN,
    edited,
    in_room,
    let_through,
    merged,
    offered,
    room_of,
    room_set,
    taken_back,
)
from toolkit.domain import changes as c
from toolkit.domain.session import Card
from toolkit.domain.vocabulary import OfferKind, OfferState, RoomStep, Stage


def new_cards(journey: Journey) -> list[str]:
    return [card.text for card in journey.session.cards if card.card_id.startswith("n")]


def states(journey: Journey) -> dict[str, OfferState]:
    return {offer.offer_id: offer.state for offer in room_of(journey).offers}


def test_what_is_written_stands_as_a_card_at_once():
    journey = in_room().by(ANNA, offered("n1"))
    assert journey.session.card("n1") == Card(
        card_id="n1",
        stage=Stage.GOALS,
        text="A shop orders again",
        written_at=journey.history.entries[-1].at,
    )
    assert states(journey) == {"n1": OfferState.SHOWN}


def test_an_assumption_stands_among_the_assumptions_and_what_was_learned_stays_in_the_room():
    journey = in_room(RoomStep.ASSUMPTIONS).by(
        ANNA,
        offered("n1", kind=OfferKind.ASSUMPTION),
        offered("n2", text="Ask before you plan", kind=OfferKind.LEARNED),
    )
    session = journey.session
    written = session.assumption("n1")
    assert written is not None
    assert written.text == "A shop orders again"
    assert (session.card("n2"), session.assumption("n2")) == (None, None)
    assert states(journey) == {"n1": OfferState.SHOWN, "n2": OfferState.SHOWN}


def test_where_cards_are_let_through_by_hand_they_wait():
    journey = in_room().do(room_set(moderated=True)).by(ANNA, offered("n1"))
    assert (states(journey), new_cards(journey)) == ({"n1": OfferState.WAITING}, [])
    journey.do(let_through("n1"))
    assert states(journey) == {"n1": OfferState.SHOWN}
    assert new_cards(journey) == ["A shop orders again"]


def test_a_waiting_card_that_is_edited_comes_through_with_its_new_words():
    journey = in_room().do(room_set(moderated=True)).by(ANNA, offered("n1"), edited("n1"))
    assert new_cards(journey) == []
    assert new_cards(journey.do(let_through("n1"))) == ["Other words"]


def test_a_hidden_card_leaves_the_room_and_can_come_back():
    journey = in_room().by(ANNA, offered("n1")).do(let_through("n1", shown=False))
    assert (states(journey), new_cards(journey)) == ({"n1": OfferState.HIDDEN}, [])
    assert new_cards(journey.do(let_through("n1"))) == ["A shop orders again"]


def test_an_edit_changes_the_card_and_its_taking_back_takes_it_out():
    journey = in_room().by(ANNA, offered("n1"), edited("n1"))
    assert new_cards(journey) == ["Other words"]
    journey.by(ANNA, taken_back("n1"))
    assert (new_cards(journey), room_of(journey).offers) == ([], ())


def test_an_edit_of_an_assumption_changes_its_words():
    journey = in_room(RoomStep.ASSUMPTIONS)
    journey.by(ANNA, offered("n1", kind=OfferKind.ASSUMPTION), edited("n1"))
    assert [a.text for a in journey.session.assumptions if a.assumption_id == "n1"] == [
        "Other words"
    ]


def two_that_say_the_same() -> Journey:
    return (
        in_room()
        .by(ANNA, offered("n1"))
        .by(BEN, offered("n2", BEN, "Shops order again"))
        .do(merged("n2", "n1"))
    )


def test_a_card_that_says_the_same_as_another_joins_it():
    journey = two_that_say_the_same()
    assert new_cards(journey) == ["A shop orders again"]
    joined = room_of(journey).offer("n2")
    assert joined is not None
    assert (joined.state, joined.merged_into) == (OfferState.MERGED, "n1")


@pytest.mark.parametrize(
    "gone", [taken_back("n1"), c.ParticipantRemoved(participant=ANNA)], ids=["back", "removed"]
)
def test_when_the_card_it_joined_goes_the_other_persons_card_waits_and_is_not_lost(gone):
    journey = two_that_say_the_same()
    journey.do(gone, actor=ANNA if isinstance(gone, c.OfferTakenBack) else "facilitator")
    assert states(journey)["n2"] is OfferState.WAITING
    assert new_cards(journey.do(let_through("n2"))) == ["Shops order again"]


def test_two_cards_never_both_vanish_into_each_other():
    """The let-through between the two merges is undone: on replay the second merge would close a ring."""
    journey = two_that_say_the_same().do(let_through("n2"))
    shown = journey.history.entries[-1].change_id
    journey.do(merged("n1", "n2"))
    assert new_cards(journey) == ["Shops order again"]
    journey.undo(shown)
    assert new_cards(journey) == ["A shop orders again"]


def test_somebody_taken_out_leaves_no_words_no_dots_and_no_readiness_but_other_peoples_stay():
    journey = in_room(RoomStep.VOTE_ASSUMPTIONS)
    for one in (ANNA, BEN):
        journey.by(
            one,
            offered(f"n_{one}", one),
            c.ReadySaid(participant=one, ready=True),
            c.DotsGiven(participant=one, step=RoomStep.VOTE_ASSUMPTIONS, chosen=("a1",)),
        )
    before = journey.session
    journey.do(c.ParticipantRemoved(participant=ANNA))
    room = room_of(journey)
    assert (room.removed, room.ready) == ((ANNA,), (BEN,))
    assert [vote.participant for vote in room.votes] == [BEN]
    assert states(journey) == {"n_p1": OfferState.HIDDEN, "n_p2": OfferState.SHOWN}
    assert journey.session.card("n_p1") is None
    assert journey.session.card("n_p2") == before.card("n_p2")
    assert journey.undo().session == before


def test_undo_is_the_facilitators_and_never_takes_what_a_participant_did():
    journey = (
        in_room()
        .do(round_opened(1, "a1"), assumption_written("a9"))
        .by(ANNA, offered("n1"))
        .by(BEN, rated("a1", BEN))
    )
    journey.undo()
    assert journey.session.assumption("a9") is None
    assert new_cards(journey) == ["A shop orders again"]
    assert [rating.rater for rating in journey.session.ratings] == [BEN]


def test_undone_steps_of_the_room_leave_what_was_written_meanwhile():
    journey = in_room().do(c.RoomStepOpened(step=RoomStep.MAP)).by(ANNA, offered("n1")).undo()
    assert room_of(journey).step is RoomStep.CARDS
    assert new_cards(journey) == ["A shop orders again"]
