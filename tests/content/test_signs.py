"""The signs of the private check: eleven, each with what to look at and what protects, in calm words."""

from __future__ import annotations

import pytest

from toolkit.content import coach, identifying_passages
from toolkit.domain.bank import Bank, Sign

SIGNS = "vulnerability deception movement isolation violence threats papers wages debt conditions overtime"


def sign_of(bank: Bank, sign_id: str) -> Sign:
    sign = bank.sign(sign_id)
    assert sign is not None
    return sign


def test_there_are_eleven_signs_under_their_ids(bank: Bank):
    assert " ".join(sign.sign_id for sign in bank.signs) == SIGNS
    assert bank.sign("luck") is None


@pytest.mark.parametrize("sign_id", SIGNS.split())
def test_a_sign_asks_about_us_and_shows_how_it_can_look(bank: Bank, sign_id):
    sign = sign_of(bank, sign_id)
    assert sign.question.endswith("?")
    assert len(sign.looks_like) == 3
    assert [example for example in sign.looks_like if not example.endswith(".")] == []


@pytest.mark.parametrize("sign_id", SIGNS.split())
def test_the_belief_of_a_sign_goes_on_after_we_believe_that_and_needs_no_hint(bank: Bank, sign_id):
    belief = sign_of(bank, sign_id).belief
    assert belief.startswith("nobody here ")
    assert belief[-1].isalpha()
    assert coach(bank, belief) == ()


def test_no_sign_looks_as_if_it_were_about_a_real_person(bank: Bank):
    found = {
        (sign.sign_id, passage.kind)
        for sign in bank.signs
        for text in (*sign.looks_like, sign.question, sign.belief, sign.look_at, sign.protect)
        for passage in identifying_passages(bank.identifying, text, known=())
    }
    assert found == set()


def test_every_sign_stands_on_the_page_about_what_stays_private(bank: Bank):
    page = bank.page("private")
    assert page is not None
    lines = [f"{nr}. **{sign.name}.** {sign.question}\n" for nr, sign in enumerate(bank.signs, 1)]
    assert "".join(lines) in page.text


def test_where_the_signs_come_from_is_named(bank: Bank):
    (source,) = [source for source in bank.sources if source.source_id == "ilo"]
    assert source.cite == "International Labour Organization, eleven indicators of forced labour"
    assert source.used_for.startswith("The private check of one's own business")
