"""How a list is spread over slides: evenly, on as few as it needs, and not on more than a room will look at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from toolkit.documents.office.blocks import Words
from toolkit.documents.office.deck import LINE, TEXT, TITLE, TITLE_BOX, fit
from toolkit.documents.tongues import tongue_of
from toolkit.drawing.letters import BOLD, text_width
from toolkit.language import ngettext

SLIDES_AT_MOST = 4
"""Slides of one list (house rule); what has no room is counted, and stands in the plan."""

GAP = 10.0
LEFT_OUT = LINE * TEXT + GAP
"""The line that counts what has no room."""

STANDS_TALL = {"ur": 1.6, "my": 1.8, "km": 1.5, "ja": 1.2, "ko": 1.2, "zh": 1.2}
OTHER_TALL = 1.35
"""How much higher than in Latin letters a line of a script stands, so that no mark touches the next line."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """What stands on one slide of a list, and how many more have no room on any; only the last counts them."""

    items: Sequence[T]
    number: int
    of: int
    left_out: int

    def heading(self, title: str) -> str:
        """The title, with the number of the slide where there are several; a long title is cut, not its number."""
        if self.of == 1:
            return title
        number = f" {self.number}/{self.of}"
        room = TITLE_BOX.width - text_width(number, TITLE, bold=True)
        return fit(title, room, TITLE * BOLD, 1) + number


def paged(items: Sequence[T], height: Callable[[T], float], room: float) -> list[Page[T]]:
    """The items on one slide if they fit; else evenly on as few as they need, or as many as there may be."""
    slides = _filled(items, height, room)
    if len(slides) > SLIDES_AT_MOST:
        slides = _filled(items, height, room - LEFT_OUT)
    while 1 < len(slides) <= SLIDES_AT_MOST:
        room -= LINE * TEXT
        evener = _filled(items, height, room)
        if len(evener) > len(slides):
            break
        slides = evener
    shown = slides[:SLIDES_AT_MOST]
    left_out = len(items) - sum(map(len, shown))
    return [
        Page(slide, number, len(shown), left_out if number == len(shown) else 0)
        for number, slide in enumerate(shown, start=1)
    ]


def _filled(items: Sequence[T], height: Callable[[T], float], room: float) -> list[list[T]]:
    """The items in their order, as many together as have room."""
    slides: list[list[T]] = [[]]
    used = 0.0
    for item in items:
        high = height(item)
        if slides[-1] and used + high > room:
            slides.append([])
            used = 0.0
        slides[-1].append(item)
        used += high
    return slides


def line_height(text: str) -> float:
    """How high a line of the text stands, in points."""
    tongue = tongue_of(text)
    return LINE * TEXT * (STANDS_TALL.get(tongue, OTHER_TALL) if tongue else 1)


def spacing(words: Words) -> float | None:
    """The line spacing of a paragraph in points, where its script stands tall; else the font's own."""
    high = line_height("".join(span.text for span in words))
    return high if high > LINE * TEXT else None


def left_out_words(count: int) -> str:
    """How many entries of a list have no room on its slides."""
    return ngettext("and {count} more in the plan", "and {count} more in the plan", count).format(
        count=count
    )
