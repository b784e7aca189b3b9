"""The keys of a room. Reveal and pause work on every screen while it is open, the cards on its own screen."""

from __future__ import annotations

REVEAL_KEY, PAUSE_KEY = "Alt+O", "Alt+W"
CARD_BACK_KEY, CARD_NEXT_KEY = "Alt+B", "Alt+N"
"""O opens the answers, W lets the room wait, B and N lead back and on through the cards of a revealed round.

Alt with an arrow turns the page, Alt+P turns the projector.
"""
