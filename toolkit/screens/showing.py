"""What a screen gets to draw, and its one way to make something happen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from toolkit.desk import Desk, Ticket, new_id
from toolkit.domain.bank import Bank
from toolkit.domain.changes import Change, StageOpened
from toolkit.domain.errors import ToolkitError
from toolkit.domain.history import History
from toolkit.domain.session import Room, Session
from toolkit.domain.vocabulary import FACILITATOR, Mode, Stage
from toolkit.domain.wall import for_the_wall
from toolkit.language import _, label, sentence
from toolkit.scoring.due import Due, due_list
from toolkit.scoring.order import rank_assumptions
from toolkit.scoring.standing import Standing
from toolkit.screens.along import phones_step
from toolkit.screens.held_back import with_shown_words, without_held_back
from toolkit.screens.state import Notice, Place, ScreenState


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """What every screen has: the desk, the bank, the day, and where this tab is."""

    desk: Desk
    bank: Bank
    today: date
    state: ScreenState

    @property
    def projector(self) -> bool:
        """Whether the tab is in projector mode: large type, and only what the room needs."""
        return self.state.projector

    def say(self, text: str) -> None:
        """Show a sentence once, on the next run."""
        self.state.notice = Notice(text)

    def refuse(self, error: ToolkitError, draft: str = "") -> None:
        """Show an error's sentence on the next run, with typed text that must not be lost."""
        self.state.notice = Notice(sentence(error), error=True, draft=draft)

    def go(self, place: Place, session_id: str | None = None) -> None:
        """Turn to a place. Fit for ``on_click``."""
        self.state.go(place, session_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing(Screen):
    """What a screen of an open session has besides: its history.

    In projector mode it is the history as the wall may show it: a screen draws what it gets, and private cards are in
    no list, map, count or sentence of it. What is recorded goes to the whole session all the same.
    """

    history: History

    def __post_init__(self) -> None:
        if self.projector:
            object.__setattr__(self, "history", _for_the_wall(self.history))

    @property
    def session(self) -> Session:
        """The session as it is now."""
        return self.history.session

    @property
    def room(self) -> Room | None:
        """The room while people can take part in it, or None."""
        room = self.session.room
        return room if room is not None and room.open else None

    def newest(self) -> Session:
        """The session after what was recorded in this run, as far as this tab may show it."""
        history = self.desk.history(self.session.session_id)
        return (_for_the_wall(history) if self.projector else history).session

    @property
    def ranked(self) -> tuple[Standing, ...]:
        """Where every assumption on the table stands today, first things first; worked out once per change."""
        session, today = self.session, self.today
        return self.history.once(("ranked", today), lambda: rank_assumptions(session, today))

    @property
    def due(self) -> tuple[Due, ...]:
        """What is due today or soon; worked out once per change."""
        session, today, ranked = self.session, self.today, self.ranked
        return self.history.once(("due", today), lambda: due_list(session, today, ranked))

    @property
    def alone(self) -> bool:
        """Whether a founder works alone: explanations and examples, and no timer unless wanted."""
        return self.session.mode is Mode.ALONE

    def key(self, *parts: str) -> str:
        """The widget key for something of this session; the one place where keys are made."""
        return ":".join((self.session.session_id, *parts))

    def record(self, change: Change, draft: str = "", *, change_id: str | None = None) -> bool:
        """Record a change; on refusal show why, keep ``draft``, and answer False."""
        try:
            self.desk.record(self.session.session_id, change, change_id=change_id)
        except ToolkitError as error:
            self.refuse(error, draft)
            return False
        return True

    def record_all(self, changes: Iterable[Change]) -> tuple[str, ...]:
        """Record changes in one commit and give their ids; on a refusal show why and give none."""
        tickets = [Ticket(change=one, change_id=new_id(), actor=FACILITATOR) for one in changes]
        try:
            self.desk.record_all(self.session.session_id, tickets)
        except ToolkitError as error:
            self.refuse(error)
            return ()
        failed = next((ticket.failed for ticket in tickets if ticket.failed), None)
        if failed:
            self.refuse(failed)
            return ()
        return tuple(ticket.change_id for ticket in tickets)

    def act(self, change: Change) -> None:
        """Record a change; on refusal show why. For ``on_click``, which wants no answer."""
        self.record(change)

    def undo(self) -> None:
        """Undo one step. Fit for ``on_click``."""
        self._turn(self.desk.undo)

    def redo(self) -> None:
        """Redo one step. Fit for ``on_click``."""
        self._turn(self.desk.redo)

    def _turn(self, turn: Callable[[str], Session]) -> None:
        try:
            turn(self.session.session_id)
        except ToolkitError as error:
            self.refuse(error)

    def open_stage(self, stage: Stage) -> None:
        """Move the room to a stage, and the phones in it with it, and show it. Fit for ``on_click``."""
        if self.session.stage is not stage:
            if not self.record(StageOpened(stage=stage)):
                return
            self.take_phones_along()
        self.state.go(Place.SESSION)

    def take_phones_along(self) -> None:
        """Let the phones of an open room do what fits the stage and prompt on the screen, and say so."""
        step = phones_step(self.desk.session(self.session.session_id))
        if step is not None and self.record(step):
            self.say(_("On the phones now: {step}").format(step=label(step.step)))


def _for_the_wall(history: History) -> History:
    return history.once("for the wall", lambda: _as_the_wall_shows(history))


def _as_the_wall_shows(history: History) -> History:
    """Without what is private, and without what phones wrote that nobody has revealed or let through."""
    shown = for_the_wall(history)
    session = without_held_back(shown.session)
    return with_shown_words(shown if session is shown.session else replace(shown, session=session))
