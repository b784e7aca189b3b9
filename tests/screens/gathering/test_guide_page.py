"""The guide's page about a gathering names what really stands on its screens."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.gatherings import there
from toolkit.content import read_bank
from toolkit.domain.gathering.vocabulary import DayPart, PlenaryView
from toolkit.language import label
from toolkit.setup.layout import PROJECT

SCREENS = ("toolkit/screens", "toolkit/language", "toolkit/outgoing")
PAGE = there(read_bank().page("gathering")).text
SAMPLE = "Three Rivers Gathering"


def said_in(path: Path) -> set[str]:
    """Every text in a file that goes through gettext."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    texts = (
        call.args[0]
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id in {"_", "N_"} and call.args
    )
    return {str(text.value) for text in texts if isinstance(text, ast.Constant)}


@pytest.fixture(scope="module")
def said() -> set[str]:
    files = (path for folder in SCREENS for path in (PROJECT / folder).rglob("*.py"))
    return set().union(*map(said_in, files))


def test_whatever_it_tells_to_press_is_on_a_screen_in_these_words(said: set[str]) -> None:
    named = re.findall(r"(?<!\*)\*([^*]+)\*(?!\*)", " ".join(PAGE.split()))
    titles = {page.title for page in read_bank().guide}
    known = {re.sub(r"^\d ", "", text) for text in said} | titles | {SAMPLE}
    assert len(named) > 20
    assert [words for words in named if words not in known] == []


def test_it_goes_through_each_part_of_the_day_and_each_view_of_the_plenary() -> None:
    parts = re.findall(r"^\| ([A-Z][^|]*) \|", PAGE, re.MULTILINE)
    assert parts == [label(part) for part in DayPart]
    views = [label(view) for view in PlenaryView if view is not PlenaryView.TABLE]
    assert [view for view in views if view not in PAGE] == []
