"""The plain yes/no questions of an evidence item: each is asked only where its answer can matter."""

from __future__ import annotations

from enum import StrEnum

from toolkit.domain.vocabulary import EvidenceLevel, Lens, Side
from toolkit.language import _


class Gate(StrEnum):
    """A gate, by the field of the evidence item that holds its answer."""

    ELSEWHERE = "elsewhere"
    TELLER_GAINS = "teller_gains"
    TOLD_TO_POWER = "told_to_power"
    WORKER_VOICE = "worker_voice"


def gates_that_matter(
    side: Side | None, level: EvidenceLevel | None, lens: Lens, *, told_to_power: bool = False
) -> tuple[Gate, ...]:
    """The questions to ask for an item of that side and level on a card of that lens.

    Gates lower only what speaks for a belief. "Someone says so" covers what was seen elsewhere and what was told to
    somebody with power already, and what was told to power is nobody's free voice.
    """
    if side is not Side.FOR or level is None or level is EvidenceLevel.E0:
        return ()
    if level is EvidenceLevel.E1:
        return (Gate.TELLER_GAINS,)
    gates = [Gate.ELSEWHERE, Gate.TELLER_GAINS, Gate.TOLD_TO_POWER]
    if lens is Lens.WELLBEING and not told_to_power:
        gates.append(Gate.WORKER_VOICE)
    return tuple(gates)


def gate_question(gate: Gate) -> str:
    """The question, to be answered with yes or no."""
    questions = {
        Gate.ELSEWHERE: _("Was it seen with other people, or in another place?"),
        Gate.TELLER_GAINS: _("Does the teller gain from this answer?"),
        Gate.TOLD_TO_POWER: _("Was it told to somebody with power over the teller?"),
        Gate.WORKER_VOICE: _("Did those concerned say it in safety, or choose it freely?"),
    }
    return questions[gate]
