"""A ledger as a reader sees it: one sentence with a small picture, and both sides next to each other."""

from __future__ import annotations

from html import escape

from toolkit.domain.session import EvidenceItem, Session
from toolkit.domain.vocabulary import LedgerState, Side
from toolkit.language import _, label, month_words
from toolkit.language.ledger_words import (
    hangs_words,
    item_notes,
    ledger_sentence,
    move_words,
    voice_words,
)
from toolkit.scoring.evidence import LEVEL_SCORE, Weight
from toolkit.scoring.ledger import Counted, ReadLedger, read_ledger
from toolkit.scoring.loud import LOUD_STATES
from toolkit.scoring.moves import hangs_on, next_move
from toolkit.scoring.standing import Standing
from toolkit.scoring.suggest import level_of
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html, shortened

QUOTED_AT_MOST = 80


def read(showing: Showing, standing: Standing, ledger: tuple[EvidenceItem, ...]) -> ReadLedger:
    """The ledger of a card, read item by item."""
    return read_ledger(standing, ledger, showing.today)


def summary_html(
    showing: Showing, standing: Standing, ledger: tuple[EvidenceItem, ...], found: ReadLedger
) -> str:
    """What the ledger says: the sentence, two bars, and what would move the card."""
    move = move_words(standing, next_move(standing, ledger, showing.today))
    further = f'<div class="quiet">{as_html(move)}</div>'
    weight = standing.weight
    if weight is None:
        empty = _(
            "Evidence: nothing is written down yet. One thing seen or heard is enough to begin."
        )
        return f'<div class="ledger-sum"><div>{as_html(empty)}</div></div>'
    notes = [voice_words() if found.waits_for_voice else "", _hangs(standing, ledger, showing)]
    lines = "".join(f"<div>{as_html(note)}</div>" for note in notes if note)
    loud = " loud" if weight.state in LOUD_STATES else ""
    stop = " stop" if weight.state is LedgerState.STOP_AND_REVIEW else ""
    return (
        f'<div class="ledger-sum{loud}{stop}">'
        f'<div class="ledger-says">{as_html(ledger_sentence(found, weight))}</div>'
        f"{_bars_html(weight)}{lines}{further}</div>"
    )


def _hangs(standing: Standing, ledger: tuple[EvidenceItem, ...], showing: Showing) -> str:
    one_id = hangs_on(standing, ledger, showing.today)
    item = next((one for one in ledger if one.evidence_id == one_id), None)
    return "" if item is None else hangs_words(shortened(item.text, QUOTED_AT_MOST))


def _bars_html(weight: Weight) -> str:
    """Both sides as bars on one scale, with a line at every level and the level in words; against is hatched."""
    ticks = "".join(
        f'<i style="left:{round(100 * score)}%"></i>' for score in LEVEL_SCORE.values() if score
    )
    rows = "".join(
        f'<span class="bar-name">{escape(label(side))}</span>'
        f'<span class="bar">{ticks}<b class="{side.value}" style="width:{round(100 * score)}%"></b></span>'
        f'<span class="bar-level">{escape(_reached(score))}</span>'
        for side, score in ((Side.FOR, weight.supporting), (Side.AGAINST, weight.against))
    )
    return f'<div class="ledger-bars">{rows}</div>'


def _reached(score: float) -> str:
    return label(level_of(score)) if score else _("Nothing")


def item_html(counted: Counted, session: Session, names: dict[str, str]) -> str:
    """One item: its level, what was seen, when and from where, and what it counts for; ``names`` are the subjects'."""
    item = counted.item
    about = [month_words(item.seen), names.get(item.subject, label(item.subject)), item.source]
    notes = [*item_notes(counted)]
    line = session.plan_line(item.line_id) if item.line_id else None
    if line is not None:
        notes.append(_("From the step: {what}").format(what=shortened(line.what, QUOTED_AT_MOST)))
    listed = "".join(f"<li>{as_html(note)}</li>" for note in notes)
    state = "danger" if counted.danger else "" if counted.counts else "idle"
    return (
        f'<div class="ledger-item {state}"><div class="ledger-level">{escape(label(item.level))}</div>'
        f"<div>{as_html(item.text)}</div>"
        f'<div class="quiet">{as_html(" · ".join(part for part in about if part))}</div>'
        f"{f'<ul>{listed}</ul>' if listed else ''}</div>"
    )
