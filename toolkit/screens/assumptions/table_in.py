"""Bring a table: sticky notes or assumptions from a CSV or XLSX file, seen as they would be written, then written."""

from __future__ import annotations

from collections.abc import Mapping as AnyMapping
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache, partial

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from toolkit.desk import new_id
from toolkit.domain.changes import AssumptionWritten
from toolkit.domain.errors import Problem, ToolkitError
from toolkit.domain.vocabulary import Lens
from toolkit.exchange.table_in import (
    PRESETS,
    Grid,
    Mapping,
    Planned,
    Preset,
    Ready,
    asked_tags,
    distinct,
    example,
    guessed,
    heads_known,
    mapping_for,
    planned,
    read_table,
)
from toolkit.language import _, ngettext, problem_sentence
from toolkit.screens.assumptions.table_back import remember_rows, render_taking_back
from toolkit.screens.assumptions.table_in_shown import left_out_html, note_html, preview_html
from toolkit.screens.marks import lens_words
from toolkit.screens.problems import problems_html
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html, plain, shortened

VALUES_ASKED = 8
"""So many colours, and so many tags, get a lens of their own; the others go where all go (house rule)."""

Place = int | None


def render_table_in(showing: Showing) -> None:
    """Draw the folded place for a table."""
    with st.expander(
        _("Bring a table"), key=showing.key("table_in", "folded"), on_change="rerun"
    ) as folded:
        if not folded.open:
            return
        render_taking_back(showing)
        upload = st.file_uploader(
            _(
                "A table (.csv or .xlsx): sticky notes from Miro, Mural or FigJam, or any list with one belief a row"
            ),
            type=["csv", "xlsx"],
            key=_upload_key(showing),
        )
        if upload is not None:
            _render_upload(showing, upload)


def _upload_key(showing: Showing) -> str:
    """Another key after each table that was written: the place for a file is empty again."""
    return showing.key("table_in", "file", showing.state.picked.get(_count_key(showing), "0"))


def _count_key(showing: Showing) -> str:
    return showing.key("table_in", "count")


@lru_cache(maxsize=2)
def _read(raw: bytes, name: str) -> Grid:
    """Kept, because a screen asks again at every click."""
    return read_table(raw, name)


def _render_upload(showing: Showing, upload: UploadedFile) -> None:
    try:
        grid = _read(upload.getvalue(), upload.name)
    except ToolkitError as error:
        st.html(problems_html(error))
        return
    asked = Asked(showing, upload.file_id)
    grid = asked.grid(grid)
    if grid.letters_guessed:
        _say_letters_guessed()
    if not grid.rows:
        st.html(note_html(problem_sentence(Problem("table_has_no_rows", ""))))
        return
    plan = planned(grid, asked.mapping(grid), showing.session)
    _render_plan(showing, plan)


def _say_letters_guessed() -> None:
    words = _(
        "This file does not say how its letters are written. If some look wrong below, save it as “CSV UTF-8” and"
        " choose it again."
    )
    st.html(note_html(words))


class Asked:
    """The questions about one table, with the answers that are most likely chosen already."""

    def __init__(self, showing: Showing, file_id: str) -> None:
        self._showing = showing
        self._file_id = file_id

    def _key(self, *parts: str) -> str:
        return self._showing.key("table_in", self._file_id, *parts)

    def grid(self, read: Grid) -> Grid:
        """The table with or without a row of headings, as somebody says."""
        headed = st.checkbox(
            _("The first row holds the headings of the columns"),
            value=heads_known(read),
            key=self._key("headed"),
        )
        return read if headed else read.without_headings()

    def mapping(self, grid: Grid) -> Mapping:
        """Which column means what, as somebody says."""
        with st.container(
            key="table_in_columns", horizontal=True, vertical_alignment="bottom", gap="small"
        ):
            preset = self._preset(grid)
            likely = mapping_for(grid, preset)
            mapping = self._columns(grid, preset, likely)
        tags = {tag: tag for tag in asked_tags(grid, mapping.tags)}
        colours = {
            colour: f"{colour} · {example(grid, mapping.colour, colour, mapping.text)}"
            for colour in distinct(grid, mapping.colour)[:VALUES_ASKED]
        }
        return replace(
            mapping,
            tag_lens=self._lenses("tag", _("Tags and their lenses"), tags),
            colour_lens=self._lenses("colour", _("Colours and their lenses"), colours),
        )

    def _preset(self, grid: Grid) -> Preset:
        names = preset_names()
        return st.selectbox(
            _("Where it comes from"),
            PRESETS,
            index=PRESETS.index(guessed(grid)),
            key=self._key("preset", str(len(grid.rows))),
            format_func=lambda preset: names[preset.preset_id],
            width=220,
        )

    def _columns(self, grid: Grid, preset: Preset, likely: Mapping) -> Mapping:
        def column(name: str, words: str, place: Place) -> Place:
            return self._column(grid, (preset.preset_id, name), words, place)

        text = st.selectbox(
            _("The belief"),
            range(len(grid.headings)),
            index=likely.text,
            key=self._key(preset.preset_id, "text", str(len(grid.rows))),
            format_func=partial(_heading, grid),
            width=220,
        )
        return Mapping(
            text=text,
            lens=column("lens", _("Lens"), likely.lens),
            tags=column("tags", _("Tags"), likely.tags),
            colour=column("colour", _("Colour"), likely.colour),
            safety=column("safety", _("Safety"), likely.safety),
            default_lens=self._default(),
        )

    def _default(self) -> Lens:
        lenses: Sequence[Lens] = tuple(Lens)
        return st.selectbox(
            _("Lens of all others"),
            lenses,
            key=self._key("default"),
            format_func=lens_words,
            width=220,
        )

    def _column(self, grid: Grid, name: tuple[str, str], words: str, place: Place) -> Place:
        return st.selectbox(
            words,
            range(len(grid.headings)),
            index=place,
            key=self._key(*name, str(len(grid.rows))),
            format_func=partial(_heading, grid),
            placeholder=_("No column"),
            width=220,
        )

    def _lenses(self, name: str, title: str, values: AnyMapping[str, str]) -> dict[str, Lens]:
        """A lens for each of the most frequent values, told by its words, where somebody chooses one."""
        if not values:
            return {}
        st.html(f'<p class="about">{as_html(title)}</p>')
        asked = tuple(values.items())[:VALUES_ASKED]
        with st.container(key=f"table_in_{name}", horizontal=True, gap="small"):
            chosen = {value: self._lens_for(name, value, words) for value, words in asked}
        return {value: lens for value, lens in chosen.items() if lens}

    def _lens_for(self, name: str, value: str, words: str) -> Lens | None:
        return st.selectbox(
            plain(shortened(words, 30)),
            list(Lens),
            index=None,
            key=self._key(name, value),
            format_func=lens_words,
            placeholder=_("As all others"),
            width=220,
        )


def _heading(grid: Grid, place: int) -> str:
    return shortened(grid.headings[place], 40)


def preset_names() -> dict[str, str]:
    """The presets in words."""
    return {
        "own": _("This toolkit"),
        "miro": "Miro",
        "mural": "Mural",
        "figjam": "FigJam",
        "plain": _("Another table"),
    }


def _render_plan(showing: Showing, plan: Planned) -> None:
    if plan.problems:
        st.html(left_out_html(plan.problems))
    if not plan.ready:
        st.html(note_html(_("No row of this table can be written as it stands.")))
        return
    st.html(preview_html(plan.ready))
    count = len(plan.ready)
    st.button(
        ngettext("Write {count} assumption", "Write {count} assumptions", count).format(
            count=count
        ),
        key=showing.key("table_in", "write"),
        type="primary",
        on_click=write_rows,
        args=(showing, plan.ready),
    )


def write_rows(showing: Showing, ready: Sequence[Ready]) -> None:
    """Write all rows in one commit, or none of them, and say how many. Fit for ``on_click``."""
    change_ids = showing.record_all(map(_written, ready))
    if not change_ids:
        return
    written = int(showing.state.picked.get(_count_key(showing), "0")) + 1
    showing.state.picked[_count_key(showing)] = str(written)
    remember_rows(showing, change_ids)
    showing.say(
        ngettext(
            "{count} assumption is written. Undo takes it back.",
            "{count} assumptions are written. “Take the table back” takes back all of them, undo the last one.",
            len(ready),
        ).format(count=len(ready))
    )


def _written(one: Ready) -> AssumptionWritten:
    return AssumptionWritten(
        assumption_id=new_id(), text=one.text, lens=one.lens, touches_safety=one.touches_safety
    )
