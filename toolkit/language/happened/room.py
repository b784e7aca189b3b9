"""Lines for what happened to the session as a whole."""

from __future__ import annotations

from toolkit.domain import changes as c
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import Shelf
from toolkit.language.happened.base import describe
from toolkit.language.labels import label
from toolkit.language.translate import _


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
def _redacted(change: c.TextRedacted, session: Session) -> str:
    return _("Text was removed for good, here and in the history")


@describe.register
def _undone(change: c.Undone, session: Session) -> str:
    return _("A step was undone")


@describe.register
def _redone(change: c.Redone, session: Session) -> str:
    return _("A step was redone")
