from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.journeys import Journey, assumption_written, cards_written
from toolkit.domain import changes as c
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import Stage
from toolkit.drawing.chain import Firmness, chain_picture, print_chain, written_chain
from toolkit.language import chain_words
from toolkit.scoring.standing import standings

TODAY = date(2026, 11, 24)


def told() -> Session:
    """s1 leads to g1 and g1 to o1; a1 bears s1 and g1, a2 bears g1, the private a3 bears o1."""
    return (
        Journey()
        .do(
            cards_written(Stage.STRATEGY, "s1", "s2"),
            cards_written(Stage.GOALS, "g1"),
            cards_written(Stage.OUTCOMES, "o1"),
            assumption_written("a1", "s1", "g1"),
            assumption_written("a2", "g1"),
            assumption_written("a3", "o1"),
            c.AssumptionKeptPrivate(assumption_id="a3", private=True),
            c.CardLinked(card_id="s1", leads_to="g1", linked=True),
            c.CardLinked(card_id="g1", leads_to="o1", linked=True),
        )
        .session
    )


def pictured(session: Session, **options):
    return chain_picture(session, standings(session, TODAY), **options)


def test_the_bands_are_the_debrief_stages_with_their_cards():
    picture = pictured(told())
    assert [(stage, [card.card_id for card in cards]) for stage, cards in picture.bands] == [
        (Stage.STRATEGY, ["s1", "s2"]),
        (Stage.ROLES, []),
        (Stage.GOALS, ["g1"]),
        (Stage.OUTCOMES, ["o1"]),
    ]
    assert picture.leads == (("s1", "g1"), ("g1", "o1"))


def test_every_card_has_what_it_rests_on_with_its_number():
    resting = {
        card.card_id: [mark.number for mark in card.marks] for card in pictured(told()).cards
    }
    assert resting == {"s1": [1], "s2": [], "g1": [1, 2], "o1": [3]}


def test_danger_comes_first_then_what_bears_load():
    session = (
        Journey()
        .do(
            cards_written(Stage.STRATEGY, "s1", "s2", "s3"),
            assumption_written("plain", "s1"),
            assumption_written("bears", "s1", "s2", "s3"),
            assumption_written("danger", "s1"),
            c.WorryAnswered(assumption_id="danger", safety=4, said="We stop."),
        )
        .session
    )
    first = pictured(session).cards[0]
    assert [mark.assumption_id for mark in first.marks] == ["danger", "bears", "plain"]


def test_what_is_pulled_falls_and_shakes():
    picture = pictured(told(), pulled=["a1"])
    assert {card.card_id: card.firmness for card in picture.cards} == {
        "s1": Firmness.FALLEN,
        "s2": Firmness.STANDS,
        "g1": Firmness.FALLEN,
        "o1": Firmness.FALLEN,
    }
    assert [mark.pulled for mark in picture.marks.values()] == [True, False, False]


def test_a_private_assumption_is_left_out_and_cannot_be_pulled_unseen():
    picture = pictured(told(), pulled=["a3"], with_private=False)
    assert list(picture.marks) == ["a1", "a2"]
    assert {card.firmness for card in picture.cards} == {Firmness.STANDS}


def test_an_unseen_assumption_still_holds_its_card_up():
    session = told()
    both = replace(
        session,
        assumptions=tuple(
            replace(one, holds_up=("s1",)) if one.assumption_id == "a3" else one
            for one in session.assumptions
        ),
    )
    picture = pictured(both, pulled=["a1"], with_private=False)
    assert picture.cards[0].firmness is Firmness.SHAKEN


def test_links_to_parked_cards_are_left_out():
    session = told()
    parked = replace(
        session, cards=tuple(replace(card, parked=card.card_id == "g1") for card in session.cards)
    )
    assert pictured(parked).leads == ()


def test_the_list_tells_every_card_with_what_it_rests_on_and_leads_to():
    rows = written_chain(pictured(told()))
    assert [
        (row.stage, row.text, [mark.number for mark in row.rests_on], row.leads_to) for row in rows
    ] == [
        (Stage.STRATEGY, "Card s1", [1], ("Card g1",)),
        (Stage.STRATEGY, "Card s2", [], ()),
        (Stage.GOALS, "Card g1", [1, 2], ("Card o1",)),
        (Stage.OUTCOMES, "Card o1", [3], ()),
    ]


def test_paper_has_no_private_assumption_unless_it_is_chosen():
    said = [
        ">3</text>" in print_chain(told(), TODAY, chain_words(), with_private=chosen)
        for chosen in (False, True)
    ]
    assert said == [False, True]
