"""A step as it is being written, and the rules of what is asked first. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from toolkit.domain.bank import BankTest
from toolkit.domain.session import PlanLine
from toolkit.domain.vocabulary import Purpose


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The fields of a plan line while somebody writes it."""

    purpose: Purpose
    what: str = ""
    measure: str = ""
    right_if: str = ""
    owner: str = ""
    due: date | None = None
    cost: str = ""
    bank_test_id: str | None = None
    caution_read: bool = False


def draft_of(line: PlanLine) -> Draft:
    """The draft that begins with a line of the plan."""
    return Draft(
        purpose=line.purpose,
        what=line.what,
        measure=line.measure,
        right_if=line.right_if,
        owner=line.owner,
        due=line.due,
        cost=line.cost,
        bank_test_id=line.bank_test_id,
        caution_read=line.caution_read,
    )


def copy_of(line: PlanLine) -> Draft:
    """The draft of a further test with the words of one that was run: a new date, and the caution is read anew."""
    return replace(draft_of(line), due=None, caution_read=False)


def line_of(draft: Draft, line_id: str, assumption_id: str) -> PlanLine:
    """The plan line a draft becomes. A step that protects is no test: it has no "right if" and no caution to read."""
    learns = draft.purpose is Purpose.LEARN
    return PlanLine(
        line_id=line_id,
        assumption_id=assumption_id,
        purpose=draft.purpose,
        what=draft.what.strip(),
        measure=draft.measure.strip(),
        right_if=draft.right_if.strip() if learns else "",
        owner=" ".join(draft.owner.split()),
        due=draft.due,
        cost=" ".join(draft.cost.split()),
        bank_test_id=draft.bank_test_id if learns else None,
        caution_read=draft.caution_read and learns,
    )


def first_purpose(in_strip: bool, lines: Iterable[PlanLine]) -> Purpose:
    """What is asked first: to protect, on a card of the strip that nothing protects yet; else to learn."""
    return Purpose.PROTECT if in_strip and nothing_protects(lines) else Purpose.LEARN


def nothing_protects(lines: Iterable[PlanLine]) -> bool:
    """Whether none of a card's steps protects people."""
    return not any(line.purpose is Purpose.PROTECT for line in lines)


def with_test(draft: Draft, test: BankTest) -> Draft:
    """The draft with a test of the bank taken over. Words somebody typed are kept below it; its caution is unread."""
    typed = draft.what.strip()
    what = f"{test.what}\n{typed}" if typed and test.what not in typed else typed or test.what
    return replace(
        draft, purpose=Purpose.LEARN, what=what, bank_test_id=test.test_id, caution_read=False
    )
