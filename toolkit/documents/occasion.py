"""A day with paper and no computer: how long, how many people at how many tables, and how much paper that takes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from math import ceil

from toolkit.content import run_sheet_for, track_or_first
from toolkit.domain.bank import Bank, RunSheet, Track
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import MINUTES_AT_HAND, Mode
from toolkit.language import _

PEOPLE_A_TABLE = 6
BELIEFS_A_TABLE = 8
"""So many beliefs a table rates at most: with more, slips and minutes run out (house rule)."""

SLIPS_A_PAGE = 8
CARDS_A_PAGE = 4
TESTS_A_TABLE = 5
CARD_SHEETS_A_TABLE = ceil(TESTS_A_TABLE / CARDS_A_PAGE)
READERS_A_SHEET = 3
"""So many people share one evidence and risk sheet (house rule)."""

BEFORE_THE_LIST = {"3–6", "7"}
"""What a review has no use for: it begins with the beliefs of last time, and chooses new tests."""

ALONE, REVIEW = "alone", "review"
LENGTHS = (*map(str, MINUTES_AT_HAND), ALONE, REVIEW)
USUAL_LENGTH = "120"
"""How long a day is when nobody says (house rule)."""


def length_of(session: Session) -> str:
    """The length a session was planned for."""
    return ALONE if session.mode is Mode.ALONE else str(session.minutes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """A day to prepare. ``length`` is one of LENGTHS, ``tables`` 0 means as many as the people need.

    ``track_id`` may be empty: then it is the first track. ``starts`` is the time of day on the clock of the room.
    """

    length: str = USUAL_LENGTH
    people: int = PEOPLE_A_TABLE
    tables: int = 0
    track_id: str = ""
    starts: time | None = None

    @property
    def heads(self) -> int:
        """How many people there are: one, for somebody alone."""
        return 1 if self.length == ALONE else self.people

    @property
    def table_count(self) -> int:
        """How many tables there are."""
        if self.length == ALONE:
            return 1
        return self.tables or ceil(self.people / PEOPLE_A_TABLE)

    def track(self, bank: Bank) -> Track:
        """The track of the day."""
        return track_or_first(bank, self.track_id)

    def run_sheet(self, bank: Bank) -> RunSheet:
        """The run-sheet of that length."""
        if self.length in {ALONE, REVIEW}:
            return run_sheet_for(bank, 0, alone=self.length == ALONE, review=self.length == REVIEW)
        return run_sheet_for(bank, int(self.length))


@dataclass(frozen=True, slots=True, kw_only=True)
class Stack:
    """One stack of copies: which pages of the worksheets, how often each, and how many sheets of paper that is."""

    pages: str
    name: str
    why: str
    copies: int
    sheets: int


def stacks_for(occasion: Occasion) -> tuple[Stack, ...]:
    """What to copy for a day, in the order of the pages. Two pages are one sheet where both sides are named."""
    if occasion.length == ALONE:
        return _stacks_alone()
    people, tables = occasion.heads, occasion.table_count
    one_a_table = _("one a table")
    readers = ceil(people / READERS_A_SHEET)
    slips = ceil(people * BELIEFS_A_TABLE / SLIPS_A_PAGE)
    cards = tables * CARD_SHEETS_A_TABLE
    both = _("both sides")
    stacks = (
        _stack("1–2", _("How to use this pack, safety page"), _("one a table, and you"), tables + 1, both),
        _stack("3–6", _("Stage sheets"), _("one of each a person"), people, both, leaves=2),
        _stack("7", _("Assumption sheet"), _("one a person"), people),
        _stack("8", _("Belief list"), one_a_table, tables),
        _stack("9", _("Rating slips"), _("a person fills in up to eight"), slips),
        _stack("10", _("Empty map"), one_a_table, tables),
        _stack("11–12", _("Evidence page, risk page"), _("one for three people"), readers, both),
        _stack("13", _("Ideas for tests, tests never to run"), one_a_table, tables),
        _stack("14–15", _("Test cards, learning cards"), _("five tests a table"), cards, both),
        _stack("16", _("Plan sheet"), one_a_table, tables),
    )  # fmt: skip
    if occasion.length == REVIEW:
        return tuple(stack for stack in stacks if stack.pages not in BEFORE_THE_LIST)
    return stacks


def _stacks_alone() -> tuple[Stack, ...]:
    """What somebody prints for themselves. No slips: who rates alone writes straight into the belief list."""
    you, both = _("you"), _("both sides")
    return (
        _stack("1–2", _("How to use this pack, safety page"), you, 1, both),
        _stack("3–6", _("Stage sheets"), you, 1, both, leaves=2),
        _stack("7", _("Assumption sheet"), you, 1),
        _stack("8", _("Belief list"), you, 1),
        _stack("10", _("Empty map"), you, 1),
        _stack("11–12", _("Evidence page, risk page"), you, 1, both),
        _stack("13", _("Ideas for tests, tests never to run"), you, 1),
        _stack("14–15", _("Test cards, learning cards"), _("up to five tests"), CARD_SHEETS_A_TABLE, both),
        _stack("16", _("Plan sheet"), you, 1),
    )  # fmt: skip


def _stack(
    pages: str, name: str, why: str, copies: int, both: str = "", *, leaves: int = 1
) -> Stack:
    reason = f"{why}, {both}" if both else why
    return Stack(pages=pages, name=name, why=reason, copies=copies, sheets=copies * leaves)
