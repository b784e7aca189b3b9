"""The words of a gathering as types, beside those of a session (:mod:`toolkit.domain.vocabulary`)."""

from __future__ import annotations

from enum import StrEnum


class DayPart(StrEnum):
    """What a part of the day is for; while it is open, the phones can do what belongs to it."""

    ARRIVAL = "arrival"
    TABLES = "tables"
    PLENARY = "plenary"
    COUNTRIES = "countries"
    HOME = "home"
    BREAK = "break"


class PlenaryView(StrEnum):
    """What the wall shows in the plenary."""

    TABLE = "table"
    MAP = "map"
    THEMES = "themes"
    CONTRADICTIONS = "contradictions"
    QUESTIONS = "questions"
    EVIDENCE = "evidence"
    LEARNINGS = "learnings"


class WordState(StrEnum):
    """Whether what somebody wrote on a phone waits to be read, is shown, was answered, or was hidden."""

    WAITING = "waiting"
    SHOWN = "shown"
    ANSWERED = "answered"
    HIDDEN = "hidden"


class OfferingKind(StrEnum):
    """Whether somebody has something to give or looks for it."""

    OFFER = "offer"
    NEED = "need"


class BeliefTie(StrEnum):
    """Why a belief matters to a country group: several tables hold it, or it depends on something of that country."""

    SHARED = "shared"
    LAW = "law"
    OFFICIALS = "officials"
    MARKET = "market"


class CommitmentState(StrEnum):
    """How far a commitment has come."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    DONE = "done"
    MOVED = "moved"
    DROPPED = "dropped"


CLOSED_STATES = (CommitmentState.DONE, CommitmentState.DROPPED)

CHECK_IN_DAYS = (30, 90, 180)
"""So many days after the last day of a gathering people look at their commitments (house rule)."""

SMALLEST_COUNT = 11
"""A count of people below this is not shown: it could point at somebody (domain.md, house rule, after k = 11)."""

TABLES_AT_MOST = 250
ATTENDEES_AT_MOST = 2_000
WORDS_AT_MOST = 50
"""So many questions, or learnings, or answers, or cards one person may write at a gathering (house rule)."""

MINUTES_OF_A_DAY = 24 * 60
DAYS_AT_MOST = 31
"""The longest gathering, in days (house rule)."""

CONTACT_MAX = 200
"""The longest way to reach somebody, in characters (house rule)."""
