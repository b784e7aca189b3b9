"""The map on the wall, with the safety-critical cards first. The script lets marks glide to where they are agreed."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.domain.numbering import card_numbers
from toolkit.domain.vocabulary import Lens
from toolkit.drawing.colours import LENS_STYLE
from toolkit.drawing.icon import mark_icon
from toolkit.drawing.matrix import draw_matrix
from toolkit.drawing.picture import picture_of, spreads_of
from toolkit.drawing.sheet import Style
from toolkit.language import _, label, map_words, ngettext
from toolkit.phone.wall_scene import Kind, Piece, Scene, Seen
from toolkit.phone.wall_writing import CardView, MarkView, cut, mark_of
from toolkit.scoring.order import rank_assumptions
from toolkit.scoring.standing import Standing

WIDTH, HEIGHT = 820.0, 430.0
"""The map in px of its own: the wall draws it larger, so that its type is never under 24 px."""

TEXTS_AT_MOST = 4
"""So many cards of the strip have their texts beside the map; of more there are the marks alone (house rule)."""

MARKS_AT_MOST = 10
"""So many marks stand beside the map; the others are counted, and have their shield on the map (house rule)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MapView:
    """The drawing, the cards of the safety strip (first things first), how many more there are, and the legend."""

    svg: str
    strip: tuple[CardView, ...]
    brief: bool
    more: str
    legend: tuple[CardView, ...]


def map_scene(seen: Seen) -> Scene:
    """The map as it stands, one drawing."""
    ranked = seen.history.once(
        ("wall_ranked", seen.today), lambda: rank_assumptions(seen.session, seen.today)
    )
    return Scene(
        name="map",
        kind=Kind.MAP,
        heading=_("The map"),
        prompt=_("What is top right is risky and unproven: test it now."),
        pieces=(
            Piece(key="map", macro="map", view=view_of(_svg(seen, ranked), _strip(seen, ranked))),
        ),
    )


def view_of(svg: str, strip: tuple[CardView, ...]) -> MapView:
    """A map with what stands beside it; ``strip`` are all cards of the safety strip, first things first."""
    left = len(strip) - MARKS_AT_MOST
    more = ngettext("and {count} more with a shield", "and {count} more with a shield", left)
    return MapView(
        svg=svg,
        strip=strip[:MARKS_AT_MOST],
        brief=len(strip) > TEXTS_AT_MOST,
        more=more.format(count=left) if left > 0 else "",
        legend=tuple(
            CardView(
                text=label(lens),
                mark=MarkView(svg=mark_icon(lens, ""), code=LENS_STYLE[lens].letter),
            )
            for lens in Lens
        ),
    )


def _svg(seen: Seen, ranked: tuple[Standing, ...]) -> str:
    picture = picture_of(ranked, card_numbers(seen.session), spreads_of(seen.session))
    return draw_matrix(picture, map_words(), width=WIDTH, height=HEIGHT, style=Style.WALL)


def _strip(seen: Seen, ranked: tuple[Standing, ...]) -> tuple[CardView, ...]:
    numbers = card_numbers(seen.session)
    return tuple(
        CardView(
            text=cut(one.assumption.text),
            mark=mark_of(one.assumption, numbers, solid=one.solid, shielded=True),
        )
        for one in ranked
        if one.in_strip
    )
