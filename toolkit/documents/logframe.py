"""The logframe donors ask for: what the team wants, how it is seen, where that is written down, what must be true.

Debrief cards are the rows: goals, outcomes, then activities (strategy and roles). An assumption stands beside every
card it holds up, in full where it comes first; its tests give indicators, tests and evidence the means of verification.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from toolkit.documents.cutting import FIELD_AT_MOST, cut, in_short
from toolkit.documents.office.blocks import (
    Block,
    Cell,
    Document,
    Paragraph,
    Table,
    Words,
    cell,
    plain,
    quiet,
    spaced,
    strong,
)
from toolkit.documents.office.plan_words import heading, mark
from toolkit.documents.office.word import write_word
from toolkit.documents.pages import Paper
from toolkit.documents.ranked import Ranked
from toolkit.domain.session import Card, EvidenceItem, PlanLine, Session
from toolkit.domain.vocabulary import Quadrant, Side, Stage
from toolkit.language import _, in_language, label, long_date, month_words, short_date
from toolkit.language.ledger_words import state_words
from toolkit.language.translate import N_
from toolkit.scoring.standing import Standing

LEVELS = (
    (Stage.GOALS, N_("Goals")),
    (Stage.OUTCOMES, N_("Outcomes")),
    (Stage.STRATEGY, N_("Activities: strategy")),
    (Stage.ROLES, N_("Activities: roles")),
)

RISK_WORDS = {
    Quadrant.TEST_NOW: N_("high risk, little evidence"),
    Quadrant.WATCH: N_("high risk, good evidence"),
    Quadrant.LATER: N_("small risk, little evidence"),
    Quadrant.CARRY_ON: N_("small risk, good evidence"),
}

Row = tuple[Cell, ...]


def logframe_docx(
    session: Session, *, today: date, paper: Paper = "a4", language: str = "en"
) -> bytes:
    """The logframe for Word, on pages across. Whose eyes the session is for was decided before."""

    def written() -> bytes:
        return write_word(_document(session, today), day=today, paper=paper, language=language)

    return in_language(language, written)


def _document(session: Session, today: date) -> Document:
    title = logframe_title(session)
    about = (plain(_("As of {day}.").format(day=long_date(today))), quiet(how_to_read()))
    blocks: tuple[Block, ...] = (
        heading(1, title),
        Paragraph(spaced(about)),
        logframe_table(session, today),
    )
    return Document(title=title, author=session.team, about="", blocks=blocks, landscape=True)


def logframe_title(session: Session) -> str:
    """The title of the sheet."""
    return _("Logframe: {team}").format(team=in_short(session.team, 200))


def how_to_read() -> str:
    """One sentence on what letters, numbers and grey words mean."""
    return _(
        "Letter and number name the card on the map. Where nothing is written yet, the words say what belongs there."
    )


def logframe_table(session: Session, today: date) -> Table:
    """The matrix: one row a card, a row of one cell for each level. Words are in the language spoken here."""
    return Table(
        headings=(
            _("What we want and do"),
            _("Indicators"),
            _("Means of verification"),
            _("Assumptions"),
        ),
        widths=(5, 4, 5, 7),
        rows=tuple(_rows(Ranked(session, today))),
    )


def _rows(ranked: Ranked) -> Iterator[Row]:
    told: set[str] = set()
    texts = {one.card_id: one.text for one in ranked.session.cards if not one.parked}
    for stage, name in LEVELS:
        yield (cell(strong(_(name))),)
        asked: set[str] = set()
        cards = ranked.session.cards_of(stage)
        for card in cards:
            held = ranked.holding.get(card.card_id, ())
            yield _row(ranked, _narrative(card, texts), held, told, asked)
        if not cards:
            yield _row(
                ranked,
                cell(quiet(_("No card yet: write what you want or do here."))),
                [],
                told,
                asked,
            )
    loose = [one for one in ranked.standings if one.assumption.assumption_id not in told]
    if loose:
        yield (cell(strong(_("Assumptions that hold up no card yet"))),)
        asked = set()
        for one in loose:
            yield _row(ranked, cell(quiet(_("Which card rests on this?"))), [one], told, asked)


def _narrative(card: Card, texts: dict[str, str]) -> Cell:
    leads = [in_short(texts[to]) for to in dict.fromkeys(card.leads_to) if to in texts]
    words: Cell = ((plain(cut(card.text)),),)
    if leads:
        words += ((quiet(_("Leads to: {cards}").format(cards=" · ".join(leads))),),)
    return words


def _row(
    ranked: Ranked, narrative: Cell, held: Sequence[Standing], told: set[str], asked: set[str]
) -> Row:
    """The row of a card; ``told`` are the assumptions told so far, ``asked`` what its level asks for; both grow."""
    new = [one for one in held if one.assumption.assumption_id not in told]
    told.update(one.assumption.assumption_id for one in new)
    indicators = tuple(words for one in new for words in _indicators(ranked, one))
    verified = tuple(words for one in new for words in _verified(ranked, one))
    assumed = tuple(_assumed(ranked, one, whole=one in new) for one in held)
    return (
        narrative,
        indicators
        or _missing(_("Not yet: what will you count or see, how much of it, by when?"), asked),
        verified or _missing(_("Not yet: where will it be written down, and who looks?"), asked),
        assumed
        or _missing(
            _("Not yet: what must be true, and is not in your hands, for this to work?"), asked
        ),
    )


def _missing(question: str, asked: set[str]) -> Cell:
    """What belongs where nothing stands, asked once a level: rows of questions would hide what is written."""
    words = _("Not yet") if question in asked else question
    asked.add(question)
    return cell(quiet(words))


def _mark_of(ranked: Ranked, standing: Standing) -> Words:
    assumption = standing.assumption
    return (mark(assumption.lens, ranked.numbers[assumption.assumption_id]),)


def _indicators(ranked: Ranked, standing: Standing) -> Iterator[Words]:
    for line in ranked.lines_of(standing.assumption):
        if line.measure or line.right_if:
            right = _("Right if: {threshold}").format(threshold=cut(line.right_if))
            by = _("By {day}").format(day=short_date(line.due)) if line.due else ""
            parts = [line.measure and cut(line.measure), line.right_if and right, by]
            words = " · ".join(part for part in parts if part)
            yield spaced((*_mark_of(ranked, standing), plain(words)))


def _verified(ranked: Ranked, standing: Standing) -> Iterator[Words]:
    for line in ranked.lines_of(standing.assumption):
        if line.measure or line.right_if:
            yield spaced((*_mark_of(ranked, standing), plain(_test_words(line))))
    items = ranked.ledger_of(standing.assumption)
    without_words = [_evidence_words(item) for item in items if not item.text]
    told = [_evidence_words(item) for item in items if item.text]
    for words in (*told, " · ".join(without_words)):
        if words:
            yield spaced((*_mark_of(ranked, standing), plain(words)))


def _test_words(line: PlanLine) -> str:
    done = label(line.result.decision) if line.result else ""
    parts = [f"{label(line.purpose)}: {cut(line.what)}", cut(line.owner), done]
    return " · ".join(part for part in parts if part)


def _evidence_words(item: EvidenceItem) -> str:
    """Level and month; text and source only where they are in this copy."""
    kind = f"{label(item.level)}, {month_words(item.seen)}"
    if item.side is Side.AGAINST:
        kind = _("Against: {what}").format(what=kind)
    if not item.text:
        return kind
    source = f" ({cut(item.source)})" if item.source else ""
    return f"{kind}: {cut(item.text)}{source}"


def _assumed(ranked: Ranked, standing: Standing, *, whole: bool) -> Words:
    if not whole:
        return spaced((*_mark_of(ranked, standing), quiet(_("see above"))))
    text = plain(cut(standing.assumption.text, FIELD_AT_MOST))
    return spaced((*_mark_of(ranked, standing), text, quiet(f"({_risk_words(standing)})")))


def _risk_words(standing: Standing) -> str:
    place = _(RISK_WORDS[standing.quadrant]) if standing.quadrant else _("not rated yet")
    parts = [label(standing.strip)] if standing.in_strip else []
    if standing.weight is not None:
        return ", ".join((*parts, place, state_words(standing.weight)))
    return ", ".join((*parts, place))


def logframe_grid(
    session: Session, *, today: date, language: str = "en"
) -> tuple[tuple[str, ...], ...]:
    """The matrix as plain text, its headings first; a row of one text is the name of a level."""

    def told() -> tuple[tuple[str, ...], ...]:
        table = logframe_table(session, today)
        return (table.headings, *(tuple(map(_flat, row)) for row in table.rows))

    return in_language(language, told)


def _flat(told: Cell) -> str:
    return "\n".join("".join(span.text for span in words) for words in told)
