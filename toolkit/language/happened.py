"""What happened, in words: one line per entry of the journal."""

from __future__ import annotations

from functools import singledispatch

from toolkit.domain import changes as c
from toolkit.domain.history import History
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import Shelf
from toolkit.language.labels import label
from toolkit.language.times import short_date
from toolkit.language.translate import _, ngettext

SHOWN_AT_MOST = 80


def happened(change: object, session: Session) -> str:
    """One line for a change; the session as it stands now gives the words of the cards it names."""
    return describe(change, session)


def undo_words(history: History) -> str | None:
    """What the next undo takes back, or None when there is nothing to undo."""
    return _turn_words(history, history.undo_stack)


def redo_words(history: History) -> str | None:
    """What the next redo brings back, or None when there is nothing to redo."""
    return _turn_words(history, history.redo_stack)


def _turn_words(history: History, stack: tuple[str, ...]) -> str | None:
    entry = history.entry(stack[-1]) if stack else None
    return happened(entry.change, history.session) if entry else None


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHOWN_AT_MOST else line[: SHOWN_AT_MOST - 1].rstrip() + "…"


def _card(session: Session, card_id: str) -> str:
    card = session.card(card_id)
    return _short(card.text) if card else _("a card that is gone")


def _assumption(session: Session, assumption_id: str) -> str:
    found = session.assumption(assumption_id)
    return _short(found.text) if found else _("an assumption that is gone")


@singledispatch
def describe(change: object, session: Session) -> str:
    """The line for one kind of change. Every kind has its own; a test keeps it so."""
    raise TypeError(f"no words for {type(change).__name__}")


@describe.register
def _started(change: c.SessionStarted, session: Session) -> str:
    return _("The session began")


@describe.register
def _brought(change: c.SessionBrought, session: Session) -> str:
    origins = {
        "copy": _("The session began as a copy"),
        "sample": _("The sample session was opened"),
    }
    return origins.get(change.origin, _("The session came in from a file"))


@describe.register
def _described(change: c.SessionDescribed, session: Session) -> str:
    return _("The words on the cover were changed")


@describe.register
def _shelved(change: c.SessionShelved, session: Session) -> str:
    lines = {
        Shelf.OPEN: _("The session was taken back"),
        Shelf.ARCHIVED: _("The session was archived"),
        Shelf.DELETED: _("The session was deleted"),
    }
    return lines[change.shelf]


@describe.register
def _safety_read(change: c.SafetyLinesRead, session: Session) -> str:
    return _("The safety lines were read")


@describe.register
def _stage_opened(change: c.StageOpened, session: Session) -> str:
    return _("Stage opened: {stage}").format(stage=label(change.stage))


@describe.register
def _timer(change: c.TimerSet, session: Session) -> str:
    if change.ends_at is not None:
        return _("The timer was started")
    return (
        _("The timer was paused") if change.seconds_left is not None else _("The timer was cleared")
    )


@describe.register
def _prompt(change: c.PromptShown, session: Session) -> str:
    return _("One prompt was shown") if change.prompt_id else _("All prompts were shown")


@describe.register
def _written(change: c.CardsWritten, session: Session) -> str:
    count = len(change.cards)
    if count == 1:
        return _("Card written under {stage}: {text}").format(
            stage=label(change.stage), text=_short(change.cards[0].text)
        )
    return ngettext(
        "{count} card written under {stage}", "{count} cards written under {stage}", count
    ).format(count=count, stage=label(change.stage))


@describe.register
def _edited(change: c.CardEdited, session: Session) -> str:
    return _("Card changed to: {text}").format(text=_short(change.text))


@describe.register
def _moved(change: c.CardMoved, session: Session) -> str:
    return _("Card moved to {stage}: {text}").format(
        stage=label(change.stage), text=_card(session, change.card_id)
    )


@describe.register
def _reordered(change: c.CardReordered, session: Session) -> str:
    return _("Card put in another place: {text}").format(text=_card(session, change.card_id))


@describe.register
def _parked(change: c.CardParked, session: Session) -> str:
    text = _card(session, change.card_id)
    if change.parked:
        return _("Card parked: {text}").format(text=text)
    return _("Card taken up again: {text}").format(text=text)


@describe.register
def _deleted(change: c.CardDeleted, session: Session) -> str:
    return _("A card was deleted")


@describe.register
def _assumed(change: c.AssumptionWritten, session: Session) -> str:
    return _("Assumption written: {text}").format(text=_short(change.text))


@describe.register
def _assumption_edited(change: c.AssumptionEdited, session: Session) -> str:
    return _("Assumption changed to: {text}").format(text=_short(change.text))


@describe.register
def _linked(change: c.AssumptionLinked, session: Session) -> str:
    words = (
        _("“{assumption}” now holds up “{card}”")
        if change.linked
        else _("“{assumption}” no longer holds up “{card}”")
    )
    return words.format(
        assumption=_assumption(session, change.assumption_id), card=_card(session, change.card_id)
    )


@describe.register
def _merged(change: c.AssumptionsMerged, session: Session) -> str:
    return _("Two assumptions were merged: {text}").format(text=_assumption(session, change.kept))


@describe.register
def _told_apart(change: c.AssumptionsToldApart, session: Session) -> str:
    return _("Two similar assumptions were kept apart: {text}").format(
        text=_assumption(session, change.first)
    )


@describe.register
def _assumption_parked(change: c.AssumptionParked, session: Session) -> str:
    text = _assumption(session, change.assumption_id)
    if change.parked:
        return _("Assumption parked: {text}").format(text=text)
    return _("Assumption taken up again: {text}").format(text=text)


@describe.register
def _assumption_deleted(change: c.AssumptionDeleted, session: Session) -> str:
    return _("An assumption was deleted")


@describe.register
def _rated(change: c.AssumptionRated, session: Session) -> str:
    return _("Rated: {text}").format(text=_assumption(session, change.assumption_id))


@describe.register
def _unrated(change: c.RatingsCleared, session: Session) -> str:
    return _("Ratings taken back: {text}").format(text=_assumption(session, change.assumption_id))


@describe.register
def _answered(change: c.WorryAnswered, session: Session) -> str:
    return _("Safety worry talked about: {text}").format(
        text=_assumption(session, change.assumption_id)
    )


@describe.register
def _judged(change: c.RiskJudged, session: Session) -> str:
    return _("Risk set: {text}").format(text=_assumption(session, change.assumption_id))


@describe.register
def _placed(change: c.PlacementAgreed, session: Session) -> str:
    return _("Place agreed: {text}").format(text=_assumption(session, change.assumption_id))


@describe.register
def _lifted(change: c.PlacementLifted, session: Session) -> str:
    return _("Agreed place taken back: {text}").format(
        text=_assumption(session, change.assumption_id)
    )


@describe.register
def _evidence(change: c.EvidenceAdded, session: Session) -> str:
    return _("Evidence added, {side}: {text}").format(
        side=label(change.item.side).lower(), text=_short(change.item.text)
    )


@describe.register
def _evidence_gone(change: c.EvidenceTakenBack, session: Session) -> str:
    return _("An evidence item was taken back")


@describe.register
def _chosen(change: c.AssumptionChosen, session: Session) -> str:
    text = _assumption(session, change.assumption_id)
    if change.chosen:
        return _("Taken into the plan: {text}").format(text=text)
    return _("Taken out of the plan: {text}").format(text=text)


@describe.register
def _planned(change: c.PlanLineWritten, session: Session) -> str:
    what = _short(change.line.what)
    if change.line.due is None:
        return _("Plan line written: {what}").format(what=what)
    return _("Plan line written, due {due}: {what}").format(
        due=short_date(change.line.due), what=what
    )


@describe.register
def _unplanned(change: c.PlanLineDeleted, session: Session) -> str:
    return _("A plan line was deleted")


@describe.register
def _kept(change: c.PassageKept, session: Session) -> str:
    return _("A passage that looks identifying was kept, after a look")


@describe.register
def _checked(change: c.ExportChecked, session: Session) -> str:
    return _("A document was read as a neighbour, a reporter and an exploiter would")


@describe.register
def _redacted(change: c.TextRedacted, session: Session) -> str:
    return _("Text was removed for good, here and in the history")


@describe.register
def _undone(change: c.Undone, session: Session) -> str:
    return _("A step was undone")


@describe.register
def _redone(change: c.Redone, session: Session) -> str:
    return _("A step was redone")
