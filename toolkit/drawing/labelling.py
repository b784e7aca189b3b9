"""Texts beside the marks: where each stands so that nothing stands on anything else.

Every text has some fifty forms and places. Those that hit a mark, a quarter's name or the edge are struck out;
from the rest a seeded annealing picks a set in which no two texts touch. A text that finds no place is left out;
the list beside the map carries it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp
from random import Random

from toolkit.drawing.gaps import Line, gap_line
from toolkit.drawing.letters import break_lines, printable, text_width
from toolkit.drawing.sheet import Box, Sheet
from toolkit.drawing.spreading import Spot

LABELS_AT_MOST = 25
"""Above this many marks there are numbers only (measured: texts then find no place without overlap)."""

WORTH_SHOWING = 0.5
"""With fewer than this share of the texts in place none is shown: half a labelled map misleads (house rule)."""

FORMS = ((11.5, 2, 0.0), (8.5, 2, 0.4), (9.0, 1, 0.8))
"""The forms a text may take: width in em, lines at most, and what it costs to say less."""

LINE_HEIGHT = 1.22
GAP_PX = 3
ROUNDS = 4000
SEED = 2017
LEFT_OUT = 4.0
"""What leaving a text out costs, beside 0 to 2 for a less handy place or form."""

OVER_A_LINE = 1.2
"""What it costs to stand on the line from a claim to its mark, or on a cross."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A text and its box; lines are left-aligned, or right-aligned when ``anchor`` is "end"."""

    number: int
    lines: tuple[str, ...]
    box: Box
    anchor: str


@dataclass(frozen=True, slots=True)
class _Choice:
    label: Label
    cost: float


def place_labels(
    spots: tuple[Spot, ...], sheet: Sheet, crosses: Sequence[Line] = ()
) -> tuple[Label, ...]:
    """The texts that fit: each in its own quarter, none touching another text, a mark or the quarter's name.

    ``crosses`` are lines that a text had better not stand on.
    """
    if len(spots) > LABELS_AT_MOST:
        return ()
    blocked = tuple(spot.box for spot in spots)
    claims = tuple(spot.claimed.box for spot in spots if spot.claimed)
    lines = (*(line for line in map(gap_line, spots) if line), *crosses)
    choices = [_dearer_over(lines, _open_choices(spot, sheet, blocked, claims)) for spot in spots]
    labels = tuple(
        choices[index][choice].label
        for index, choice in enumerate(_anneal(choices))
        if choice is not None
    )
    return labels if len(labels) >= WORTH_SHOWING * len(spots) else ()


def _open_choices(
    spot: Spot, sheet: Sheet, blocked: tuple[Box, ...], claims: tuple[Box, ...]
) -> list[_Choice]:
    room = sheet.room(spot.mark.quadrant).shrunk(GAP_PX)
    return [
        choice
        for choice in _choices(spot, sheet)
        if room.holds(choice.label.box)
        and not any(choice.label.box.overlaps(box) for box in blocked if box != spot.box)
        and not any(choice.label.box.overlaps(box) for box in claims)
    ]


def _dearer_over(lines: Sequence[Line], choices: list[_Choice]) -> list[_Choice]:
    return [
        _Choice(
            choice.label,
            choice.cost + OVER_A_LINE * any(_crosses(line, choice.label.box) for line in lines),
        )
        for choice in choices
    ]


def _crosses(line: Line, box: Box) -> bool:
    """Whether a line runs through a box (Liang and Barsky's clipping)."""
    (start_x, start_y), (end_x, end_y) = line
    enter, leave = 0.0, 1.0
    for way, room in (
        (start_x - end_x, start_x - box.left),
        (end_x - start_x, box.right - start_x),
        (start_y - end_y, start_y - box.top),
        (end_y - start_y, box.bottom - start_y),
    ):
        if way == 0:
            if room < 0:
                return False
        elif way < 0:
            enter = max(enter, room / way)
        else:
            leave = min(leave, room / way)
    return enter <= leave


def _choices(spot: Spot, sheet: Sheet) -> list[_Choice]:
    text = printable(spot.mark.text)
    if not text:  # a map of numbers only
        return []
    size = sheet.types.label
    return [
        choice
        for em, lines_at_most, cost in FORMS
        for choice in _places(spot, break_lines(text, em * size, size, lines_at_most), size, cost)
    ]


def _places(spot: Spot, lines: tuple[str, ...], size: float, terse: float) -> list[_Choice]:
    """Right and left of the mark first, then above and below, then the same a little shifted."""
    width = max(text_width(line, size) for line in lines)
    height = len(lines) * LINE_HEIGHT * size
    edge = spot.box
    right, left = edge.right + GAP_PX, edge.left - GAP_PX - width
    places = [
        (column, spot.y - height / 2 + shift * height / 2, anchor, abs(shift) * 0.5 + side)
        for shift in (0, -0.5, 0.5, -1, 1)
        for column, anchor, side in ((right, "start", 0.0), (left, "end", 0.1))
    ]
    places += [
        (column, top, anchor, 0.9 + aside)
        for column, anchor, aside in (
            (spot.x - width / 2, "start", 0.0),
            (spot.x - spot.reach.radius, "start", 0.2),
            (spot.x + spot.reach.radius - width, "end", 0.2),
        )
        for top in (edge.top - GAP_PX - height, edge.bottom + GAP_PX)
    ]
    return [
        _Choice(
            _label(spot, lines, anchor, Box(left=x, top=y, width=width, height=height)),
            cost + terse,
        )
        for x, y, anchor, cost in places
    ]


def _label(spot: Spot, lines: tuple[str, ...], anchor: str, box: Box) -> Label:
    return Label(number=spot.mark.number, lines=lines, box=box, anchor=anchor)


def _anneal(choices: list[list[_Choice]]) -> list[int | None]:
    """One choice for each mark, or None; never two that touch."""
    random = Random(SEED)  # noqa: S311 (nothing secret: the same cards must give the same picture)
    conflicts = _conflicts(choices)
    state = _greedy(choices, conflicts)
    best, best_cost = list(state), _total(choices, state)
    cost = best_cost
    movable = [index for index, mine in enumerate(choices) if mine]
    for step in range(ROUNDS if movable else 0):
        if best_cost == 0:
            break
        heat = max(0.01, 1.0 - step / ROUNDS)
        index = random.choice(movable)
        trial = _with_choice(state, index, random.randrange(len(choices[index])), conflicts)
        trial_cost = _total(choices, trial)
        if trial_cost <= cost or random.random() < exp((cost - trial_cost) / heat):
            state, cost = trial, trial_cost
            if cost < best_cost:
                best, best_cost = list(state), cost
    return _greedy(choices, conflicts, best)


def _greedy(
    choices: list[list[_Choice]],
    conflicts: dict[tuple[int, int], set[tuple[int, int]]],
    start: list[int | None] | None = None,
) -> list[int | None]:
    """Give each mark that has no text yet, those with the fewest places first, its handiest free place."""
    state: list[int | None] = list(start) if start else [None] * len(choices)
    for index in sorted(range(len(choices)), key=lambda i: len(choices[i])):
        if state[index] is not None:
            continue
        taken = {(i, choice) for i, choice in enumerate(state) if choice is not None}
        free = [
            choice
            for choice in range(len(choices[index]))
            if not conflicts.get((index, choice), set()) & taken
        ]
        state[index] = min(free, key=lambda choice: choices[index][choice].cost, default=None)
    return state


def _with_choice(
    state: list[int | None],
    index: int,
    choice: int,
    conflicts: dict[tuple[int, int], set[tuple[int, int]]],
) -> list[int | None]:
    """The state with one text moved; the texts it now touches are taken away."""
    moved = list(state)
    moved[index] = choice
    for other, other_choice in conflicts.get((index, choice), ()):
        if moved[other] == other_choice:
            moved[other] = None
    return moved


def _total(choices: list[list[_Choice]], state: list[int | None]) -> float:
    return sum(
        LEFT_OUT if choice is None else choices[index][choice].cost
        for index, choice in enumerate(state)
        if choices[index]
    )


def _conflicts(choices: list[list[_Choice]]) -> dict[tuple[int, int], set[tuple[int, int]]]:
    """For each choice, the choices of other marks that it touches."""
    found: dict[tuple[int, int], set[tuple[int, int]]] = {}
    flat = [
        ((index, number), choice.label.box.shrunk(-1))
        for index, mine in enumerate(choices)
        for number, choice in enumerate(mine)
    ]
    for at, (one, box) in enumerate(flat):
        for other, other_box in flat[at + 1 :]:
            if one[0] != other[0] and box.overlaps(other_box):
                found.setdefault(one, set()).add(other)
                found.setdefault(other, set()).add(one)
    return found
