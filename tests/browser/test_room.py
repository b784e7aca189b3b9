"""A whole session in a room: a facilitator, a wall and three phones in real browsers, on a bad day."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.hall import Hall
from tests.browser.in_the_room import OVER, Answer
from toolkit.domain.changes import (
    AssumptionRated,
    DotsGiven,
    Offered,
    OfferEdited,
    OfferTakenBack,
    ParticipantJoined,
    WorryTold,
)

pytestmark = pytest.mark.browser

BELIEFS = ("buyers order again", "the lease is renewed", "nobody is sent home early")
CARDS = ("We bake for offices", "We train people at risk", "Bread pays the rent", "A late thought")
LEARNED = ("Ask the landlord", "Ask two buyers", "Ask the night shift")
"""What the three write: one each, and a late card of the second phone."""

SLIP, BETTER = "A slip of the thumb", "Bread pays our rent"
WORRY = "The night shift is alone"

QUIET, SHY, LOUD = Answer(harm=2, knows=1), Answer(harm=0, knows=1), Answer(harm=4, knows=1)
SAFETY = Answer(harm=2, knows=1, safety=True)


def test_a_whole_session_goes_through_a_bad_day_and_all_sides_end_with_the_same(hall: Hall):
    cards_come_to_the_wall(hall)
    a_card_waits_to_be_let_through(hall)
    assumptions_come_to_the_wall(hall)
    a_round_survives_a_dead_phone_and_a_dead_server(hall)
    the_wall_shows_what_people_said(hall)
    one_card_goes_round_again(hall)
    dots_are_given_and_shown_afterwards(hall)
    the_map_is_on_all_sides(hall)
    learnings_come_to_the_wall(hall)
    hall.facilitator.end_room()
    hall.all_read(OVER)
    hall.wall.reads("Thank you for taking part")
    nothing_is_lost_and_nothing_doubled(hall)


def cards_come_to_the_wall(hall: Hall) -> None:
    """The phones follow the prompt that the facilitator turns to."""
    hall.facilitator.open_stage("Strategy")
    hall.facilitator.press("One at a time")
    prompt = hall.facilitator.page.locator(".prompt-one").inner_text()
    hall.wall.reads("Strategy")
    expect(hall.wall.page.locator(".prompt")).to_have_text(prompt)
    for phone, text in zip(hall.phones, CARDS, strict=False):
        phone.reads(prompt)
        phone.write(text)
    first, _second, plain = hall.phones
    first.write(SLIP)
    first.take_back(SLIP)
    plain.change(CARDS[2], BETTER)
    plain.change(BETTER, CARDS[2])
    hall.wall.has(*CARDS[:3])
    expect(hall.facilitator.cards()).to_have_text(list(CARDS[:3]))
    assert [phone.own() for phone in hall.phones] == [[text] for text in CARDS[:3]]


def a_card_waits_to_be_let_through(hall: Hall) -> None:
    """With moderation on nothing comes to the wall unseen."""
    hall.facilitator.come_back()
    hall.facilitator.moderate(on=True)
    late = hall.phones[1]
    late.write(CARDS[3])
    expect(late.page.locator(".own small").first).to_have_text("The facilitator reads it first.")
    expect(hall.facilitator.button("Cards (1 new)")).to_be_visible()
    hall.wall.has(*CARDS[:3])
    hall.facilitator.let_through(CARDS[3])
    hall.wall.has(*CARDS)
    hall.facilitator.moderate(on=False)


def assumptions_come_to_the_wall(hall: Hall) -> None:
    hall.facilitator.turn_phones_to("Write assumptions")
    for phone, text in zip(hall.phones, BELIEFS, strict=True):
        phone.reads("What must be true for this to work?")
        phone.write(text)
    hall.wall.has(*BELIEFS)
    for phone in hall.phones:
        phone.is_ready()
    hall.phones[2].tell_worry(WORRY)
    hall.facilitator.reads("3 people in · 3 ready · 3 cards came")
    expect(hall.facilitator.button("Private worries (1 new)")).to_be_visible()
    assert [phone.own() for phone in hall.phones] == [[text] for text in BELIEFS]


def a_round_survives_a_dead_phone_and_a_dead_server(hall: Hall) -> None:
    """One phone loses the network after its first card, the server is killed, everybody goes on; all arrives once."""
    first, second, plain = hall.phones
    hall.facilitator.begin_round(1)
    hall.all_read(BELIEFS[0])
    first.rate(BELIEFS[0], SHY)
    first.rate(BELIEFS[1], QUIET)
    second.rate(BELIEFS[0], LOUD)
    second.is_saved()
    plain.rate(BELIEFS[0], LOUD)
    second.page.context.set_offline(True)
    second.rate(BELIEFS[1], QUIET)
    second.waits_for_the_network(1)
    second.rate(BELIEFS[2], SAFETY)
    second.waits_for_the_network(2)
    hall.facilitator.has_counted("3 people", "1 person", "nobody yet")

    hall.app.kill()
    first.rate(BELIEFS[2], QUIET)
    first.waits_for_the_network(1)
    hall.app.start_again()

    second.page.context.set_offline(False)
    for phone in (first, second):
        phone.is_saved()
    for belief in BELIEFS[1:]:
        plain.rate(belief, QUIET)
    first.choose_card(BELIEFS[2])
    first.rate(BELIEFS[2], SAFETY)
    first.is_saved()
    all_sides_count_the_round(hall)


def all_sides_count_the_round(hall: Hall) -> None:
    """Three rated each card; each phone shows what it said, and the journal has just that."""
    hall.facilitator.has_counted(*["3 people"] * 3)
    hall.wall.rated(*["3 have rated"] * 3)
    said = (
        {BELIEFS[0]: SHY, BELIEFS[1]: QUIET, BELIEFS[2]: SAFETY},
        {BELIEFS[0]: LOUD, BELIEFS[1]: QUIET, BELIEFS[2]: SAFETY},
        {BELIEFS[0]: LOUD, BELIEFS[1]: QUIET, BELIEFS[2]: QUIET},
    )
    expected = [{belief: one.words for belief, one in each.items()} for each in said]
    for phone in hall.phones:
        phone.page.reload()
    assert [phone.answers() for phone in hall.phones] == expected
    assert answers_in_the_journal(hall) == expected
    # nine answers, and one that was given again
    assert len(hall.recorded(AssumptionRated)) == 10


def answers_in_the_journal(hall: Hall) -> list[dict[str, str]]:
    """The ratings of each participant, in the order in which they came in."""
    session = hall.journal.session(hall.session_id)
    assert session.room is not None
    text_of = {a.assumption_id: a.text for a in session.assumptions}
    found: dict[str, dict[str, str]] = {one: {} for one in session.room.participants}
    for one in session.ratings:
        answer = Answer(harm=one.impact, knows=one.claim.value, safety=one.touches_safety)
        found[one.rater][text_of[one.assumption_id]] = answer.words
    return [{belief: mine[belief] for belief in BELIEFS} for mine in found.values()]


def the_wall_shows_what_people_said(hall: Hall) -> None:
    hall.facilitator.reveal()
    hall.wall.reads("Round 1: what people said")
    hall.all_read("Look at the wall")
    results = hall.wall.page.locator(".result")
    expect(results).to_have_count(3)
    split = results.filter(has_text=BELIEFS[0])
    expect(split.locator("figure").first).to_have_attribute(
        "aria-label", "1 person said 0; 2 people said 4"
    )


def one_card_goes_round_again(hall: Hall) -> None:
    """Only the split card is asked again, and both rounds stand side by side on the wall."""
    hall.facilitator.begin_round(2, "Split or mixed last time (1)")
    for phone in hall.phones:
        phone.reads(BELIEFS[0])
        phone.rate(BELIEFS[0], LOUD)
    hall.facilitator.has_counted("3 people")
    hall.facilitator.reveal()
    hall.wall.reads("Round 2: what people said")
    expect(hall.wall.page.locator("figcaption")).to_have_text(["Round 1", "Round 2"] * 2)


def dots_are_given_and_shown_afterwards(hall: Hall) -> None:
    """While people choose, the wall says only how many did; the dots come when the room waits."""
    hall.facilitator.turn_phones_to("Give dots to assumptions")
    chosen = (BELIEFS[:2], BELIEFS[:1], BELIEFS[:1])
    for phone, beliefs in zip(hall.phones, chosen, strict=True):
        phone.reads("Which of these matter most?")
        phone.give_dots(*beliefs)
    expect(hall.wall.page.locator(".number")).to_have_text("3 of 3 people have given their dots.")
    hall.facilitator.turn_phones_to("Wait")
    hall.wall.reads("Dots on assumptions")
    expect(hall.wall.page.locator("#pieces .row .said")).to_have_text(["3 dots", "1 dot"])
    hall.facilitator.turn_to("Dots and learning")
    expect(hall.facilitator.page.locator(".dots-line b")).to_have_text(["3 dots", "1 dot"])


def the_map_is_on_all_sides(hall: Hall) -> None:
    hall.facilitator.turn_phones_to("Look at the map")
    hall.all_read("The map")
    expect(hall.wall.page.locator("g.mark")).to_have_count(3)
    for phone in hall.phones:
        for belief in BELIEFS:
            expect(phone.page.locator(".own li").filter(has_text=belief)).to_have_count(1)


def learnings_come_to_the_wall(hall: Hall) -> None:
    hall.facilitator.turn_phones_to("Say what you learned")
    for phone, text in zip(hall.phones, LEARNED, strict=True):
        phone.reads("What did you learn today?")
        phone.write(text)
    hall.wall.has(*LEARNED)
    expect(hall.facilitator.page.locator(".learned-list li")).to_have_text(list(LEARNED))


def nothing_is_lost_and_nothing_doubled(hall: Hall) -> None:
    """The journal holds each thing that somebody did, once."""
    texts = [one.text for one in hall.recorded(Offered) if isinstance(one, Offered)]
    assert texts == [*CARDS[:3], SLIP, *CARDS[3:], *BELIEFS, *LEARNED]
    counts = [len(hall.recorded(kind)) for kind in (OfferTakenBack, OfferEdited, WorryTold)]
    assert counts == [1, 2, 1]
    session = hall.journal.session(hall.session_id)
    assert [card.text for card in session.cards] == list(CARDS)
    assert [a.text for a in session.assumptions] == list(BELIEFS)
    assert len(hall.recorded(AssumptionRated)) == 13
    assert len(hall.recorded(ParticipantJoined)) == 3
    assert session.room is not None
    assert [worry.text for worry in session.room.worries] == [WORRY]
    # the first phone chose twice, and each tap is sent at once
    assert len(hall.recorded(DotsGiven)) == 4
