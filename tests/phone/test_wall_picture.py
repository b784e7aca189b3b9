from __future__ import annotations

from datetime import date

import pytest

from tests.phone.wall_room import Hall, open_hall, words_of
from toolkit.content import read_bank
from toolkit.domain import changes as c
from toolkit.domain.session import Impact, PlanLine
from toolkit.domain.vocabulary import OfferKind, Purpose, RoomStep, Stage
from toolkit.phone.wall_picture import WallPicture, picture_of_room
from toolkit.phone.wall_writing import TEXT_AT_MOST

TODAY = date(2026, 11, 24)


@pytest.fixture
def hall(no_room: None) -> Hall:
    return open_hall()


def picture(hall: Hall) -> WallPicture:
    return picture_of_room(hall.desk.history(hall.session_id), read_bank(), TODAY)


def head(hall: Hall) -> list[str]:
    return words_of(picture(hall).part("head").html)


def pieces(hall: Hall) -> list[list[str]]:
    return [words_of(one.html) for one in picture(hall).pieces]


def everything(hall: Hall) -> str:
    return picture(hall).line()


def test_while_the_room_waits_the_wall_shows_the_stage_and_the_way_in(hall):
    hall.join(4)
    shown = picture(hall)
    assert (shown.kind, head(hall)[0]) == ("way-in", "Strategy")
    assert pieces(hall)[0][-3:] == ["Then this code:", hall.code, "4 people are in"]


def test_code_address_and_people_stand_in_the_corner_at_every_step(hall):
    hall.join(1)
    hall.believe("a1")
    for step in RoomStep:
        hall.turn(step, Stage.ROLES if step is RoomStep.CARDS else None)
        way = picture(hall).part("way").html
        assert words_of(way) == [hall.code, "127.0.0.1:8501/p", "1 person is in"]
        assert "<svg" in way


def test_cards_of_the_stage_stand_there_the_newest_first(hall):
    hall.join(2)
    hall.turn(RoomStep.CARDS, Stage.ROLES)
    hall.offer("c1", "first")
    hall.offer("c2", "second")
    hall.act("person1", c.ReadySaid(participant="person1", ready=True))
    assert pieces(hall) == [["second"], ["first"]]
    assert head(hall)[-2:] == [
        "2 cards",
        "1 of 2 are ready",
    ]


def test_the_prompt_stands_above_the_cards(hall):
    prompt = next(
        one for track in read_bank().tracks for one in track.prompts if one.stage is Stage.ROLES
    )
    hall.do(c.RoomStepOpened(step=RoomStep.CARDS, stage=Stage.ROLES, prompt_id=prompt.prompt_id))
    assert head(hall)[:2] == ["Roles", prompt.text]


def test_only_the_count_is_on_the_wall_until_the_facilitator_reveals(hall):
    hall.join(1)
    hall.turn(RoomStep.CARDS, Stage.ROLES)
    hall.offer("c1", "a card of somebody")
    hall.do(c.RoomSet(moderated=False, counts_only=True, dots=3))
    assert pieces(hall) == [["1 card"]]
    assert "a card of somebody" not in everything(hall)
    hall.do(c.RoomSet(moderated=False, counts_only=False, dots=3))
    assert pieces(hall) == [["a card of somebody"]]


def test_what_waits_or_is_hidden_or_taken_back_is_not_on_the_wall(hall):
    hall.join(1)
    hall.do(c.RoomSet(moderated=True, counts_only=False, dots=3))
    for step, kind in (
        (RoomStep.CARDS, OfferKind.CARD),
        (RoomStep.ASSUMPTIONS, OfferKind.ASSUMPTION),
        (RoomStep.LEARNED, OfferKind.LEARNED),
    ):
        hall.turn(step, Stage.ROLES if step is RoomStep.CARDS else None)
        for fate in ("waits", "hidden", "back", "stays"):
            hall.offer(f"{kind}-{fate}", f"This one {fate}", kind)
        for fate in ("hidden", "back", "stays"):
            hall.do(c.OfferLetThrough(offer_id=f"{kind}-{fate}", shown=True))
        hall.do(c.OfferLetThrough(offer_id=f"{kind}-hidden", shown=False))
        back = c.OfferTakenBack(offer_id=f"{kind}-back", participant="person0")
        hall.act("person0", back)
        assert [said[-1] for said in pieces(hall)] == ["This one stays"]


def test_what_a_removed_participant_wrote_is_gone(hall):
    hall.join(1)
    hall.turn(RoomStep.CARDS, Stage.ROLES)
    hall.offer("c1", "an insult")
    hall.do(c.ParticipantRemoved(participant="person0"))
    assert "an insult" not in everything(hall)


def test_private_cards_and_worries_are_on_no_step_of_the_wall(hall):
    people = hall.join(4)
    hall.believe("open", "secret")
    hall.do(c.AssumptionKeptPrivate(assumption_id="secret", private=True))
    hall.do(
        c.PlanLineWritten(
            line=PlanLine(
                line_id="l1",
                assumption_id="secret",
                purpose=Purpose.LEARN,
                what="about belief secret",
            )
        )
    )
    hall.act(
        "person0", c.WorryTold(worry_id="w1", participant="person0", text="a worry in private")
    )
    hall.do(c.RoundOpened(round_number=1, assumption_ids=("open", "secret")))
    for one in people:
        hall.rate(one, "secret", 4)
    for step in RoomStep:
        hall.turn(step, Stage.ROLES if step is RoomStep.CARDS else None)
        shown = everything(hall)
        assert ("belief secret" in shown, "a worry in private" in shown) == (False, False)
    hall.do(c.RoundRevealed(round_number=1))
    hall.turn(RoomStep.RATE)
    assert ["belief open" in " ".join(one) for one in pieces(hall)] == [True]


def test_no_participants_id_is_ever_on_the_wall(hall):
    people = hall.join(4)
    hall.believe("a1")
    hall.do(c.RoundOpened(round_number=1, assumption_ids=("a1",)))
    for one in people:
        hall.rate(one, "a1")
    for step in RoomStep:
        hall.turn(step, Stage.ROLES if step is RoomStep.CARDS else None)
        assert "person0" not in everything(hall)


def test_the_map_has_each_mark_by_its_id_and_the_safety_cards_first(hall):
    hall.join(1)
    hall.believe("a1", "a2")
    for one, safety in (("a1", 0), ("a2", 4)):
        hall.do(
            c.RiskJudged(
                assumption_id=one,
                impact=Impact(safety=safety, mission=2, business=2, law=2),
                vulnerability=2,
            ),
            c.PlacementAgreed(assumption_id=one, risk=0.8, evidence=0.2, who="team", why=""),
        )
    hall.turn(RoomStep.MAP)
    html = picture(hall).pieces[0].html
    assert (html.count('data-id="a1"'), html.count('data-id="a2"')) == (1, 1)
    strip = html[html.index('<section class="strip') : html.index('<ul class="legend')]
    assert words_of(strip)[:1] + words_of(strip)[-1:] == ["Safety first", "belief a2"]


def test_a_mark_moves_when_a_place_is_agreed_and_the_rest_keeps_its_mark(hall):
    hall.believe("a1")
    hall.turn(RoomStep.MAP)

    def agree(risk: float) -> WallPicture:
        hall.do(c.PlacementAgreed(assumption_id="a1", risk=risk, evidence=0.2, who="team", why=""))
        return picture(hall)

    before, after = agree(0.9), agree(0.1)
    assert before.pieces[0].mark != after.pieces[0].mark
    assert [one.mark for one in before.parts] == [one.mark for one in after.parts]


def test_a_paused_room_is_calm_and_keeps_the_way_in(hall):
    hall.join(1)
    hall.turn(RoomStep.CARDS, Stage.ROLES)
    hall.offer("c1", "a card")
    hall.do(c.TimerSet(seconds_left=90), c.RoomPaused(paused=True))
    shown = picture(hall)
    assert (shown.kind, head(hall), shown.part("timer").html) == ("calm", ["A short pause"], "")
    assert "a card" not in shown.line()
    assert words_of(shown.part("way").html)[0] == hall.code


def test_an_ended_room_says_thank_you_and_has_no_way_in(hall):
    hall.do(c.RoomEnded())
    assert (head(hall), picture(hall).part("way").html) == (["Thank you for taking part"], "")


def test_the_timer_is_sent_as_numbers_that_do_not_change_while_it_runs(hall):
    hall.do(c.TimerSet(ends_at=hall.desk.clock()))
    ends = hall.session.timer.ends_at
    assert ends is not None
    html = picture(hall).part("timer").html
    assert f'data-ends="{int(ends.timestamp() * 1000)}"' in html
    hall.do(c.TimerSet(seconds_left=90))
    assert 'data-left="90"' in picture(hall).part("timer").html


def test_what_people_write_is_never_read_as_html(hall):
    hall.join(1)
    evil = "<script>alert(1)</script><img src=x onerror=alert(1)>&\"'</p>"
    for step, kind in (
        (RoomStep.CARDS, OfferKind.CARD),
        (RoomStep.ASSUMPTIONS, OfferKind.ASSUMPTION),
        (RoomStep.LEARNED, OfferKind.LEARNED),
    ):
        hall.turn(step, Stage.ROLES if step is RoomStep.CARDS else None)
        hall.offer(f"o-{kind}", evil, kind)
        assert ("<script" in everything(hall), "<img" in everything(hall)) == (False, False)
        assert "".join(pieces(hall)[0]).endswith(evil)


def test_text_runs_in_its_own_direction(hall):
    hall.join(1)
    hall.turn(RoomStep.CARDS, Stage.ROLES)
    hall.offer("c1", "خریدار دوبارہ آئیں گے")
    assert '<bdi dir="auto">خریدار دوبارہ آئیں گے</bdi>' in picture(hall).pieces[0].html


def test_a_very_long_card_is_cut_before_it_is_sent(hall):
    hall.join(1)
    hall.turn(RoomStep.CARDS, Stage.ROLES)
    hall.offer("c1", "ក" * 2_000)
    assert picture(hall).pieces[0].html.count("ក") == TEXT_AT_MOST - 1


def test_a_part_keeps_its_mark_as_long_as_it_stays_the_same(hall):
    hall.join(1)
    hall.turn(RoomStep.CARDS, Stage.ROLES)
    hall.offer("c1", "first")
    before = picture(hall).pieces[0]
    hall.offer("c2", "second")
    assert picture(hall).pieces[1] == before
