"""A step with its result: the learning card after the test card, and what the decision asks for next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from toolkit.domain.changes import AssumptionParked
from toolkit.domain.session import EvidenceItem, PlanLine, Session, StepResult
from toolkit.domain.vocabulary import Decision, Purpose, Stage
from toolkit.language import _, label, month_words, short_date
from toolkit.language.step_words import day_of, threshold_set_words
from toolkit.screens.assumptions import views as assumptions
from toolkit.screens.assumptions.opening import opened_id, turn_row
from toolkit.screens.map.chosen import choose
from toolkit.screens.plan.opening import copy_step
from toolkit.screens.showing import Showing
from toolkit.screens.tabs import pick_tab
from toolkit.screens.text import as_html
from toolkit.screens.zone import zone_of_reader


def earned_by_line(session: Session) -> dict[str, tuple[EvidenceItem, ...]]:
    """From the id of a step to the evidence items it earned that still stand in the ledger."""
    found: dict[str, list[EvidenceItem]] = {}
    for item in session.evidence:
        if item.line_id is not None:
            found.setdefault(item.line_id, []).append(item)
    return {line_id: tuple(items) for line_id, items in found.items()}


def learned_html(line: PlanLine, earned: Sequence[EvidenceItem]) -> str:
    """The learning card of a closed step: first what was guessed, then what was seen, in the order it happened."""
    result = line.result
    if result is None:
        return ""
    parts = [_guess_html(line), _result_html(result)]
    if result.learned.strip():
        parts.append(_part(_("We learned"), result.learned))
    parts.append(_part(_("We decided"), label(result.decision)))
    if line.purpose is Purpose.LEARN:
        parts.append(_earned_html(earned))
    purpose = as_html(label(line.purpose))
    return (
        f'<div class="learned"><p class="learned-what"><span class="quiet">{purpose}</span> '
        f'<b>{as_html(line.what)}</b></p><ol class="course">{"".join(filter(None, parts))}</ol></div>'
    )


def _guess_html(line: PlanLine) -> str:
    if line.purpose is not Purpose.LEARN:
        return ""
    return _part(
        _("We are right if"), line.right_if, when=threshold_set_words(line, zone_of_reader())
    )


def _result_html(result: StepResult) -> str:
    closed = short_date(day_of(result.closed_at, zone_of_reader()))
    return _part(_("Result"), result.observed, when=closed)


def _part(heading: str, text: str, *, when: str = "") -> str:
    at = f' <span class="quiet">({as_html(when)})</span>' if when else ""
    return f"<li><b>{as_html(heading)}</b>{at} {as_html(text)}</li>"


def _earned_html(earned: Sequence[EvidenceItem]) -> str:
    if not earned:
        return _part(_("In the ledger"), _("nothing from this step"))
    items = "".join(f"<li>{as_html(item_words(item))}</li>" for item in earned)
    return f"<li><b>{as_html(_('In the ledger'))}</b><ul>{items}</ul></li>"


def item_words(item: EvidenceItem) -> str:
    """An evidence item in one line: "For · People told us · November 2026: 5 of 12 shops ordered again"."""
    head = " · ".join((label(item.side), label(item.level), month_words(item.seen)))
    return _("{head}: {text}").format(head=head, text=item.text)


def last_decided(lines: Sequence[PlanLine]) -> PlanLine | None:
    """The step that was closed last, while its decision still asks for something and no other step is open."""
    results = [(line.result.closed_at, line) for line in lines if line.result is not None]
    if len(results) < len(lines) or not results:
        return None
    last = max(results, key=lambda pair: pair[0])[1]
    return None if decision_of(last) is Decision.KEEP_GOING else last


def decision_of(line: PlanLine) -> Decision:
    """What was decided when the step was closed; to keep going while it is not."""
    return line.result.decision if line.result else Decision.KEEP_GOING


def render_offers(showing: Showing, line: PlanLine) -> None:
    """Draw what the decision asks for next. Nothing happens by itself."""
    decision = decision_of(line)
    card = line.assumption_id
    with st.container(
        key=showing.key("offers", line.line_id), horizontal=True, vertical_alignment="center"
    ):
        st.html(f'<p class="about">{as_html(_asks_for(decision))}</p>', width="content")
        if decision is Decision.KEEP_TESTING:
            words = _("Write the next test from this one")
            _offer(showing, line, "copy", words, partial(copy_step, showing, line.line_id, card))
            return
        _offer(
            showing, line, "wording", _("Change the wording"), partial(to_wording, showing, card)
        )
        _offer(showing, line, "map", _("Open it on the map"), partial(to_map, showing, card))
        _offer(showing, line, "park", _("Park this card"), partial(_park, showing, card))


def _asks_for(decision: Decision) -> str:
    words = {
        Decision.KEEP_TESTING: _("You decided to keep testing."),
        Decision.CHANGE: _("You decided to change the plan."),
        Decision.STOP: _("You decided to stop."),
    }
    return words.get(decision, "")


def _offer(
    showing: Showing, line: PlanLine, name: str, words: str, turn: Callable[[], None]
) -> None:
    st.button(words, key=showing.key("offer", line.line_id, name), on_click=turn)


def to_map(showing: Showing, assumption_id: str) -> None:
    """Open a card on the map. Fit for ``on_click``."""
    choose(showing, assumption_id)
    showing.open_stage(Stage.MAP)


def to_wording(showing: Showing, assumption_id: str) -> None:
    """Open a card among the assumptions, to change its words. Fit for ``on_click``."""
    pick_tab(showing, assumptions.NAME, assumptions.View.LIST)
    if opened_id(showing) != assumption_id:
        turn_row(showing, assumption_id)
    showing.open_stage(Stage.ASSUMPTIONS)


def _park(showing: Showing, assumption_id: str) -> None:
    if showing.record(AssumptionParked(assumption_id=assumption_id, parked=True)):
        showing.say(_("Parked. It is under “Parked” at the assumptions, with all it holds."))
