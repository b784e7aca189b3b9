"""How firmly cards stand, against the same draws counted one by one without numpy, and against exact shares."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from scipy import stats

from tests.journeys import Journey, assumption_written, begun, rated, seen
from tests.makers import hands, round_opened
from tests.scoring.test_bootstrap import FAR, median_by_hand, standard_error
from tests.strategies import TODAY, sessions
from toolkit.domain import changes as c
from toolkit.domain.session import Impact, Session
from toolkit.domain.vocabulary import EvidenceLevel, Lens, Quadrant, Side
from toolkit.scoring.answers import newest_answers
from toolkit.scoring.bootstrap import DRAWS, rater_weights
from toolkit.scoring.evidence import LEVEL_SCORE
from toolkit.scoring.order import rank_assumptions
from toolkit.scoring.risk import VULNERABILITY_FACTOR
from toolkit.scoring.robustness import Robustness, Sureness, robustness, sureness_of
from toolkit.scoring.standing import quadrant_of


def found(journey: Journey) -> dict[str, Robustness]:
    return robustness(journey.session, TODAY)


def everybody_rates(one_id: str, *answers: tuple[int, int]) -> list[c.Change]:
    """p1, p2, ... rate the card: pairs of impact and claim."""
    return [
        rated(one_id, f"p{n}", impact, claim=claim)
        for n, (impact, claim) in enumerate(answers, start=1)
    ]


@pytest.mark.parametrize(
    ("share", "word"),
    [
        (1.0, Sureness.SURE),
        (0.9, Sureness.SURE),
        (0.89, Sureness.LIKELY),
        (0.7, Sureness.LIKELY),
        (0.69, Sureness.OPEN),
        (0.5, Sureness.OPEN),
        (0.31, Sureness.OPEN),
        (0.3, Sureness.LIKELY),
        (0.11, Sureness.LIKELY),
        (0.1, Sureness.SURE),
        (0.0, Sureness.SURE),
    ],
)
def test_the_words_for_a_share(share, word):
    assert sureness_of(share) is word
    assert Robustness(raters=3, test_now=share, top_five=share).sure_of_test_now is word
    assert Robustness(raters=3, test_now=share, top_five=share).sure_of_top_five is word


def test_raters_who_agree_leave_no_doubt():
    journey = begun().do(
        *everybody_rates("a1", *[(4, 0)] * 4), *everybody_rates("a2", *[(0, 5)] * 4)
    )
    assert found(journey)["a1"] == Robustness(raters=4, test_now=1.0, top_five=1.0)
    assert found(journey)["a2"] == Robustness(raters=4, test_now=0.0, top_five=1.0)


def test_below_three_raters_nothing_is_told():
    journey = begun().do(rated("a1", "p1", 4), rated("a1", "p2", 0), rated("a2", "team", 4))
    assert found(journey) == {
        "a1": Robustness(raters=2),
        "a2": Robustness(raters=1),
        "a3": Robustness(raters=0),
    }
    alone = found(journey)["a1"]
    assert (alone.sure_of_test_now, alone.sure_of_top_five) == (None, None)


def test_two_of_three_on_one_side_are_right_in_three_of_four_draws():
    """The two have more than half of the weight with probability P(Beta(2, 1) > 1/2) = 3/4."""
    journey = begun().do(*everybody_rates("a1", (4, 0), (4, 0), (0, 0)))
    share = found(journey)["a1"].test_now
    assert share == pytest.approx(0.75, abs=FAR * standard_error(0.75))


def test_hands_are_as_many_raters():
    """Six of ten hands see a great impact: P(Beta(6, 4) > 1/2)."""
    journey = begun().do(hands("a1", (2, 2, 0, 0, 6), (10, 0, 0, 0, 0, 0)))
    expected = float(stats.beta(6, 4).sf(0.5))
    one = found(journey)["a1"]
    assert one.raters == 10
    assert one.test_now == pytest.approx(expected, abs=FAR * standard_error(expected))


def test_a_rater_weighs_the_same_on_every_card():
    """p1 alone decides both cards in the same draws, so the two are never apart."""
    journey = begun().do(
        *everybody_rates("a1", (4, 0), (0, 0), (0, 0)),
        *everybody_rates("a2", (4, 0), (0, 0), (0, 0)),
    )
    told = found(journey)
    assert told["a1"].test_now == told["a2"].test_now


def test_the_same_session_gives_the_same_answer_and_another_id_other_draws():
    journey = begun().do(*everybody_rates("a1", (4, 0), (4, 1), (0, 0), (3, 5), (1, 2)))
    session = journey.session
    assert robustness(session, TODAY) == robustness(replace(session), TODAY)
    other = robustness(replace(session, session_id="s2"), TODAY)
    assert other["a1"].test_now != robustness(session, TODAY)["a1"].test_now


def test_the_order_of_the_ratings_does_not_matter_and_another_card_shakes_nothing():
    ballots = everybody_rates("a1", (4, 0), (4, 1), (0, 0), (3, 5), (1, 2))
    session = begun().do(*ballots).session
    turned = replace(session, ratings=session.ratings[::-1])
    assert robustness(turned, TODAY) == robustness(session, TODAY)
    more = begun().do(*ballots, *everybody_rates("a2", (1, 1), (2, 2), (4, 0)), hands("a3"))
    assert found(more)["a1"].test_now == robustness(session, TODAY)["a1"].test_now


def test_only_the_newest_revealed_round_counts():
    journey = begun().do(
        *everybody_rates("a1", *[(4, 0)] * 3),
        round_opened(2, "a1"),
        *(rated("a1", f"p{n}", 0, round_number=2) for n in range(1, 4)),
    )
    assert found(journey)["a1"].test_now == 1.0
    assert found(journey.do(c.RoundRevealed(round_number=2)))["a1"].test_now == 0.0


def test_what_was_judged_agreed_or_written_in_a_ledger_stays_fixed():
    split = everybody_rates("a1", (4, 0), (4, 0), (0, 5), (0, 5))
    low = Impact(safety=0, mission=1, business=0, law=0)
    judged = c.RiskJudged(assumption_id="a1", impact=low, vulnerability=2)
    placed = c.PlacementAgreed(assumption_id="a1", risk=0.9, evidence=0.1, who="", why="")
    known = c.EvidenceAdded(item=seen("e1", "a1", 4, seen=TODAY.replace(day=1)))
    assert 0 < (found(begun().do(*split))["a1"].test_now or 0) < 1
    assert found(begun().do(*split, judged))["a1"].test_now == 0.0
    assert found(begun().do(*split, placed))["a1"].test_now == 1.0
    assert found(begun().do(*split, known))["a1"] == Robustness(
        raters=4, test_now=0.0, top_five=1.0, hangs_on="e1"
    )


def many_cards() -> Journey:
    """Eight cards of which seven compete for the top five, and one in the strip."""
    journey = Journey().do(*(assumption_written(f"b{n}") for n in range(8)))
    for n in range(7):
        answers = [((3 * n + rater * rater) % 5, (n + 2 * rater) % 4) for rater in range(6)]
        journey.do(*everybody_rates(f"b{n}", *answers))
    return journey.do(
        *(rated("b7", f"p{n}", 4, worry=n == 2, claim=0) for n in range(1, 4)),
    )


def test_five_places_are_shared_among_the_cards_below_the_strip():
    told = found(many_cards())
    shares = [told[f"b{n}"].top_five for n in range(7)]
    assert sum(share for share in shares if share is not None) == pytest.approx(5)
    assert len([share for share in shares if share not in (0.0, 1.0, None)]) >= 3
    assert (told["b7"].top_five, told["b7"].test_now) == (None, 1.0)


def test_parked_cards_take_no_place():
    parked = many_cards().do(c.AssumptionParked(assumption_id="b0", parked=True))
    told = found(parked)
    assert "b0" not in told
    assert sum(told[f"b{n}"].top_five or 0 for n in range(1, 7)) == pytest.approx(5)


def counted_one_by_one(session: Session) -> dict[str, tuple[float, float]]:
    """Shares in *test now* and the top five of ratings alone, draw by draw in plain Python with the same weights."""
    raters = sorted({rating.rater for rating in session.ratings})
    weights = {rater: rater_weights(session.session_id, rater).tolist() for rater in raters}
    ranked = rank_assumptions(session, TODAY)
    below = [one for one in ranked if not one.in_strip]
    agreement = {s.assumption.assumption_id: s.agreement for s in ranked}
    counts = {a.assumption_id: [0, 0] for a in session.assumptions}
    for draw in range(DRAWS):
        urgencies = []
        for place, assumption in enumerate(session.assumptions):
            one_id = assumption.assumption_id
            mine = [r for r in session.ratings if r.assumption_id == one_id]
            impact = median_by_hand([(r.impact, weights[r.rater][draw]) for r in mine])
            claim = median_by_hand([(int(r.claim), weights[r.rater][draw]) for r in mine])
            risk = round(VULNERABILITY_FACTOR[assumption.vulnerability] * impact / 4, 6)
            evidence = LEVEL_SCORE[EvidenceLevel(claim)]
            counts[one_id][0] += quadrant_of(risk, evidence) is Quadrant.TEST_NOW
            urgencies.append((-risk * (1 - evidence), agreement[one_id] or 0.0, place, one_id))
        out = {one.assumption.assumption_id for one in ranked} - {
            one.assumption.assumption_id for one in below
        }
        for *_, one_id in sorted(u for u in urgencies if u[-1] not in out)[:5]:
            counts[one_id][1] += 1
    return {one_id: (now / DRAWS, top / DRAWS) for one_id, (now, top) in counts.items()}


def test_the_shares_are_those_counted_one_by_one():
    session = many_cards().session
    told = robustness(session, TODAY)
    by_hand = counted_one_by_one(session)
    assert {one_id: one.test_now for one_id, one in told.items()} == {
        one_id: now for one_id, (now, _) in by_hand.items()
    }
    assert {one_id: one.top_five for one_id, one in told.items() if one_id != "b7"} == {
        one_id: top for one_id, (_, top) in by_hand.items() if one_id != "b7"
    }


@settings(max_examples=40)
@given(sessions(max_assumptions=6))
def test_shares_are_shares_of_the_cards_that_enough_people_rated(session: Session):
    ranked = rank_assumptions(session, TODAY)
    told = robustness(session, TODAY, ranked)
    assert list(told) == [one.assumption.assumption_id for one in ranked]
    answers = newest_answers(session)
    for one in ranked:
        mine = told[one.assumption.assumption_id]
        counted = answers.get(one.assumption.assumption_id)
        enough = counted is not None and counted.enough
        assert (mine.test_now is not None) == (enough and one.placed)
        assert (mine.top_five is not None) == (enough and not one.in_strip)
        assert all(0 <= share <= 1 for share in (mine.test_now, mine.top_five) if share is not None)


def test_a_card_hangs_on_its_only_voice_even_without_raters():
    journey = begun().do(
        c.AssumptionEdited(
            assumption_id="a1", text="it helps", lens=Lens.WELLBEING, touches_safety=False
        ),
        c.EvidenceAdded(item=seen("e1", "a1", 4, seen=TODAY.replace(day=1), source="books")),
        c.EvidenceAdded(
            item=seen("e2", "a1", 2, seen=TODAY.replace(day=1), source="talk", worker_voice=True)
        ),
        c.EvidenceAdded(item=seen("e3", "a1", 1, Side.AGAINST, seen=TODAY.replace(day=1))),
    )
    assert found(journey)["a1"] == Robustness(raters=0, hangs_on="e1")
    again = c.EvidenceAdded(item=seen("e4", "a1", 4, seen=TODAY.replace(day=1), source="sheet"))
    assert found(journey.do(again))["a1"] == Robustness(raters=0, hangs_on="e2")
