"""The risk of the open card judged area by area, and how easily the world could break the belief."""

from __future__ import annotations

import zlib

import streamlit as st

from toolkit.domain.bank import ImpactArea
from toolkit.domain.changes import RiskJudged
from toolkit.domain.session import Impact
from toolkit.domain.vocabulary import SAFETY_CRITICAL_FROM
from toolkit.language import _
from toolkit.scoring.risk import risk_of
from toolkit.scoring.standing import Standing, recorded_safety
from toolkit.screens.begun import forget_begun
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html, plain

VULNERABILITY = "vulnerability"


def render(showing: Showing, standing: Standing) -> None:
    """Draw the closed part; inside, one question an area. The greatest answer counts, never the mean."""
    keys = {
        part: field_key(showing, standing, part)
        for part in (*(area.area for area in showing.bank.impact_areas), VULNERABILITY)
    }
    part = st.expander(
        _("Risk in full: four areas"),
        key=showing.key("map", "judging", standing.assumption.assumption_id),
        on_change="rerun",
    )
    if part.open:
        with part:
            _render_inside(showing, standing, keys)


def field_key(showing: Showing, standing: Standing, part: str) -> str:
    """The key of a question. It changes with what is stored, so that an undo shows the old answers again."""
    assumption = standing.assumption
    stored = repr((assumption.impact, assumption.vulnerability, assumption.worry_answer))
    fingerprint = str(zlib.crc32(stored.encode()))
    return showing.key("map", "judge", assumption.assumption_id, fingerprint, part)


def _render_inside(showing: Showing, standing: Standing, keys: dict[str, str]) -> None:
    assumption = standing.assumption
    for area in showing.bank.impact_areas:
        _render_area(area, _before(standing, area), keys[area.area])
    names = {words.value: words for words in showing.bank.vulnerabilities}
    st.radio(
        _("Could something in the plan period break this belief?"),
        list(names),
        index=list(names).index(assumption.vulnerability),
        format_func=lambda value: plain(names[value].name),
        captions=[plain(words.about) for words in names.values()],
        key=keys[VULNERABILITY],
        persist_state="session",
    )
    st.html(f'<div class="quiet" role="status">{as_html(_decides(showing, keys))}</div>')
    st.button(
        _("Save the judgement"),
        key=showing.key("map", "judge", assumption.assumption_id, "save"),
        on_click=_save,
        args=(showing, assumption.assumption_id, keys),
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
        persist_state="session",
    )


def _decides(showing: Showing, keys: dict[str, str]) -> str:
    """Which of the answers that stand there gives the card its risk, in the words of its anchor."""
    rule = _("The area with the greatest risk decides, never the mean.")
    vulnerability = st.session_state.get(keys[VULNERABILITY])
    risks = {}
    for area in showing.bank.impact_areas:
        impact = st.session_state.get(keys[area.area])
        if impact and vulnerability:
            alone = {"safety": 0, "mission": 0, "business": 0, "law": 0, area.area: impact}
            risks[area.area] = (risk_of(Impact(**alone), vulnerability), area, impact)
    if not risks:
        return rule
    _risk, area, impact = max(risks.values(), key=lambda found: found[0])
    words = _("{area} decides: {anchor}.").format(area=area.name, anchor=area.anchors[impact])
    if area.area == "safety" and impact >= SAFETY_CRITICAL_FROM:
        return f"{words} {_('It counts in full, however hard it is to imagine.')}"
    return f"{words} {rule}"


def _save(showing: Showing, assumption_id: str, keys: dict[str, str]) -> None:
    found = {part: st.session_state.get(key) for part, key in keys.items()}
    if any(answer is None for answer in found.values()):
        showing.say(
            _("Choose a number for every area, then save. What you have chosen is still there.")
        )
        return
    vulnerability = found.pop(VULNERABILITY)
    judged = RiskJudged(
        assumption_id=assumption_id,
        impact=Impact(**{part: int(answer or 0) for part, answer in found.items()}),
        vulnerability=int(vulnerability or 0),
    )
    if showing.record(judged):
        forget_begun(keys.values())
