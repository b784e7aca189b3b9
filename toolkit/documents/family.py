"""The documents there are, by the name that the command line, the screens and the journal use for them."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from toolkit.documents.names import PLAN
from toolkit.documents.pages import Paper
from toolkit.documents.plan import render_plan
from toolkit.domain.bank import Bank
from toolkit.domain.session import Session


class Render(Protocol):
    """What makes a document of a session."""

    def __call__(
        self, session: Session, *, bank: Bank, today: date, paper: Paper = ..., language: str = ...
    ) -> bytes:
        """The document as a PDF. Raises DocumentFailed."""


DOCUMENTS: dict[str, Render] = {PLAN: render_plan}
"""Every document of one session."""
