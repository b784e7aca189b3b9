"""What each command does. One module each, with `run(arguments) -> int`; imported once what it needs is installed."""

from __future__ import annotations
