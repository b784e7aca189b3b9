"""Stop and review: what calls for it, what ends it, and what brings it back."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.journeys import Journey, begun, seen
from tests.strategies import TODAY, evidence_items, ledgers, sessions
from toolkit.domain import changes as c
from toolkit.domain.session import EvidenceItem, Session, WorryAnswer
from toolkit.domain.vocabulary import LedgerState, Lens, Side, Strip
from toolkit.scoring.evidence import Weight, dangers, weigh_ledger
from toolkit.scoring.standing import Standing, stand, standings

STOP = LedgerState.STOP_AND_REVIEW
CRITICAL = c.WorryAnswered(assumption_id="a1", safety=3, said="Serious")
CRITICAL_ANSWER = WorryAnswer(safety=3, said="Serious")


def added(evidence_id: str, level: int, side: Side = Side.FOR, **gates: object) -> c.EvidenceAdded:
    return c.EvidenceAdded(item=seen(evidence_id, "a1", level, side, source=evidence_id, **gates))


def answered(*evidence_ids: str) -> c.DangerAnswered:
    return c.DangerAnswered(assumption_id="a1", what_changed="A key", answers=evidence_ids)


def standing(journey: Journey) -> Standing:
    return stand(journey.session, journey.session.assumptions[0], TODAY)


def state(journey: Journey) -> LedgerState | None:
    weight = standing(journey).weight
    return weight.state if weight else None


def test_what_was_changed_ends_it_and_a_new_item_against_brings_it_back():
    journey = begun().do(CRITICAL, added("good", 4), added("bad", 1, Side.AGAINST))
    assert state(journey) is STOP
    assert state(journey.do(answered("bad"))) is LedgerState.SUPPORTED
    assert state(journey.do(added("again", 1, Side.AGAINST))) is STOP
    assert state(journey.do(answered("again"))) is LedgerState.SUPPORTED


def test_it_goes_on_until_every_item_is_answered():
    journey = begun().do(CRITICAL, added("one", 1, Side.AGAINST), added("two", 2, Side.AGAINST))
    assert state(journey.do(answered("one"))) is STOP
    assert state(journey.do(answered("two"))) is not STOP


def test_only_a_record_of_what_changed_ends_it_and_no_evidence_for_the_card_does():
    journey = begun().do(CRITICAL, added("bad", 1, Side.AGAINST))
    for number in range(8):
        journey.do(added(f"good{number}", 5))
    assert state(journey) is STOP


def test_a_card_judged_safety_critical_later_stops_for_what_was_known_before():
    journey = begun().do(added("bad", 2, Side.AGAINST, seen=date(2020, 1, 1)))
    assert state(journey) is LedgerState.UNKNOWN
    assert state(journey.do(CRITICAL)) is STOP


@pytest.mark.parametrize(
    "gates", [{"seen": date(2015, 1, 1)}, {"made_stale": True}, {"told_to_power": True}]
)
def test_an_open_danger_neither_ages_nor_passes_a_gate_and_an_answered_one_ages(gates):
    journey = begun().do(CRITICAL, added("bad", 3, Side.AGAINST, **gates))
    weight = standing(journey).weight
    assert weight is not None
    assert (weight.against, weight.state) == (0.50, STOP)
    later = standing(journey.do(answered("bad"))).weight
    assert later is not None
    assert later.against == (0.50 if "told_to_power" in gates else 0.10)


def test_a_belief_that_it_is_dangerous_stops_nothing():
    assert state(begun().do(CRITICAL, added("bad", 0, Side.AGAINST))) is LedgerState.UNKNOWN


def test_undoing_the_answer_brings_it_back():
    journey = begun().do(CRITICAL, added("bad", 2, Side.AGAINST), answered("bad"))
    assert state(journey.undo()) is STOP


@given(ledgers(), evidence_items(side=Side.AGAINST), st.sampled_from(Lens))
def test_answering_every_danger_ends_it_and_one_more_item_brings_it_back(items, further, lens):
    def weighed(ledger: list[EvidenceItem], answers: Collection[str]) -> Weight:
        return weigh_ledger(ledger, lens=lens, today=TODAY, safety_critical=True, answered=answers)

    found = dangers(items, safety_critical=True)
    assert (weighed(items, ()).state is STOP) == bool(found)
    assert weighed(items, found).state is not STOP
    assert (weighed([*items, further], found).state is STOP) == (further.level >= 1)


@given(ledgers(), st.sampled_from(Lens))
def test_answering_never_makes_what_speaks_against_weigh_more(items, lens):
    found = dangers(items, safety_critical=True)
    before = weigh_ledger(items, lens=lens, today=TODAY, safety_critical=True)
    after = weigh_ledger(items, lens=lens, today=TODAY, safety_critical=True, answered=found)
    assert after.against <= before.against
    assert after.supporting == before.supporting
    plain = weigh_ledger(items, lens=lens, today=TODAY, safety_critical=False)
    assert after == plain


@given(sessions())
def test_only_cards_of_the_strip_that_were_judged_safety_critical_stop(session: Session):
    for one in standings(session, TODAY):
        assert (
            one.weight is None or one.weight.state is not STOP or one.strip is Strip.SAFETY_CRITICAL
        )


@given(sessions())
def test_a_danger_stops_its_card_whatever_else_the_session_holds(session: Session):
    for assumption in session.live_assumptions():
        grave = replace(assumption, worry_answer=CRITICAL_ANSWER)
        danger = seen("danger", assumption.assumption_id, 1, Side.AGAINST, source="nobody else")
        endangered = replace(session, evidence=(*session.evidence, danger))
        weight = stand(endangered, grave, TODAY).weight
        assert weight is not None
        assert weight.state is STOP
