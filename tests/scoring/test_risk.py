from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import impacts
from toolkit.domain.session import Impact
from toolkit.domain.vocabulary import SAFETY_CRITICAL_FROM
from toolkit.scoring.risk import VULNERABILITY_FACTOR, risk_of, safety_risk

VULNERABILITIES = st.integers(1, 3)


def impact(areas: str) -> Impact:
    a, b, c, d = map(int, areas.split())
    return Impact(safety=a, mission=b, business=c, law=d)


@pytest.mark.parametrize(
    ("areas", "vulnerability", "risk", "mean_would_say"),
    [
        ("4 0 0 0", 1, 1.00, 0.25),
        ("0 4 0 0", 1, 0.60, 0.25),
        ("2 2 2 2", 2, 0.40, 0.50),
        ("3 1 1 1", 1, 0.75, 0.38),
        ("1 1 4 1", 3, 1.00, 0.44),
    ],
)
def test_the_worked_figures_of_risk(areas, vulnerability, risk, mean_would_say):
    judged = impact(areas)
    mean = (judged.safety + judged.mission + judged.business + judged.law) / 16
    assert risk_of(judged, vulnerability) == risk
    assert mean == pytest.approx(mean_would_say, abs=0.0051)


def test_vulnerability_lowers_by_its_factor():
    assert VULNERABILITY_FACTOR == {1: 0.6, 2: 0.8, 3: 1.0}
    assert [risk_of(impact("0 0 0 3"), v) for v in (1, 2, 3)] == [0.45, 0.6, 0.75]


@pytest.mark.parametrize("safety", [3, 4])
def test_a_low_vulnerability_never_lowers_a_grave_harm_to_a_person(safety):
    assert [safety_risk(safety, v) for v in (1, 2, 3)] == [safety / 4] * 3


def test_a_harm_to_a_person_that_can_be_repaired_is_lowered_like_the_others():
    assert [safety_risk(2, v) for v in (1, 2, 3)] == [0.3, 0.4, 0.5]


@given(impacts(), VULNERABILITIES)
def test_risk_lies_between_nothing_and_one(judged, vulnerability):
    assert 0 <= risk_of(judged, vulnerability) <= 1


@given(impacts(), st.integers(1, 2))
def test_risk_never_falls_when_the_world_could_break_it_more_easily(judged, vulnerability):
    assert risk_of(judged, vulnerability) <= risk_of(judged, vulnerability + 1)


@given(impacts(), impacts(), VULNERABILITIES)
def test_risk_never_falls_when_an_area_gets_worse(one, other, vulnerability):
    worse = Impact(
        safety=max(one.safety, other.safety),
        mission=max(one.mission, other.mission),
        business=max(one.business, other.business),
        law=max(one.law, other.law),
    )
    assert risk_of(one, vulnerability) <= risk_of(worse, vulnerability)


@given(impacts(), VULNERABILITIES)
def test_safety_is_never_averaged_away(judged, vulnerability):
    if judged.safety >= SAFETY_CRITICAL_FROM:
        assert risk_of(judged, vulnerability) >= judged.safety / 4
