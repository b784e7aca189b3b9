"""What happens between sittings: steps are run and closed, signposts are looked at, the team comes back."""

from __future__ import annotations

from datetime import date

from toolkit.domain.session import EvidenceItem, Signpost
from toolkit.domain.vocabulary import Answer, Decision, record


@record
class StepStarted:
    """A step of the plan is under way."""

    line_id: str


@record
class StepClosed:
    """A step came to its end: observed, learned, decided, and the evidence items it earned."""

    line_id: str
    observed: str
    learned: str
    decision: Decision
    earned: tuple[EvidenceItem, ...] = ()


@record
class DangerAnswered:
    """After *stop and review*: what was changed, and the evidence items against the belief that this answers."""

    assumption_id: str
    what_changed: str
    answers: tuple[str, ...]


@record
class SignpostWritten:
    """A signpost was set, or written anew under the same id; the looks at it stay."""

    signpost: Signpost


@record
class SignpostLookedAt:
    """Somebody looked at a signpost. When it has tripped, the evidence of its card is stale at once."""

    signpost_id: str
    noted: str
    tripped: bool
    next_check: date | None = None


@record
class SignpostDeleted:
    """A signpost was taken away."""

    signpost_id: str


@record
class ReviewOpened:
    """The team came back to look at what is due and what it has learned."""


@record
class ReviewClosed:
    """The review ended; the day of the next one, if it is agreed."""

    next_on: date | None = None


@record
class Finding:
    """What a sign in the own business becomes: a private, safety-critical card."""

    assumption_id: str
    text: str
    safety: int
    said: str


@record
class SignAnswered:
    """A sign of forced labour was answered for the own business, privately; a finding becomes a card."""

    sign_id: str
    answer: Answer
    finding: Finding | None = None


@record
class HintTurnedOff:
    """A hint of the wording coach is not wanted any more, or is wanted again."""

    hint_id: str
    off: bool
