"""Why a card stands where it stands, and what to do first, in plain words."""

from __future__ import annotations

from toolkit.domain.vocabulary import (
    SAFETY_CRITICAL_FROM,
    LedgerState,
    Quadrant,
    Strip,
)
from toolkit.language.ledger_words import gap_words, state_words
from toolkit.language.translate import N_, _
from toolkit.scoring.deciding import Area, deciding_areas, safety_holds_it_up
from toolkit.scoring.evidence import WORTH_A_LOOK
from toolkit.scoring.loud import state_of
from toolkit.scoring.standing import (
    LINE,
    EvidenceFrom,
    RiskFrom,
    Standing,
    recorded_safety,
)

AREA_WORDS = {
    Area.SAFETY: N_("safety and dignity"),
    Area.MISSION: N_("mission"),
    Area.BUSINESS: N_("business"),
    Area.LAW: N_("law and reputation"),
}
"""The areas of impact inside a sentence."""


def area_words(area: Area) -> str:
    """An area of impact inside a sentence: "law and reputation"."""
    return _(AREA_WORDS[area])


def reason(standing: Standing, *, bears_load: bool = False) -> str:
    """Why the card stands where it stands: what is loud, the danger, risk and evidence, and what rests on it."""
    parts = [
        _loud_reason(standing),
        _strip_reason(standing),
        _place_reason(standing),
        _ledger_reason(standing),
        gap_words(standing),
    ]
    if bears_load:
        parts.append(_load_words())
    return " ".join(part for part in parts if part)


def brief_reason(standing: Standing, *, bears_load: bool = False) -> str:
    """The same for a list of many cards: what is loud says enough, and the gap is left to the open card."""
    loud = _loud_reason(standing)
    calm = (_strip_reason(standing), _place_reason(standing), _ledger_reason(standing))
    parts = [loud] if loud else [part for part in calm if part]
    return " ".join([*parts, _load_words()] if bears_load else parts)


def _load_words() -> str:
    return _("Load-bearing: the plan loses a support without it.")


def first_step(standing: Standing) -> str:
    """What to do first with a card of that standing. A danger to people comes first, then a plan that is wrong."""
    state = state_of(standing)
    if state is LedgerState.STOP_AND_REVIEW:
        return _("Stop and review it now: protect people first, and record what you change.")
    if standing.strip is Strip.WORRY_RAISED:
        return _("Talk about the worry and record what the group says.")
    if state is LedgerState.PROBABLY_WRONG:
        if standing.strip is Strip.SAFETY_CRITICAL:
            return _("Protect people first, and change the plan.")
        return _("Change the plan: more testing will not help.")
    if standing.strip is Strip.SAFETY_CRITICAL:
        if standing.evidence is not None and standing.evidence >= LINE:
            return _("Protect people first, and keep watching: this is never done.")
        return _("Protect people first, then learn.")
    steps = {
        Quadrant.TEST_NOW: _("Test it soon, cheaply and safely."),
        Quadrant.WATCH: _("Keep watching: name an early sign and who looks at it."),
        Quadrant.LATER: _("Leave it for later."),
        Quadrant.CARRY_ON: _("Carry on."),
    }
    return steps[standing.quadrant] if standing.quadrant else _("Rate it, or agree on its place.")


def _loud_reason(standing: Standing) -> str:
    state = state_of(standing)
    if state is LedgerState.STOP_AND_REVIEW:
        return _("Stop and review: something speaks against it, and no change is recorded yet.")
    if state is LedgerState.PROBABLY_WRONG:
        return _(
            "Probably wrong, change the plan: strong evidence against it, nothing stronger for it."
        )
    return ""


def _strip_reason(standing: Standing) -> str:
    if standing.strip is Strip.SAFETY_CRITICAL:
        return _("If this is wrong, somebody may be seriously harmed.")
    if standing.strip is Strip.WORRY_RAISED:
        return _("Somebody sees a danger to safety, dignity or free choice here.")
    return ""


def _place_reason(standing: Standing) -> str:
    if standing.risk is None and standing.evidence is None:
        return _("Nobody has rated it yet.")
    return _("{risk}, {evidence}.").format(
        risk=_risk_words(standing), evidence=_evidence_words(standing)
    )


def _risk_words(standing: Standing) -> str:
    if standing.risk is None:
        return _("Risk not rated yet")
    words = _("High risk") if standing.risk >= LINE else _("Lower risk")
    why = [part for part in (_rests_on(standing), _world_words(standing)) if part]
    if not why:
        return words
    return _("{words} ({why})").format(words=words, why="; ".join(why))


def _rests_on(standing: Standing) -> str:
    """Which areas decide, or who said so."""
    areas = deciding_areas(standing)
    if safety_holds_it_up(standing):
        return _("a danger to a person keeps it above the agreed place")
    if standing.risk_from is RiskFrom.AGREED:
        return _("agreed by the team")
    if areas:
        return _("decided by {areas}").format(areas=_joined([area_words(area) for area in areas]))
    return _("no area is touched") if standing.risk_from is RiskFrom.JUDGED else ""


def _world_words(standing: Standing) -> str:
    """How easily the world could break the belief, where that moved the risk and is not the usual middle."""
    if standing.risk_from is RiskFrom.AGREED or not standing.risk:
        return ""
    if deciding_areas(standing) == (Area.SAFETY,) and (
        (recorded_safety(standing.assumption) or 0) >= SAFETY_CRITICAL_FROM
    ):
        return ""
    words = {
        1: _("hard to imagine that the world breaks it"),
        3: _("signs already that it breaks"),
    }
    return words.get(standing.assumption.vulnerability, "")


def _joined(words: list[str]) -> str:
    if len(words) == 1:
        return words[0]
    return _("{first} and {last}").format(first=", ".join(words[:-1]), last=words[-1])


def _evidence_words(standing: Standing) -> str:
    if standing.evidence is None:
        return _("evidence not rated yet")
    words = _("strong evidence") if standing.evidence >= LINE else _("little evidence")
    rests_on = {
        EvidenceFrom.LEDGER: _("written down in the ledger"),
        EvidenceFrom.AGREED: _("agreed, with nothing written down"),
        EvidenceFrom.CLAIM: _("as the team says, with nothing written down"),
    }
    if standing.evidence_from is None:
        return words
    return _("{words} ({rests_on})").format(words=words, rests_on=rests_on[standing.evidence_from])


def _ledger_reason(standing: Standing) -> str:
    """What the ledger says where it is neither loud nor plain support."""
    weight = standing.weight
    if weight is None:
        return ""
    if weight.state is LedgerState.CONTESTED:
        return _("Contested: evidence speaks for it and against it.")
    if weight.state is LedgerState.SUPPORTED and weight.against >= WORTH_A_LOOK:
        return _("{state}.").format(state=state_words(weight))
    return ""
