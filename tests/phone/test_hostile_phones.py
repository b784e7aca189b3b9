from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from tests.makers import assumption_written
from tests.phone.phones import app_of, hall, phone
from tests.phone.room_cast import JSON, Phone, hall_on
from toolkit.desk import Desk
from toolkit.domain import changes as c
from toolkit.domain.rules.live import participant_of
from toolkit.domain.vocabulary import FACILITATOR, OfferKind, RoomStep, Stage
from toolkit.phone.actions import ACTIONS
from toolkit.phone.limits import WrongTries
from toolkit.phone.side import PhoneSide
from toolkit.store import open_journal

__all__ = ["hall", "phone"]

CARD = {"do": "card", "stage": "goals", "text": "A card", "change_id": "c1"}


@pytest.fixture(autouse=True)
def writing(hall):
    hall.step(RoomStep.CARDS, Stage.GOALS)


def test_a_body_of_a_megabyte_is_refused_unread(hall, phone):
    one = phone().come_in()
    assert one.send(**{**CARD, "text": "x" * 1_000_000}).status_code == 413
    assert "That is too long to send." in one.page
    assert hall.session.cards == ()


def test_a_body_that_lies_about_its_length_is_refused(hall, phone):
    one = phone().come_in()

    def parts() -> Iterator[bytes]:
        for _ in range(100):
            yield b"x" * 1_000

    form = {"content-type": "application/x-www-form-urlencoded"}
    assert one.client.post(f"/p/{one.code}", content=parts(), headers=form).status_code == 413


def test_script_tags_are_words_like_others(hall, phone):
    one = phone().come_in()
    one.send(**{**CARD, "text": "<script>alert(1)</script>"})
    raw = one.client.get(f"/p/{one.code}").text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in raw
    assert raw.count("<script>") == 1


def test_a_refused_text_is_shown_as_words_too(phone):
    one = phone().come_in()
    answer = one.client.post(
        f"/p/{one.code}", data={"do": "edit", "offer_id": "nobody", "text": "<b>x</b>"}
    )
    assert answer.status_code == 422
    assert '<p class="wrote" dir="auto">&lt;b&gt;x&lt;/b&gt;</p>' in answer.text


def test_a_form_without_coming_in_is_refused_with_its_text(hall, phone):
    one = phone()
    assert one.send(**CARD).status_code == 403
    assert "Come in first" in one.page
    assert '<p class="wrote" dir="auto">A card</p>' in one.page
    assert hall.session.cards == ()


def test_an_invented_cookie_is_nobody(hall, phone):
    one = phone()
    one.client.cookies.set(f"room_{hall.code}", "A" * 22)
    assert one.send(**CARD).status_code == 403
    assert one.client.get(f"/p/{hall.code}/live").status_code == 403
    assert hall.session.cards == ()


def test_the_cookie_of_another_room_opens_nothing(hall, phone):
    other = hall_on(hall.desk)
    one = phone().come_in()
    guest = Phone(one.client, other.code)
    assert guest.send(**CARD).status_code == 403
    assert other.session.cards == ()


def test_nobody_changes_or_takes_back_what_somebody_else_wrote(hall, phone):
    author, other = phone().come_in(), phone().come_in()
    author.send(**CARD)
    offer_id = hall.room.offers[0].offer_id
    assert other.send(do="edit", offer_id=offer_id, text="Mine now").status_code == 403
    assert "Somebody else wrote this card." in other.page
    assert other.send(do="take_back", offer_id=offer_id).status_code == 403
    assert [card.text for card in hall.session.cards] == ["A card"]


def test_the_change_id_of_somebody_else_takes_nothing_away(hall, phone):
    author, other = phone().come_in(), phone().come_in()
    other.send_with(JSON, **{**CARD, "text": "Sent first with a stolen id"})
    author.send_with(JSON, **CARD)
    assert [card.text for card in hall.session.cards] == ["Sent first with a stolen id", "A card"]


@pytest.mark.parametrize(
    "do", ["", "pause", "RoomEnded", "step", "reveal", "remove", "let_through", "undo", "__init__"]
)
def test_the_facilitators_forms_do_nothing(do, hall, phone):
    one = phone().come_in()
    before = hall.session
    assert one.send(do=do, step="map", paused="true", participant="x").status_code == 400
    assert hall.session == before


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "https://elsewhere.example"},
        {"origin": "null"},
    ],
)
def test_a_form_of_another_site_is_refused(headers, hall, phone):
    one = phone().come_in()
    assert one.send_with(headers, **CARD).status_code == 403
    assert hall.session.cards == ()


@pytest.mark.parametrize("kind", ["application/json", "multipart/form-data", "text/plain", ""])
def test_only_forms_are_read(kind, phone):
    one = phone().come_in()
    answer = one.client.post(
        f"/p/{one.code}", content=b"do=ready&ready=yes", headers={"content-type": kind}
    )
    assert answer.status_code == 400


@pytest.mark.parametrize(
    "body",
    [b"do=card&text=%ff%fe&stage=goals", b"\xff\xfe", b"&".join([b"a=b"] * 500), b"=&=&", b""],
)
def test_bytes_of_no_sense_are_refused_in_a_sentence(body, phone):
    one = phone().come_in()
    form = {"content-type": "application/x-www-form-urlencoded", **JSON}
    answer = one.client.post(f"/p/{one.code}", content=body, headers=form)
    assert (answer.status_code, answer.json()["saved"]) == (400, False)


@pytest.mark.parametrize(
    "form",
    [
        {"impact": "5"},
        {"impact": "-1"},
        {"impact": "2.5"},
        {"claim": "6"},
        {"safety": "maybe"},
        {"round": "2"},
        {"round": "99999999999999999999"},
        {"assumption_id": "nobody"},
    ],
)
def test_a_rating_of_no_use_is_refused(form, hall, phone):
    hall.rate("a1")
    one = phone().come_in()
    fit = {
        "do": "rate",
        "assumption_id": "a1",
        "round": "1",
        "impact": "1",
        "safety": "no",
        "claim": "0",
    }
    assert one.send_with(JSON, **{**fit, **form}).status_code in (400, 422)
    assert hall.session.ratings == ()


def test_a_private_card_is_on_no_phone_and_takes_no_rating_and_no_dot(hall, phone):
    hall.do(assumption_written("a1"), assumption_written("p1"))
    hall.do(c.AssumptionKeptPrivate(assumption_id="p1", private=True))
    hall.do(c.RoundOpened(round_number=1, assumption_ids=("a1", "p1")))
    hall.step(RoomStep.RATE)
    one = phone().come_in()
    assert "belief p1" not in one.page
    assert "Card 1 of 1" in one.page
    form = {"do": "rate", "round": "1", "impact": "1", "safety": "no", "claim": "0"}
    assert one.send(**form, assumption_id="p1").status_code == 422
    hall.do(c.RoundRevealed(round_number=1))
    for step in (RoomStep.VOTE_ASSUMPTIONS, RoomStep.MAP):
        hall.step(step)
        assert "belief p1" not in one.look()
    hall.step(RoomStep.VOTE_ASSUMPTIONS)
    assert one.send(do="dots", step="vote_assumptions", pick=["p1"]).status_code == 422
    assert hall.session.ratings == ()


def test_ten_thousand_cards_end_at_the_pace(hall, phone):
    one = phone().come_in()
    answers = [
        one.send_with(JSON, **{**CARD, "text": str(n), "change_id": f"c{n}"}).status_code
        for n in range(60)
    ]
    assert answers[:30] == [200] * 30
    assert answers[-1] == 429


def test_after_two_hundred_cards_a_phone_writes_no_more(hall, phone):
    one = phone().come_in()
    for n in range(200):
        written = c.Offered(
            offer_id=f"d{n}",
            participant=one.cookie,
            kind=OfferKind.CARD,
            text="x",
            stage=Stage.GOALS,
        )
        hall.desk.record(hall.session_id, written, actor=one.cookie)
    assert one.send_with(JSON, **CARD).status_code == 422
    assert len(hall.room.offers_of(one.cookie)) == 200


def test_wrong_codes_cost_more_and_more_but_never_those_who_are_in(hall):
    waited: list[float] = []

    async def note(seconds: float) -> None:
        waited.append(seconds)

    side = PhoneSide(lambda: hall.desk, tries=WrongTries(clock=lambda: 0.0), sleep=note)
    client = TestClient(app_of(hall, side))
    inside = Phone(client, hall.code).come_in()
    for _ in range(8):
        assert client.get("/p/ZZZZZ").status_code == 404
    assert waited == [1.0, 2.0, 4.0]
    inside.look()
    assert waited == [1.0, 2.0, 4.0]


@pytest.mark.parametrize("path", ["/p/", "/p/ABC/DEF", "/p/%00", "/p/" + "x" * 3_000])
def test_addresses_of_no_sense_show_the_form_for_the_code(path, phone):
    answer = phone().client.get(path)
    assert answer.status_code == 404
    assert "Type the code from the wall" in answer.text


FIELDS = [
    "offer_id", "participant", "text", "stage", "prompt_id", "lens", "assumption_id", "round",
    "impact", "safety", "claim", "ready", "chosen", "pick", "step", "change_id", "rater", "table",
    "actor", "code", "worries",
]  # fmt: skip
VALUES = st.one_of(
    st.sampled_from(
        [
            "goals",
            "D",
            "a1",
            "theirs",
            "1",
            "0",
            "yes",
            "no",
            "vote_assumptions",
            "facilitator",
            "team",
        ]
    ),
    st.text(max_size=20),
)


@settings(max_examples=40)
@given(
    do=st.one_of(st.sampled_from(sorted(ACTIONS)), st.text(max_size=12)),
    form=st.dictionaries(st.sampled_from(FIELDS), VALUES, max_size=10),
    step=st.sampled_from(list(RoomStep)),
)
def test_no_form_makes_a_change_that_is_not_the_phones_own(do, form, step, tmp_path_factory):
    desk = Desk(open_journal(f"sqlite:///{tmp_path_factory.mktemp('h') / 'j.sqlite3'}"))
    here = hall_on(desk)
    here.do(assumption_written("a1"), c.RoundOpened(round_number=1, assumption_ids=("a1",)))
    desk.record(here.session_id, c.ParticipantJoined(participant="theirs"), actor="theirs")
    here.step(step, Stage.GOALS if step is RoomStep.CARDS else None)
    one = Phone(TestClient(app_of(here)), here.code).come_in()
    mine = one.cookie
    before = desk.history(here.session_id).seq
    one.send_with(JSON, **{**form, "do": do})
    fresh = desk.history(here.session_id).entries[before:]
    assert [entry.actor for entry in fresh if entry.actor == FACILITATOR] == []
    assert {participant_of(entry.change) for entry in fresh} <= {mine}
    assert {entry.actor for entry in fresh} <= {mine}
    desk.journal.close()
