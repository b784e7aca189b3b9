"""From what each card for the plenary is drafted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.journeys import Journey, line, seen
from tests.makers import DESCRIBED, a_test, assumption_written, closed, rated, round_opened
from toolkit.content import read_bank
from toolkit.domain import changes as c
from toolkit.domain.changes import Change
from toolkit.domain.session import Impact
from toolkit.domain.vocabulary import BridgeKind, Decision, Lens, Purpose, Side
from toolkit.scoring.bridging import Draft, SurpriseFrom, drafts

TODAY = date(2026, 10, 10)
SAFE = Impact(safety=0, mission=1, business=1, law=0)
GRAVE = Impact(safety=4, mission=1, business=1, law=1)


def drafted(kind: BridgeKind, *changes: Change) -> Draft | None:
    session = Journey().do(*changes).session
    return drafts(session, read_bank(), TODAY).get(kind)


def judged(assumption_id: str, impact: Impact) -> c.RiskJudged:
    return c.RiskJudged(assumption_id=assumption_id, impact=impact, vulnerability=3)


def against(evidence_id: str, assumption_id: str) -> c.EvidenceAdded:
    return c.EvidenceAdded(item=seen(evidence_id, assumption_id, 4, Side.AGAINST))


def planned(line_id: str, assumption_id: str, due: date | None, **fields: object) -> Change:
    step = replace(line(line_id, assumption_id, right_if="two of three"), due=due, **fields)  # type: ignore[arg-type]
    return c.PlanLineWritten(line=step)


@pytest.mark.parametrize("kind", BridgeKind)
def test_nothing_is_drafted_where_nothing_fits(kind):
    assert drafted(kind) is None
    assert drafted(kind, assumption_written("a")) is None


def test_the_doubted_belief_is_the_one_people_claimed_most_of_those_its_ledger_doubts():
    found = drafted(
        BridgeKind.DOUBTED,
        *map(assumption_written, ("weak", "firm", "proven")),
        rated("weak", claim=1),
        rated("firm", claim=4),
        rated("proven", claim=5),
        against("e1", "weak"),
        against("e2", "firm"),
        c.EvidenceAdded(item=seen("e3", "firm", 2)),
    )
    assert found == Draft(kind=BridgeKind.DOUBTED, assumption_id="firm", evidence_ids=("e2",))


def test_what_could_hurt_somebody_comes_with_the_step_that_protects_and_an_open_one_first():
    changes = [
        *map(assumption_written, ("mild", "grave")),
        judged("mild", SAFE),
        judged("grave", GRAVE),
    ]
    assert drafted(BridgeKind.HARM, *changes) == Draft(kind=BridgeKind.HARM, assumption_id="grave")
    protects = {"purpose": Purpose.PROTECT}
    steps = [
        planned("done", "grave", None, **protects),
        closed("done"),
        planned("open", "grave", None, **protects),
        planned("learn", "grave", None),
    ]
    assert drafted(BridgeKind.HARM, *changes, *steps) == Draft(
        kind=BridgeKind.HARM, assumption_id="grave", line_id="open"
    )


@pytest.mark.parametrize(
    ("due", "told"),
    [
        (None, False),
        (date(2026, 10, 9), False),
        (TODAY, True),
        (date(2026, 11, 10), True),
        (date(2026, 11, 11), False),
    ],
)
def test_a_test_is_told_when_it_is_due_within_a_month(due, told):
    found = drafted(BridgeKind.TEST, assumption_written("a"), planned("p", "a", due))
    assert found == (Draft(kind=BridgeKind.TEST, assumption_id="a", line_id="p") if told else None)


def test_the_smallest_open_test_is_told_and_none_that_is_closed():
    tests = {test.effort_at_most.value: test.test_id for test in read_bank().tests}
    found = drafted(
        BridgeKind.TEST,
        assumption_written("a"),
        planned("closed", "a", TODAY, bank_test_id=tests["S"]),
        closed("closed"),
        planned("large", "a", TODAY, bank_test_id=tests["L"]),
        planned("own", "a", TODAY),
        planned("small", "a", date(2026, 11, 1), bank_test_id=tests["S"]),
    )
    assert found is not None
    assert found.line_id == "small"


def test_another_table_is_asked_about_the_riskiest_unknown_belief_on_context_or_from_its_own_track():
    bank = read_bank()
    own = {starter.starter_id for starter in bank.tracks[0].starters}
    foreign = next(
        starter.starter_id
        for track in bank.tracks
        for starter in track.starters
        if starter.starter_id not in own
    )
    first_track = replace(DESCRIBED, track_id=bank.tracks[0].track_id)
    changes = [
        first_track,
        assumption_written("own", lens=Lens.VIABILITY),
        assumption_written("near", lens=Lens.CONTEXT),
        c.AssumptionWritten(assumption_id="far", text="t", lens=Lens.VIABILITY, starter_id=foreign),
        judged("own", GRAVE),
        judged("near", SAFE),
        judged("far", Impact(safety=0, mission=4, business=4, law=0)),
    ]
    found = drafted(BridgeKind.ASK, *changes)
    assert found == Draft(kind=BridgeKind.ASK, assumption_id="far")
    assert drafted(BridgeKind.ASK, *changes, against("e", "far")) == Draft(
        kind=BridgeKind.ASK, assumption_id="near"
    )


def asked(number: int, impacts: tuple[int, ...], assumption_id: str) -> list[Change]:
    ballots = [
        rated(assumption_id, f"p{n}", impact, round_number=number)
        for n, impact in enumerate(impacts)
    ]
    return [
        round_opened(number, assumption_id),
        *ballots,
        c.RoundRevealed(round_number=number),
    ]


def test_a_result_that_turned_is_the_first_surprise_then_what_moved_then_what_is_split():
    written = list(map(assumption_written, ("split", "moved", "turned")))
    split = asked(1, (0, 0, 4, 4), "split")
    moved: list[Change] = [*asked(2, (4, 4, 4), "moved"), *asked(3, (1, 1, 1), "moved")]
    turned: list[Change] = [
        a_test("p1", "turned"),
        closed("p1", seen("e1", "turned", side=Side.AGAINST), decision=Decision.KEEP_TESTING),
    ]
    surprise = BridgeKind.SURPRISE
    assert drafted(surprise, *written, *split) == Draft(
        kind=surprise, assumption_id="split", surprise=SurpriseFrom.SPLIT
    )
    assert drafted(surprise, *written, *split, *moved) == Draft(
        kind=surprise, assumption_id="moved", surprise=SurpriseFrom.MOVED
    )
    assert drafted(surprise, *written, *split, *moved, *turned) == Draft(
        kind=surprise,
        assumption_id="turned",
        line_id="p1",
        evidence_ids=("e1",),
        surprise=SurpriseFrom.RESULT,
    )


def test_answers_of_fewer_than_three_people_surprise_nobody():
    few: list[Change] = [*asked(1, (4, 4), "a"), *asked(2, (0, 0), "a")]
    assert drafted(BridgeKind.SURPRISE, assumption_written("a"), *few) is None


def test_a_test_that_came_out_as_expected_is_no_surprise():
    as_expected: list[Change] = [a_test("p1", "a"), closed("p1", seen("e1", "a"))]
    assert drafted(BridgeKind.SURPRISE, assumption_written("a"), *as_expected) is None


def test_nothing_is_drafted_from_a_private_card():
    session = (
        Journey()
        .do(
            assumption_written("a", lens=Lens.CONTEXT),
            judged("a", GRAVE),
            planned("p", "a", TODAY),
            c.AssumptionKeptPrivate(assumption_id="a", private=True),
        )
        .session
    )
    assert drafts(session, read_bank(), TODAY) == {}
