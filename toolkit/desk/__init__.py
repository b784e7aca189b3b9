"""The one way in: check a change against the newest session, append it, commit, then tell."""

from __future__ import annotations

from toolkit.desk.desk import Desk, Listed
from toolkit.desk.ids import new_id, now, today

__all__ = ["Desk", "Listed", "new_id", "now", "today"]
