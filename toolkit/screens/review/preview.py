"""What a document looks like, before it is taken: all its pages small in a row, one of them large."""

from __future__ import annotations

from base64 import b64encode
from html import escape
from typing import Protocol

import streamlit as st

from toolkit.documents.page_pictures import PagePictures
from toolkit.domain.errors import DocumentFailed
from toolkit.language import _, ngettext
from toolkit.screens.review.made import Made
from toolkit.screens.tabs import HasParts
from toolkit.screens.text import as_html

SMALL_WIDTH = 96


class Titled(Protocol):
    """A thing of a catalogue: of a session's or of a gathering's."""

    @property
    def name(self) -> str: ...

    @property
    def title(self) -> str:
        """Its title in English, to be translated."""


def render_preview(showing: HasParts, entry: Titled, made: Made) -> None:
    """Draw the pages. Where pictures cannot be made it says so; the document is whole all the same."""
    key = showing.key("review", "page", entry.name)
    try:
        small = made.small()
        page = min(int(showing.state.picked.get(key, "0")), len(small.pictures) - 1)
        large = made.large(page)
    except DocumentFailed:
        words = _("The pages cannot be shown here. The file is whole: download it and look at it.")
        st.html(f'<div class="note" role="status">{as_html(words)}</div>')
        return
    if len(small.pictures) > 1:
        _strip(showing, key, small, page)
    st.html(_picture_html(large, "page-large", _page_words(page, small.pages, entry)))


def _strip(showing: HasParts, key: str, small: PagePictures, chosen: int) -> None:
    """Every page small; a press on one shows it large."""
    with st.container(key="pages_strip", horizontal=True, gap="xsmall"):
        for page, picture in enumerate(small.pictures):
            here = "here" if page == chosen else "other"
            with st.container(key=f"{key}:{page}:{here}", gap=None, width=SMALL_WIDTH):
                st.html(_picture_html(picture, "page-small"))
                words = _("Page {page}").format(page=page + 1)
                st.button(
                    f"**{words}**" if page == chosen else words,
                    key=f"{key}:{page}:show",
                    type="tertiary",
                    width="stretch",
                    on_click=showing.state.picked.update,
                    args=({key: str(page)},),
                )
    if (more := small.pages - len(small.pictures)) > 0:
        words = ngettext(
            "{count} more page is in the file.", "{count} more pages are in the file.", more
        ).format(count=more)
        st.html(f'<p class="about">{as_html(words)}</p>')


def _picture_html(picture: bytes, name: str, words: str = "") -> str:
    """The picture as it came from the guarded process: st.image would read it here, and write it anew on every run."""
    return (
        f'<img class="{name}" alt="{escape(words)}" src="data:image/png;base64,'
        f'{b64encode(picture).decode()}">'
    )


def _page_words(page: int, pages: int, entry: Titled) -> str:
    return _("{title}, page {page} of {pages}").format(
        title=_(entry.title), page=page + 1, pages=pages
    )
