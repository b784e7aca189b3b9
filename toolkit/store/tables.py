"""The tables. The two of changes are the truth; ``journal_meta`` says which form they have.

``contacts`` stands beside the truth on purpose: how a person can be reached is no part of any journal, so that it can
be taken away for good.
"""

from __future__ import annotations

import sqlalchemy as sa

FORM = 1
"""The version of the tables. A newer number in a journal means a newer toolkit wrote it."""

ID_LENGTH = 64
"""The longest id that a journal keeps, in characters."""

metadata = sa.MetaData()


def _journal_table(name: str, owner: str, once: str) -> sa.Table:
    """A table of changes; in code the id of the session or gathering is ``journal_id`` in each."""
    return sa.Table(
        name,
        metadata,
        sa.Column(owner, sa.String(ID_LENGTH), primary_key=True, key="journal_id"),
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("change_id", sa.String(ID_LENGTH), nullable=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("actor", sa.String(ID_LENGTH), nullable=False),
        sa.Column("kind", sa.String(64), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.UniqueConstraint("journal_id", "change_id", name=once),
    )


changes = _journal_table("changes", "session_id", "one_change_once")

gathering_changes = _journal_table("gathering_changes", "gathering_id", "one_gathering_change_once")

contacts = sa.Table(
    "contacts",
    metadata,
    sa.Column("gathering_id", sa.String(ID_LENGTH), primary_key=True),
    sa.Column("commitment_id", sa.String(ID_LENGTH), primary_key=True),
    sa.Column("participant", sa.String(ID_LENGTH), primary_key=True),
    sa.Column("contact", sa.Text, nullable=False),
)

journal_meta = sa.Table(
    "journal_meta",
    metadata,
    sa.Column("name", sa.String(32), primary_key=True),
    sa.Column("value", sa.String(64), nullable=False),
)
