"""Small numbers as words, as a sentence says them."""

from __future__ import annotations

from toolkit.language.translate import N_, _, ngettext

SMALL = (
    N_("no"), N_("one"), N_("two"), N_("three"), N_("four"), N_("five"), N_("six"), N_("seven"), N_("eight"),
    N_("nine"), N_("ten"),
)  # fmt: skip


def count_words(count: int) -> str:
    """A count from 0 to 10 as a word, a greater one in figures."""
    return _(SMALL[count]) if count < len(SMALL) else str(count)


def people_in_words(count: int | None) -> str:
    """How many people are in a room or a gathering; without the count where it may not be told."""
    if count is None:
        return _("People are in")
    if not count:
        return _("Nobody is in yet")
    return ngettext("{count} person is in", "{count} people are in", count).format(count=count)


def capitalised(text: str) -> str:
    """The text with a capital at its beginning, where the script has capitals."""
    return text[:1].upper() + text[1:]
