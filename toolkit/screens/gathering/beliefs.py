"""The beliefs that a country group takes up: what its tables share, why it matters here, who has better evidence."""

from __future__ import annotations

from functools import partial

import streamlit as st

from toolkit.desk import new_id
from toolkit.domain.gathering.changes import CountryBeliefRemoved, CountryBeliefSet
from toolkit.domain.gathering.parts.countries import CountryBelief, CountryGroup
from toolkit.domain.gathering.parts.plenary import CardRef
from toolkit.domain.gathering.views import tables_of
from toolkit.domain.gathering.vocabulary import BeliefTie
from toolkit.language import _, label
from toolkit.scoring.alike.themes import suggest_themes
from toolkit.screens.gathering.asked import card_words
from toolkit.screens.gathering.showing import GatheringShowing
from toolkit.screens.text import as_html

SUGGESTED_AT_MOST = 4


def render_beliefs(showing: GatheringShowing, group: CountryGroup) -> None:
    """Draw the beliefs taken up, those that several tables of the group share, and the way to take one up."""
    st.html(f"<h3>{as_html(_('Beliefs this group takes up'))}</h3>")
    for belief in group.beliefs:
        _render_belief(showing, group, belief)
    cards = _cards_of(showing, group)
    if not cards:
        words = _("No table of this group shows a card yet.")
        st.html(f'<p class="quiet">{as_html(words)}</p>')
        return
    _render_shared(showing, group)
    _render_taking(showing, group, cards)


def _cards_of(showing: GatheringShowing, group: CountryGroup) -> list[CardRef]:
    return [
        CardRef(table_id=table.table_id, assumption_id=card.assumption_id)
        for table in tables_of(showing.gathering, group)
        for card in (table.shared.cards if table.shared is not None else ())
    ]


def shared_beliefs(
    showing: GatheringShowing, group: CountryGroup
) -> tuple[tuple[CardRef, ...], ...]:
    """Cards of different tables of the group that say nearly the same and are not taken up yet."""
    found = showing.history.once(
        ("shared beliefs", group.group_id), lambda: _shared(showing, group)
    )
    taken = {ref for belief in group.beliefs for ref in belief.cards}
    return tuple(refs for refs in found if not taken.intersection(refs))


def _shared(showing: GatheringShowing, group: CountryGroup) -> tuple[tuple[CardRef, ...], ...]:
    refs = _cards_of(showing, group)
    cards = (showing.gathering.card(ref) for ref in refs)
    texts = [card.text if card is not None else "" for card in cards]
    groups = suggest_themes(texts).groups
    found = (tuple(refs[place] for place in places) for places in groups)
    return tuple(one for one in found if len({ref.table_id for ref in one}) > 1)


def _render_shared(showing: GatheringShowing, group: CountryGroup) -> None:
    for place, refs in enumerate(shared_beliefs(showing, group)[:SUGGESTED_AT_MOST]):
        lines = "".join(f"<li>{as_html(card_words(showing, ref))}</li>" for ref in refs)
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            words = as_html(_("Several tables say:"))
            st.html(f"{words}<ul>{lines}</ul>", width="stretch")
            st.button(
                _("Take it up"),
                key=showing.key("belief", "shared", group.group_id, str(place)),
                on_click=_take,
                args=(showing, group, refs, BeliefTie.SHARED),
            )


def _render_taking(showing: GatheringShowing, group: CountryGroup, cards: list[CardRef]) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        card = st.selectbox(
            _("Another belief"),
            options=cards,
            format_func=partial(card_words, showing),
            index=None,
            key=showing.key("belief", "card", group.group_id),
            placeholder=_("Choose a card"),
            width="stretch",
        )
        tie = st.selectbox(
            _("Why it matters here"),
            options=list(BeliefTie),
            format_func=label,
            key=showing.key("belief", "tie", group.group_id),
        )
        st.button(
            _("Take it up"),
            key=showing.key("belief", "take", group.group_id),
            disabled=card is None,
            on_click=_take,
            args=(showing, group, (card,), tie),
        )


def _take(
    showing: GatheringShowing, group: CountryGroup, refs: tuple[CardRef, ...], tie: BeliefTie
) -> None:
    showing.record(
        CountryBeliefSet(group_id=group.group_id, belief_id=new_id(), cards=refs, tie=tie)
    )


def _render_belief(showing: GatheringShowing, group: CountryGroup, belief: CountryBelief) -> None:
    lines = "<br>".join(as_html(card_words(showing, ref)) for ref in belief.cards)
    tables = tables_of(showing.gathering, group)
    with st.container(key=showing.key("belief", belief.belief_id), border=True, gap="xsmall"):
        st.html(f'{lines}<div class="quiet">{as_html(label(belief.tie))}</div>')
        with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
            st.selectbox(
                _("Who has better evidence?"),
                options=[None, *(table.table_id for table in tables)],
                index=_place(belief, [table.table_id for table in tables]),
                format_func=lambda table_id: _table_name(showing, table_id),
                key=showing.key("belief", "better", belief.belief_id),
            )
            st.text_input(
                _("Note"),
                value=belief.note,
                key=showing.key("belief", "note", belief.belief_id),
                width="stretch",
                autocomplete="off",
            )
            st.button(
                _("Save"),
                key=showing.key("belief", "save", belief.belief_id),
                on_click=_save,
                args=(showing, group, belief),
            )
            st.button(
                _("Let it go"),
                key=showing.key("belief", "remove", belief.belief_id),
                type="tertiary",
                on_click=showing.act,
                args=(CountryBeliefRemoved(group_id=group.group_id, belief_id=belief.belief_id),),
            )


def _place(belief: CountryBelief, table_ids: list[str]) -> int:
    better = belief.better_table_id
    return table_ids.index(better) + 1 if better in table_ids else 0


def _table_name(showing: GatheringShowing, table_id: str | None) -> str:
    table = showing.gathering.table(table_id)
    return table.name if table is not None else _("Nobody knows yet")


def _save(showing: GatheringShowing, group: CountryGroup, belief: CountryBelief) -> None:
    state = st.session_state
    note = str(state.get(showing.key("belief", "note", belief.belief_id), belief.note))
    showing.record(
        CountryBeliefSet(
            group_id=group.group_id,
            belief_id=belief.belief_id,
            cards=belief.cards,
            tie=belief.tie,
            better_table_id=state.get(
                showing.key("belief", "better", belief.belief_id), belief.better_table_id
            ),
            note=note.strip(),
        ),
        note,
    )
