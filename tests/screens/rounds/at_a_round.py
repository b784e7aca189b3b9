"""Short ways to rate in a round, through the page and past it, for the tests of rounds."""

from __future__ import annotations

from collections.abc import Iterable

from streamlit.testing.v1 import AppTest

from toolkit.domain.changes import (
    AssumptionRated,
    AssumptionWritten,
    HandsCounted,
    RoundOpened,
    RoundRevealed,
)
from toolkit.domain.session import HandCount
from toolkit.domain.vocabulary import EvidenceLevel, Lens

OPENED = RoundOpened(round_number=1, assumption_ids=("a1", "a2"))
REVEALED = RoundRevealed(round_number=1)

Impacts = tuple[int, int, int, int, int]


def beliefs(count: int) -> list[AssumptionWritten]:
    """So many assumptions, a1, a2, ..."""
    return [
        AssumptionWritten(
            assumption_id=f"a{number}", text=f"belief number {number}", lens=Lens.VIABILITY
        )
        for number in range(1, count + 1)
    ]


def ballots(
    assumption_id: str, impacts: Iterable[int], *, number: int = 1, worry: int = 0, claim: int = 1
) -> list[AssumptionRated]:
    """One ballot for each impact; the first ``worry`` of them see a danger."""
    return [
        AssumptionRated(
            assumption_id=assumption_id,
            rater=f"p{place}",
            round_number=number,
            impact=impact,
            touches_safety=place < worry,
            claim=EvidenceLevel(claim),
        )
        for place, impact in enumerate(impacts)
    ]


def hands(assumption_id: str, impact: Impacts, *, worries: int = 0) -> HandsCounted:
    """A show of hands of one table; all claim the same."""
    return HandsCounted(
        count=HandCount(
            assumption_id=assumption_id,
            table="table-1",
            round_number=1,
            impact=impact,
            claim=(0, sum(impact), 0, 0, 0, 0),
            worries=worries,
        )
    )


def press(test: AppTest, session_id: str, *parts: str) -> AppTest:
    """Press the button of a round with that key."""
    return test.button(key=":".join((session_id, "round", *parts))).click().run()


def press_of_ballot(test: AppTest, name: str) -> AppTest:
    """Press a button of the open ballot: next, back, skip."""
    (found,) = [b for b in test.button if is_of_ballot(b.key or "", name)]
    return found.click().run()


def is_of_ballot(key: str, name: str) -> bool:
    """Whether that is the key of such a button of a ballot."""
    return ":ballot:" in key and key.endswith(f":{name}")


def answer(test: AppTest, impact: int, *, safety: bool, claim: int) -> AppTest:
    """Answer the three questions of the open card of a ballot."""
    for part, value in (("impact", impact), ("safety", safety), ("claim", claim)):
        (found,) = [one for one in test.radio if (one.key or "").endswith(f":{part}")]
        found.set_value(value)
    return test


def body(test: AppTest) -> str:
    """What the page says, without its style sheets."""
    texts = (str(element.proto.body) for element in test.get("html"))
    return "\n".join(text for text in texts if not text.startswith("<style>"))


def keys(test: AppTest) -> set[str]:
    """The keys of all buttons on the page, from the part of the screen on."""
    return {(button.key or "").partition(":")[2] for button in test.button}
