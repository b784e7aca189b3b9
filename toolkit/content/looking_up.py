"""Questions to a bank: which prompts, which starter cards, which run-sheet."""

from __future__ import annotations

from toolkit.content.folding import fold
from toolkit.domain.bank import Bank, Prompt, RunSheet, Starter, Track
from toolkit.domain.vocabulary import Lens, Stage

ALONE = "alone"
REVIEW = "review"


def track_or_first(bank: Bank, track_id: str) -> Track:
    """The track, or the first one when its file has been taken away since the session began."""
    return bank.track(track_id) or bank.tracks[0]


def prompts_for(bank: Bank, track_id: str, stage: Stage, short: bool = False) -> tuple[Prompt, ...]:
    """The prompts of a stage, or only its short set. A track that is gone is served by the first one."""
    return tuple(
        prompt
        for prompt in track_or_first(bank, track_id).prompts
        if prompt.stage is stage and (prompt.starred or not short)
    )


def search_starters(
    bank: Bank, track_id: str, lens: Lens | None = None, query: str = ""
) -> tuple[Starter, ...]:
    """The starter cards of a track in which every word of the query stands, in text, hint or id.

    Case, accents and invisible characters do not matter. No lens and no query mean all of them.
    """
    words = fold(query).split()
    return tuple(
        starter
        for starter in track_or_first(bank, track_id).starters
        if lens in {None, starter.lens} and _has_all(starter, words)
    )


def _has_all(starter: Starter, words: list[str]) -> bool:
    if not words:
        return True
    text = fold(f"{starter.starter_id} {starter.text} {starter.hint}")
    return all(word in text for word in words)


def run_sheet_for(bank: Bank, minutes: int, alone: bool = False, review: bool = False) -> RunSheet:
    """The run-sheet for the minutes at hand, for somebody alone, or for a review session.

    When no sheet has exactly these minutes, the longest one that fits is taken, else the shortest.
    """
    sheets = {sheet.sheet_id: sheet for sheet in bank.run_sheets}
    if review or alone:
        return sheets[REVIEW if review else ALONE]
    timed = sorted(
        (sheet for sheet in bank.run_sheets if sheet.sheet_id not in {ALONE, REVIEW}),
        key=lambda sheet: sheet.total,
    )
    fitting = [sheet for sheet in timed if sheet.total <= minutes]
    return fitting[-1] if fitting else timed[0]
