"""From the form that a phone sends to the change of a gathering that it asks for. Nothing else is read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from toolkit.desk import GatheringDesk
from toolkit.domain.errors import RuleBroken
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.changes import GatheringChange
from toolkit.domain.gathering.vocabulary import OfferingKind
from toolkit.domain.vocabulary import EvidenceLevel, Lens, Side
from toolkit.phone.actions import Form, change_id_of, yes

GIVE_CONTACT = "contact"
TAKE_BACK_CONTACT = "no_contact"
DECLINE = "decline"

PAST_THE_JOURNAL = frozenset({GIVE_CONTACT, TAKE_BACK_CONTACT, DECLINE})
"""What concerns a way to be reached: the desk does more for these than record a change."""


def reach(desk: GatheringDesk, gathering_id: str, form: Form, participant: str) -> None:
    """Do what concerns a way to be reached: the desk keeps and erases it beside the journal."""
    about = form.get("about", "")
    if form["do"] == GIVE_CONTACT:
        desk.give_contact(gathering_id, about, participant, form.get("text", ""))
    elif form["do"] == DECLINE:
        desk.decline(gathering_id, about, participant)
    else:
        desk.withdraw_contact(gathering_id, about, participant)


def gathering_change_of(form: Form, participant: str) -> GatheringChange:
    """The change that the form asks for in the name of this person. Raises RuleBroken for a form of no use."""
    make = ACTIONS.get(form.get("do", ""))
    if make is None:
        raise RuleBroken("form_unfit")
    try:
        return make(form, participant)
    except (KeyError, ValueError) as unfit:
        raise RuleBroken("form_unfit") from unfit


def _join(_form: Form, participant: str) -> GatheringChange:
    return c.AttendeeJoined(participant=participant)


def _table(form: Form, participant: str) -> GatheringChange:
    return c.TablePicked(participant=participant, table_id=form["table_id"] or None)


def _country(form: Form, participant: str) -> GatheringChange:
    return c.CountryPicked(participant=participant, country_id=form["country_id"] or None)


def _question(form: Form, participant: str) -> GatheringChange:
    return c.QuestionAsked(
        question_id=change_id_of(form),
        participant=participant,
        text=form["text"],
        table_id=form.get("table_id") or None,
    )


def _question_back(form: Form, participant: str) -> GatheringChange:
    return c.QuestionTakenBack(question_id=form["about"], participant=participant)


def _question_vote(form: Form, participant: str) -> GatheringChange:
    return c.QuestionVoted(
        question_id=form["about"], participant=participant, wanted=yes(form["wanted"])
    )


def _evidence(form: Form, participant: str) -> GatheringChange:
    return c.EvidenceAnswered(
        call_id=form["call_id"],
        answer_id=change_id_of(form),
        participant=participant,
        side=Side(form["side"]),
        level=EvidenceLevel(int(form["level"])),
        text=form["text"],
    )


def _evidence_back(form: Form, participant: str) -> GatheringChange:
    return c.EvidenceAnswerTakenBack(
        call_id=form["call_id"], answer_id=form["about"], participant=participant
    )


def _learning(form: Form, participant: str) -> GatheringChange:
    return c.LearningWritten(
        learning_id=change_id_of(form), participant=participant, text=form["text"]
    )


def _learning_back(form: Form, participant: str) -> GatheringChange:
    return c.LearningTakenBack(learning_id=form["about"], participant=participant)


def _learning_vote(form: Form, participant: str) -> GatheringChange:
    return c.LearningVoted(
        learning_id=form["about"], participant=participant, wanted=yes(form["wanted"])
    )


def _offering(form: Form, participant: str) -> GatheringChange:
    return c.OfferingWritten(
        offering_id=change_id_of(form),
        participant=participant,
        group_id=form["group_id"],
        kind=OfferingKind(form["kind"]),
        text=form["text"],
        role=form["role"],
        organisation=form.get("organisation", ""),
        track_id=form.get("track_id") or None,
        lens=Lens(form["lens"]) if form.get("lens") else None,
    )


def _offering_back(form: Form, participant: str) -> GatheringChange:
    return c.OfferingTakenBack(offering_id=form["about"], participant=participant)


def _propose(form: Form, participant: str) -> GatheringChange:
    return c.CommitmentProposed(
        commitment_id=change_id_of(form),
        participant=participant,
        offering_id=form["about"],
        role=form["role"],
        organisation=form.get("organisation", ""),
        about=form["text"],
        by=date.fromisoformat(form["by"]),
        channel=form["channel"],
    )


def _agree(form: Form, participant: str) -> GatheringChange:
    return c.CommitmentAgreed(commitment_id=form["about"], participant=participant)


ACTIONS: dict[str, Callable[[Form, str], GatheringChange]] = {
    "join": _join,
    "table": _table,
    "country": _country,
    "question": _question,
    "question_back": _question_back,
    "question_vote": _question_vote,
    "evidence": _evidence,
    "evidence_back": _evidence_back,
    "learning": _learning,
    "learning_back": _learning_back,
    "learning_vote": _learning_vote,
    "offering": _offering,
    "offering_back": _offering_back,
    "propose": _propose,
    "agree": _agree,
}
"""Everything a phone can ask of a gathering besides what concerns a way to be reached."""
