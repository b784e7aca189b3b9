"""The two tables. ``changes`` is the truth; ``journal_meta`` says which form it has."""

from __future__ import annotations

import sqlalchemy as sa

FORM = 1
"""The version of the tables. A newer number in a journal means a newer toolkit wrote it."""

ID_LENGTH = 64
"""The longest id that a journal keeps, in characters."""

metadata = sa.MetaData()

changes = sa.Table(
    "changes",
    metadata,
    sa.Column("session_id", sa.String(ID_LENGTH), primary_key=True),
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("change_id", sa.String(ID_LENGTH), nullable=False),
    sa.Column("at", sa.String(40), nullable=False),
    sa.Column("actor", sa.String(ID_LENGTH), nullable=False),
    sa.Column("kind", sa.String(64), nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.UniqueConstraint("session_id", "change_id", name="one_change_once"),
)

journal_meta = sa.Table(
    "journal_meta",
    metadata,
    sa.Column("name", sa.String(32), primary_key=True),
    sa.Column("value", sa.String(64), nullable=False),
)
