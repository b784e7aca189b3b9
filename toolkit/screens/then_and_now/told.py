"""What moved, in words: lists for beside a map, and a table of both days."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from toolkit.domain.session import Session
from toolkit.language import _, label, ngettext
from toolkit.language.moved_words import (
    closed_sentence,
    evidence_sentence,
    gone_sentence,
    moved_parts,
    moved_sentence,
    new_sentence,
    tripped_sentence,
    why_words,
)
from toolkit.language.translate import N_
from toolkit.scoring.compare import CardThenAndNow, Comparison, Moved
from toolkit.scoring.standing import Standing
from toolkit.screens.marks import belief_html
from toolkit.screens.text import as_html, in_parts_html, shortened
from toolkit.screens.then_and_now.pictures import TwoMaps

TEXT_AT_MOST = 160
ROWS_AT_MOST = 30
"""Longer lists end with how many more there are (house rule); what touches people's safety is never cut."""

NEVER_CUT = (Moved.STOPPED, Moved.CLEARED, Moved.INTO_STRIP, Moved.OUT_OF_STRIP)


def told_html(comparison: Comparison, maps: TwoMaps, later: Session) -> str:
    """Every list of what moved; a sentence when nothing did."""
    if comparison.nothing:
        return f'<div class="note">{as_html(_("Nothing moved between these two days."))}</div>'
    return "".join(
        (
            *_tripped(comparison, maps, later),
            *(
                _moved(part.title, part.cards, maps)
                for part in moved_parts(comparison)
                if part.moved is not Moved.STAYED
            ),
            *_new(comparison, maps),
            *_gone(comparison, maps),
            *_closed(comparison, maps, later),
            *_evidence(comparison, maps, later),
            _stayed(comparison),
        )
    )


def summary_html(comparison: Comparison) -> str:
    """What moved, as counts in one line."""
    return f'<p class="moved-counts">{in_parts_html(summary_words(comparison))}</p>'


def summary_words(comparison: Comparison) -> str:
    """What moved, as counts: "3 cards moved · 1 new card · 2 steps closed"."""
    parts = [
        ngettext(one, many, len(found)).format(count=len(found))
        for one, many, found in (
            (N_("{count} card moved"), N_("{count} cards moved"), comparison.moved),
            (N_("{count} new card"), N_("{count} new cards"), comparison.new),
            (N_("{count} card gone"), N_("{count} cards gone"), comparison.gone),
            (N_("{count} step closed"), N_("{count} steps closed"), comparison.closed),
            (
                N_("{count} evidence item added"),
                N_("{count} evidence items added"),
                comparison.evidence,
            ),
            (N_("{count} sign appeared"), N_("{count} signs appeared"), comparison.tripped),
        )
        if found
    ]
    return " · ".join(parts) if parts else _("nothing moved")


def _part(title: str, rows: Iterable[str], *, whole: bool = False) -> str:
    listed = list(rows)
    shown = listed if whole else listed[:ROWS_AT_MOST]
    more = ""
    if len(shown) < len(listed):
        left = len(listed) - len(shown)
        words = ngettext("and {count} more", "and {count} more", left).format(count=left)
        more = f'<li class="quiet">{as_html(words)}</li>'
    return (
        f'<h3 class="moved-title">{as_html(title)} · {len(listed)}</h3>'
        f'<ul class="moved">{"".join(shown)}{more}</ul>'
    )


def _row(belief: str, sentence: str) -> str:
    return f'<li>{belief}<span class="moved-words">{as_html(sentence)}</span></li>'


def _belief(standing: Standing, number: int) -> str:
    return belief_html(
        number,
        standing.assumption.lens,
        shortened(standing.assumption.text, TEXT_AT_MOST),
        in_strip=standing.in_strip,
    )


def _moved(title: str, cards: tuple[CardThenAndNow, ...], maps: TwoMaps) -> str:
    rows = []
    for card in cards:
        number = maps.numbers[card.after.assumption.assumption_id]
        rows.append(_row(_belief(card.after, number), moved_sentence(card, number)))
    return _part(title, rows, whole=cards[0].moved in NEVER_CUT)


def _new(comparison: Comparison, maps: TwoMaps) -> Iterable[str]:
    if comparison.new:
        rows = []
        for one in comparison.new:
            number = maps.numbers[one.assumption.assumption_id]
            rows.append(_row(_belief(one, number), new_sentence(one, number)))
        yield _part(_("New cards"), rows)


def _gone(comparison: Comparison, maps: TwoMaps) -> Iterable[str]:
    if comparison.gone:
        numbers = maps.numbers_then
        rows = [
            _row(_belief(one, numbers[one.assumption.assumption_id]), gone_sentence(one))
            for one in comparison.gone
        ]
        yield _part(_("No longer on the table"), rows)


def _closed(comparison: Comparison, maps: TwoMaps, later: Session) -> Iterable[str]:
    if comparison.closed:
        rows = [
            _row(_of_card(line.assumption_id, maps, later, line.what), closed_sentence(line))
            for line in comparison.closed
        ]
        yield _part(_("Steps closed, and what was learned"), rows)


def _evidence(comparison: Comparison, maps: TwoMaps, later: Session) -> Iterable[str]:
    if comparison.evidence:
        rows = [
            _row(_of_card(item.assumption_id, maps, later), evidence_sentence(item))
            for item in comparison.evidence
        ]
        yield _part(_("Evidence added"), rows)


def _tripped(comparison: Comparison, maps: TwoMaps, later: Session) -> Iterable[str]:
    if comparison.tripped:
        rows = [
            _row(_of_card(post.assumption_id, maps, later), tripped_sentence(post))
            for post in comparison.tripped
        ]
        yield _part(_("Signs that have appeared"), rows, whole=True)


def _of_card(assumption_id: str, maps: TwoMaps, later: Session, text: str = "") -> str:
    """The card something belongs to: its mark and number, with ``text`` or else its own."""
    assumption = later.assumption(assumption_id)
    if assumption is None:
        return f'<span class="belief"><span class="belief-text">{as_html(text)}</span></span>'
    words = shortened(text or assumption.text, TEXT_AT_MOST)
    return belief_html(maps.numbers[assumption_id], assumption.lens, words)


def _stayed(comparison: Comparison) -> str:
    stayed = len(comparison.cards) - len(comparison.moved)
    if not stayed:
        return ""
    words = ngettext(
        "{count} card stayed where it was.", "{count} cards stayed where they were.", stayed
    ).format(count=stayed)
    return f'<p class="quiet">{as_html(words)}</p>'


def table_html(comparison: Comparison, maps: TwoMaps, then: str, now: str) -> str:
    """The cards that moved, as a table: where each stood ``then``, where it stands ``now``, and why."""
    cards = comparison.moved
    if not cards:
        return f'<div class="note">{as_html(_("No card moved."))}</div>'
    head = "".join(
        f'<th scope="col">{as_html(words)}</th>' for words in (_("Card"), then, now, _("Why"))
    )
    rows = "".join(_table_row(card, maps) for card in cards)
    return f'<table class="moved-table"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


def _table_row(card: CardThenAndNow, maps: TwoMaps) -> str:
    number = maps.numbers[card.after.assumption.assumption_id]
    why = "" if card.moved in NEVER_CUT else why_words(card.before, card.after)
    why = why or moved_sentence(card, number)
    places = "".join(
        f'<td class="place">{escape(_place(one))}</td>' for one in (card.before, card.after)
    )
    return f"<tr><td>{_belief(card.after, number)}</td>{places}<td>{escape(why)}</td></tr>"


def _place(standing: Standing) -> str:
    return label(standing.quadrant) if standing.quadrant else _("Not on the map yet")
