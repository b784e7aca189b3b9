"""What would be written from a table, and what is wrong with each row that would not."""

from __future__ import annotations

import re
from dataclasses import dataclass

from toolkit.domain.checks import check_text
from toolkit.domain.errors import Problem, RuleBroken
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import Lens, Strip
from toolkit.exchange.shown import shown
from toolkit.exchange.table_in.presets import Mapping
from toolkit.exchange.table_in.reading import Grid, GridRow
from toolkit.language.labels import label
from toolkit.language.translate import _
from toolkit.scoring.numbering import card_numbers
from toolkit.scoring.similar import words_of

NOT_SAFETY = frozenset({"", "0", "-", "no", "false", "none", "n"})
SAFETY_TAGS = frozenset({"safety", "safety-critical"})


@dataclass(frozen=True, slots=True)
class Ready:
    """A row that can be written: its number in the file and what becomes of it."""

    number: int
    text: str
    lens: Lens
    touches_safety: bool


@dataclass(frozen=True, slots=True)
class Planned:
    """What would be written, in the order of the file, and what keeps the other rows from it, by row."""

    ready: tuple[Ready, ...]
    problems: tuple[Problem, ...]


def planned(grid: Grid, mapping: Mapping, session: Session) -> Planned:
    """Every row of the table, either ready or with its problem. The place of a problem is the row's number."""
    here = _said_already(session)
    rows_seen: dict[str, int] = {}
    ready: list[Ready] = []
    problems: list[Problem] = []
    for row in grid.rows:
        text = _belief(row.cell(mapping.text))
        try:
            _check_row(row, mapping, text)
            lens = _lens(row, mapping)
            key = words_of(text) or text
            _check_new(key, rows_seen, here)
        except RuleBroken as broken:
            problems.append(Problem(broken.code, str(row.number), broken.params))
            continue
        rows_seen[key] = row.number
        ready.append(Ready(row.number, text, lens, _touches_safety(row, mapping)))
    return Planned(tuple(ready), tuple(problems))


def distinct(grid: Grid, place: int | None, *, split: bool = False) -> tuple[str, ...]:
    """The different texts of a column, the most frequent first; of tags, each tag for itself."""
    if place is None:
        return ()
    counts: dict[str, int] = {}
    for row in grid.rows:
        cell = row.cell(place).strip()
        for text in tags_in(cell) if split else (cell,) if cell else ():
            counts[text] = counts.get(text, 0) + 1
    return tuple(sorted(counts, key=lambda text: -counts[text]))


def asked_tags(grid: Grid, place: int | None) -> tuple[str, ...]:
    """The tags of which nobody knows yet what lens they stand for: those that name a lens, or safety, say it."""
    tags = distinct(grid, place, split=True)
    return tuple(t for t in tags if lens_named(t) is None and t.casefold() not in SAFETY_TAGS)


def example(grid: Grid, place: int | None, value: str, text: int) -> str:
    """The first text beside that value of a column: a colour's number tells nobody which notes it means."""
    beside = (row.cell(text) for row in grid.rows if row.cell(place).strip() == value)
    return next(filter(None, beside), "")


def tags_in(cell: str) -> tuple[str, ...]:
    """The tags of a cell, however they are parted."""
    return tuple(tag for part in re.split(r"[,;|\n]", cell) if (tag := part.strip()))


def _said_already(session: Session) -> dict[str, int]:
    numbers = card_numbers(session)
    return {
        words_of(text) or text: numbers[assumption.assumption_id]
        for assumption in session.assumptions
        for text in (*assumption.also_worded, assumption.text)
    }


def _belief(cell: str) -> str:
    """The text on one line, without the words that the toolkit puts before every belief."""
    text = " ".join(cell.split())
    opening = _("We believe that").casefold()
    return text[len(opening) :].lstrip(" .…:") if text.casefold().startswith(opening) else text


def _check_row(row: GridRow, mapping: Mapping, text: str) -> None:
    if mapping.text in row.formulas:
        raise RuleBroken("table_row_holds_formula")
    if not text:
        raise RuleBroken("table_row_has_no_text")
    check_text(text, "assumption")


def _check_new(key: str, rows_seen: dict[str, int], here: dict[str, int]) -> None:
    if key in rows_seen:
        raise RuleBroken("table_row_is_double", first=rows_seen[key])
    if key in here:
        raise RuleBroken("table_row_is_here", number=here[key])


def _lens(row: GridRow, mapping: Mapping) -> Lens:
    """The lens by its column, else by the first tag that names one, else by the colour, else the chosen one."""
    named = row.cell(mapping.lens).strip()
    if named:
        return _lens_called(named)
    for tag in tags_in(row.cell(mapping.tags)):
        lens = mapping.tag_lens.get(tag) or lens_named(tag)
        if lens:
            return lens
    colour = row.cell(mapping.colour).strip()
    return mapping.colour_lens.get(colour, mapping.default_lens)


def _lens_called(named: str) -> Lens:
    lens = lens_named(named)
    if lens is None:
        allowed = "; ".join(map(label, Lens))
        raise RuleBroken("table_lens_unknown", lens=shown(named), allowed=allowed)
    return lens


def lens_named(words: str) -> Lens | None:
    """The lens that is called so: by its label, its letter or its plain name; None where there is none."""
    wanted = words.strip().casefold()
    return next(
        (
            lens
            for lens in Lens
            if wanted in {label(lens).casefold(), lens.value.casefold(), lens.name.casefold()}
        ),
        None,
    )


def _touches_safety(row: GridRow, mapping: Mapping) -> bool:
    said = row.cell(mapping.safety).strip().casefold()
    tagged = SAFETY_TAGS.intersection(map(str.casefold, tags_in(row.cell(mapping.tags))))
    return bool(tagged) or said not in NOT_SAFETY | {label(Strip.NONE).casefold()}
