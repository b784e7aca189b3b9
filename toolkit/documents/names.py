"""The names of the documents, as the journal remembers them."""

from __future__ import annotations

PLAN = "plan"
"""The action plan."""
