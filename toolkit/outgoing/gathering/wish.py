"""What somebody wants made of a gathering: on which day and paper, in which language, for which table or country."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from toolkit.documents.pages import Paper
from toolkit.domain.bank import Bank
from toolkit.domain.gathering.history import GatheringHistory
from toolkit.domain.gathering.parts.countries import CountryGroup
from toolkit.domain.gathering.parts.tables import Table
from toolkit.domain.gathering.parts.whole import Gathering


@dataclass(frozen=True, slots=True, kw_only=True)
class GatheringWish:
    """One thing to make. ``history`` is None for blank sheets; ``group_id`` and ``table_id`` choose one of them."""

    history: GatheringHistory | None
    bank: Bank
    day: date
    sheet: str = "a4"
    language: str = "en"
    group_id: str = ""
    table_id: str = ""

    @property
    def brought(self) -> GatheringHistory:
        """The history. Raises ValueError where there is none."""
        if self.history is None:
            raise ValueError("a blank sheet has no gathering")
        return self.history

    @property
    def gathering(self) -> Gathering:
        """The gathering as it stands. Raises ValueError where there is none."""
        return self.brought.gathering

    @property
    def group(self) -> CountryGroup | None:
        """The chosen country group, or None."""
        return self.gathering.group(self.group_id)

    @property
    def table(self) -> Table | None:
        """The chosen table, or None."""
        return self.gathering.table(self.table_id)

    @property
    def paper(self) -> Paper:
        """The paper of a document of pages."""
        return "letter" if self.sheet == "letter" else "a4"
