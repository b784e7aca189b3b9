from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from toolkit.domain.session import Assumption
from toolkit.domain.vocabulary import Lens, Strip
from toolkit.scoring.standing import Standing
from toolkit.screens.plan.choosing import shown_first


def standing(number: int, strip: Strip = Strip.NONE, chosen: bool = False) -> Standing:
    assumption = Assumption(
        assumption_id=str(number),
        text="x",
        lens=Lens.VIABILITY,
        written_at=datetime(2026, 3, 2, tzinfo=UTC),
        chosen=chosen,
    )
    return Standing(
        assumption=assumption,
        strip=strip,
        risk=None,
        risk_from=None,
        evidence=None,
        evidence_from=None,
        claim=None,
        weight=None,
        agreement=None,
        raters=0,
    )


def ids(standings) -> list[str]:
    return [one.assumption.assumption_id for one in standings]


def test_the_first_few_are_shown_and_the_strip_is_never_cut():
    strip = [standing(n, Strip.SAFETY_CRITICAL) for n in range(3)]
    others = [standing(n) for n in range(3, 8)]
    assert ids(shown_first([*strip, *others], others=2)) == ["0", "1", "2", "3", "4"]


def test_a_chosen_card_is_shown_however_far_down_it_stands():
    others = [standing(0), standing(1), standing(2), standing(3, chosen=True)]
    assert ids(shown_first(others, others=1)) == ["0", "3"]


@given(st.lists(st.tuples(st.sampled_from(Strip), st.booleans()), max_size=30), st.integers(0, 10))
def test_nothing_of_the_strip_or_the_plan_is_ever_left_out_and_the_order_stays(looks, most):
    standings = [standing(n, strip, chosen) for n, (strip, chosen) in enumerate(looks)]
    shown = ids(shown_first(standings, most))
    assert {one.assumption.assumption_id for one in standings if one.in_strip} <= set(shown)
    assert {one.assumption.assumption_id for one in standings if one.assumption.chosen} <= set(
        shown
    )
    assert shown == sorted(shown, key=int)
