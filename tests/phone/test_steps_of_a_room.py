"""What a phone sees and does at each step of a room."""

from __future__ import annotations

import pytest

from tests.makers import line, rated
from tests.phone.phones import hall, phone
from tests.phone.room_cast import TOKEN
from toolkit.domain import changes as c
from toolkit.domain.vocabulary import OfferState, RoomStep, Stage

__all__ = ["hall", "phone"]


def test_a_card_is_written_changed_and_taken_back(hall, phone):
    hall.step(RoomStep.CARDS, Stage.GOALS, "goals_promise")
    one = phone().come_in()
    one.send(
        do="card", stage="goals", text="Bread for offices", change_id=TOKEN.findall(one.page)[0]
    )
    assert "Bread for offices" in one.page
    assert [card.text for card in hall.session.cards] == ["Bread for offices"]
    offer_id = hall.room.offers[0].offer_id
    one.send(do="edit", offer_id=offer_id, text="Bread for schools")
    assert [card.text for card in hall.session.cards] == ["Bread for schools"]
    one.send(do="take_back", offer_id=offer_id)
    assert hall.session.cards == ()
    assert "Bread for schools" not in one.page


def test_the_same_form_sent_three_times_is_one_card(hall, phone):
    hall.step(RoomStep.CARDS, Stage.GOALS)
    one = phone().come_in()
    token = TOKEN.findall(one.page)[0]
    for _ in range(3):
        one.send(do="card", stage="goals", text="Once", change_id=token)
    one.send(do="card", stage="goals", text="After going back", change_id=token)
    assert [card.text for card in hall.session.cards] == ["Once", "After going back"]


def test_a_card_that_waits_or_is_kept_off_says_so(hall, phone):
    hall.do(c.RoomSet(moderated=True, counts_only=False, dots=3))
    hall.step(RoomStep.CARDS, Stage.GOALS)
    one = phone().come_in()
    one.send(do="card", stage="goals", text="A thought", change_id="a1")
    assert "The facilitator reads it first." in one.page
    assert hall.room.offers[0].state is OfferState.WAITING
    hall.do(c.OfferLetThrough(offer_id=hall.room.offers[0].offer_id, shown=False))
    assert "The facilitator keeps it off the wall." in one.look()


def test_the_prompt_of_the_stage_is_the_headline(hall, phone):
    from toolkit.content import prompts_for, read_bank

    prompt = prompts_for(read_bank(), "freedom_business", Stage.ROLES)[0]
    hall.step(RoomStep.CARDS, Stage.ROLES, prompt.prompt_id)
    assert f"<h1>{prompt.text}</h1>" in phone().come_in().page


def test_an_assumption_takes_its_lens_from_plain_words_or_none(hall, phone):
    hall.step(RoomStep.ASSUMPTIONS)
    one = phone().come_in()
    assert "We believe that …" in one.page
    one.send(do="assumption", text="offices order again", lens="V", change_id="a1")
    one.send(do="assumption", text="ovens last", lens="", change_id="a2")
    assert [(a.text, a.lens.value) for a in hall.session.assumptions] == [
        ("offices order again", "V"),
        ("ovens last", "D"),
    ]


def test_cards_are_rated_one_by_one_and_changed_until_the_reveal(hall, phone):
    hall.rate("a1", "a2")
    one = phone().come_in()
    assert "Card 1 of 2" in one.page
    answers = {"do": "rate", "round": "1", "impact": "3", "safety": "no", "claim": "1"}
    one.send(**answers, assumption_id="a1")
    assert "Card 2 of 2" in one.page
    one.send(**answers, assumption_id="a2")
    assert '<div id="all-done">' in one.page
    assert 'value="3" required checked' in one.look("?card=a1")
    one.send(**{**answers, "impact": "0"}, assumption_id="a1")
    assert [(r.assumption_id, r.impact) for r in hall.session.ratings] == [("a2", 3), ("a1", 0)]
    hall.do(c.RoundRevealed(round_number=1))
    assert one.send(**answers, assumption_id="a1").status_code == 422
    assert "Round 1 is already revealed." in one.page
    assert "The answers are on the wall now." in one.look()


def test_a_rating_without_all_answers_is_shown_again_with_what_was_chosen(hall, phone):
    hall.rate("a1")
    one = phone().come_in()
    answer = one.send(do="rate", assumption_id="a1", round="1", impact="2", safety="yes")
    assert answer.status_code == 400
    assert 'name="impact" value="2" required checked' in one.page
    assert 'name="safety" value="yes" required checked' in one.page


def test_a_table_without_phones_is_counted_on_one(hall, phone):
    hall.rate("a1")
    one = phone().come_in()
    assert "Enter counts for a table" in one.page
    assert "count the hands" in one.look("?counts=1")
    counts = {f"impact{n}": "" for n in range(5)} | {f"claim{n}": "" for n in range(6)}
    counts |= {"impact1": "3", "impact4": "9", "claim0": "12", "worries": "2"}
    one.send(do="count", assumption_id="a1", round="1", **counts)
    assert "All cards of your table are counted." in one.page
    count = hall.session.hand_counts[0]
    assert (count.impact, count.claim, count.worries) == ((0, 3, 0, 0, 9), (12, 0, 0, 0, 0, 0), 2)
    assert (
        'name="impact4" inputmode="numeric" pattern="[0-9]*" maxlength="4" autocomplete="off" value="9"'
        in one.page
    )


def test_counts_of_no_use_are_shown_again(hall, phone):
    hall.rate("a1")
    one = phone().come_in()
    one.look("?counts=1")
    counts = {f"impact{n}": "" for n in range(5)} | {f"claim{n}": "" for n in range(6)}
    form = {
        "do": "count",
        "assumption_id": "a1",
        "round": "1",
        "worries": "",
        **counts,
        "impact2": "7",
    }
    answer = one.client.post(f"/p/{one.code}?counts=1", data=form)
    assert answer.status_code == 422
    assert (
        'name="impact2" inputmode="numeric" pattern="[0-9]*" maxlength="4" autocomplete="off" value="7"'
        in answer.text
    )


@pytest.mark.parametrize("field", ["impact2", "claim5", "worries"])
def test_one_phone_counts_the_hands_of_a_table_and_not_of_a_hall(hall, phone, field):
    hall.rate("a1")
    one = phone().come_in()
    counts = {f"impact{n}": "" for n in range(5)} | {f"claim{n}": "" for n in range(6)}
    counts |= {"impact1": "1", "claim0": "1", "worries": "", field: "41"}
    form = {"do": "count", "assumption_id": "a1", "round": "1", **counts}
    answer = one.client.post(f"/p/{one.code}?counts=1", data=form)
    assert answer.status_code == 422
    assert "A phone counts 40 hands at most." in answer.text
    assert f'name="{field}"' in answer.text
    assert 'value="41"' in answer.text
    assert hall.session.hand_counts == ()


def test_dots_go_to_assumptions_and_again_to_actions(hall, phone):
    hall.rate("a1", "a2", "a3", "a4")
    hall.do(c.PlanLineWritten(line=line("l1", "a1")))
    hall.step(RoomStep.VOTE_ASSUMPTIONS)
    one = phone().come_in()
    assert "Left: 3" in one.page
    one.send(do="dots", step="vote_assumptions", pick=["a1", "a3"])
    assert "Left: 1" in one.page
    hall.step(RoomStep.VOTE_ACTIONS)
    one.look()
    one.send(do="dots", step="vote_actions", pick=["l1"])
    assert [vote.chosen for vote in hall.room.votes] == [("a1", "a3"), ("l1",)]


def test_too_many_dots_are_refused_and_stay_chosen(hall, phone):
    hall.rate("a1", "a2", "a3", "a4")
    hall.step(RoomStep.VOTE_ASSUMPTIONS)
    one = phone().come_in()
    answer = one.send(do="dots", step="vote_assumptions", pick=["a1", "a2", "a3", "a4"])
    assert answer.status_code == 422
    assert "You can give 3 dots." in one.page
    assert one.page.count(" checked>") == 4


def test_the_map_is_a_picture_and_lists_and_only_while_the_room_looks_at_it(hall, phone):
    hall.rate("a1")
    one = phone().come_in()
    assert one.client.get(f"/p/{one.code}/map.svg").status_code == 409
    hall.do(*(rated("a1", who, 4, claim=0) for who in ("x", "y", "z")))
    hall.do(c.RoundRevealed(round_number=1))
    hall.step(RoomStep.MAP)
    page = one.look()
    assert "<h2>Test now</h2>" in page
    assert "belief a1" in page
    picture = one.client.get(f"/p/{one.code}/map.svg")
    assert picture.headers["content-type"] == "image/svg+xml"
    assert picture.text.startswith("<svg")
    assert phone().client.get(f"/p/{one.code}/map.svg").status_code == 403


def test_what_was_learned_is_told(hall, phone):
    hall.step(RoomStep.LEARNED)
    one = phone().come_in()
    one.send(do="learned", text="Ask before you build", change_id="b1")
    assert [offer.text for offer in hall.room.offers] == ["Ask before you build"]
    assert "Ask before you build" in one.page


def test_ready_is_said_and_taken_back(hall, phone):
    one = phone().come_in()
    one.send(do="ready", ready="yes")
    assert hall.room.ready == (one.cookie,)
    assert 'aria-pressed="true"' in one.page
    one.send(do="ready", ready="no")
    assert hall.room.ready == ()


def test_a_worry_goes_to_the_facilitator_and_to_nobody_else(hall, phone):
    one, other = phone().come_in(), phone().come_in()
    one.send(do="worry", text="The shift ends in the dark", change_id="w1")
    assert [worry.text for worry in hall.room.worries] == ["The shift ends in the dark"]
    assert "The facilitator has your worry." in one.page
    assert "The shift ends in the dark" not in one.look() + other.look()


def test_a_person_pauses_alone_and_comes_back(phone):
    one = phone().come_in()
    assert "You are taking a pause" in one.look("?calm=1")
    assert '<div id="now" data-mark=' in one.look()


def test_the_paused_room_is_calm_and_keeps_what_comes_late(hall, phone):
    hall.step(RoomStep.CARDS, Stage.GOALS)
    one = phone().come_in()
    hall.do(c.RoomPaused(paused=True))
    one.send(do="card", stage="goals", text="Typed before the pause", change_id="c1")
    assert "The room pauses" in one.page
    assert [card.text for card in hall.session.cards] == ["Typed before the pause"]


def test_who_leaves_is_forgotten_by_the_phone_and_the_words_stay(hall, phone):
    hall.step(RoomStep.CARDS, Stage.GOALS)
    one = phone().come_in()
    one.send(do="card", stage="goals", text="Stays", change_id="c1")
    one.send(do="leave")
    assert "You have left the room" in one.page
    assert one.cookie is None
    assert [card.text for card in hall.session.cards] == ["Stays"]


def test_who_was_taken_out_reads_a_kind_sentence(hall, phone):
    hall.step(RoomStep.CARDS, Stage.GOALS)
    one = phone().come_in()
    hall.do(c.ParticipantRemoved(participant=one.cookie))
    assert "You may still listen and talk." in one.look()
    assert one.send(do="card", stage="goals", text="x").status_code == 403
    assert hall.session.cards == ()


def test_a_room_that_is_over_thanks_and_shows_what_came_too_late(hall, phone):
    hall.step(RoomStep.CARDS, Stage.GOALS)
    one = phone().come_in()
    hall.do(c.RoomEnded())
    assert "Thank you for taking part." in one.look()
    answer = one.send(do="card", stage="goals", text="Too late", change_id="c1")
    assert answer.status_code == 409
    assert "This room is over." in one.page
    assert '<p class="wrote" dir="auto">Too late</p>' in one.page


@pytest.mark.parametrize("step", list(RoomStep))
def test_every_step_has_its_page_and_the_same_inside_for_the_script(step, hall, phone):
    hall.rate("a1")
    hall.step(step, Stage.GOALS if step is RoomStep.CARDS else None)
    one = phone().come_in()
    assert one.client.get(f"/p/{one.code}").status_code == 200
    part = one.client.get(f"/p/{one.code}/now")
    assert part.status_code == 200
    assert part.text.lstrip().startswith('<div id="now" data-mark="')
    assert "I am ready" in part.text
    assert "Safety lines" in one.look()
