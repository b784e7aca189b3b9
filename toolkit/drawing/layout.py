"""A map laid out on a sheet: the last plain value before anything is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from toolkit.drawing.crosses import cross_lines, has_crosses
from toolkit.drawing.labelling import Label, place_labels
from toolkit.drawing.picture import MapPicture
from toolkit.drawing.sheet import MarkSize, Sheet
from toolkit.drawing.spreading import Spot, spread_marks


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where everything stands on a sheet."""

    sheet: Sheet
    size: MarkSize
    spots: tuple[Spot, ...]
    labels: tuple[Label, ...]


@lru_cache(maxsize=64)
def lay_out(picture: MapPicture, sheet: Sheet) -> Layout:
    """Lay a map out on a sheet. The same cards give the same layout."""
    spread = spread_marks(picture.marks, sheet)
    field = sheet.field(spread.size.radius)
    crossed = spread.spots if has_crosses(picture) else ()
    crosses = [line for spot in crossed for line in cross_lines(spot, field)]
    return Layout(
        sheet=sheet,
        size=spread.size,
        spots=spread.spots,
        labels=place_labels(spread.spots, sheet, crosses),
    )
