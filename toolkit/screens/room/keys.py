"""The keys that work on every screen while a room is open."""

from __future__ import annotations

REVEAL_KEY, PAUSE_KEY = "Alt+O", "Alt+W"
"""O opens the answers, W lets the room wait. Alt with an arrow turns the page, Alt+P turns the projector."""
