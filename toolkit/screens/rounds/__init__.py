"""Rounds of private ratings on one laptop: pass it round or count hands, reveal, talk about the splits, rate again."""

from __future__ import annotations

from toolkit.screens.rounds.link import render_link
from toolkit.screens.rounds.said import render_said
from toolkit.screens.rounds.screen import has_the_screen, render

__all__ = ["has_the_screen", "render", "render_link", "render_said"]
