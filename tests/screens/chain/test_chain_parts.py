from __future__ import annotations

from tests.journeys import Journey, cards_written
from toolkit.domain import changes as c
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import Stage
from toolkit.screens.chain.pulling import effect_words
from toolkit.screens.leading import later_cards, lead_changes, leads_words


def linked() -> Session:
    return (
        Journey()
        .do(
            cards_written(Stage.STRATEGY, "s1"),
            cards_written(Stage.ROLES, "r1", "r2"),
            cards_written(Stage.OUTCOMES, "o1"),
            c.CardLinked(card_id="r1", leads_to="s1", linked=True),
            c.CardLinked(card_id="r1", leads_to="o1", linked=True),
            c.CardParked(card_id="r2", parked=True),
        )
        .session
    )


def test_a_card_may_lead_to_later_cards_and_keeps_what_it_has():
    session = linked()
    choices = [list(later_cards(session, card)) for card in session.cards]
    assert choices == [["r1", "o1"], ["s1", "o1"], ["o1"], []]


def test_a_new_choice_becomes_links_and_cuts():
    card = linked().card("r1")
    assert card is not None
    assert lead_changes(card, ["o1", "r9"], ["s1", "o1", "r9"]) == [
        c.CardLinked(card_id="r1", leads_to="r9", linked=True),
        c.CardLinked(card_id="r1", leads_to="s1", linked=False),
    ]


def test_a_link_that_was_not_offered_stays():
    card = linked().card("r1")
    assert card is not None
    assert lead_changes(card, ["o1"], ["o1"]) == []


def test_how_much_falls_is_one_sentence():
    assert [effect_words(*counts) for counts in ((0, 0), (1, 0), (0, 2), (2, 1))] == [
        "No card falls",
        "1 card falls",
        "2 cards are shaken",
        "2 cards fall, 1 card is shaken",
    ]


def test_how_many_cards_follow_is_said_in_words():
    assert [leads_words(count) for count in (0, 1, 2)] == [
        "leads to no card yet",
        "leads to 1 card",
        "leads to 2 cards",
    ]
