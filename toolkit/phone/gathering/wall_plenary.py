"""The plenary on the wall: one slide a table, the map of all tables, themes, questions, evidence, learnings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

from toolkit.domain.bank import Bank
from toolkit.domain.gathering.history import GatheringHistory
from toolkit.domain.gathering.parts.plenary import CardRef
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.domain.gathering.shared import SharedCard
from toolkit.domain.gathering.views import answers_seen, cards_on_map, seen_by_all, track_of_page
from toolkit.domain.gathering.vocabulary import PlenaryView, WordState
from toolkit.domain.vocabulary import Strip
from toolkit.drawing.icon import mark_icon
from toolkit.drawing.matrix import draw_matrix
from toolkit.drawing.shared_map import shared_picture
from toolkit.drawing.sheet import Style
from toolkit.language import _, label, map_words, ngettext
from toolkit.phone.gathering.wall_contradictions import contradictions_scene
from toolkit.phone.wall_map import HEIGHT, WIDTH, view_of
from toolkit.phone.wall_scene import Kind, Piece, Scene, calm
from toolkit.phone.wall_votes import CIRCLES_AT_MOST, DotsView
from toolkit.phone.wall_writing import CardView, MarkView, cut


@dataclass(frozen=True, slots=True, kw_only=True)
class BridgeView:
    """One bridge card: its question and what the table says."""

    prompt: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeView:
    """A theme: its name, of how many tables, and its first cards."""

    name: str
    line: str
    texts: tuple[str, ...]


THEME_TEXTS_AT_MOST = 3


def plenary_scene(history: GatheringHistory, bank: Bank) -> Scene:
    """What the plenary shows now."""
    return VIEWS[history.gathering.plenary.view](history, bank)


def _table(history: GatheringHistory, bank: Bank) -> Scene:
    gathering = history.gathering
    table = gathering.table(gathering.plenary.table_id)
    if table is None or table.shared is None:
        return calm(
            "plenary",
            label(PlenaryView.TABLE),
            _("Each table has three minutes. The others listen, and ask on their phones."),
        )
    track = gathering.track(table.track_id)
    pieces = tuple(
        Piece(key=card.card_id, macro="bridge", view=BridgeView(prompt=card.text, text=cut(text)))
        for card, text in zip(bank.plenary_cards, table.shared.summary, strict=False)
        if text
    )
    return Scene(
        name=f"table-{table.table_id}",
        kind=Kind.ROWS,
        heading=track.name if track is not None and track.name != table.name else "",
        prompt=table.name,
        pieces=pieces,
    )


def _map(history: GatheringHistory, _bank: Bank) -> Scene:
    gathering = history.gathering
    track = track_of_page(gathering)
    cards = cards_on_map(gathering, track)
    picture = shared_picture(cards)
    strip = tuple(
        CardView(
            text=cut(mark.text),
            mark=MarkView(
                svg=mark_icon(mark.lens, "", solid=mark.solid, shielded=True),
                code=f"{mark.lens.value}{mark.number}",
            ),
        )
        for mark in picture.marks
        if mark.strip is not Strip.NONE
    )
    drawing = draw_matrix(picture, map_words(), width=WIDTH, height=HEIGHT, style=Style.WALL)
    view = view_of(drawing, strip)
    shown = len(picture.marks)
    lead = (
        _("The {shown} riskiest and least proven of {all} cards").format(
            shown=shown, all=len(cards)
        )
        if shown < len(cards)
        else ngettext("{count} card", "{count} cards", len(cards)).format(count=len(cards))
    )
    return Scene(
        name=f"map-{track.track_id if track else 'all'}",
        kind=Kind.MAP,
        heading=track.name if track else label(PlenaryView.MAP),
        prompt=_("What is top right is risky and unproven: test it now."),
        lead=(lead,),
        pieces=(Piece(key="map", macro="map", view=view),),
    )


def _themes(history: GatheringHistory, _bank: Bank) -> Scene:
    gathering = history.gathering
    pieces = []
    for theme in gathering.themes:
        found = _cards(gathering, theme.cards)
        if theme.decided and found:
            tables = len({ref.table_id for ref, _card in found})
            told = ngettext("{count} table", "{count} tables", tables).format(count=tables)
            texts = tuple(cut(card.text) for _ref, card in found[:THEME_TEXTS_AT_MOST])
            view = ThemeView(name=theme.name, line=told, texts=texts)
            pieces.append(Piece(key=theme.theme_id, macro="theme", view=view))
    if not pieces:
        return calm("themes", label(PlenaryView.THEMES), _("The themes are being put together."))
    return Scene(
        name="themes",
        kind=Kind.GRID,
        heading=label(PlenaryView.THEMES),
        prompt=_("What several tables speak of"),
        pieces=tuple(pieces),
    )


def _cards(
    gathering: Gathering, refs: tuple[CardRef, ...]
) -> tuple[tuple[CardRef, SharedCard], ...]:
    found = ((ref, gathering.card(ref)) for ref in refs)
    return tuple((ref, card) for ref, card in found if card is not None)


def _questions(history: GatheringHistory, _bank: Bank) -> Scene:
    gathering = history.gathering
    found = [one for one in seen_by_all(gathering.questions) if one.state is not WordState.ANSWERED]
    if not found:
        return calm(
            "questions",
            label(PlenaryView.QUESTIONS),
            _("Ask on your phone. Questions come here, the most wanted first."),
        )
    most = max(len(one.voters) for one in found)
    pieces = []
    for one in found:
        table = gathering.table(one.table_id)
        text = f"{table.name}: {one.text}" if table is not None else one.text
        said = ngettext("{count} also asks", "{count} also ask", len(one.voters))
        pieces.append(_counted(one.question_id, text, said, len(one.voters), most))
    return Scene(
        name="questions",
        kind=Kind.ROWS,
        heading=label(PlenaryView.QUESTIONS),
        pieces=tuple(pieces),
    )


def _learnings(history: GatheringHistory, _bank: Bank) -> Scene:
    gathering = history.gathering
    found = seen_by_all(gathering.learnings)
    if not found:
        return calm(
            "learnings",
            label(PlenaryView.LEARNINGS),
            _("Write on your phone what you take home, in one sentence."),
        )
    most = max(len(one.voters) for one in found)
    said = "{count} vote", "{count} votes"
    return Scene(
        name="learnings",
        kind=Kind.ROWS,
        heading=label(PlenaryView.LEARNINGS),
        prompt=_("What do we take home?"),
        pieces=tuple(
            _counted(
                one.learning_id,
                one.text,
                ngettext(*said, len(one.voters)),
                len(one.voters),
                most,
            )
            for one in found
        ),
    )


def _counted(key: str, text: str, said: str, count: int, most: int) -> Piece:
    """One line with as many circles as people; one circle stands for several where there are many."""
    each = max(1, ceil(most / CIRCLES_AT_MOST))
    view = DotsView(
        mark=None, text=cut(text), said=said.format(count=count), circles=ceil(count / each)
    )
    return Piece(key=key, macro="dots", view=view)


def _evidence(history: GatheringHistory, _bank: Bank) -> Scene:
    gathering = history.gathering
    call = gathering.call(gathering.plenary.call_id)
    card = gathering.card(call.card) if call is not None else None
    if call is None or card is None:
        return calm("evidence", label(PlenaryView.EVIDENCE), _("No card is asked about now."))
    answers = answers_seen(call)
    pieces = tuple(
        Piece(
            key=one.answer_id,
            macro="bridge",
            view=BridgeView(prompt=f"{label(one.side)} · {label(one.level)}", text=cut(one.text)),
        )
        for one in answers
    )
    waits = Piece(key="waits", macro="nothing", view=_("Say on your phone what was seen."))
    return Scene(
        name=f"evidence-{call.call_id}",
        kind=Kind.ROWS if pieces else Kind.CALM,
        heading=label(PlenaryView.EVIDENCE),
        prompt=card.text,
        pieces=pieces or (waits,),
    )


VIEWS: dict[PlenaryView, Callable[[GatheringHistory, Bank], Scene]] = {
    PlenaryView.TABLE: _table,
    PlenaryView.MAP: _map,
    PlenaryView.THEMES: _themes,
    PlenaryView.CONTRADICTIONS: contradictions_scene,
    PlenaryView.QUESTIONS: _questions,
    PlenaryView.EVIDENCE: _evidence,
    PlenaryView.LEARNINGS: _learnings,
}
"""One scene for each view of the plenary."""
