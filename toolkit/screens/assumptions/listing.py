"""The assumptions as rows, the opened one with all that can be done to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import streamlit as st

from toolkit.content import search_starters
from toolkit.domain.session import Assumption
from toolkit.domain.vocabulary import Lens, Strip
from toolkit.language import _, label
from toolkit.scoring.numbering import card_numbers
from toolkit.screens.assumptions.links import held_words
from toolkit.screens.assumptions.opened import render_opened
from toolkit.screens.assumptions.opening import opened_id, turn_row
from toolkit.screens.marks import lens_html
from toolkit.screens.rows import Row, render_row
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html


@dataclass(frozen=True)
class Listed:
    """What every row needs, worked out once."""

    showing: Showing

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each assumption."""
        return card_numbers(self.showing.session)

    @cached_property
    def strips(self) -> dict[str, Strip]:
        """Whether each assumption on the table stands in the safety strip, and why."""
        return {one.assumption.assumption_id: one.strip for one in self.showing.ranked}

    @cached_property
    def cards_on_table(self) -> frozenset[str]:
        """Ids of the debrief cards that are not parked."""
        return frozenset(card.card_id for card in self.showing.session.cards if not card.parked)

    def row(self, assumption: Assumption, *, does: str = "") -> Row:
        """The row of an assumption."""
        strip = self.strips.get(assumption.assumption_id, Strip.NONE)
        held = len(self.cards_on_table.intersection(assumption.holds_up))
        return Row(
            row_id=assumption.assumption_id,
            number=str(self.numbers[assumption.assumption_id]),
            text=assumption.text,
            lens=assumption.lens,
            below=_below(strip, held),
            does=does,
            in_strip=strip is not Strip.NONE,
            private=assumption.private,
            picked=opened_id(self.showing) == assumption.assumption_id,
        )


def _below(strip: Strip, held: int) -> str:
    """The line below the text: the safety word first, then what the assumption holds up."""
    holds = held_words(held)
    return holds if strip is Strip.NONE else f"{label(strip)} · {holds}"


def by_lens(assumptions: Iterable[Assumption]) -> dict[Lens, list[Assumption]]:
    """The assumptions of each lens, as written; every lens has its key."""
    found: dict[Lens, list[Assumption]] = {lens: [] for lens in Lens}
    for assumption in assumptions:
        found[assumption.lens].append(assumption)
    return found


def lens_question(lens: Lens) -> str:
    """What a lens asks, in one line."""
    questions = {
        Lens.DESIRABILITY: _("Do people want it?"),
        Lens.VIABILITY: _("Can the money work?"),
        Lens.FEASIBILITY: _("Can we do it well?"),
        Lens.WELLBEING: _("Is it safe, fair and freely chosen?"),
        Lens.CONTEXT: _("Will the world around us allow it?"),
    }
    return questions[lens]


def render_by_lens(showing: Showing) -> None:
    """Draw the assumptions under their lenses."""
    listed = Listed(showing)
    for lens, assumptions in by_lens(showing.session.live_assumptions()).items():
        st.html(_heading_html(lens, len(assumptions)))
        if assumptions:
            render_rows(listed, f"list_{lens.value}", assumptions)
        else:
            st.html(_empty_html(showing, lens))


def render_rows(listed: Listed, name: str, assumptions: Iterable[Assumption]) -> None:
    """Draw rows; the opened one is followed by its details."""
    showing = listed.showing
    with st.container(key=f"belief_rows_{name}", gap="small"):
        for assumption in assumptions:
            row = listed.row(assumption)
            render_row(showing, name, row, turn_row, showing, assumption.assumption_id)
            if row.picked:
                render_opened(showing, assumption)


def _heading_html(lens: Lens, count: int) -> str:
    return (
        f'<h2 class="lens-heading">{lens_html(lens)}<span>{as_html(label(lens))}</span>'
        f'<span class="quiet">{as_html(lens_question(lens))}</span>'
        f'<span class="lens-count">{count or ""}</span></h2>'
    )


def _empty_html(showing: Showing, lens: Lens) -> str:
    starters = search_starters(showing.bank, showing.session.track_id, lens)
    words = _("Nothing here yet.")
    if starters:
        words = _("Nothing here yet. For example: we believe that {belief}").format(
            belief=starters[0].text
        )
    return f'<p class="quiet lens-empty">{as_html(words)}</p>'
