"""What somebody wants made: of which session, on which day and paper, in which language, for whose eyes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from toolkit.documents.occasion import PEOPLE_A_TABLE, USUAL_LENGTH, Occasion, length_of
from toolkit.documents.pages import Paper
from toolkit.domain.bank import Bank
from toolkit.domain.history import History
from toolkit.domain.privacy import without_private
from toolkit.domain.session import Session
from toolkit.domain.strangers import for_strangers
from toolkit.exchange import session_of

PAPERS = {"a4": "A4", "letter": "Letter", "a3": "A3", "a1": "A1"}
"""Every paper by its name here, and what people call it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """One thing to make. ``brought`` is the session, with its history where there is one; None for blank sheets.

    ``sheet`` is one of PAPERS. What is left out unless it is chosen: ``with_private`` the private cards,
    ``with_owners`` who does what, ``with_sources`` the words and sources of evidence. For paper on a day without a
    computer: how long it is, how many people at how many tables, when it starts, and its track (see ``Occasion``).
    ``others`` are the sessions of further tables, for what several tables show together.
    """

    brought: Session | History | None
    bank: Bank
    day: date
    sheet: str = "a4"
    language: str = "en"
    with_private: bool = False
    with_owners: bool = False
    with_sources: bool = False
    length: str = ""
    people: int = PEOPLE_A_TABLE
    tables: int = 0
    starts: time | None = None
    track_id: str = ""
    others: tuple[Session, ...] = ()

    @property
    def occasion(self) -> Occasion:
        """The day it is for. What nobody said is taken from the session, where there is one."""
        session = None if self.brought is None else self.session
        told = "" if session is None else length_of(session)
        return Occasion(
            length=self.length or told or USUAL_LENGTH,
            people=self.people,
            tables=self.tables,
            starts=self.starts,
            track_id=self.track_id or ("" if session is None else session.track_id),
        )

    @property
    def session(self) -> Session:
        """The session, whole, as it stands now. Raises ValueError where there is none."""
        if self.brought is None:
            raise ValueError("a blank sheet has no session")
        return session_of(self.brought)

    @property
    def history(self) -> History | None:
        """The history, where one was brought."""
        return self.brought if isinstance(self.brought, History) else None

    @property
    def for_others(self) -> Session:
        """The session for other eyes: without what is private, unless that was chosen."""
        return self.session if self.with_private else without_private(self.session)

    @property
    def for_strangers(self) -> Session:
        """The session to give away: without notes, and without what is private, owners and sources, unless chosen."""
        return self._to_give_away(self.session)

    @property
    def tables_for_strangers(self) -> tuple[Session, ...]:
        """The sessions of all its tables to give away, this one first."""
        return tuple(map(self._to_give_away, (self.session, *self.others)))

    def _to_give_away(self, session: Session) -> Session:
        return for_strangers(
            session,
            with_private=self.with_private,
            with_owners=self.with_owners,
            with_sources=self.with_sources,
        )

    @property
    def paper(self) -> Paper:
        """The paper of a document of pages."""
        return "letter" if self.sheet == "letter" else "a4"
