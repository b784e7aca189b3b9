"""The plan as Markdown: read back by another program, and nothing a person typed is markup."""

from __future__ import annotations

import re
from html import unescape

import pytest
from markdown_it import MarkdownIt

from tests.documents.casts import TODAY, belief, card, session, session_with_a_past
from toolkit.content import read_bank
from toolkit.documents.office.blocks import (
    Bullets,
    Document,
    Heading,
    Paragraph,
    Table,
    cell,
    plain,
)
from toolkit.documents.office.markdown import write_markdown
from toolkit.documents.plan_office import plan_markdown

READER = MarkdownIt("commonmark", {"html": True}).enable("table")
BANK = read_bank()

HOSTILE = (
    "# not a heading",
    "1. not a list",
    "- not a list",
    "> no quote",
    "| a | b |",
    "*a* _b_ `c` ~~d~~ [e](javascript:f) ![g](file:///etc/passwd) <script>h</script> <b>i</b>",
    "https://example.org www.example.org mailto:a@example.org",
    "&lt;b&gt; &#60;",
    "\\*back\\slash\\",
    "--- \n===\n+ plus\n    four spaces\n```\nfence",
    "$x$ {{ y }}",
)


def shown(markdown: bytes) -> str:
    """What a reader shows: the text of the page without its elements."""
    page = READER.render(markdown.decode())
    return " ".join(unescape(re.sub("<[^>]*>", " ", page)).split())


def written(*blocks) -> bytes:
    return write_markdown(Document(title="t", author="a", about="", blocks=blocks))


@pytest.mark.parametrize("text", HOSTILE)
def test_what_a_person_typed_is_shown_as_it_was_typed(text):
    words = (plain(text),)
    table = Table(headings=("One", "Two"), widths=(1, 1), rows=((cell(plain(text)), ()),))
    file = written(Heading(2, words), Paragraph(words), Bullets((words,)), table)
    page = READER.render(file.decode())
    flat = " ".join(text.split())
    assert shown(file) == f"{flat} {flat} {flat} One Two {flat}"
    assert set(re.findall(r"<(\w+)", page)) <= {
        "h2", "p", "ul", "li", "br", "table", "thead", "tbody", "tr", "th", "td",
    }  # fmt: skip


def test_a_plan_has_the_same_parts_as_the_printed_one_and_no_private_card():
    text = plan_markdown(session_with_a_past(), bank=BANK, today=TODAY).decode()
    parts = re.findall(r"^## (.*)$", text, re.MULTILINE)
    assert parts == [
        "This cannot wait",
        "Who reads this",
        "Safety lines",
        "What we said about our work",
        "What rests on what",
        "Map of our assumptions",
        "Safety strip: first protect, then learn",
        "What to look at first, and why",
        "What we know, for and against",
        "Test cards",
        "Signposts: what we watch",
        "Steps for 30, 60 and 90 days",
        "Parked for later",
    ]
    assert "debt" not in text
    chosen = plan_markdown(session_with_a_past(), bank=BANK, today=TODAY, with_private=True)
    assert "nobody is held by a debt to us" in chosen.decode()


def test_where_somebody_is_asked_to_write_there_is_a_line_to_write_on():
    text = plan_markdown(session(), bank=BANK, today=TODAY).decode()
    below = text.partition("write here who did:\n\n")[2]
    assert below.startswith("\\_" * 40 + "\n")


def test_emoji_and_marks_of_direction_survive():
    text = "soap 🧼 👩🏽‍🍳 \u200fمرحبا\u200f"
    team = session(cards=(card(0, text),), assumptions=(belief(1, text),))
    assert plan_markdown(team, bank=BANK, today=TODAY).decode().count(text) == 2
