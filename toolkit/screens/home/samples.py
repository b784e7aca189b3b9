"""The sample sessions: plainly fictional, opened as a copy that may be changed."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

import streamlit as st

from toolkit.domain.errors import ToolkitError
from toolkit.domain.history import History
from toolkit.domain.session import Session
from toolkit.exchange import open_sample, sample_names, session_of
from toolkit.language import _, ngettext
from toolkit.scoring.compare import sittings
from toolkit.screens.home.bringing import take_in
from toolkit.screens.home.keys import home_key
from toolkit.screens.home.listing import what_it_holds
from toolkit.screens.showing import Screen
from toolkit.screens.state import Place
from toolkit.screens.text import as_html, in_parts_html, shortened

SAMPLES_IN_A_ROW = 2


@lru_cache(maxsize=32)
def _sample(name: str, today: date) -> Session | History:
    """A sample as it is opened on a day; its file does not change while the app runs."""
    return open_sample(name, today)


def render_samples(screen: Screen) -> None:
    """Draw the samples, side by side."""
    names = sample_names()
    for start in range(0, len(names), SAMPLES_IN_A_ROW):
        columns = st.columns(SAMPLES_IN_A_ROW)
        for column, name in zip(columns, names[start:], strict=False):
            with column:
                _draw(screen, name)


def _draw(screen: Screen, name: str) -> None:
    sample = _sample(name, screen.today)
    session = session_of(sample)
    track = screen.bank.track(session.track_id)
    about = " · ".join(
        [
            track.name if track else session.track_id,
            what_it_holds(session),
            *([_sittings_words(sample)] if isinstance(sample, History) else []),
        ]
    )
    with st.container(border=True, key=home_key("sample", name), height="stretch"):
        st.html(
            f'<div class="home-row"><div class="home-team">{as_html(shortened(session.team))}</div>'
            f"<div>{as_html(shortened(session.business, 160))}</div>"
            f'<div class="quiet">{in_parts_html(about)}</div></div>'
        )
        st.button(
            _("Open a copy"),
            key=home_key("open_sample", name),
            on_click=open_copy,
            args=(screen, name),
        )


def _sittings_words(sample: History) -> str:
    count = len(sittings(sample.entries))
    return ngettext("{count} sitting", "{count} sittings", count).format(count=count)


def open_copy(screen: Screen, name: str) -> None:
    """Open a copy of a sample. Fit for ``on_click``."""
    try:
        session_id = take_in(screen.desk, _sample(name, screen.today), origin="sample")
    except ToolkitError as error:
        screen.refuse(error)
        return
    screen.go(Place.SESSION, session_id)
