"""What the columns of a table most likely mean: our own tables, sticky notes of Miro, Mural and FigJam, any other.

The whiteboards change the headings of their exports from time to time, so each preset knows several; whatever is
guessed, a person sees and changes before anything is written.
"""

from __future__ import annotations

from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass, field

from toolkit.domain.vocabulary import Lens
from toolkit.exchange.table_in.reading import Grid
from toolkit.language.translate import _

Names = tuple[str, ...]

TEXT: Names = ("text", "sticky note", "sticky notes", "note", "notes", "content", "characters")
COLOUR: Names = ("color", "colour", "bg color", "background color", "fill color", "sticky color")
TAGS: Names = ("tags", "tag", "labels", "label")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """Which column (counted from 0, None for none) means what, and which lens a colour or a tag stands for."""

    text: int
    lens: int | None = None
    tags: int | None = None
    colour: int | None = None
    safety: int | None = None
    colour_lens: AnyMapping[str, Lens] = field(default_factory=dict)
    tag_lens: AnyMapping[str, Lens] = field(default_factory=dict)
    default_lens: Lens = Lens.DESIRABILITY


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """A kind of table: the headings it uses, in small letters, and those that only it has (``marks``)."""

    preset_id: str
    text: Names = TEXT
    lens: Names = ("lens",)
    tags: Names = TAGS
    colour: Names = COLOUR
    safety: Names = ("safety",)
    marks: Names = ()


PRESETS: tuple[Preset, ...] = (
    Preset(
        preset_id="own",
        text=("we believe that", "assumption"),
        tags=(),
        colour=(),
        marks=("we believe that", "holds up", "load-bearing"),
    ),
    Preset(
        preset_id="mural",
        marks=("bg color", "border color", "border line", "area", "link to", "last updated by"),
    ),
    Preset(preset_id="figjam", marks=("section", "author", "stamps", "page", "sticky color")),
    Preset(
        preset_id="miro",
        marks=("frame", "frame name", "board", "item type", "shape type", "created by"),
    ),
    Preset(
        preset_id="plain",
        text=("we believe that", "assumption", "assumptions", "belief", *TEXT, "idea", "card"),
        lens=("lens", "category", "kind", "type"),
        tags=(*TAGS, "theme"),
        safety=("safety", "touches safety", "risk to people"),
    ),
)
"""The presets; the last one fits any table."""


def guessed(grid: Grid) -> Preset:
    """The preset whose own headings the table has most of; the plain one where none fits."""
    headings = _plain_headings(grid)
    *known, plain = PRESETS
    best = max(known, key=lambda preset: len(headings.keys() & set(_named(preset.marks))))
    fits = headings.keys() & set(_named(best.marks)) and headings.keys() & set(_named(best.text))
    return best if fits else plain


def mapping_for(grid: Grid, preset: Preset) -> Mapping:
    """What the preset makes of the table's columns; where no heading is known, the longest texts are the beliefs."""
    headings = _plain_headings(grid)

    def place(names: Names) -> int | None:
        return next((headings[name] for name in _named(names) if name in headings), None)

    text = place(preset.text)
    return Mapping(
        text=_wordiest(grid) if text is None else text,
        lens=place(preset.lens),
        tags=place(preset.tags),
        colour=place(preset.colour),
        safety=place(preset.safety),
    )


def heads_known(grid: Grid) -> bool:
    """Whether the first row reads like headings: a column is called what one of the presets calls it."""
    known = {name for p in PRESETS for name in (*p.text, *p.lens, *p.tags, *p.colour, *p.marks)}
    return bool(_plain_headings(grid).keys() & set(_named(tuple(known))))


def _named(names: Names) -> Names:
    """The names, and as our own tables write them in today's language."""
    own = {
        "we believe that": _("We believe that"),
        "lens": _("Lens"),
        "safety": _("Safety"),
        "holds up": _("Holds up"),
    }
    return tuple(
        name for one in names for name in dict.fromkeys((one, own.get(one, one).casefold()))
    )


def _plain_headings(grid: Grid) -> dict[str, int]:
    """From heading to place, the first of two; written small, with single spaces."""
    return {
        " ".join(heading.casefold().replace("_", " ").split()): place
        for place, heading in reversed(tuple(enumerate(grid.headings)))
    }


def _wordiest(grid: Grid) -> int:
    return max(
        range(len(grid.headings)),
        key=lambda place: sum(len(row.cell(place)) for row in grid.rows),
    )
