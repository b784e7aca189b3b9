"""Why a card stands where it stands, in plain words."""

from __future__ import annotations

from toolkit.domain.vocabulary import LedgerState, Quadrant, Strip
from toolkit.language.labels import label
from toolkit.language.translate import _
from toolkit.scoring.standing import LINE, EvidenceFrom, RiskFrom, Standing


def reason(standing: Standing, *, bears_load: bool = False) -> str:
    """One or two sentences: the risk, the evidence, and what the card holds up."""
    parts = [_strip_reason(standing), _place_reason(standing), _ledger_reason(standing)]
    if bears_load:
        parts.append(_("Load-bearing: the plan loses a support without it."))
    return " ".join(part for part in parts if part)


def first_step(standing: Standing) -> str:
    """What to do first with a card of that standing."""
    if standing.strip is Strip.SAFETY_CRITICAL:
        return _("Protect people first, then learn.")
    if standing.strip is Strip.WORRY_RAISED:
        return _("Talk about the worry and record what the group says.")
    steps = {
        Quadrant.TEST_NOW: _("Test it soon, cheaply and safely."),
        Quadrant.WATCH: _("Keep watching: name an early sign and who looks at it."),
        Quadrant.LATER: _("Leave it for later."),
        Quadrant.CARRY_ON: _("Carry on."),
    }
    return steps[standing.quadrant] if standing.quadrant else _("Rate it, or agree on its place.")


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
    if standing.risk_from is RiskFrom.AGREED:
        return _("{words} (agreed by the team)").format(words=words)
    return words


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
    if standing.weight is None or standing.weight.state in (
        LedgerState.UNKNOWN,
        LedgerState.SUPPORTED,
    ):
        return ""
    return _("Ledger: {state}.").format(state=label(standing.weight.state))
