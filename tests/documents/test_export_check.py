"""The look at what may point at a real person, before a plan is handed out."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.documents.casts import (
    TODAY,
    belief,
    card,
    dangerous,
    line,
    session,
    session_with_a_past,
    whole_session,
)
from toolkit.documents.export_check import identifying_places, texts_that_leave
from toolkit.documents.pages import words_of
from toolkit.documents.plan_telling import tell_plan
from toolkit.domain.session import ExportCheck, KeptPassage, WorryAnswer
from toolkit.exchange import read_sample, sample_names

PHONE = "call 012 345 678 first"


def places(given, bank) -> list[tuple[str, str]]:
    """Where something was found and what."""
    return [(place.where, place.passage) for place in identifying_places(given, bank)]


def test_a_session_about_the_business_is_clear(bank):
    assert identifying_places(whole_session(), bank) == ()


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({"business": PHONE}, "What the business does"),
        ({"cards": (card(2, PHONE),)}, "Card, Goals"),
        ({"cards": (card(2, PHONE, parked=True),)}, "Parked card, Goals"),
        ({"assumptions": (belief(1, "b"), belief(2, PHONE))}, "Assumption 2"),
        ({"assumptions": (belief(1, PHONE, parked=True),)}, "Assumption 1"),
        (
            {"assumptions": (dangerous(1, "d", worry_answer=WorryAnswer(safety=3, said=PHONE)),)},
            "Assumption 1, what the group says",
        ),
        (
            {"assumptions": (belief(1, "b"),), "plan": (line(1, 1, PHONE),)},
            "Plan, card 1: what you do",
        ),
        (
            {"assumptions": (belief(1, "b"),), "plan": (line(1, 1, "w", measure=PHONE),)},
            "Plan, card 1: what you measure",
        ),
        (
            {"assumptions": (belief(1, "b"),), "plan": (line(1, 1, "w", right_if=PHONE),)},
            "Plan, card 1: we are right if",
        ),
        (
            {"assumptions": (belief(1, "b"),), "plan": (line(1, 1, "w", owner=PHONE),)},
            "Plan, card 1: the owner",
        ),
        (
            {"assumptions": (belief(1, "b"),), "plan": (line(1, 1, "w", cost=PHONE),)},
            "Plan, card 1: the cost",
        ),
    ],
)
def test_a_telephone_number_is_found_wherever_it_stands(fields, where, bank):
    assert places(session(**fields), bank) == [(where, "012 345 678")]


def test_a_place_tells_its_kind_and_the_whole_text(bank):
    (place,) = identifying_places(session(cards=(card(2, PHONE),)), bank)
    assert (place.place_id, place.text) == ("card:c2", PHONE)
    assert place.kind in {kind.kind for kind in bank.identifying.kinds}


def test_a_passage_somebody_kept_is_left_out_at_its_place_only(bank):
    given = session(cards=(card(1, PHONE), card(2, PHONE)))
    kept = replace(given, kept_passages=(KeptPassage(place_id="card:c1", passage="012 345 678"),))
    assert [place.place_id for place in identifying_places(kept, bank)] == ["card:c2"]


def test_another_passage_at_a_place_where_one_was_kept_is_found(bank):
    given = session(
        cards=(card(1, "call 098 765 432 first"),),
        kept_passages=(KeptPassage(place_id="card:c1", passage="012 345 678"),),
    )
    assert places(given, bank) == [("Card, Roles", "098 765 432")]


def test_what_the_plan_does_not_print_is_not_looked_at(bank):
    given = session(
        assumptions=(belief(1, "b", parked=True, worry_answer=WorryAnswer(safety=1, said=PHONE)),),
        plan=(line(1, 1, PHONE),),
    )
    assert identifying_places(given, bank) == ()


def test_the_name_of_a_reader_is_looked_at(bank):
    checked = datetime(2026, 11, 2, tzinfo=UTC)
    given = session(export_checks=(ExportCheck(document="plan", checked_at=checked, reader=PHONE),))
    assert places(given, bank) == [("Who read the plan before", "012 345 678")]


@pytest.mark.parametrize(
    "given",
    [whole_session(), session_with_a_past(), *map(read_sample, sample_names())],
    ids=lambda given: given.team,
)
def test_no_typed_text_of_the_plan_escapes_the_look(given, bank):
    """The plan of an empty session holds the words that are ours; all others must be among those looked at."""
    looked_at = {spoken.text for spoken in texts_that_leave(given)}
    typed = {
        *(one.text for one in (*given.cards, *given.assumptions)),
        *(a.worry_answer.said for a in given.assumptions if a.worry_answer),
        *(text for one in given.plan for text in (one.what, one.measure, one.right_if)),
        *(text for one in given.plan for text in (one.owner, one.cost)),
        *(text for item in given.evidence for text in (item.text, item.source)),
        *(text for one in given.signposts for text in (one.sign, one.shaping, one.hedging)),
        *(look.noted for one in given.signposts for look in one.looks),
        *(
            text
            for one in given.plan
            if one.result
            for text in (one.result.observed, one.result.learned)
        ),
        *(one.what_changed for a in given.assumptions for one in a.clearings),
        *(
            text
            for a in given.assumptions
            if a.placement
            for text in (a.placement.who, a.placement.why)
        ),
    }
    printed = set(words_of(tell_plan(given, bank, TODAY)))
    assert sorted((printed & typed) - looked_at - {""}) == []


def test_the_words_of_a_private_card_are_looked_at_only_when_they_are_printed(bank):
    given = session(assumptions=(belief(1, PHONE, private=True),))
    assert identifying_places(given, bank) == ()
    assert [one.passage for one in identifying_places(given, bank, with_private=True)] == [
        "012 345 678"
    ]
