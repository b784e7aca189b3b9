"""The names of the documents, as the journal remembers them."""

from __future__ import annotations

PLAN = "plan"
"""The action plan."""

SUMMARY = "summary"
"""What a table shows to other tables in the plenary."""
