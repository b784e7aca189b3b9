from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.journeys import Journey, begun, seen
from tests.scoring.test_evidence import ledger
from tests.strategies import TODAY, ledgers
from toolkit.domain import changes as c
from toolkit.domain.session import EvidenceItem, Session
from toolkit.domain.vocabulary import EvidenceLevel, Lens, Side
from toolkit.scoring.evidence import LEVEL_SCORE, weigh_ledger
from toolkit.scoring.moves import Move, hangs_on, next_move
from toolkit.scoring.standing import LINE, Standing, stand
from toolkit.scoring.suggest import level_of

E0, E1, E2, E3, E4, E5 = EvidenceLevel
MONTH = TODAY.replace(day=1)


def standing(items: list[EvidenceItem], lens: Lens = Lens.VIABILITY, safety: int = 0) -> Standing:
    journey = begun().do(
        c.AssumptionEdited(assumption_id="a1", text="x", lens=lens, touches_safety=False),
        *(c.EvidenceAdded(item=item) for item in items),
    )
    if safety:
        journey.do(c.WorryAnswered(assumption_id="a1", safety=safety, said="Serious"))
    return of(journey)


def of(journey: Journey) -> Standing:
    session: Session = journey.session
    return stand(session, session.assumptions[0], TODAY)


def moved(supporting: str, against: str = "", lens: Lens = Lens.VIABILITY) -> Move:
    items = ledger(supporting, against)
    return next_move(standing(items, lens), items, TODAY)


@pytest.mark.parametrize(
    ("supporting", "against", "present", "needs", "reached", "crosses"),
    [
        ("", "", E0, E1, E1, False),
        ("1", "", E1, E2, E2, False),
        ("2", "", E2, E3, E3, True),
        ("2 2 2 2", "", E2, E3, E3, True),
        ("3", "", E3, E4, E4, False),
        ("4", "", E4, E5, E5, False),
        ("3", "2", E2, E4, E3, True),
        ("4", "3", E2, None, None, False),
        ("5", "", E5, None, None, False),
        ("2", "3", E1, E3, E2, False),
        ("", "4", E0, E3, E1, False),
        ("5", "5", E0, None, None, False),
    ],
)
def test_the_weakest_further_item_that_lifts_the_card(
    supporting, against, present, needs, reached, crosses
):
    assert moved(supporting, against) == Move(
        present=present, reached=reached, needs=needs, needs_voice=False, crosses=crosses
    )


def test_wellbeing_needs_a_safe_voice_before_it_rises_above_people_told_us():
    assert moved("", lens=Lens.WELLBEING) == Move(
        present=E0, reached=E1, needs=E1, needs_voice=False, crosses=False
    )
    assert moved("4 4", lens=Lens.WELLBEING) == Move(
        present=E2, reached=E4, needs=E1, needs_voice=True, crosses=True
    )
    voiced = [*ledger("4 4"), seen("v", "a1", 1, source="v", seen=MONTH, worker_voice=True)]
    assert next_move(standing(voiced, Lens.WELLBEING), voiced, TODAY) == Move(
        present=E4, reached=E5, needs=E5, needs_voice=False, crosses=False
    )


def test_where_something_speaks_against_a_voice_may_be_needed_for_a_lower_level_too():
    """0.25 x 0.90 stays below "people told us"; once a voice is there the two weigh 0.30 x 0.90."""
    assert moved("2", "1", lens=Lens.WELLBEING) == Move(
        present=E1, reached=E2, needs=E1, needs_voice=True, crosses=False
    )


def test_what_speaks_against_is_counted_as_on_the_card_itself():
    """On a safety-critical card a danger from long ago weighs in full: E4 against E2 gives 0.5625, not 0.75."""
    old = [*ledger("3"), seen("e9", "a1", 2, Side.AGAINST, seen=date(2020, 1, 1), source="z")]
    assert next_move(standing(old, safety=3), old, TODAY).reached is E3
    assert next_move(standing(old), old, TODAY).reached is E4


@given(ledgers(), st.sampled_from(Lens))
def test_the_item_that_is_named_does_what_is_said(items, lens):
    weight = weigh_ledger(items, lens=lens, today=TODAY, safety_critical=False)
    mine = [replace(item, assumption_id="a1") for item in items]
    found = next_move(standing(mine, lens), mine, TODAY)
    assert found.present is level_of(weight.net)
    if found.needs is None:
        return
    further = seen(
        "further",
        "a0",
        found.needs,
        source="nobody else",
        seen=MONTH,
        worker_voice=found.needs_voice,
    )
    lifted = weigh_ledger([*items, further], lens=lens, today=TODAY, safety_critical=False).net
    assert found.reached is level_of(lifted)
    assert found.reached > found.present
    assert found.crosses == (weight.net < LINE <= lifted)


@pytest.mark.parametrize(
    ("supporting", "against", "hangs"),
    [
        ("", "", None),
        ("2 2", "", None),
        ("3", "", "for0"),
        ("3 3", "", None),
        ("3 2", "", "for0"),
        ("4 3", "", None),
        ("4 2", "", "for0"),
        ("5 4", "3", None),
        ("4 4", "2", None),
        ("4 3", "2", "for0"),
        ("4 3 3", "3", None),
    ],
)
def test_a_card_hangs_on_the_one_item_without_which_it_crosses_the_line(supporting, against, hangs):
    items = ledger(supporting, against)
    assert hangs_on(standing(items), items, TODAY) == hangs


def test_two_items_of_one_mouth_hold_the_card_for_each_other():
    items = [
        seen("e1", "a1", 3, source="Books", seen=MONTH),
        seen("e2", "a1", 3, source="books", seen=MONTH),
    ]
    assert hangs_on(standing(items), items, TODAY) is None


def crossing_alone(found: Standing, items: list[EvidenceItem]) -> str | None:
    """The same asked of every item in turn."""
    if found.weight is None or found.weight.net < LINE:
        return None
    for item in items:
        left = [other for other in items if other is not item]
        net = weigh_ledger(left, lens=found.assumption.lens, today=TODAY, safety_critical=False).net
        if item.side is Side.FOR and net < LINE:
            return item.evidence_id
    return None


STRONG = st.lists(
    st.builds(
        seen,
        st.uuids().map(lambda one: one.hex),
        st.just("a1"),
        st.integers(0, 5),
        st.sampled_from((Side.FOR, Side.FOR, Side.FOR, Side.AGAINST)),
        seen=st.just(MONTH),
        source=st.sampled_from(("", "a", "b")),
        worker_voice=st.booleans(),
        told_to_power=st.sampled_from((False, False, True)),
    ),
    max_size=7,
)


@given(STRONG, st.sampled_from(Lens))
def test_what_a_card_hangs_on_is_what_asking_item_by_item_finds(items, lens):
    found = standing(items, lens)
    assert hangs_on(found, items, TODAY) == crossing_alone(found, items)


def test_every_level_has_a_score_to_reach():
    assert [level_of(score) for score in LEVEL_SCORE.values()] == list(EvidenceLevel)
