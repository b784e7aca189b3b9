"""Files for other programs are made in a guarded process of this program, kept warm as the printing process is."""

from __future__ import annotations

import atexit
import sys
from functools import cache

from toolkit.documents.press import Press
from toolkit.outgoing.orders import AnyWish, written

COMMAND = (sys.executable, "-m", "toolkit.outgoing.making")


def made_guarded(name: str, wish: AnyWish) -> bytes:
    """The file of the entry of this full name. Raises DocumentFailed when it is too large, takes too long or fails."""
    return making_press().send(written(name, wish)).pdf


@cache
def making_press() -> Press:
    """The processes of this program that make files; they end with it."""
    shared = Press(command=COMMAND)
    atexit.register(shared.close)
    return shared
