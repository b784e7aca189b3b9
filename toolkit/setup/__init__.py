"""What runs before anything is installed: standard library only, and it imports nothing of ours but itself."""

from __future__ import annotations
