"""Slides: what cannot wait, the safety strip, the map, what comes first, the plan, what was learned, and the plenary.

Whose eyes the session is for was decided before. Every text and shape can be changed in the program that shows them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from toolkit.documents.cutting import POINTS_AT_MOST
from toolkit.documents.office.blocks import Tone, plain, quiet, strong
from toolkit.documents.office.deck import (
    BODY,
    TEXT,
    TITLE_SLIDE,
    WIDTH,
    Deck,
    fit,
    lines_of,
    paragraph_at,
    put,
)
from toolkit.documents.office.deck_lists import Entry, add_entries
from toolkit.documents.office.deck_map import add_legend, add_map
from toolkit.documents.office.deck_tables import Column, TableCell, add_table
from toolkit.documents.plan_report import Belief, PlanReport, Reasoned, Step
from toolkit.documents.plan_telling import tell_plan
from toolkit.domain.bank import Bank
from toolkit.domain.privacy import without_assumptions
from toolkit.domain.session import Session
from toolkit.domain.vocabulary import BridgeKind
from toolkit.drawing.colours import LENS_STYLE
from toolkit.drawing.letters import BOLD
from toolkit.drawing.picture import MapPicture, map_picture
from toolkit.drawing.sheet import Box
from toolkit.language import _, in_language, label, long_date, map_words, short_date
from toolkit.language.bridge_words import drafts_in_words, unwritten_words
from toolkit.scoring.order import rank_assumptions
from toolkit.scoring.sharing import cards_shown

TOP_AT_MOST = 5
NAME_SIZE = 40.0
OWN_WORDS_LINES = 5
"""So many lines of a card that a table wrote for the plenary (house rule): with more, nobody reads along."""

QUOTED_AT_MOST = (160, 120, 90, 60)
"""Characters of a card's or a step's text in a draft, the first that stands in its lines: no room reads more."""


def slides_pptx(session: Session, *, bank: Bank, today: date, language: str = "en") -> bytes:
    """The slides of one team as PPTX, with its slide for the plenary at the end."""

    def written() -> bytes:
        deck = Deck(language)
        report = tell_plan(session, bank, today)
        _add_title(deck, report)
        _add_first_things(deck, report)
        _add_map(deck, session, today)
        _add_plan(deck, report)
        _add_table_slide(deck, session, bank, today)
        title = _("Slides: {team}").format(team=session.team)
        return deck.written(title=title, author=session.team, day=today)

    return in_language(language, written)


def plenary_pptx(
    sessions: Sequence[Session], *, bank: Bank, today: date, language: str = "en"
) -> bytes:
    """What each table brings to the plenary, by the questions of the bank; long words take a second slide."""

    def written() -> bytes:
        deck = Deck(language)
        for session in sessions:
            _add_table_slide(deck, session, bank, today)
        return deck.written(title=_("What each table brings"), author="", day=today)

    return in_language(language, written)


def _add_title(deck: Deck, report: PlanReport) -> None:
    cover = report.cover
    slide = deck.add("", TITLE_SLIDE)
    title, about = slide.shapes.title, slide.placeholders[1]
    if title is None:
        raise ValueError("the first layout has a title")
    put(title, Box(left=60, top=130, width=WIDTH - 120, height=110))
    put(about, Box(left=60, top=260, width=WIDTH - 120, height=200))
    name = fit(cover.team, WIDTH - 120, NAME_SIZE * BOLD, 2)
    deck.say(deck.frame(title.text_frame).paragraphs[0], (strong(name),), NAME_SIZE)
    frame = deck.frame(about.text_frame)
    under = (cover.country, long_date(cover.today), cover.track)
    lines = (
        plain(fit(cover.business, WIDTH - 120, TEXT, 3)),
        *(quiet(fit(text, WIDTH - 120, TEXT, 1)) for text in under),
    )
    for place, span in enumerate(line for line in lines if line.text):
        deck.say(paragraph_at(frame, place), (span,))


def _add_first_things(deck: Deck, report: PlanReport) -> None:
    alarms = [
        Entry(_mark(one.belief), one.belief.text, label(one.state)) for one in report.alarms.kept
    ]
    if alarms:
        add_entries(deck, _("This cannot wait"), alarms, "")
    add_entries(
        deck,
        _("Safety strip: first protect, then learn"),
        [
            Entry(_mark(one.belief), one.belief.text, _protection(one), 3)
            for one in report.strip.kept
        ],
        _("No card is in the safety strip. One person's worry is enough to put one here."),
    )


def _add_map(deck: Deck, session: Session, today: date) -> None:
    picture = map_picture(session, today, with_private=True)  # whose eyes was decided before
    words = replace(map_words(), empty="")
    shown = MapPicture(marks=picture.marks[:POINTS_AT_MOST])
    add_map(deck, _("Map of our assumptions"), shown, words)
    add_legend(deck, _("How to read the map"), words)


def _add_plan(deck: Deck, report: PlanReport) -> None:
    first = report.top.kept[:TOP_AT_MOST]
    add_entries(
        deck,
        _("What to look at first"),
        [Entry(_mark(one.belief), one.belief.text, one.first_step) for one in first],
        _("No other assumption has a place yet."),
    )
    steps = [step for period in report.periods for step in period.steps]
    if steps:
        _add_steps(deck, steps)
    else:
        add_entries(deck, _("Our plan"), (), _("No step is open."))
    learned = [
        Entry(
            _mark(card.belief), card.result.learned or card.belief.text, label(card.result.decision)
        )
        for card in report.tests.kept
        if card.result
    ]
    add_entries(
        deck, _("What we learned"), learned, _("No test is closed yet. What it shows stands here.")
    )


def _add_steps(deck: Deck, steps: Sequence[Step]) -> None:
    """The open steps by when they are due; owners only where this copy has any."""
    owned = any(step.owner for step in steps)
    rows = [
        (
            TableCell(_when(step)),
            TableCell(step.what, f"{label(step.purpose)}:"),
            *((TableCell(step.owner or _("no owner yet")),) if owned else ()),
            TableCell(f"{LENS_STYLE[step.lens].letter}{step.number}"),
        )
        for step in steps
    ]
    owner = (Column(_("Owner"), 4),) if owned else ()
    columns = (Column(_("Due")), Column(_("Step"), 9), *owner, Column(_("Card")))
    add_table(deck, _("Our plan"), columns, rows)


def _add_table_slide(deck: Deck, session: Session, bank: Bank, today: date) -> None:
    """The questions of the plenary with the table's own words; where it wrote none, with a draft from its session."""
    unwritten = _unwritten(session, bank, today)
    entries = []
    for card, kind in zip(bank.plenary_cards, BridgeKind, strict=False):
        question = fit(card.text, BODY.width, TEXT * BOLD, 2)
        own = session.bridge_text(kind)
        told, tone = (own, Tone.PLAIN) if own else (unwritten[kind], Tone.QUIET)
        entries.append(Entry(question, "", told, OWN_WORDS_LINES, tone))
    add_entries(deck, session.team, entries, unwritten_words(""))


def _unwritten(session: Session, bank: Bank, today: date) -> dict[BridgeKind, str]:
    """What stands for each of the cards if the table did not write it: with a draft, as much of it as has room."""
    seen = _as_others_see(session, today)
    ranked = rank_assumptions(seen, today)
    longest_first = [drafts_in_words(seen, bank, today, ranked, most) for most in QUOTED_AT_MOST]

    def told(kind: BridgeKind) -> str:
        drafts = [unwritten_words(drafted.get(kind, "")) for drafted in longest_first]
        fitting = (one for one in drafts if lines_of(one, BODY.width) <= OWN_WORDS_LINES)
        return next(fitting, drafts[-1])

    return {kind: told(kind) for kind in BridgeKind}


def _as_others_see(session: Session, today: date) -> Session:
    """The session with no more of its cards than the table shows to other tables."""
    shown = {
        a.assumption.assumption_id for a in cards_shown(session, rank_assumptions(session, today))
    }
    return without_assumptions(session, {a.assumption_id for a in session.assumptions} - shown)


def _protection(entry: Reasoned) -> str:
    if not entry.protecting:
        return _("No step to protect people yet.")
    step = entry.protecting[0]
    parts = (step.what, step.owner, _when(step))
    return _("First protect: {step}").format(step=" · ".join(part for part in parts if part))


def _when(step: Step) -> str:
    if step.closed_on:
        return _("closed {day}").format(day=short_date(step.closed_on))
    return short_date(step.due) if step.due else _("no date yet")


def _mark(belief: Belief) -> str:
    return f"{LENS_STYLE[belief.lens].letter}{belief.number}"
