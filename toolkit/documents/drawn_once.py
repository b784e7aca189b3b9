"""A page that is kept for the next pack is drawn once too, and repeated in every file it stands in.

Drawing takes most of the time of a pack that was laid out before. What a page draws is the same wherever it stands, but
for the names of what it uses: drawings are numbered through the whole file, and every file has fonts of its own. So a
page is drawn by itself, and each file gets a copy under its own names.
"""

# ruff: noqa: SLF001 (WeasyPrint has no public names for what a stream uses)

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pydyf
from weasyprint.document import Page
from weasyprint.pdf.fonts import Font
from weasyprint.pdf.stream import Stream

KINDS = {"XObject": ("x", "Do"), "Pattern": ("p", "scn")}
"""What is numbered through a file: how its names begin, and the operator that follows them."""

Paint = Callable[[Stream, float], None]

_FONT_FILES: dict[bytes, bytes] = {}
"""Each font file once, however many pages were drawn with it."""


def draw_once(page: Page) -> None:
    """From now on the page is drawn when it is first written, and repeated after that."""
    page.paint = _repeating(page.paint)


def _repeating(paint: Paint) -> Paint:
    drawn: list[Stream] = []

    def paint_once(stream: Stream, scale: float = 1) -> None:
        if not drawn:
            drawn.append(_by_itself(stream))
            paint(drawn[0], scale)
            _share_font_files(drawn[0])
        if _can_be_repeated(drawn[0]):
            _repeat(drawn[0], stream)
        else:
            paint(stream, scale)

    return paint_once


def _by_itself(stream: Stream) -> Stream:
    """A stream that begins where the given one stands, with nothing in it yet."""
    kinds = {kind: pydyf.Dictionary() for kind in ("ExtGState", "Shading", *KINDS)}
    resources = pydyf.Dictionary({**kinds, "ColorSpace": stream._resources["ColorSpace"]})
    alone = stream.clone(fonts={}, images={}, tags={}, resources=resources)
    alone._ctm_stack = [*stream._ctm_stack]
    return alone


def _share_font_files(drawn: Stream) -> None:
    for font in drawn._fonts.values():
        font.file_content = _FONT_FILES.setdefault(font.file_content, font.file_content)


def _can_be_repeated(drawn: Stream) -> bool:
    """Whether the page uses only what is copied here, and has every letter."""
    letters = not any(font.missing for font in drawn._fonts.values())
    return letters and _can_be_copied(drawn._resources)


def _can_be_copied(used: pydyf.Dictionary) -> bool:
    """Photographs (which have no drawing yet), shadings and masks cannot."""
    parts = [part for kind in KINDS for part in used[kind].values()]
    return (
        not used["Shading"]
        and all(name[0] in "aA" for name in used["ExtGState"])
        and all(part is not None and _can_be_copied(part.extra["Resources"]) for part in parts)
    )


def _repeat(drawn: Stream, stream: Stream) -> None:
    renamed: dict[bytes, bytes] = {}
    for kind, (letter, operator) in KINDS.items():
        held = stream._resources[kind]
        for name, part in drawn._resources[kind].items():
            own = f"{letter}{len(held)}"
            held[own] = _copied(part, stream)
            renamed[f"/{name} {operator}".encode()] = f"/{own} {operator}".encode()
    for name, state in drawn._resources["ExtGState"].items():
        stream._resources["ExtGState"].setdefault(name, pydyf.Dictionary(state))
    for key, font in drawn._fonts.items():
        _add_letters(font, stream._fonts.setdefault(key, _unused(font)))
    stream._tags.update({box: dict(tag) for box, tag in drawn._tags.items()})
    stream.stream.extend(
        renamed.get(piece, piece) if isinstance(piece, bytes) else piece for piece in drawn.stream
    )


def _copied(part: Stream, stream: Stream) -> Stream:
    """A drawing for one file: what lies in it is written with numbers of that file."""
    used = part.extra["Resources"]
    colours = stream._resources["ColorSpace"]
    resources = pydyf.Dictionary({**used, "ColorSpace": colours})
    for kind in KINDS:
        resources[kind] = pydyf.Dictionary(
            {name: _copied(inner, stream) for name, inner in used[kind].items()}
        )
    extra = pydyf.Dictionary({**part.extra, "Resources": resources})
    if "Group" in extra:
        extra["Group"] = pydyf.Dictionary({**extra["Group"], "CS": stream._default_color_space})
    copied = stream.clone(resources=resources, extra=extra)
    copied.stream = part.stream
    return copied


def _unused(font: Font) -> Font:
    """The font as it is before a letter of it is used."""
    fresh = copy.copy(font)
    fresh.widths, fresh.to_unicode = {}, {}
    return fresh


def _add_letters(used: Font, font: Font) -> None:
    letters: tuple[dict[int, Any], ...] = (font.widths, font.to_unicode)
    for known, more in zip(letters, (used.widths, used.to_unicode), strict=True):
        known.update({glyph: said for glyph, said in more.items() if glyph not in known})
