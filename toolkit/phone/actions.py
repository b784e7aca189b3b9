"""From the form that a phone sends to the change it asks for. Every field is read strictly; nothing else is."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from toolkit.desk import new_id
from toolkit.domain import changes as c
from toolkit.domain.ballots import hands_in
from toolkit.domain.changes import Change
from toolkit.domain.errors import RuleBroken
from toolkit.domain.session import HandCount
from toolkit.domain.vocabulary import EvidenceLevel, Lens, OfferKind, RoomStep, Stage
from toolkit.phone.limits import HANDS_AT_MOST

Form = Mapping[str, str]


def change_of(form: Form, participant: str) -> Change:
    """The change that the form asks for in the name of this participant. Raises RuleBroken for a form of no use."""
    make = ACTIONS.get(form.get("do", ""))
    if make is None:
        raise RuleBroken("form_unfit")
    try:
        return make(form, participant)
    except (KeyError, ValueError) as unfit:
        raise RuleBroken("form_unfit") from unfit


def change_id_of(form: Form) -> str:
    """The id the phone gave its change, so that the same form sent again stands once."""
    given = form.get("change_id", "")
    return given if given.isalnum() and len(given) <= 64 else new_id()


def _join(_form: Form, participant: str) -> Change:
    return c.ParticipantJoined(participant=participant)


def _offer(kind: OfferKind) -> Callable[[Form, str], Change]:
    def offered(form: Form, participant: str) -> Change:
        stage = Stage(form["stage"]) if kind is OfferKind.CARD else None
        return c.Offered(
            offer_id=change_id_of(form),
            participant=participant,
            kind=kind,
            text=form["text"],
            stage=stage,
            prompt_id=form.get("prompt_id") or None,
            lens=Lens(form.get("lens") or Lens.DESIRABILITY),
        )

    return offered


def _edit(form: Form, participant: str) -> Change:
    return c.OfferEdited(offer_id=form["offer_id"], participant=participant, text=form["text"])


def _take_back(form: Form, participant: str) -> Change:
    return c.OfferTakenBack(offer_id=form["offer_id"], participant=participant)


def _rate(form: Form, participant: str) -> Change:
    return c.AssumptionRated(
        assumption_id=form["assumption_id"],
        rater=participant,
        round_number=int(form["round"]),
        impact=int(form["impact"]),
        touches_safety=yes(form["safety"]),
        claim=EvidenceLevel(int(form["claim"])),
    )


def yes(answer: str) -> bool:
    """Whether a form says yes. Raises ValueError for anything but yes and no."""
    if answer not in ("yes", "no"):
        raise ValueError(answer)
    return answer == "yes"


def _count(form: Form, participant: str) -> Change:
    """A table's show of hands, entered on one device: the device is the table."""
    impact = [int(form[f"impact{value}"] or 0) for value in range(5)]
    claim = [int(form[f"claim{value}"] or 0) for value in range(6)]
    count = HandCount(
        assumption_id=form["assumption_id"],
        table=participant,
        round_number=int(form["round"]),
        impact=(impact[0], impact[1], impact[2], impact[3], impact[4]),
        claim=(claim[0], claim[1], claim[2], claim[3], claim[4], claim[5]),
        worries=int(form["worries"] or 0),
    )
    if max(hands_in(count), count.worries) > HANDS_AT_MOST:
        raise RuleBroken("too_many_hands", most=HANDS_AT_MOST)
    return c.HandsCounted(count=count)


def _ready(form: Form, participant: str) -> Change:
    return c.ReadySaid(participant=participant, ready=yes(form["ready"]))


def _dots(form: Form, participant: str) -> Change:
    chosen = tuple(one for one in form.get("chosen", "").split(",") if one)
    return c.DotsGiven(participant=participant, step=RoomStep(form["step"]), chosen=chosen)


def _worry(form: Form, participant: str) -> Change:
    return c.WorryTold(worry_id=change_id_of(form), participant=participant, text=form["text"])


ACTIONS: dict[str, Callable[[Form, str], Change]] = {
    "join": _join,
    "card": _offer(OfferKind.CARD),
    "assumption": _offer(OfferKind.ASSUMPTION),
    "learned": _offer(OfferKind.LEARNED),
    "edit": _edit,
    "take_back": _take_back,
    "rate": _rate,
    "count": _count,
    "ready": _ready,
    "dots": _dots,
    "worry": _worry,
}
"""Everything a phone can ask for. What is not here, it cannot do."""
