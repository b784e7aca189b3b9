"""User text on its way to the screen: never read as Markdown, never as HTML."""

from __future__ import annotations

import re
from html import escape

from toolkit.domain.shortening import shortened as shortened_line

MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|~>$:<&@^=])")

SHORTHAND = re.compile(r":(?=[\w+\-/]+:)|(?<!\S)[<>~-](?=(?:->|[->=])(?!\S))")
"""Where Streamlit makes a picture or a sign of letters, escaped or not: ":material/x:", ":tada:", "->", "<=", "--"."""

JOINER = "\N{WORD JOINER}"
"""A sign without width. Put into a shorthand, it leaves the letters as they were typed."""


def plain(text: str) -> str:
    """The text for a label or st.markdown: every sign that Markdown would act on is escaped, lines are joined."""
    line = SHORTHAND.sub(lambda found: found.group() + JOINER, " ".join(text.split()))
    return MARKDOWN.sub(r"\\\1", line)


def as_html(text: str) -> str:
    """The text for st.html: escaped, line ends kept, its own direction (Urdu and Arabic run from the right)."""
    return f'<bdi dir="auto">{escape(text).replace(chr(10), "<br>")}</bdi>'


def in_parts_html(words: str) -> str:
    """Words with points between them ("14 cards · 6 assumptions") for st.html: lines break at the points only."""
    return " · ".join(f'<span class="part">{as_html(part)}</span>' for part in words.split(" · "))


def shortened(text: str, longest: int = 80) -> str:
    """The text in one line, cut behind a word with an ellipsis where it is longer than ``longest`` characters."""
    return shortened_line(" ".join(text.split()), longest)
