"""How people of a commitment can be reached: kept beside the journal, and taken away for good when they say so."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

from toolkit.domain.errors import StoreUnavailable
from toolkit.store.rewriting import rewriting
from toolkit.store.tables import contacts


class Contacts:
    """The ways to reach people. Every method raises StoreUnavailable when the database does not answer."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    def keep(self, gathering_id: str, commitment_id: str, participant: str, contact: str) -> None:
        """Keep what somebody gave for one commitment, in place of what that person gave before."""
        mine = self._mine(gathering_id, commitment_id, participant)
        with rewriting(self._engine) as connection:
            connection.execute(sa.delete(contacts).where(*mine))
            connection.execute(
                sa.insert(contacts).values(
                    gathering_id=gathering_id,
                    commitment_id=commitment_id,
                    participant=participant,
                    contact=contact,
                )
            )

    def of(self, gathering_id: str, commitment_id: str) -> dict[str, str]:
        """What was given for a commitment, by participant."""
        query = sa.select(contacts.c.participant, contacts.c.contact).where(
            contacts.c.gathering_id == gathering_id, contacts.c.commitment_id == commitment_id
        )
        try:
            with self._engine.connect().execution_options(read_only=True) as connection:
                return {row[0]: row[1] for row in connection.execute(query)}
        except SQLAlchemyError as failed:
            raise StoreUnavailable("journal_cannot_read") from failed

    def erase(
        self, gathering_id: str, commitment_id: str | None = None, participant: str | None = None
    ) -> None:
        """Erase for good: of one person, of a whole commitment, or of a whole gathering."""
        which = self._mine(gathering_id, commitment_id, participant)
        with rewriting(self._engine) as connection:
            connection.execute(sa.delete(contacts).where(*which))

    @staticmethod
    def _mine(
        gathering_id: str, commitment_id: str | None, participant: str | None
    ) -> list[sa.ColumnElement[bool]]:
        named = [contacts.c.gathering_id == gathering_id]
        if commitment_id is not None:
            named.append(contacts.c.commitment_id == commitment_id)
        if participant is not None:
            named.append(contacts.c.participant == participant)
        return named
