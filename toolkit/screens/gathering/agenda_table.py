"""The run-of-day as a table that can be edited."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import streamlit as st

from toolkit.desk import new_id
from toolkit.domain.gathering.changes import AgendaSet
from toolkit.domain.gathering.parts.tables import AgendaItem
from toolkit.domain.gathering.vocabulary import DayPart
from toolkit.language import _, label
from toolkit.screens.gathering.agenda import usual_day
from toolkit.screens.gathering.showing import GatheringShowing

MINUTES_USUAL = 30
COLUMNS = ("day", "starts", "minutes", "part", "what")


def render_agenda_table(showing: GatheringShowing) -> None:
    """Draw the table; where the day is empty, the way to a usual one."""
    if not showing.gathering.agenda:
        st.button(
            _("Start from a usual day"),
            key=showing.key("agenda", "usual"),
            on_click=showing.act,
            args=(AgendaSet(agenda=usual_day(showing.gathering.first_day)),),
        )
        return
    st.data_editor(
        _columns(showing),
        key=_key(showing),
        num_rows="dynamic",
        hide_index=True,
        width="stretch",
        column_config={
            "day": st.column_config.DateColumn(_("Day"), format="DD/MM/YYYY", required=True),
            "starts": st.column_config.TimeColumn(_("Start"), format="HH:mm", required=True),
            "minutes": st.column_config.NumberColumn(
                _("Minutes"), min_value=1, max_value=1440, step=5, required=True
            ),
            "part": st.column_config.SelectboxColumn(
                _("Part"), options=[label(part) for part in DayPart], required=True
            ),
            "what": st.column_config.TextColumn(_("What happens"), required=True),
        },
    )


def typed_agenda(showing: GatheringShowing) -> tuple[AgendaItem, ...]:
    """What the table holds at this moment; a row without a start or a part is left out until it has them."""
    edits: dict[str, Any] = st.session_state.get(_key(showing)) or {}
    rows = _rows(showing)
    gone = set(edits.get("deleted_rows", ()))
    for place, changed in edits.get("edited_rows", {}).items():
        rows[int(place)] |= changed
    kept = [row for place, row in enumerate(rows) if place not in gone]
    items = (_item(showing, row) for row in (*kept, *edits.get("added_rows", ())))
    found = (item for item in items if item is not None)
    return tuple(sorted(found, key=lambda item: (item.day, item.starts)))


def _key(showing: GatheringShowing) -> str:
    """Another one after each saved change: the table then starts from what was saved."""
    return showing.key("agenda", str(abs(hash(showing.gathering.agenda))))


def _rows(showing: GatheringShowing) -> list[dict[str, Any]]:
    return [
        {
            "item_id": item.item_id,
            "day": item.day,
            "starts": time(item.starts // 60, item.starts % 60),
            "minutes": item.minutes,
            "part": label(item.part),
            "what": item.what,
        }
        for item in showing.gathering.agenda
    ]


def _columns(showing: GatheringShowing) -> dict[str, list[Any]]:
    """The table by columns."""
    rows = _rows(showing)
    return {name: [row[name] for row in rows] for name in COLUMNS}


def _item(showing: GatheringShowing, row: dict[str, Any]) -> AgendaItem | None:
    parts = {label(part): part for part in DayPart}
    starts, part = _time(row.get("starts")), parts.get(str(row.get("part")))
    if starts is None or part is None:
        return None
    return AgendaItem(
        item_id=row.get("item_id") or new_id(),
        day=_day(row.get("day")) or showing.gathering.first_day,
        starts=starts.hour * 60 + starts.minute,
        minutes=int(row.get("minutes") or MINUTES_USUAL),
        part=part,
        what=" ".join(str(row.get("what") or "").split()) or label(part),
    )


def _time(value: object) -> time | None:
    """Streamlit gives what was edited as text, "09:30" or "09:30:00"."""
    if isinstance(value, time) or value is None:
        return value
    return time.fromisoformat(str(value))


def _day(value: object) -> date | None:
    if isinstance(value, date) or value is None:
        return value
    return date.fromisoformat(str(value)[:10])
