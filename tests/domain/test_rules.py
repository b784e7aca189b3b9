"""What the rules refuse, kind by kind; and that a refused change leaves no trace."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from math import inf, nan

import pytest

from tests.journeys import (
    DESCRIBED,
    START,
    assumption_written,
    begun,
    cards_written,
    line,
    rated,
    seen,
)
from toolkit.domain import changes as c
from toolkit.domain.changes import NewCard
from toolkit.domain.errors import RoomClosed, RuleBroken
from toolkit.domain.rules import check_change
from toolkit.domain.session import Impact
from toolkit.domain.vocabulary import SHORT_TEXT_MAX, TEXT_MAX, Lens, Shelf, Stage

LONG = "x" * (TEXT_MAX + 1)
SHORT_TOO_LONG = "x" * (SHORT_TEXT_MAX + 1)


def card(text: str, card_id: str = "new") -> c.CardsWritten:
    return c.CardsWritten(stage=Stage.GOALS, cards=(NewCard(card_id=card_id, text=text),))


def placed(
    risk: float = 0.5, evidence: float = 0.5, who: str = "", why: str = ""
) -> c.PlacementAgreed:
    return c.PlacementAgreed(assumption_id="a1", risk=risk, evidence=evidence, who=who, why=why)


REFUSED: dict[str, tuple[c.Change, str]] = {
    "a card that says nothing": (card(" \n"), "text_empty"),
    "a card with NUL": (card("a\x00b"), "text_has_nul"),
    "a card with half a character": (card("a\ud800b"), "text_has_surrogate"),
    "a card of 100,001 characters": (card(LONG), "text_too_long"),
    "a card without an id": (card("x", " "), "id_empty"),
    "a card under a taken id": (card("x", "s1"), "id_taken"),
    "two cards under one id": (cards_written(Stage.GOALS, "n", "n"), "id_taken"),
    "no cards at all": (c.CardsWritten(stage=Stage.GOALS, cards=()), "text_empty"),
    "a card under the map": (cards_written(Stage.MAP, "n"), "stage_has_no_cards"),
    "an edit of no card": (c.CardEdited(card_id="no", text="x"), "card_unknown"),
    "an edit to nothing": (c.CardEdited(card_id="s1", text=""), "text_empty"),
    "a move of no card": (c.CardMoved(card_id="no", stage=Stage.GOALS), "card_unknown"),
    "a move to the plan": (c.CardMoved(card_id="s1", stage=Stage.PLAN), "stage_has_no_cards"),
    "a new place for no card": (c.CardReordered(card_id="no", before=None), "card_unknown"),
    "parking no card": (c.CardParked(card_id="no", parked=True), "card_unknown"),
    "deleting no card": (c.CardDeleted(card_id="no"), "card_unknown"),
    "an assumption under a taken id": (assumption_written("a1"), "id_taken"),
    "an assumption under no card": (assumption_written("a9", "no"), "card_unknown"),
    "an assumption without an id": (assumption_written(""), "id_empty"),
    "an edit of no assumption": (
        c.AssumptionEdited(assumption_id="no", text="x", lens=Lens.CONTEXT, touches_safety=False),
        "assumption_unknown",
    ),
    "a link from nowhere": (
        c.AssumptionLinked(assumption_id="no", card_id="s1", linked=True),
        "assumption_unknown",
    ),
    "a link to nowhere": (
        c.AssumptionLinked(assumption_id="a1", card_id="no", linked=True),
        "card_unknown",
    ),
    "a merge with itself": (c.AssumptionsMerged(kept="a1", merged="a1"), "same_assumption"),
    "a merge with nothing": (c.AssumptionsMerged(kept="a1", merged="no"), "assumption_unknown"),
    "telling apart from itself": (
        c.AssumptionsToldApart(first="a1", second="a1"),
        "same_assumption",
    ),
    "parking nothing": (c.AssumptionParked(assumption_id="no", parked=True), "assumption_unknown"),
    "deleting nothing": (c.AssumptionDeleted(assumption_id="no"), "assumption_unknown"),
    "choosing nothing": (c.AssumptionChosen(assumption_id="no", chosen=True), "assumption_unknown"),
    "clearing ratings of nothing": (c.RatingsCleared(assumption_id="no"), "assumption_unknown"),
    "lifting no place": (c.PlacementLifted(assumption_id="no"), "assumption_unknown"),
    "rating nothing": (rated("no"), "assumption_unknown"),
    "impact 5": (rated("a1", impact=5), "out_of_range"),
    "impact -1": (rated("a1", impact=-1), "out_of_range"),
    "round 0": (rated("a1", round_number=0), "out_of_range"),
    "a rater without an id": (rated("a1", ""), "id_empty"),
    "an answer of 5": (c.WorryAnswered(assumption_id="a1", safety=5, said="x"), "out_of_range"),
    "an answer that says nothing": (
        c.WorryAnswered(assumption_id="a1", safety=3, said=" "),
        "text_empty",
    ),
    "vulnerability 0": (
        c.RiskJudged(assumption_id="a1", impact=None, vulnerability=0),
        "out_of_range",
    ),
    "an area of 5": (
        c.RiskJudged(
            assumption_id="a1",
            impact=Impact(safety=0, mission=0, business=0, law=5),
            vulnerability=2,
        ),
        "out_of_range",
    ),
    "a place off the map": (placed(risk=1.01), "out_of_range"),
    "a place below the map": (placed(evidence=-0.01), "out_of_range"),
    "a place that is no number": (placed(risk=nan), "out_of_range"),
    "a place without end": (placed(evidence=inf), "out_of_range"),
    "a long who": (placed(who=SHORT_TOO_LONG), "text_too_long"),
    "a why with NUL": (placed(why="\x00"), "text_has_nul"),
    "evidence for nothing": (c.EvidenceAdded(item=seen("e1", "no")), "assumption_unknown"),
    "evidence that says nothing": (c.EvidenceAdded(item=seen("e1", "a1", text=" ")), "text_empty"),
    "evidence from an exact day": (
        c.EvidenceAdded(item=seen("e1", "a1", seen=date(2026, 9, 17))),
        "month_wanted",
    ),
    "evidence from a long source": (
        c.EvidenceAdded(item=seen("e1", "a1", source=SHORT_TOO_LONG)),
        "text_too_long",
    ),
    "taking back no evidence": (c.EvidenceTakenBack(evidence_id="no"), "evidence_unknown"),
    "a plan line for nothing": (c.PlanLineWritten(line=line("p1", "no")), "assumption_unknown"),
    "a plan line that does nothing": (c.PlanLineWritten(line=line("p1", "a1", " ")), "text_empty"),
    "a plan line without an id": (c.PlanLineWritten(line=line("", "a1")), "id_empty"),
    "a long owner": (
        c.PlanLineWritten(line=replace(line("p1", "a1"), owner=SHORT_TOO_LONG)),
        "text_too_long",
    ),
    "deleting no plan line": (c.PlanLineDeleted(line_id="no"), "plan_line_unknown"),
    "keeping a passage that says nothing": (
        c.PassageKept(place_id="s1", passage=""),
        "text_empty",
    ),
    "a check of no document": (c.ExportChecked(document="", reader="Trainer"), "id_empty"),
    "a timer that runs and waits": (
        c.TimerSet(ends_at=datetime.fromisoformat("2026-10-06T10:00+00:00"), seconds_left=5),
        "timer_runs_and_waits",
    ),
    "a timer below zero": (c.TimerSet(seconds_left=-1), "timer_below_zero"),
    "a timer of no zone": (c.TimerSet(ends_at=datetime(2026, 10, 6)), "time_has_no_zone"),  # noqa: DTZ001
    "a team without a name": (replace(DESCRIBED, team=" "), "text_empty"),
    "61 minutes": (replace(DESCRIBED, minutes=61), "minutes_unknown"),
    "a long country": (replace(DESCRIBED, country=SHORT_TOO_LONG), "text_too_long"),
    "no track": (replace(DESCRIBED, track_id=""), "id_empty"),
    "a second beginning": (START, "session_already_begun"),
    "a session on top of this one": (
        c.SessionBrought(session=begun().session, origin="file"),
        "session_already_begun",
    ),
    "undoing the beginning": (c.Undone(change_id="x1"), "nothing_to_undo"),
    "undoing what never was": (c.Undone(change_id="no"), "nothing_to_undo"),
    "redoing what was not undone": (c.Redone(change_id="x3"), "nothing_to_redo"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_the_rules_refuse(what):
    change, code = REFUSED[what]
    journey = begun()
    before = journey.history
    with pytest.raises(RuleBroken) as caught:
        journey.do(change)
    assert caught.value.code == code
    assert journey.history is before


def test_taken_evidence_ids_are_refused():
    journey = begun().do(c.EvidenceAdded(item=seen("e1", "a1")))
    with pytest.raises(RuleBroken) as caught:
        journey.do(c.EvidenceAdded(item=seen("e1", "a2")))
    assert caught.value.code == "id_taken"


@pytest.mark.parametrize("start", [replace(START, team=""), replace(START, minutes=0)])
def test_a_session_does_not_begin_with_a_broken_cover(start):
    with pytest.raises(RuleBroken):
        check_change(start, None)


def test_100_000_characters_are_taken():
    text = "x" * TEXT_MAX
    assert begun().do(card(text)).session.cards[-1].text == text


@pytest.mark.parametrize("shelf", [Shelf.ARCHIVED, Shelf.DELETED])
def test_a_session_on_another_shelf_takes_no_change_but_a_way_back_and_a_redaction(shelf):
    journey = begun().do(c.SessionShelved(shelf=shelf))
    for change in (card("x"), c.Undone(change_id="x3"), c.StageOpened(stage=Stage.MAP)):
        with pytest.raises(RoomClosed) as caught:
            journey.do(change)
        assert (caught.value.code, caught.value.params) == ("session_not_open", {"shelf": shelf})
    journey.do(c.TextRedacted(changes_rewritten=1), c.SessionShelved(shelf=Shelf.OPEN), card("x"))
    assert journey.session.cards[-1].text == "x"
