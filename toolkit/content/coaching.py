"""The wording coach and the warnings about tests never to run. Both only hint; neither stops anybody."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection

from toolkit.content.phrases import compile_phrases
from toolkit.domain.bank import Bank, NeverTest
from toolkit.domain.wording import Coach, HintRule

READ_AT_MOST = 4_000
"""How much of a text is read for hints, in characters; an assumption or a test is far shorter (house rule)."""

Hint = HintRule
"""A hint is the rule that spoke: its id (to turn it off), what it says, and an example before and after."""


def coach(bank: Bank, text: str, off: Collection[str] = ()) -> tuple[Hint, ...]:
    """The hints for a belief as it is written so far, without those that are turned ``off``; none for an empty one."""
    belief = _without_opening(bank.coach, _read_part(text))
    if not belief:
        return ()
    wanted = (hint for hint in bank.coach.hints if hint.hint_id not in off)
    return tuple(hint for hint in wanted if _speaks(hint, bank.coach, belief))


def never_run_warnings(bank: Bank, text: str) -> tuple[NeverTest, ...]:
    """The never-run rules that a test written by hand seems to touch. It misses things."""
    part = _read_part(text)
    return tuple(
        rule
        for rule in bank.never_tests
        if compile_phrases(rule.warning_patterns, bank.never_lists).found_in(part)
    )


def _read_part(text: str) -> str:
    return unicodedata.normalize("NFC", text[:READ_AT_MOST]).strip()


def _without_opening(rules: Coach, belief: str) -> str:
    lowered = belief.casefold()
    for opening in sorted(rules.openings, key=len, reverse=True):
        if lowered.startswith(opening.casefold()):
            return belief[len(opening) :].strip(" ,:.…")
    return belief


def _speaks(hint: HintRule, rules: Coach, belief: str) -> bool:
    if hint.none_of and compile_phrases(hint.none_of, rules.lists).found_in(belief):
        return False
    return not hint.any_of or compile_phrases(hint.any_of, rules.lists).found_in(belief)
