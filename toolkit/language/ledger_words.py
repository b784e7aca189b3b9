"""What a ledger says, in sentences: both sides, the state, what each item counts for, and what would move the card."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from toolkit.domain.gathering.shared import SharedCard
from toolkit.domain.session import EvidenceItem
from toolkit.domain.vocabulary import EvidenceLevel, LedgerState, Side
from toolkit.language.counting import capitalised, count_words
from toolkit.language.labels import label
from toolkit.language.times import long_date
from toolkit.language.translate import _, ngettext
from toolkit.scoring.evidence import WINDOW_MONTHS, WORTH_A_LOOK, Weight
from toolkit.scoring.ledger import Counted, ReadLedger
from toolkit.scoring.moves import Move
from toolkit.scoring.standing import EvidenceFrom, Standing
from toolkit.scoring.suggest import level_of

ITEM_WORDS: dict[EvidenceLevel, Callable[[int], str]] = {
    EvidenceLevel.E0: lambda n: ngettext("{count} hope", "{count} hopes", n),
    EvidenceLevel.E1: lambda n: ngettext(
        "{count} someone-says-so item", "{count} someone-says-so items", n
    ),
    EvidenceLevel.E2: lambda n: ngettext(
        "{count} people-told-us item", "{count} people-told-us items", n
    ),
    EvidenceLevel.E3: lambda n: ngettext("{count} trial", "{count} trials", n),
    EvidenceLevel.E4: lambda n: ngettext("{count} repeated result", "{count} repeated results", n),
    EvidenceLevel.E5: lambda n: ngettext(
        "{count} independent check", "{count} independent checks", n
    ),
}
"""So many items of a level, as a sentence names them."""


def items_words(level: EvidenceLevel, count: int) -> str:
    """So many items of that level: "two trials"."""
    return ITEM_WORDS[level](count).format(count=count_words(count))


def side_words(items: tuple[Counted, ...]) -> str:
    """One side in short: its strongest items counted, and how many weaker ones there are."""
    counting = [one.level for one in items if one.counts]
    if not counting:
        return _("nothing that still counts") if items else _("nothing")
    strongest = max(counting)
    at_the_top = items_words(strongest, counting.count(strongest))
    weaker = len(counting) - counting.count(strongest)
    if not weaker:
        return at_the_top
    return ngettext(
        "{strongest} and {count} weaker item", "{strongest} and {count} weaker items", weaker
    ).format(strongest=at_the_top, count=count_words(weaker))


def state_words(weight: Weight) -> str:
    """The state in words that fit both sides.

    The rule calls a ledger "supported so far" that is neither contested nor probably wrong, also where something
    speaks against the belief and little or nothing for it: these words say so.
    """
    if weight.state is not LedgerState.SUPPORTED or weight.against < WORTH_A_LOOK:
        return label(weight.state)
    if weight.supporting > weight.against:
        return _("Supported so far, with a doubt")
    return _("Doubted so far")


def shared_state_words(card: SharedCard) -> str:
    """The state of a card as a table shows it to others, in words that fit both sides, as :func:`state_words` does.

    A snapshot has no weights: of two sides the one with the higher level is the heavier, so an item that the session
    counts lower can turn "doubted" into "with a doubt" here.
    """
    highest = {
        side: max((one.level for one in card.items if one.side is side), default=EvidenceLevel.E0)
        for side in Side
    }
    against = highest[Side.AGAINST]
    if card.state is not LedgerState.SUPPORTED or against < EvidenceLevel.E1:
        return label(card.state)
    if highest[Side.FOR] > against:
        return _("Supported so far, with a doubt")
    return _("Doubted so far")


def ledger_sentence(read: ReadLedger, weight: Weight) -> str:
    """Both sides and the state in one sentence: "One trial for it, two people-told-us items against it: contested."."""
    state = state_words(weight)
    return capitalised(
        _("{supporting} for it, {against} against it: {state}.").format(
            supporting=side_words(read.supporting),
            against=side_words(read.against),
            state=state[:1].lower() + state[1:],
        )
    )


def item_notes(counted: Counted) -> tuple[str, ...]:
    """Why an item counts for less than its level, or not at all, or in full; nothing where there is nothing to say."""
    item = counted.item
    if counted.danger:
        notes = [_("Counts in full, however old, until you record what changed.")]
    else:
        notes = [*_gates(item), *_age(counted)]
    if notes and not counted.danger and not counted.repeats:
        notes.append(_as_what(counted))
    if counted.repeats:
        notes.append(_("Same source as above: only the strongest counts."))
    if item.worker_voice and item.side is Side.FOR:
        notes.append(_("Safe worker voice or free choice."))
    return tuple(notes)


def _gates(item: EvidenceItem) -> list[str]:
    """Gates lower only what speaks for a belief."""
    if item.side is Side.AGAINST:
        return []
    notes = []
    if item.told_to_power:
        notes.append(_("Told to somebody with power over the teller."))
    if item.elsewhere:
        notes.append(_("Counts one level lower: other people or another place."))
    if item.teller_gains:
        notes.append(_("Counts one level lower: the teller gains from the answer."))
    return notes


def _age(counted: Counted) -> list[str]:
    if not counted.aged:
        return []
    lower = ngettext("one level lower", "two levels lower", counted.aged)
    if counted.item.made_stale:
        return [_("Counts {lower}: a signpost has tripped.").format(lower=lower)]
    months = WINDOW_MONTHS[counted.item.subject] * counted.aged
    words = ngettext(
        "Counts {lower}: older than {count} month.", "Counts {lower}: older than {count} months.", months
    )  # fmt: skip
    return [words.format(lower=lower, count=months)]


def _as_what(counted: Counted) -> str:
    if counted.level is EvidenceLevel.E0:
        return _("So it no longer counts.")
    return _("So it counts as: {level}.").format(level=label(counted.level))


def voice_words() -> str:
    """Why the for-side of a wellbeing card is held down."""
    return _(
        "Held at “{level}” until one item is safe worker voice or free choice: those concerned have not spoken yet."
    ).format(level=label(EvidenceLevel.E2))


def move_words(standing: Standing, move: Move) -> str:
    """What one further item would do for the card, or what to do instead of looking for one."""
    state = LedgerState.UNKNOWN if standing.weight is None else standing.weight.state
    if state is LedgerState.STOP_AND_REVIEW:
        return _("More evidence for it is not the next step: record what you change.")
    if state is LedgerState.PROBABLY_WRONG:
        return _("More evidence for it is not the next step: change the plan.")
    if move.needs is None or move.reached is None:
        if move.present is EvidenceLevel.E5:
            return _("It stands as high as anything can. Keep watching it.")
        return _(
            "No single item for it would lift it a level: look first at what speaks against it."
        )
    words = _("One more item like “{needs}”, from another source, would lift it to “{reached}”.")
    parts = [words.format(needs=label(move.needs), reached=label(move.reached))]
    if move.needs_voice:
        parts.append(_("It must be safe worker voice or free choice."))
    if move.crosses:
        parts.append(_("Then it would stand where we have evidence."))
    return " ".join(parts)


def hangs_words(text: str) -> str:
    """That the place of the card hangs on the one item with that text."""
    return _("It hangs on one item. Without “{text}” it would stand where we have none.").format(
        text=" ".join(text.split())
    )


def gap_words(standing: Standing) -> str:
    """Claim against ledger, where they are levels apart; else nothing."""
    if standing.evidence_from is not EvidenceFrom.LEDGER or standing.claim is None:
        return ""
    said, written = level_of(standing.claim), level_of(standing.evidence)
    if said == written:
        return ""
    words = (
        _("The team says “{said}”; what is written down reaches only “{written}”.")
        if said > written
        else _("The team says only “{said}”; what is written down reaches “{written}”.")
    )
    return words.format(said=label(said), written=label(written))


def fresh_words(months: int) -> str:
    """For how long evidence on a subject keeps its full level."""
    return ngettext(
        "Evidence on this counts in full for {count} month.",
        "Evidence on this counts in full for {count} months.",
        months,
    ).format(count=months)


def cleared_words(day: date) -> str:
    """The head of a record of what changed after stop and review."""
    return _("Changed after stop and review, {day}").format(day=long_date(day))
