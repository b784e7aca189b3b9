"""Files of the right form that break a rule of sessions."""

from __future__ import annotations

import pytest

from tests.exchange.altered import WHOLE, changed, problems_in
from toolkit.domain.vocabulary import TEXT_MAX
from toolkit.exchange import read_session

BROKEN_RULES = {
    "an id twice": (
        changed(("session/cards/4/card_id", "card-strategy-1")),
        [
            ("id_twice", "cards/4"),
            ("card_unknown", "assumptions/0/holds_up/2"),
            ("card_unknown", "assumptions/1/holds_up/0"),
        ],
    ),
    "an empty id": (changed(("session/plan/0/line_id", " ")), [("id_empty", "plan/0/line_id")]),
    "a link to no card": (
        changed(("session/assumptions/2/holds_up", ["card-nowhere"])),
        [("card_unknown", "assumptions/2/holds_up/0")],
    ),
    "a link twice": (
        changed(("session/assumptions/2/holds_up", ["card-goals-1", "card-goals-1"])),
        [("link_twice", "assumptions/2/holds_up/1")],
    ),
    "a rating of nothing": (
        changed(("session/ratings/3/assumption_id", "belief-nowhere")),
        [("assumption_unknown", "ratings/3/assumption_id")],
    ),
    "evidence for nothing": (
        changed(("session/evidence/3/assumption_id", "belief-nowhere")),
        [("assumption_unknown", "evidence/3/assumption_id")],
    ),
    "a plan line for nothing": (
        changed(("session/plan/3/assumption_id", "belief-nowhere")),
        [("assumption_unknown", "plan/3/assumption_id")],
    ),
    "told apart from nothing and from itself": (
        changed(
            (
                "session/told_apart",
                [["belief-return", "belief-nowhere"], ["belief-men", "belief-men"]],
            )
        ),
        [("assumption_unknown", "told_apart/0/1"), ("same_assumption", "told_apart/1")],
    ),
    "the same pair the other way round": (
        changed(
            ("session/told_apart", [["belief-men", "belief-donor"], ["belief-donor", "belief-men"]])
        ),
        [("pair_twice", "told_apart/1")],
    ),
    "rated twice by one rater in one round": (
        changed(("session/ratings", [WHOLE["session"]["ratings"][0]] * 2)),
        [("rated_twice", "ratings/1")],
    ),
    "a place off the map": (
        changed(("session/assumptions/1/placement/risk", 1.01)),
        [("out_of_range", "assumptions/1/placement/risk")],
    ),
    "impact beyond four": (
        changed(("session/assumptions/0/impact/safety", 5)),
        [("out_of_range", "assumptions/0/impact")],
    ),
    "a card in the stage of the map": (
        changed(("session/cards/0/stage", "map")),
        [("stage_has_no_cards", "cards/0/stage")],
    ),
    "61 minutes": (changed(("session/minutes", 61)), [("minutes_unknown", "minutes")]),
    "a timer that runs and waits": (
        changed(("session/timer", {"ends_at": "2026-09-17T03:00:00Z", "seconds_left": 60})),
        [("timer_runs_and_waits", "timer")],
    ),
    "a timer below zero": (
        changed(("session/timer", {"ends_at": None, "seconds_left": -1})),
        [("timer_below_zero", "timer")],
    ),
    "a kept passage that says nothing": (
        changed(("session/kept_passages", [{"place_id": "card-goals-1", "passage": " "}])),
        [("text_empty", "kept_passages/0/passage")],
    ),
    "a check at no known time": (
        changed(
            (
                "session/export_checks",
                [{"document": "plan", "checked_at": "2026-09-17T03:00:00", "reader": "Trainer"}],
            )
        ),
        [("time_has_no_zone", "export_checks/0/checked_at")],
    ),
    "100,001 characters in a card": (
        changed(("session/cards/0/text", "x" * (TEXT_MAX + 1))),
        [("text_too_long", "cards/0/text")],
    ),
    "a long team name": (changed(("session/team", "x" * 301)), [("text_too_long", "team")]),
}


@pytest.mark.parametrize("what", BROKEN_RULES)
def test_a_broken_rule_is_told_with_its_place(what):
    raw, problems = BROKEN_RULES[what]
    assert problems_in(raw) == problems


def test_all_broken_rules_of_a_file_are_told_at_once():
    raw = changed(
        ("session/minutes", 61),
        ("session/cards/0/text", "  "),
        ("session/assumptions/0/holds_up", ["nowhere", "card-goals-1", "nothing"]),
    )
    assert problems_in(raw) == [
        ("minutes_unknown", "minutes"),
        ("text_empty", "cards/0/text"),
        ("card_unknown", "assumptions/0/holds_up/0"),
        ("card_unknown", "assumptions/0/holds_up/2"),
    ]


def test_100_000_characters_in_a_card_are_taken_in():
    text = "x" * TEXT_MAX
    session = read_session(changed(("session/cards/0/text", text)), "long.json")
    assert session.cards[0].text == text
