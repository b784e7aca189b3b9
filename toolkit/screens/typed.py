"""What somebody typed or pasted, a line at a time; and beliefs written from it."""

from __future__ import annotations

from toolkit.desk import new_id
from toolkit.domain.changes import AssumptionWritten
from toolkit.domain.vocabulary import Lens
from toolkit.language import _
from toolkit.screens.showing import Showing

BULLETS = ("- ", "* ", "• ", "– ", "· ")


def without_bullet(line: str) -> str:
    """The line without the bullet that a pasted list puts in front."""
    text = line.strip()
    return text[2:].lstrip() if text.startswith(BULLETS) else text


def beliefs_from(typed: str) -> tuple[str, ...]:
    """The beliefs in a typed text, one a line, without the words they go on after."""
    opening = _("We believe that").casefold()
    lines = (" ".join(without_bullet(line).split()) for line in typed.splitlines())
    beliefs = (
        line[len(opening) :].lstrip(" .…:") if line.casefold().startswith(opening) else line
        for line in lines
    )
    return tuple(belief for belief in beliefs if belief)


def write_beliefs(
    showing: Showing, typed: str, lens: Lens, holds_up: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """Write the beliefs, one a line, and give the ids of those that were written.

    The first that is refused is shown again with its reason and all after it, so that nothing is lost.
    """
    beliefs = beliefs_from(typed)
    ids: list[str] = []
    for at, belief in enumerate(beliefs):
        written = AssumptionWritten(
            assumption_id=new_id(), text=belief, lens=lens, holds_up=holds_up
        )
        if not showing.record(written, "\n".join(beliefs[at:])):
            break
        ids.append(written.assumption_id)
    return tuple(ids)
