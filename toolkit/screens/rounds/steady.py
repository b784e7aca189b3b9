"""How steady the place of a card is, in words with a small picture."""

from __future__ import annotations

from toolkit.domain.session import Session
from toolkit.drawing.distribution import share_image
from toolkit.language.ledger_words import hangs_words
from toolkit.language.steady_words import quarter_words, top_five_words
from toolkit.scoring.robustness import Robustness, robustness
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html, shortened

TEXT_LONGEST = 120


def robustness_once(showing: Showing) -> dict[str, Robustness]:
    """How steady every card stands, worked out once per change and day: it takes a third of a second at 200 cards."""
    session, today, ranked = showing.session, showing.today, showing.ranked
    return showing.history.once(("robust", today), lambda: robustness(session, today, ranked))


def steady_html(
    showing: Showing, assumption_id: str, *, with_top: bool = True, with_item: bool = True
) -> str:
    """The words for a card; empty while too few have answered.

    ``with_top`` says too whether it is among the first five, ``with_item`` names the one evidence item that its place
    hangs on, where it hangs on one.
    """
    found = robustness_once(showing).get(assumption_id)
    if found is None or found.test_now is None:
        return ""
    lines = _share_html(found.test_now, quarter_words(found))
    if with_top and found.top_five is not None:
        lines += _share_html(found.top_five, top_five_words(found))
    if with_item:
        lines += _item_html(showing.session, found)
    return f'<div class="steady">{lines}</div>'


def _share_html(share: float, words: str) -> str:
    return f"<div>{share_image(share)}<span>{as_html(words)}</span></div>"


def _item_html(session: Session, found: Robustness) -> str:
    item = next((one for one in session.evidence if one.evidence_id == found.hangs_on), None)
    if item is None:
        return ""
    words = hangs_words(shortened(item.text, TEXT_LONGEST))
    return f"<div><span>{as_html(words)}</span></div>"
