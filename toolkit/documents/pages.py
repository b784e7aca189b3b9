"""Stage 3: from a report to HTML, with the templates under templates/documents."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Literal, ParamSpec

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from toolkit.documents.badges import badge_rules
from toolkit.documents.breaks import with_breaks
from toolkit.documents.faces import family_stack
from toolkit.documents.folders import DOCUMENT_TEMPLATES
from toolkit.documents.prose import Prose
from toolkit.language import (
    _,
    current_language,
    direction_in,
    label,
    long_date,
    month_words,
    ngettext,
    short_date,
)

P = ParamSpec("P")

Paper = Literal["a4", "letter"]
Poster = Literal["a3", "a1"]

PAPER_SIZES: dict[Paper | Poster, str] = {
    "a4": "A4",
    "letter": "letter",
    "a3": "420mm 297mm",
    "a1": "841mm 594mm",
}
"""The size of a page as CSS says it. Posters lie on their long side."""

LINE_HEIGHTS: dict[Paper | Poster, float] = {"a4": 1.29, "letter": 1.23, "a3": 1.25, "a1": 1.25}
"""Letter is 18 mm lower than A4: its lines stand closer, so that a plan has the same pages on both."""


def fill(
    template: str,
    report: object,
    *,
    prose: Prose,
    paper: Paper | Poster,
    sides: object = None,
    **pictures: str,
) -> str:
    """The HTML of a report.

    ``sides`` says what of it stands in which column, where a template has columns (``toolkit.documents.sides``).
    ``pictures`` are SVG drawings of ours, by the name the template knows them by.
    """
    return (
        _environment()
        .get_template(template)
        .render(
            report=report,
            sides=sides,
            prose=prose.printable,
            plain=prose.plain,
            page_size=PAPER_SIZES[paper],
            page_words=_page_words(),
            part_words=_part_words(),
            line_height=LINE_HEIGHTS[paper],
            language=current_language(),
            direction=direction_in(current_language()),
            family_stack=Markup(family_stack()),  # noqa: S704 (our own family names)
            badge_rules=Markup(badge_rules()),  # noqa: S704 (our own drawings)
            **{name: Markup(svg) for name, svg in pictures.items()},  # noqa: S704 (escaped where drawn)
        )
    )


def _page_words() -> Markup:
    """The page number in words, as the value of a CSS content."""
    words = Markup(_("Page {page} of {pages}"))  # noqa: S704 (our own words)
    return words.format(page=Markup('" counter(page) "'), pages=Markup('" counter(pages) "'))


def _part_words() -> Markup:
    """The number of a part of a pack and of its page in words; the part's first heading says which part it is."""
    words = Markup(_("Part {part}, page {page} of {pages}"))  # noqa: S704 (our own words)
    return words.format(
        part=Markup('" string(part) "'),
        page=Markup('" counter(page) "'),
        pages=Markup('" counter(pages) "'),
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(DOCUMENT_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        _=_breaking(_),
        ngettext=_breaking(ngettext),
        label=_breaking(label),
        long_date=_breaking(long_date),
        month_words=_breaking(month_words),
        short_date=_breaking(short_date),
    )
    return environment


def _breaking(say: Callable[P, str]) -> Callable[P, str]:
    """Our own words need the same places to break as those people type."""

    def said(*args: P.args, **kwargs: P.kwargs) -> str:
        return with_breaks(say(*args, **kwargs))

    return said


def words_of(value: object) -> Iterator[str]:
    """Every text inside a report, in reading order."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for member in value:
            yield from words_of(member)
    elif is_dataclass(value):
        for field in fields(value):
            yield from words_of(getattr(value, field.name))
