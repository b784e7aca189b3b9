"""Freedom Business Workshop Toolkit: from a debrief to a printed plan that tests what a team assumes."""

from __future__ import annotations

__version__ = "0.1.0"
