"""What a room refuses, and that a participant changes nothing but what is its own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.domain.refusals import refusal
from tests.journeys import Journey, begun, line, rated
from tests.makers import hands, round_opened
from tests.rooms import (
    ANNA,
    BEN,
    CARDS,
    EVE,
    dots,
    edited,
    in_room,
    let_through,
    merged,
    offered,
    ready,
    room_set,
    taken_back,
    worry,
)
from toolkit.domain import changes as c
from toolkit.domain.changes import Change
from toolkit.domain.errors import NotAllowed, RoomClosed, RuleBroken
from toolkit.domain.vocabulary import (
    FACILITATOR,
    PHONE_TEXT_MAX,
    OfferKind,
    RoomStep,
    Shelf,
    Stage,
)

BELIEF = OfferKind.ASSUMPTION


def a_room() -> Journey:
    """Anna and Ben wrote a card each, Anna a belief too; a round is open; Eve was taken out."""
    return (
        in_room()
        .by(ANNA, offered("n1"), offered("n3", kind=BELIEF))
        .by(BEN, offered("n2", BEN), worry("w1", BEN))
        .do(
            c.PlanLineWritten(line=line("l1", "a1")),
            round_opened(1, "a1", "n3"),
            c.ParticipantRemoved(participant=EVE),
        )
    )


STEERING: tuple[Change, ...] = (
    CARDS,
    c.RoomEnded(),
    c.RoomPaused(paused=True),
    room_set(),
    let_through("n1", shown=False),
    merged("n1", "n2"),
    c.ParticipantRemoved(participant=BEN),
    c.WorryRead(worry_id="w1"),
    c.CardEdited(card_id="s1", text="mine now"),
    c.AssumptionDeleted(assumption_id="a1"),
    c.RoundRevealed(round_number=1),
    c.SessionShelved(shelf=Shelf.DELETED),
    c.TextRedacted(changes_rewritten=1),
    c.Undone(change_id="x2"),
)


@pytest.mark.parametrize("change", STEERING, ids=lambda one: type(one).__name__)
def test_a_participant_steers_nothing(change: Change):
    assert refusal(a_room(), change, ANNA) == (NotAllowed, "only_the_facilitator")


IN_BENS_NAME: tuple[Change, ...] = (
    c.ParticipantJoined(participant=BEN),
    offered("n9", BEN),
    edited("n2", BEN),
    taken_back("n2", BEN),
    ready(BEN),
    dots("a1", participant=BEN),
    worry("w9", BEN),
    rated("a1", BEN),
    rated("a1", "team"),
    hands("a1", table=BEN),
)


@pytest.mark.parametrize("change", IN_BENS_NAME, ids=lambda one: type(one).__name__)
def test_a_participant_does_nothing_in_somebody_elses_name(change: Change):
    assert refusal(a_room(), change, ANNA) == (NotAllowed, "only_the_facilitator")


@pytest.mark.parametrize("change", [edited("n2"), taken_back("n2")], ids=["edit", "take back"])
def test_nobody_changes_somebody_elses_card_under_the_own_name(change: Change):
    assert refusal(a_room(), change, ANNA) == (NotAllowed, "not_your_card")


@pytest.mark.parametrize(
    "change",
    [offered("n9", EVE), ready(EVE), rated("a1", EVE), worry("w9", EVE)],
    ids=lambda one: type(one).__name__,
)
def test_who_was_taken_out_writes_no_more(change: Change):
    assert refusal(a_room(), change, EVE) == (NotAllowed, "taken_out_of_the_room")


@pytest.mark.parametrize("change", IN_BENS_NAME[:8], ids=lambda one: type(one).__name__)
def test_a_room_that_is_over_takes_nothing_more_from_phones(change: Change):
    journey = a_room().do(c.RoomEnded())
    assert refusal(journey, change, BEN) == (RoomClosed, "room_is_over")
    assert refusal(begun(), change, BEN) == (RoomClosed, "room_is_over")


def test_a_session_set_aside_takes_nothing_from_phones():
    journey = a_room().do(c.SessionShelved(shelf=Shelf.ARCHIVED))
    assert refusal(journey, offered("n9"), ANNA) == (RoomClosed, "session_not_open")


@pytest.mark.parametrize(
    "steered",
    [
        c.RoomPaused(paused=True),
        c.RoomStepOpened(step=RoomStep.RATE),
        c.RoomStepOpened(step=RoomStep.CARDS, stage=Stage.ROLES),
    ],
    ids=["paused", "rating", "another stage"],
)
def test_a_late_card_of_a_phone_that_was_offline_is_welcome(steered: Change):
    journey = in_room().do(steered).by(ANNA, offered("n1"))
    assert [card.stage for card in journey.session.cards if card.card_id == "n1"] == [Stage.GOALS]


@pytest.mark.parametrize("change", [edited("n1"), taken_back("n1")], ids=["edit", "take back"])
def test_own_cards_change_until_the_stage_closes(change: Change):
    closed = in_room().by(ANNA, offered("n1")).do(c.RoomStepOpened(step=RoomStep.RATE))
    assert refusal(closed, change, ANNA) == (RoomClosed, "stage_is_over")
    assert refusal(
        closed.do(c.RoomStepOpened(step=RoomStep.CARDS, stage=Stage.ROLES)), change, ANNA
    ) == (
        RoomClosed,
        "stage_is_over",
    )
    closed.do(CARDS).by(ANNA, change)


WORKED_ON: tuple[tuple[OfferKind, Change], ...] = (
    (BELIEF, rated("n1")),
    (BELIEF, hands("n1")),
    (BELIEF, round_opened(1, "n1")),
    (BELIEF, c.PlanLineWritten(line=line("l1", "n1"))),
    (BELIEF, c.AssumptionLinked(assumption_id="n1", card_id="s1", linked=True)),
    (BELIEF, c.PlacementAgreed(assumption_id="n1", risk=1, evidence=0, who="", why="")),
    (OfferKind.CARD, c.AssumptionLinked(assumption_id="a1", card_id="n1", linked=True)),
    (OfferKind.CARD, c.CardLinked(card_id="s1", leads_to="n1", linked=True)),
)


@pytest.mark.parametrize(
    ("kind", "work"), WORKED_ON, ids=[f"{kind}-{type(work).__name__}" for kind, work in WORKED_ON]
)
def test_what_the_team_has_worked_on_is_not_taken_back_nor_joined_away(
    kind: OfferKind, work: Change
):
    step = RoomStep.ASSUMPTIONS if kind is BELIEF else RoomStep.CARDS
    journey = (
        in_room(step).by(ANNA, offered("n1", kind=kind)).by(BEN, offered("n2", BEN, kind=kind))
    )
    journey.do(work)
    assert refusal(journey, taken_back("n1"), ANNA) == (RoomClosed, "stage_is_over")
    assert refusal(journey, merged("n1", "n2")) == (RuleBroken, "merge_on_the_list")
    journey.by(ANNA, edited("n1")).by(BEN, taken_back("n2", BEN))


REFUSED: dict[str, tuple[Change, str, str]] = {
    "a room in a room": (c.RoomOpened(code="ABCDE"), "facilitator", "room_already_open"),
    "a code of four letters": (c.RoomOpened(code="ABCD"), "facilitator", "room_code_unfit"),
    "a code with a number": (c.RoomOpened(code="ABCD1"), "facilitator", "room_code_unfit"),
    "no dots": (room_set(dots=0), "facilitator", "out_of_range"),
    "eleven dots": (room_set(dots=11), "facilitator", "out_of_range"),
    "cards for no stage": (
        c.RoomStepOpened(step=RoomStep.CARDS),
        "facilitator",
        "step_needs_stage",
    ),
    "cards for the map": (replace(CARDS, stage=Stage.MAP), "facilitator", "stage_has_no_cards"),
    "letting nothing through": (let_through("no"), "facilitator", "card_unknown"),
    "joining nothing": (merged("no", "n1"), "facilitator", "card_unknown"),
    "joining with nothing": (merged("n1", "no"), "facilitator", "card_unknown"),
    "joining a card with itself": (merged("n1", "n1"), "facilitator", "same_offer"),
    "joining a card with a belief": (merged("n1", "n3"), "facilitator", "same_offer"),
    "reading no worry": (c.WorryRead(worry_id="no"), "facilitator", "worry_unknown"),
    "taking out nobody": (c.ParticipantRemoved(participant=" "), "facilitator", "id_empty"),
    "a card that says nothing": (offered("n9", text=" \n"), ANNA, "text_empty"),
    "a card too long": (offered("n9", text="x" * (PHONE_TEXT_MAX + 1)), ANNA, "text_too_long"),
    "a card with NUL": (offered("n9", text="a\x00b"), ANNA, "text_has_nul"),
    "a card for no stage": (replace(offered("n9"), stage=None), ANNA, "step_needs_stage"),
    "a card for the plan": (replace(offered("n9"), stage=Stage.PLAN), ANNA, "stage_has_no_cards"),
    "a card without an id": (offered(" "), ANNA, "id_empty"),
    "a card under another's id": (offered("n2"), ANNA, "id_taken"),
    "a card under a card's id": (offered("s1"), ANNA, "id_taken"),
    "a belief under a belief's id": (offered("a1", kind=BELIEF), ANNA, "id_taken"),
    "an edit of no card": (edited("no"), ANNA, "card_unknown"),
    "an edit to nothing": (edited("n1", text=""), ANNA, "text_empty"),
    "an edit too long": (edited("n1", text="x" * (PHONE_TEXT_MAX + 1)), ANNA, "text_too_long"),
    "a worry that says nothing": (worry("w9", text=""), ANNA, "text_empty"),
    "a worry under another's id": (worry("w1"), ANNA, "id_taken"),
    "a rating of no round": (rated("a1", ANNA, round_number=2), ANNA, "round_not_open"),
    "a count of no round": (hands("a1", table=ANNA, round_number=2), ANNA, "round_not_open"),
    "a rating beside the round": (rated("a2", ANNA), ANNA, "round_without_card"),
    "a page before the first": (c.WallPageTurned(page=-1), FACILITATOR, "out_of_range"),
    "dots while nobody votes": (dots("a1"), ANNA, "vote_is_over"),
}


@pytest.mark.parametrize("why", REFUSED)
def test_what_breaks_a_rule_is_refused_with_its_reason(why: str):
    change, actor, code = REFUSED[why]
    assert refusal(a_room(), change, actor)[1] == code


@pytest.mark.parametrize(
    "change",
    [
        c.RoomEnded(),
        c.RoomPaused(paused=True),
        c.WallPageTurned(page=1),
        room_set(),
        CARDS,
        let_through("n1"),
    ],
    ids=lambda one: type(one).__name__,
)
def test_nothing_is_steered_without_a_room(change: Change):
    assert refusal(begun(), change) == (RoomClosed, "room_is_over")
    assert refusal(a_room().do(c.RoomEnded()), change) == (RoomClosed, "room_is_over")


def test_joining_goes_neither_into_a_hidden_nor_into_a_joined_card():
    journey = a_room().by(ANNA, offered("n4")).do(merged("n4", "n2"))
    assert refusal(journey, merged("n1", "n4")) == (RuleBroken, "same_offer")
    journey.do(let_through("n2", shown=False))
    assert refusal(journey, merged("n1", "n2")) == (RuleBroken, "same_offer")


def test_more_dots_than_there_are_things_out_of_reach_and_late_dots_are_refused():
    journey = a_room().do(room_set(dots=2), c.RoomStepOpened(step=RoomStep.VOTE_ASSUMPTIONS))
    assert refusal(journey, dots("a1", "a2", "a3"), ANNA) == (RuleBroken, "too_many_dots")
    assert refusal(journey, dots("no"), ANNA) == (RuleBroken, "assumption_unknown")
    assert refusal(journey, dots("l1", step=RoomStep.VOTE_ACTIONS), ANNA) == (
        RoomClosed,
        "vote_is_over",
    )
    journey.by(ANNA, dots("a1", "a1", "a2"))
    journey.do(c.RoomStepOpened(step=RoomStep.VOTE_ACTIONS))
    assert refusal(journey, dots("a1", step=RoomStep.VOTE_ACTIONS), ANNA) == (
        RuleBroken,
        "plan_line_unknown",
    )
    assert refusal(journey, dots("a1"), ANNA) == (RoomClosed, "vote_is_over")


def test_a_rating_is_changed_until_the_reveal_and_not_after():
    journey = a_room().by(ANNA, rated("a1", ANNA, 1), rated("a1", ANNA, 4))
    journey.do(c.RoundRevealed(round_number=1))
    assert [rating.impact for rating in journey.session.ratings] == [4]
    assert refusal(journey, rated("a1", ANNA, 0), ANNA) == (RuleBroken, "round_is_over")


def test_the_facilitator_enters_paper_cards_and_counts_for_people_without_a_phone():
    journey = a_room().do(offered("n9", "paper"), hands("a1", table="t1"))
    assert journey.session.card("n9") is not None
    assert len(journey.session.hand_counts) == 1
