"""What the tests of documents share: the bank, and printed plans kept for the whole run."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from tests.documents import casts
from tests.documents.paper import Printed
from toolkit.content import read_bank
from toolkit.documents.pages import Paper
from toolkit.documents.plan import plan_html
from toolkit.documents.press import press
from toolkit.domain.bank import Bank
from toolkit.domain.session import Session

Print = Callable[..., Printed]


@pytest.fixture(scope="session")
def bank() -> Bank:
    """The words a facilitator may rewrite, in English."""
    return read_bank("en")


@pytest.fixture(scope="session")
def printed(bank: Bank) -> Print:
    """Prints the plan of a session, once a session and paper. Anything WeasyPrint warns of fails the test."""

    @cache
    def print_plan(session: Session, paper: Paper = "a4") -> Printed:
        html = plan_html(session, bank=bank, today=casts.TODAY, paper=paper)
        answer = press().print(html)
        assert answer.warnings == ()
        return Printed(answer.pdf)

    return print_plan
