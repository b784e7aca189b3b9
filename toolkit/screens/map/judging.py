"""The risk of the open card judged area by area, and how easily the world could break the belief."""

from __future__ import annotations

import streamlit as st

from toolkit.domain.bank import ImpactArea
from toolkit.domain.changes import RiskJudged
from toolkit.domain.session import Impact
from toolkit.language import _
from toolkit.scoring.standing import Standing, recorded_safety
from toolkit.screens.showing import Showing

VULNERABILITY = "vulnerability"


def render(showing: Showing, standing: Standing) -> None:
    """Draw the closed part; inside, one question an area. The greatest answer counts, never the mean."""
    assumption = standing.assumption
    assumption_id = assumption.assumption_id
    areas = showing.bank.impact_areas
    keys = {
        part: showing.key("map", "judge", assumption_id, part)
        for part in (*(area.area for area in areas), VULNERABILITY)
    }
    with (
        st.expander(_("Judge the risk area by area")),
        st.form(showing.key("map", "judge", assumption_id), border=False),
    ):
        for area in areas:
            _render_area(area, _before(standing, area), keys[area.area])
        names = {words.value: words.name for words in showing.bank.vulnerabilities}
        st.radio(
            _("Could something in the plan period break this belief?"),
            list(names),
            index=assumption.vulnerability - 1,
            format_func=lambda value: names[value],
            key=keys[VULNERABILITY],
        )
        st.form_submit_button(
            _("Save the judgement"),
            key=showing.key("map", "judge", assumption_id, "save"),
            on_click=_save,
            args=(showing, assumption_id, keys),
        )


def _before(standing: Standing, area: ImpactArea) -> int | None:
    """What was recorded for the area; for safety also what the group said to a worry."""
    if area.area == "safety":
        return recorded_safety(standing.assumption)
    impact = standing.assumption.impact
    return None if impact is None else int(getattr(impact, area.area))


def _render_area(area: ImpactArea, before: int | None, key: str) -> None:
    st.selectbox(
        area.asks,
        list(range(5)),
        index=before,
        format_func=lambda value: f"{value}  {area.anchors[value]}",
        placeholder=_("Choose 0 to 4"),
        key=key,
    )


def _save(showing: Showing, assumption_id: str, keys: dict[str, str]) -> None:
    found = {part: st.session_state.get(key) for part, key in keys.items()}
    if any(answer is None for answer in found.values()):
        showing.say(
            _("Choose a number for every area, then save. What you have chosen is still there.")
        )
        return
    vulnerability = found.pop(VULNERABILITY)
    showing.record(
        RiskJudged(
            assumption_id=assumption_id,
            impact=Impact(**{part: int(answer or 0) for part, answer in found.items()}),
            vulnerability=int(vulnerability or 0),
        )
    )
