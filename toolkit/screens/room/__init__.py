"""The facilitator's side of a live room: open it, steer the phones, let cards through, read worries, end it."""

from __future__ import annotations

from toolkit.screens.room.badge import render_badge, render_held_back
from toolkit.screens.room.live import render_live
from toolkit.screens.room.screen import render

__all__ = ["render", "render_badge", "render_held_back", "render_live"]
