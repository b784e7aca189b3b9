"""What doctor looks at, room by room. Nothing here changes anything, and nothing here needs more than Python itself."""

from __future__ import annotations

from toolkit.commands.findings.finding import Finding, State

__all__ = ["Finding", "State"]
