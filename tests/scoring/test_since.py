from __future__ import annotations

from tests.gatherings import DAY, after, begun, shared_card, shared_table
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.shared import SharedCard, SharedEvidence
from toolkit.domain.vocabulary import EvidenceLevel, LedgerState, Quadrant, Side
from toolkit.scoring.since import Since, doubted_since

OLD = SharedEvidence(side=Side.FOR, level=EvidenceLevel.E1, seen=DAY.replace(day=1))
NEW = SharedEvidence(side=Side.AGAINST, level=EvidenceLevel.E3, seen=DAY.replace(month=12, day=1))


def gathering(*cards: SharedCard, team: str = "Blue Door") -> Gathering:
    return after(
        begun(),
        c.TableSet(table_id="t1", name="One", track_id="aftercare"),
        c.TableShared(table_id="t1", shared=shared_table(*cards, team=team)),
    ).gathering


def told(earlier: Gathering, later: Gathering) -> list[tuple[str, Since, int]]:
    return [(one.then[1].text, one.since, len(one.new)) for one in doubted_since(earlier, later)]


DOUBTED = shared_card(1, "buyers come back", state=LedgerState.CONTESTED, items=(OLD,))


def test_a_doubted_belief_with_new_evidence_was_tested_since():
    now = shared_card(1, "buyers come back", state=LedgerState.PROBABLY_WRONG, items=(OLD, NEW))
    assert told(gathering(DOUBTED), gathering(now)) == [("buyers come back", Since.TESTED, 1)]


def test_one_that_is_supported_now_is_settled_and_told_first():
    other = shared_card(2, "rent stays", state=LedgerState.CONTESTED)
    now = shared_card(1, "buyers come back", state=LedgerState.SUPPORTED, items=(OLD, NEW))
    found = told(gathering(other, DOUBTED), gathering(other, now))
    assert found == [
        ("buyers come back", Since.SETTLED, 1),
        ("rent stays", Since.UNTESTED, 0),
    ]


def test_the_same_items_are_no_test():
    assert told(gathering(DOUBTED), gathering(DOUBTED))[0][1] is Since.UNTESTED


def test_a_belief_is_found_again_by_its_starter_card_at_the_same_team_or_by_its_words():
    then = shared_card(1, "buyers come back", state=LedgerState.CONTESTED, starter_id="D3")
    reworded = shared_card(9, "shops order twice", starter_id="D3", items=(NEW,))
    assert told(gathering(then), gathering(reworded))[0][1] is Since.TESTED
    elsewhere = gathering(reworded, team="Another team")
    assert told(gathering(then), elsewhere)[0][1] is Since.NOT_SHOWN
    same_words = gathering(shared_card(9, "Buyers come back.", items=(NEW,)), team="Another team")
    assert told(gathering(then), same_words)[0][1] is Since.TESTED


def test_what_was_neither_doubted_nor_risky_and_unknown_is_not_asked_after():
    calm = shared_card(1, "a", state=LedgerState.UNKNOWN, quadrant=Quadrant.LATER)
    sure = shared_card(2, "b", state=LedgerState.SUPPORTED)
    assert told(gathering(calm, sure), gathering(calm, sure)) == []
