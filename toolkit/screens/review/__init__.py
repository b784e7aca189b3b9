"""Review: read the plan with other eyes, hand it out, and say what happens next."""

from __future__ import annotations

from toolkit.screens.marks import put_marks_on
from toolkit.screens.review.checks import last_check
from toolkit.screens.review.closing import render_closing
from toolkit.screens.review.handing_out import render_handing_out
from toolkit.screens.review.leaving import leaving
from toolkit.screens.review.passages import passages_in, passages_of
from toolkit.screens.review.plenary import render_plenary
from toolkit.screens.review.reading import render_reading
from toolkit.screens.review.views import NAME, View, tabs_of
from toolkit.screens.showing import Showing
from toolkit.screens.tabs import picked_tab, render_tabs


def render(showing: Showing) -> None:
    """Draw the review stage: reading comes first."""
    put_marks_on()
    found = passages_of(leaving(showing), showing.bank)
    waiting = passages_in(found)
    view = View(picked_tab(showing, NAME, View.READ))
    render_tabs(showing, NAME, tabs_of(waiting), view)
    if view is View.READ:
        render_reading(showing, found, last_check(showing.history))
    elif view is View.HAND_OUT:
        render_handing_out(showing)
    elif view is View.PLENARY:
        render_plenary(showing)
    else:
        render_closing(showing)
