"""The journal on SQLAlchemy Core: SQLite by default, PostgreSQL for a hosted copy. The only room that knows SQL."""

from __future__ import annotations

from toolkit.store.journal import Appended, Journal
from toolkit.store.opening import open_journal
from toolkit.store.places import journal_folder, journal_url

__all__ = ["Appended", "Journal", "journal_folder", "journal_url", "open_journal"]
