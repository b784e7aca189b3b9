"""What a phone takes with it as a PDF: only what its person may read, and the page of a pair for these two alone."""

from __future__ import annotations

import pytest
from httpx2 import Response

from tests.documents.paper import Printed
from tests.phone.gathering.hall import GatheringPhone, Hall
from tests.phone.gathering.test_promises import ANA_AT, BO_AT, Pair, both
from toolkit.domain.gathering.changes import DoorEnded
from toolkit.domain.gathering.vocabulary import DayPart


@pytest.fixture
def pair(hall: Hall) -> Pair:
    ana = hall.phone().come_in("t1", "KH")
    bo, cy = (hall.phone().come_in("t2", "KH") for _ in range(2))
    di = hall.phone().come_in("t2", "TH")
    hall.part(DayPart.COUNTRIES)
    bo.send(do="offering", group_id="kh", kind="offer", text="A wage table", role="Shop lead")
    (offering,) = hall.gathering.offerings
    ana.send(
        do="propose",
        about=offering.offering_id,
        text="How the wage table works",
        role="Founder",
        by="2026-12-24",
        channel="The office phone",
    )
    (commitment,) = hall.gathering.commitments
    return Pair(hall, ana, bo, cy, di, commitment.commitment_id)


def page_for(pair: Pair, phone: GatheringPhone) -> Response:
    return phone.client.get(f"/g/{pair.hall.code}/pair/{pair.about}.pdf")


def take_home(phone: GatheringPhone) -> Response:
    return phone.client.get(f"/g/{phone.hall.code}/take-home.pdf")


def words_of(answer: Response) -> str:
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["cache-control"] == "no-store"
    return Printed(answer.content).text()


def test_each_of_the_two_gets_their_page_with_both_contacts(pair: Pair) -> None:
    both(pair)
    for phone in (pair.ana, pair.bo):
        text = words_of(page_for(pair, phone))
        for words in (ANA_AT, BO_AT, "How the wage table works", "The office phone"):
            assert words in text


def test_nobody_else_gets_it_from_the_same_group_another_one_or_outside(pair: Pair) -> None:
    both(pair)
    outsider = pair.hall.phone()
    answers = [page_for(pair, phone) for phone in (pair.cy, pair.di, outsider)]
    assert [answer.status_code for answer in answers] == [403, 403, 403]
    for answer in answers:
        assert ANA_AT not in answer.text
        assert "How the wage table works" not in answer.text


def test_there_is_no_page_before_both_said_how(pair: Pair) -> None:
    pair.bo.send(do="agree", about=pair.about)
    pair.ana.send(do="contact", about=pair.about, text=ANA_AT)
    for phone in (pair.ana, pair.bo):
        assert page_for(pair, phone).status_code == 404
    assert ANA_AT not in page_for(pair, pair.bo).text


def test_there_is_no_page_after_one_took_it_back_and_no_file_holds_what_was_taken_back(
    pair: Pair,
) -> None:
    both(pair)
    assert page_for(pair, pair.ana).status_code == 200
    pair.bo.send(do="no_contact", about=pair.about)
    answer = page_for(pair, pair.ana)
    assert answer.status_code == 404
    assert BO_AT not in answer.text
    assert "One of you has not, or has taken it back." in answer.text
    written = b"".join(
        path.read_bytes() for path in pair.hall.file.parent.rglob("*") if path.is_file()
    )
    assert BO_AT.encode() not in written


def test_a_page_that_never_was_is_not_found(pair: Pair) -> None:
    answer = pair.ana.client.get(f"/g/{pair.hall.code}/pair/nothing.pdf")
    assert answer.status_code == 404


def test_a_pair_finds_its_page_after_the_door_is_shut(pair: Pair) -> None:
    both(pair)
    pair.hall.do(DoorEnded())
    assert ANA_AT in words_of(page_for(pair, pair.bo))
    assert take_home(pair.bo).status_code == 409


def test_the_pages_to_take_home_are_those_of_the_own_table_and_country(pair: Pair) -> None:
    both(pair)
    text = words_of(take_home(pair.ana))
    assert "Kettle table" in text
    assert "Cambodia group" in text
    for words in ("Harbour table", "Thailand group", ANA_AT, BO_AT):
        assert words not in text
    text = words_of(take_home(pair.di))
    assert "Thailand group" in text
    for words in ("Kettle table", "Cambodia group", "How the wage table works", "A wage table"):
        assert words not in text


def test_who_chose_nothing_is_told_so_and_who_did_not_come_in_gets_nothing(hall: Hall) -> None:
    undecided = take_home(hall.phone().come_in())
    assert undecided.status_code == 422
    assert "Choose a table or a country first." in undecided.text
    assert take_home(hall.phone()).status_code == 403


def test_a_phone_that_asks_again_and_again_waits(hall: Hall) -> None:
    phone = hall.phone().come_in()
    statuses = {take_home(phone).status_code for _ in range(60)}
    assert statuses == {422, 429}


def test_no_id_of_anybody_is_in_the_pages(pair: Pair) -> None:
    both(pair)
    raw = take_home(pair.ana).content + page_for(pair, pair.ana).content
    text = words_of(take_home(pair.ana)) + words_of(page_for(pair, pair.ana))
    for phone in (pair.ana, pair.bo, pair.cy):
        assert phone.cookie not in text
        assert phone.cookie.encode() not in raw
