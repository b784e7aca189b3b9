"""Two people promise each other something; nobody else learns how they reach each other, and it can be undone."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.gatherings import there
from tests.phone.gathering.hall import GatheringPhone, Hall
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.vocabulary import CommitmentState, DayPart
from toolkit.exchange.gathering_file import write_gathering

ANA_AT = "ana.office@lantern.example"
BO_AT = "bo by the harbour office"


@dataclass
class Pair:
    """Ana proposed, Bo offered; Cy is in the same group, Di in another."""

    hall: Hall
    ana: GatheringPhone
    bo: GatheringPhone
    cy: GatheringPhone
    di: GatheringPhone
    about: str

    @property
    def others(self) -> tuple[GatheringPhone, ...]:
        return self.cy, self.di, self.hall.phone()


@pytest.fixture
def pair(hall: Hall) -> Pair:
    ana, bo, cy = (hall.phone().come_in(country_id="KH") for _ in range(3))
    di = hall.phone().come_in(country_id="TH")
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


def both(pair: Pair) -> None:
    pair.bo.send(do="agree", about=pair.about)
    pair.ana.send(do="contact", about=pair.about, text=ANA_AT)
    pair.bo.send(do="contact", about=pair.about, text=BO_AT)


def test_the_other_side_is_asked_and_agrees(pair: Pair) -> None:
    assert "The other side has not answered yet." in pair.ana.page
    assert "I agree" in pair.bo.page
    pair.bo.send(do="agree", about=pair.about)
    assert there(pair.hall.gathering.commitment(pair.about)).state is CommitmentState.AGREED
    assert "Say how to reach you" in pair.ana.page


def test_each_sees_the_other_only_when_both_said_how(pair: Pair) -> None:
    pair.bo.send(do="agree", about=pair.about)
    pair.ana.send(do="contact", about=pair.about, text=ANA_AT)
    assert ANA_AT not in pair.bo.page
    assert ANA_AT not in pair.ana.page
    pair.bo.send(do="contact", about=pair.about, text=BO_AT)
    assert ANA_AT in pair.bo.page
    assert BO_AT in pair.ana.page


def test_nobody_else_reads_any_of_it(pair: Pair) -> None:
    both(pair)
    for one in pair.others:
        for part in DayPart:
            pair.hall.part(part)
            page = one.page + one.client.get(f"/g/{pair.hall.code}/now").text
            for words in (ANA_AT, BO_AT, "How the wage table works", "The office phone"):
                assert words not in page


@pytest.mark.parametrize("do", ["agree", "contact", "no_contact", "decline"])
def test_nobody_else_can_do_anything_to_it(pair: Pair, do: str) -> None:
    both(pair)
    before = pair.hall.gathering.commitments
    for one in (pair.cy, pair.di):
        assert one.status(do=do, about=pair.about, text="mine") == 403
    assert pair.hall.phone().status(do=do, about=pair.about) == 403
    assert pair.hall.gathering.commitments == before


def test_another_country_group_neither_reads_nor_writes_here(pair: Pair) -> None:
    assert "A wage table" not in pair.di.page
    (offering,) = pair.hall.gathering.offerings
    assert (
        pair.di.status(
            do="propose",
            about=offering.offering_id,
            text="x",
            role="y",
            by="2026-12-24",
            channel="z",
        )
        == 403
    )


def test_a_file_of_the_gathering_holds_no_way_to_reach_anybody(pair: Pair) -> None:
    both(pair)
    raw = write_gathering(pair.hall.desk.history(pair.hall.gathering_id)).decode()
    for words in (ANA_AT, BO_AT, pair.ana.cookie, pair.bo.cookie):
        assert words not in raw


def test_the_personal_link_brings_a_person_back_from_another_phone_after_the_day(
    pair: Pair,
) -> None:
    both(pair)
    pair.hall.do(c.DoorEnded())
    later = pair.hall.phone()
    assert BO_AT not in later.page
    page = later.client.get(f"/g/{pair.hall.code}/me/{pair.ana.personal}").text
    assert BO_AT in page
    later.send(do="no_contact", about=pair.about)
    assert ANA_AT.encode() not in pair.hall.file.read_bytes()
    assert BO_AT not in later.page
    assert ANA_AT not in pair.bo.page


def test_a_personal_link_that_fits_nobody_opens_nothing(pair: Pair) -> None:
    answer = pair.hall.phone().client.get(f"/g/{pair.hall.code}/me/AAAABBBBCCCC")
    assert answer.status_code == 404
    assert "fits nobody here" in answer.text


def test_who_ends_the_commitment_takes_both_ways_away(pair: Pair) -> None:
    both(pair)
    pair.bo.send(do="decline", about=pair.about)
    assert pair.hall.gathering.commitments == ()
    held = b"".join(one.read_bytes() for one in pair.hall.file.parent.glob("journal*"))
    assert ANA_AT.encode() not in held
    assert BO_AT.encode() not in held
