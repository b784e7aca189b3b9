"""The theme team's part: similar cards are suggested, people put them together, name them and decide."""

from __future__ import annotations

from functools import partial

import streamlit as st

from toolkit.desk import new_id
from toolkit.domain.gathering.changes import ThemeRemoved, ThemeSet
from toolkit.domain.gathering.parts.plenary import CardRef, Theme
from toolkit.domain.gathering.views import in_no_theme
from toolkit.domain.vocabulary import SHORT_TEXT_MAX
from toolkit.language import _, ngettext
from toolkit.scoring.alike.themes import suggest_themes
from toolkit.screens.gathering.showing import GatheringShowing
from toolkit.screens.text import as_html, shortened

SUGGESTIONS_AT_ONCE = 6
NAME_AT_MOST = 80


def render_themes(showing: GatheringShowing) -> None:
    """Draw the themes, then what is suggested from the cards that are in none."""
    words = _(
        "The toolkit suggests cards that may speak of one thing, in any script; it knows letters, not meaning. You put"
        " them together, name them, and decide which go on the wall. Nobody sees who wrote what."
    )
    st.html(f'<p class="about">{as_html(words)}</p>')
    if not showing.gathering.cards():
        nothing = _("No table shows a card yet.")
        st.html(f'<div class="empty"><p>{as_html(nothing)}</p></div>')
        return
    for theme in showing.gathering.themes:
        _render_theme(showing, theme)
    _render_suggested(showing)
    _render_own(showing)


def card_text(showing: GatheringShowing, ref: CardRef) -> str:
    """A card's words alone: themes are about what is said, never about who said it."""
    card = showing.gathering.card(ref)
    return _("A card that is shown no more") if card is None else shortened(card.text, 120)


def suggested_groups(showing: GatheringShowing) -> tuple[tuple[CardRef, ...], ...]:
    """Groups of cards of more than one table that are in no theme, worked out once as long as nothing changes."""
    return showing.history.once("suggested themes", lambda: _groups(showing))


def _groups(showing: GatheringShowing) -> tuple[tuple[CardRef, ...], ...]:
    free = in_no_theme(showing.gathering)
    found = suggest_themes([card.text for _ref, card in free])
    groups = (tuple(free[place][0] for place in group) for group in found.groups)
    return tuple(group for group in groups if len({ref.table_id for ref in group}) > 1)


def _render_theme(showing: GatheringShowing, theme: Theme) -> None:
    key = partial(showing.key, "theme", theme.theme_id)
    options = list(
        dict.fromkeys((*theme.cards, *(ref for ref, _ in in_no_theme(showing.gathering))))
    )
    with st.container(key=key("box"), border=True, gap="small"):
        with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
            st.text_input(
                _("Theme"),
                value=theme.name,
                key=key("name"),
                max_chars=SHORT_TEXT_MAX,
                width="stretch",
                autocomplete="off",
            )
            st.button(_("Save"), key=key("save"), on_click=_save, args=(showing, theme))
            st.button(
                _("Take it off the wall") if theme.decided else _("Put it on the wall"),
                key=key("decide"),
                type="secondary" if theme.decided else "primary",
                on_click=_save,
                args=(showing, theme),
                kwargs={"decided": not theme.decided},
            )
            st.button(
                _("Take it apart"),
                key=key("remove"),
                type="tertiary",
                on_click=showing.act,
                args=(ThemeRemoved(theme_id=theme.theme_id),),
            )
        st.multiselect(
            _("Cards"),
            options=options,
            default=list(theme.cards),
            format_func=partial(card_text, showing),
            key=key("cards", str(len(theme.cards))),
            filter_mode="contains",
            select_all=False,
        )


def _save(showing: GatheringShowing, theme: Theme, *, decided: bool | None = None) -> None:
    """Store the name and the cards as they stand in the fields. Fit for ``on_click``."""
    key = partial(showing.key, "theme", theme.theme_id)
    cards = st.session_state.get(key("cards", str(len(theme.cards))), theme.cards)
    showing.record(
        ThemeSet(
            theme_id=theme.theme_id,
            name=str(st.session_state.get(key("name"), theme.name)).strip(),
            cards=tuple(cards),
            decided=theme.decided if decided is None else decided,
        )
    )


def _render_suggested(showing: GatheringShowing) -> None:
    groups = suggested_groups(showing)
    if not groups:
        return
    st.html(f"<h3>{as_html(_('May belong together'))}</h3>")
    for place, group in enumerate(groups[:SUGGESTIONS_AT_ONCE]):
        tables = len({ref.table_id for ref in group})
        told = ngettext("{count} table", "{count} tables", tables).format(count=tables)
        lines = "".join(f"<li>{as_html(card_text(showing, ref))}</li>" for ref in group)
        with st.container(key=showing.key("suggested", str(place)), border=True, gap="xsmall"):
            st.html(f'<div class="quiet">{as_html(told)}</div><ul>{lines}</ul>')
            st.button(
                _("Put them together"),
                key=showing.key("suggested", "take", str(place)),
                on_click=_take,
                args=(showing, group),
            )
    left = len(groups) - SUGGESTIONS_AT_ONCE
    if left > 0:
        words = _("{count} more come up as you go on.").format(count=left)
        st.html(f'<p class="quiet">{as_html(words)}</p>')


def _take(showing: GatheringShowing, group: tuple[CardRef, ...]) -> None:
    """A theme begins with the words of its first card: people rename it."""
    first = showing.gathering.card(group[0])
    name = shortened(first.text, NAME_AT_MOST) if first is not None else _("Theme")
    showing.record(ThemeSet(theme_id=new_id(), name=name, cards=group))


def _render_own(showing: GatheringShowing) -> None:
    free = [ref for ref, _card in in_no_theme(showing.gathering)]
    if not free:
        return
    with st.expander(_("Put cards together yourself"), key=showing.key("theme", "own")):
        st.text_input(
            _("Name of the theme"),
            key=showing.key("theme", "new", "name"),
            max_chars=SHORT_TEXT_MAX,
            autocomplete="off",
        )
        st.multiselect(
            _("Cards that are in no theme"),
            options=free,
            format_func=partial(card_text, showing),
            key=showing.key("theme", "new", "cards"),
            filter_mode="contains",
            select_all=False,
        )
        st.button(
            _("Make the theme"), key=showing.key("theme", "new"), on_click=_make, args=(showing,)
        )


def _make(showing: GatheringShowing) -> None:
    keys = showing.key("theme", "new", "name"), showing.key("theme", "new", "cards")
    name, cards = (st.session_state.get(key) for key in keys)
    made = ThemeSet(theme_id=new_id(), name=str(name or "").strip(), cards=tuple(cards or ()))
    if showing.record(made):
        for key in keys:
            st.session_state.pop(key, None)
