"""Words from phones that may point at a person, marked for who reads them before others do."""

from __future__ import annotations

from toolkit.screens.gathering.showing import GatheringShowing
from toolkit.screens.identifying import pointing_html


def warning_html(showing: GatheringShowing, *texts: str) -> str:
    """A soft warning about passages that may point at a person; the gathering's own names are no secret."""
    gathering = showing.gathering
    known = (
        gathering.name,
        gathering.place,
        *(country.name for country in gathering.countries),
        *(table.name for table in gathering.tables),
    )
    return pointing_html(showing, known, *texts)
