from __future__ import annotations

from collections.abc import Callable

from tests.screens.room.in_the_room import (
    OPENED,
    belief,
    body,
    do,
    dots,
    join,
    keys,
    learned,
    part,
    press,
    room_of,
)
from toolkit.desk import Desk
from toolkit.domain.changes import DotsGiven, OfferLetThrough, PlanLineWritten, RoomStepOpened
from toolkit.domain.session import PlanLine
from toolkit.domain.vocabulary import Purpose, RoomStep
from toolkit.screens.room.counts import tally_of
from toolkit.screens.state import Place

PEOPLE = ("p1", "p2", "p3")
BELIEFS = (belief("a1", "buyers order again"), belief("a2", "a job is what people want"))
VOTING = RoomStepOpened(step=RoomStep.VOTE_ASSUMPTIONS)


def voted(begun: Callable[..., str], desk: Desk, *votes: DotsGiven) -> str:
    session_id = begun(OPENED, *BELIEFS, VOTING)
    join(desk, session_id, *PEOPLE)
    do(desk, session_id, *votes)
    return session_id


def test_dots_are_listed_most_first(begun, tab, desk):
    votes = (*dots(PEOPLE[:2], "a2"), *dots(PEOPLE[2:], "a1", "a2"))
    session_id = voted(begun, desk, *votes)
    assert tally_of(room_of(desk, session_id), RoomStep.VOTE_ASSUMPTIONS).dots == (
        ("a2", 3),
        ("a1", 1),
    )
    page = body(part(tab(session_id, place=Place.ROOM), session_id, "gathered"))
    assert page.index("a job is what people want") < page.index("buyers order again")


def test_dots_of_two_people_are_not_shown(begun, tab, desk):
    session_id = voted(begun, desk, *dots(PEOPLE[:2], "a2"))
    test = part(tab(session_id, place=Place.ROOM), session_id, "gathered")
    assert "Fewer than three people gave dots" in body(test)
    assert "room:choose:a2" not in keys(test)


def test_who_takes_all_dots_back_is_no_voter(begun, desk):
    session_id = voted(begun, desk, *dots(PEOPLE, "a1"), *dots(PEOPLE[:1]))
    assert not tally_of(room_of(desk, session_id), RoomStep.VOTE_ASSUMPTIONS).shown


def test_an_assumption_is_chosen_for_the_plan_and_left_again(begun, tab, desk):
    session_id = voted(begun, desk, *dots(PEOPLE, "a2"))
    test = part(tab(session_id, place=Place.ROOM), session_id, "gathered")
    press(test, session_id, "room", "choose", "a2")
    assert [a.chosen for a in desk.session(session_id).assumptions] == [False, True]
    press(test, session_id, "room", "choose", "a2")
    assert [a.chosen for a in desk.session(session_id).assumptions] == [False, False]


def test_an_action_with_dots_is_told_in_its_own_words(begun, tab, desk):
    line = PlanLine(
        line_id="l1", assumption_id="a1", purpose=Purpose.LEARN, what="Ask ten buyers by phone"
    )
    session_id = begun(
        OPENED, *BELIEFS, PlanLineWritten(line=line), RoomStepOpened(step=RoomStep.VOTE_ACTIONS)
    )
    join(desk, session_id, *PEOPLE)
    for vote in dots(PEOPLE, "l1"):
        do(
            desk,
            session_id,
            type(vote)(
                participant=vote.participant, step=RoomStep.VOTE_ACTIONS, chosen=vote.chosen
            ),
        )
    page = body(part(tab(session_id, place=Place.ROOM), session_id, "gathered"))
    assert '<b><bdi dir="auto">3 dots</bdi></b>' in page
    assert "Ask ten buyers by phone" in page


def test_what_people_learned_is_listed_but_for_what_was_hidden(begun, tab, desk):
    session_id = begun(OPENED, RoomStepOpened(step=RoomStep.LEARNED))
    join(desk, session_id, *PEOPLE)
    do(desk, session_id, learned("o1", "Ask first"), learned("o2", "A rude word", by="p2"))
    desk.record(session_id, OfferLetThrough(offer_id="o2", shown=False))
    page = body(part(tab(session_id, place=Place.ROOM), session_id, "gathered"))
    assert '<li><bdi dir="auto">Ask first</bdi></li>' in page
    assert "A rude word" not in page
