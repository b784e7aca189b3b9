"""What the phones of an open room do when a stage or a prompt is turned on the facilitator's screen."""

from __future__ import annotations

from toolkit.domain.changes import RoomStepOpened
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import DEBRIEF_STAGES, RoomStep, Stage

STEPS_OF_STAGES = {
    **dict.fromkeys(DEBRIEF_STAGES, RoomStep.CARDS),
    Stage.ASSUMPTIONS: RoomStep.ASSUMPTIONS,
    Stage.MAP: RoomStep.MAP,
}
"""The stages that phones have a part in; at the others they stay where they are."""


def cards_step(session: Session) -> RoomStepOpened:
    """Writing cards for the stage and prompt on the screen; beside the debrief, for the stage of the last cards."""
    if session.stage in DEBRIEF_STAGES:
        return RoomStepOpened(
            step=RoomStep.CARDS, stage=session.stage, prompt_id=session.wall.prompt_id
        )
    last = session.room.stage if session.room else None
    return RoomStepOpened(step=RoomStep.CARDS, stage=last or DEBRIEF_STAGES[0])


def phones_step(session: Session) -> RoomStepOpened | None:
    """The step that fits the open stage, where the phones are not at it yet; None where they stay.

    While people rate in an open round the phones stay with it, whatever is turned to on the screen.
    """
    room, step = session.room, STEPS_OF_STAGES.get(session.stage)
    if room is None or not room.open or step is None:
        return None
    if room.step is RoomStep.RATE and session.open_round() is not None:
        return None
    wanted = cards_step(session) if step is RoomStep.CARDS else RoomStepOpened(step=step)
    here = RoomStepOpened(step=room.step, stage=room.stage, prompt_id=room.prompt_id)
    return None if wanted == here else wanted
