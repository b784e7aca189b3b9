"""Where ids and the time come from. No other room makes either."""

from __future__ import annotations

import secrets
from datetime import UTC, date, datetime


def new_id() -> str:
    """A fresh random id, 16 hexadecimal digits: it tells nothing of who made it or when."""
    return secrets.token_hex(8)


def now() -> datetime:
    """The time now, in UTC."""
    return datetime.now(UTC)


def today() -> date:
    """The day it is where this machine stands."""
    return datetime.now().astimezone().date()
