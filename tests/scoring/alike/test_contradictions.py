from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.gatherings import ref, shared_card, shared_table, with_people
from toolkit.domain.gathering.parts.plenary import Theme
from toolkit.domain.gathering.parts.tables import Table
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.shared import SharedCard, SharedEvidence
from toolkit.domain.vocabulary import EvidenceLevel, LedgerState, Side
from toolkit.scoring.alike.contradictions import (
    CONTRADICTIONS_AT_MOST,
    Contradiction,
    ShownCard,
    Tie,
    contradictions,
    is_held,
)

AGAIN = "buyers will order again next season"
AGAIN_TOO = "next season our buyers order again"
CARE = "a worker can say no to a photo"


def held(text: str = AGAIN, number: int = 1, **fields: object) -> SharedCard:
    return shared_card(number, text, **({"state": LedgerState.SUPPORTED, "evidence": 0.5} | fields))


def doubted(text: str = AGAIN, number: int = 1, **fields: object) -> SharedCard:
    return shared_card(number, text, **({"state": LedgerState.CONTESTED, "evidence": 0.2} | fields))


def tables(*cards: tuple[SharedCard, ...]) -> Gathering:
    """A gathering whose tables t1, t2, ... show those cards."""
    return replace(
        with_people().gathering,
        tables=tuple(
            Table(
                table_id=f"t{n}",
                name=f"Table {n}",
                track_id="freedom-business",
                shared=shared_table(*of_one),
            )
            for n, of_one in enumerate(cards, start=1)
        ),
    )


def shown(table: int, card: SharedCard) -> ShownCard:
    return ShownCard(ref=ref(f"t{table}", card.assumption_id), card=card)


def test_a_belief_held_here_and_doubted_there_is_told_with_both_cards():
    assert contradictions(tables((held(),), (doubted(),))) == (
        Contradiction(
            held=(shown(1, held()),), doubted=(shown(2, doubted()),), tie=Tie.WORDS, likeness=1.0
        ),
    )


def test_other_words_for_it_are_found_with_their_likeness():
    (found,) = contradictions(tables((held(), held(CARE, 2)), (doubted(AGAIN_TOO),)))
    assert (found.held, found.doubted) == ((shown(1, held()),), (shown(2, doubted(AGAIN_TOO)),))
    assert 0.25 <= found.likeness < 1.0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("អ្នកទិញនឹងបញ្ជាទិញម្តងទៀតនៅរដូវក្រោយ", "អ្នកទិញបញ្ជាទិញម្តងទៀត"),
        ("客户下个季度会再次订购", "下个季度客户会再订购"),
        ("ลูกค้าจะสั่งซื้ออีกครั้งในฤดูกาลหน้า", "ในฤดูกาลหน้าลูกค้าจะสั่งซื้ออีก"),
    ],
)
def test_it_is_found_in_scripts_without_spaces(one, other):
    (found,) = contradictions(tables((held(one),), (doubted(other),)))
    assert found.tie is Tie.WORDS


def test_what_several_tables_wrote_in_the_same_words_stands_in_one():
    (found,) = contradictions(tables((held(),), (doubted(),), (held(AGAIN + "!"),)))
    assert [one.ref.table_id for one in (*found.held, *found.doubted)] == ["t1", "t3", "t2"]


def test_one_starter_card_ties_cards_in_any_words_and_all_tables_stand_in_one():
    cards = (
        held("x", 1, starter_id="D6"),
        doubted("y", 1, starter_id="D6"),
        held("z", 1, starter_id="D6", evidence=0.9),
        doubted("q", 1, starter_id="D6", state=LedgerState.PROBABLY_WRONG),
    )
    assert contradictions(tables(*((card,) for card in cards))) == (
        Contradiction(
            held=(shown(3, cards[2]), shown(1, cards[0])),
            doubted=(shown(4, cards[3]), shown(2, cards[1])),
            tie=Tie.STARTER,
        ),
    )


def test_a_theme_that_people_made_ties_cards_of_two_scripts():
    gathering = tables((held(),), (doubted("客户会再次订购"),))
    theme = Theme(theme_id="h", name="Orders", cards=(ref("t1"), ref("t2")))
    assert contradictions(gathering) == ()
    (found,) = contradictions(replace(gathering, themes=(theme,)))
    assert found.tie is Tie.THEME


def test_no_pair_is_told_twice():
    gathering = tables((held(starter_id="D6"),), (doubted(starter_id="D6"),))
    theme = Theme(theme_id="h", name="Orders", cards=(ref("t1"), ref("t2")))
    assert [one.tie for one in contradictions(replace(gathering, themes=(theme,)))] == [Tie.STARTER]


def test_a_pair_that_people_told_apart_is_not_told():
    gathering = tables((held(),), (doubted(),))
    assert contradictions(replace(gathering, told_apart=((ref("t2"), ref("t1")),))) == ()


def test_two_cards_of_one_table_are_no_contradiction_between_tables():
    assert contradictions(tables((held(), doubted(number=2)))) == ()


@pytest.mark.parametrize(
    ("card", "is_so"),
    [
        (held(evidence=0.25), True),
        (held(evidence=0.24), False),
        (held(state=LedgerState.UNKNOWN), False),
        (doubted(evidence=0.5), False),
    ],
)
def test_a_belief_is_held_when_its_ledger_supports_it_and_people_at_least_said_so(card, is_so):
    assert is_held(card) is is_so


def test_what_must_stop_comes_before_what_is_wrong_and_what_is_contested():
    states = (LedgerState.CONTESTED, LedgerState.PROBABLY_WRONG, LedgerState.STOP_AND_REVIEW)
    held_ones = tuple(held("x", n, starter_id=f"D{n}") for n in range(3))
    others = tuple(
        doubted("y", n, starter_id=f"D{n}", state=state) for n, state in enumerate(states)
    )
    assert [one.gravest for one in contradictions(tables(held_ones, others))] == [*states[::-1]]


def test_no_more_are_told_than_a_plenary_can_hear():
    count = CONTRADICTIONS_AT_MOST + 5
    ours = tuple(held("x", n, starter_id=f"D{n}") for n in range(count))
    theirs = tuple(doubted("y", n, starter_id=f"D{n}") for n in range(count))
    assert len(contradictions(tables(ours, theirs))) == CONTRADICTIONS_AT_MOST


def test_both_sides_evidence_is_listed_the_strongest_and_newest_first():
    def item(side: Side, level: int, day: int) -> SharedEvidence:
        return SharedEvidence(side=side, level=EvidenceLevel(level), seen=date(2026, 11, day))

    items = (
        item(Side.FOR, 2, 3),
        item(Side.AGAINST, 3, 1),
        item(Side.FOR, 4, 1),
        item(Side.FOR, 4, 2),
    )
    card = shown(1, held(items=items))
    assert card.evidence(Side.FOR) == (items[3], items[2], items[0])
    assert card.evidence(Side.AGAINST) == (items[1],)


def test_a_table_that_shows_nothing_contradicts_nobody():
    gathering = tables((held(),), (doubted(),))
    silent = replace(gathering.tables[1], shared=None)
    assert contradictions(replace(gathering, tables=(gathering.tables[0], silent))) == ()
