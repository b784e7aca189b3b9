"""Lines that tell somebody who waits what is going on. They go to standard error: standard output is for results."""

from __future__ import annotations

import sys

WIDTH = 78


def say(line: str) -> None:
    """Print one line now."""
    print(line, file=sys.stderr, flush=True)


def say_over(line: str) -> None:
    """Show a line that the next one replaces; nothing where the output is not a screen."""
    if sys.stderr.isatty():
        print("\r" + line[:WIDTH].ljust(WIDTH), end="", file=sys.stderr, flush=True)


def end_over() -> None:
    """Clear what `say_over` left."""
    if sys.stderr.isatty():
        print("\r" + " " * WIDTH + "\r", end="", file=sys.stderr, flush=True)


class Steps:
    """Numbered lines: "[2/4] Installing 58 packages"."""

    def __init__(self, count: int) -> None:
        """Begin before the first of `count` steps."""
        self.count = count
        self.at = 0

    def next(self, line: str) -> None:
        """Say that the next step begins."""
        self.at += 1
        say(f"[{self.at}/{self.count}] {line}")
