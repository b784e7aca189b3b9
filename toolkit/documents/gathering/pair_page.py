"""The page of a pair: how two people who promised each other something reach each other. For these two alone.

It is printed by itself and never as part of a pack: nothing of it stays in the printing process, in a file of ours or
in this module. Who asks for it, and whether both said yes, is for the desk to decide before.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from toolkit.documents.gathering.country_part import Promised, promised
from toolkit.documents.gathering.parts import Head, filled, head_of
from toolkit.documents.pages import Paper
from toolkit.documents.press import press
from toolkit.domain.gathering.parts.countries import Commitment
from toolkit.domain.gathering.parts.whole import Gathering
from toolkit.language import _, in_language


@dataclass(frozen=True, slots=True, kw_only=True)
class PairPage:
    """All that the page says. ``first_contact`` reaches who promised, ``second_contact`` the other side."""

    head: Head
    one: Promised
    first_contact: str
    second_contact: str


def render_pair_page(
    gathering: Gathering,
    commitment: Commitment,
    contacts: tuple[str, str],
    *,
    today: date,
    paper: Paper = "a4",
    language: str = "en",
) -> bytes:
    """The page as a tagged PDF. ``contacts`` are as the desk gives them to one of the two: of the first, the second.

    Raises DocumentFailed when printing is not possible.
    """
    html = pair_html(gathering, commitment, contacts, today=today, paper=paper, language=language)
    return press().print(html).pdf


def pair_html(
    gathering: Gathering,
    commitment: Commitment,
    contacts: tuple[str, str],
    *,
    today: date,
    paper: Paper = "a4",
    language: str = "en",
) -> str:
    """The same page as HTML."""

    def written() -> str:
        first, second = contacts
        report = PairPage(
            head=head_of(gathering, 0, _("For the two of you"), today),
            one=promised(gathering, commitment),
            first_contact=first,
            second_contact=second,
        )
        return filled("pair", report, paper)

    return in_language(language, written)
