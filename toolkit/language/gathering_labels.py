"""The words for the vocabulary of a gathering, for :mod:`toolkit.language.labels`."""

from __future__ import annotations

from enum import Enum

from toolkit.domain.gathering.vocabulary import (
    BeliefTie,
    CommitmentState,
    DayPart,
    OfferingKind,
    PlenaryView,
    WordState,
)
from toolkit.language.translate import N_

GATHERING_LABELS: dict[type[Enum], dict[Enum, str]] = {
    DayPart: {
        DayPart.ARRIVAL: N_("Arrival"),
        DayPart.TABLES: N_("Breakout tables"),
        DayPart.PLENARY: N_("Plenary"),
        DayPart.COUNTRIES: N_("Country groups"),
        DayPart.HOME: N_("Way home"),
        DayPart.BREAK: N_("Break"),
    },
    PlenaryView: {
        PlenaryView.TABLE: N_("One table"),
        PlenaryView.MAP: N_("Map of all tables"),
        PlenaryView.THEMES: N_("Themes"),
        PlenaryView.CONTRADICTIONS: N_("Contradictions"),
        PlenaryView.QUESTIONS: N_("Questions"),
        PlenaryView.EVIDENCE: N_("Who has evidence?"),
        PlenaryView.LEARNINGS: N_("Key learnings"),
    },
    WordState: {
        WordState.WAITING: N_("Waits to be read"),
        WordState.SHOWN: N_("Shown"),
        WordState.ANSWERED: N_("Answered"),
        WordState.HIDDEN: N_("Hidden"),
    },
    OfferingKind: {
        OfferingKind.OFFER: N_("Offer"),
        OfferingKind.NEED: N_("Need"),
    },
    BeliefTie: {
        BeliefTie.SHARED: N_("Several tables hold it"),
        BeliefTie.LAW: N_("Depends on our law"),
        BeliefTie.OFFICIALS: N_("Depends on our officials"),
        BeliefTie.MARKET: N_("Depends on our market"),
    },
    CommitmentState: {
        CommitmentState.PROPOSED: N_("Proposed"),
        CommitmentState.AGREED: N_("Agreed"),
        CommitmentState.DONE: N_("Done"),
        CommitmentState.MOVED: N_("Moved to a later day"),
        CommitmentState.DROPPED: N_("Dropped"),
    },
}
