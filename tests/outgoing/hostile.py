"""A session that somebody wrote to hurt whoever makes a document of it, within what a session file may hold."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from itertools import count
from pathlib import Path
from typing import Any

from tests.documents.casts import (
    WRITTEN,
    belief,
    card,
    dangerous,
    in_days,
    line,
    seen,
    session_with_a_past,
)
from toolkit.domain.changes import Entry, SessionBrought
from toolkit.domain.history import History, replay
from toolkit.domain.session import Placement, Review, Session
from toolkit.domain.vocabulary import FACILITATOR, SHORT_TEXT_MAX, TEXT_MAX

SHORT = ("team", "business", "country", "source", "owner", "cost", "who")
"""The fields that hold SHORT_TEXT_MAX characters."""

WORKED_OUT = "77762223"
"""What 7777*9999 gives: nobody writes it, so it stands only where somebody's words were run."""


def attacks(secret: Path, port: int) -> tuple[str, ...]:
    """Texts that would open the file or call the port if anything took them for more than words."""
    web, file = f"http://127.0.0.1:{port}", secret.as_uri()
    return (
        f"=cmd|'/C curl {web}/a'!A0",
        f'@HYPERLINK("{web}/b")',
        f"+WEBSERVICE({web}/c)",
        f'<svg onload="x()"><image href="{web}/d"/><image xlink:href="{file}"/><use href="{file}#a"/></svg>',
        f"</style><style>@import url({web}/e); *{{background:url({file})}}</style>",
        f'"><link rel="attachment" href="{file}"><img src=\'{web}/f\'><iframe src="{file}"></iframe>',
        f"url({web}/g) url('{file}') \\\\127.0.0.1@{port}\\share\\a.png //127.0.0.1:{port}/h",
        "{{7777*9999}} {% include '/etc/passwd' %} ${7777*9999} #{7777*9999} <%= 7777*9999 %>",
        f']]></text><script>x()</script><!DOCTYPE a [<!ENTITY e SYSTEM "{file}">]>&e;<!--',
        "\x01\x08\x0b\x1b[2J\x7f\x85\ufffe\uffff\u2028\u202e\u2066\u200f\U000e0041 -1",
        f"x\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nATTACH:{file}\r\nACTION:AUDIO\r\nEND:VALARM",
        f"![a]({web}/i) [b]({file}) <{web}/j> | `c` \n# d\n> e\n```\n{web}/k www.example.invalid",
        f"(a) Tj ET /URI ({web}/l) /Launch /JavaScript (x) << >> endstream endobj %%EOF",
        "<div>" * 300 + "[" * 300 + "> " * 300 + "{" * 300,
    )


def hostile_session(secret: Path, port: int) -> Session:
    """A session with attacks in every text, three and three in turn, and in ids; two words are endless."""
    texts = attacks(secret, port)
    turn = count()

    def words(longest: int) -> str:
        at = next(turn)
        return "\n".join(texts[(at + more) % len(texts)] for more in range(3))[:longest]

    given: Session = _filled(_plot(), words)
    first, *others = given.assumptions
    endless = (replace(first, text="w" * TEXT_MAX), *others)
    (opening, *cards) = given.cards
    return replace(
        given, assumptions=endless, cards=(replace(opening, text="w" * TEXT_MAX), *cards)
    )


def hostile_history(session: Session) -> History:
    """The same, brought in from a file."""
    brought = SessionBrought(session=session, origin="file")
    entry = Entry(seq=1, change_id="e1", at=WRITTEN, actor=FACILITATOR, change=brought)
    return replay(session.session_id, (entry,))


def _plot() -> Session:
    """Something in every part of a session, under ids that are attacks themselves."""
    past = session_with_a_past()
    bad = "\"><svg onload='x()'>{{7777*9999}}"
    agreed = Placement(risk=0.9, evidence=0.1, who="w", why="y", agreed_at=WRITTEN)
    return replace(
        past,
        track_id=bad,
        cards=(
            *past.cards,
            *(card(n, "t", card_id=f"{bad}{n}", leads_to=(f"{bad}{n - 1}",)) for n in range(5, 9)),
            card(4, "t", card_id=f"{bad}4", leads_to=(f"{bad}8",), parked=True),
        ),
        assumptions=(
            *past.assumptions,
            belief(5, "t", placement=agreed, also_worded=("t",), holds_up=(f"{bad}5", f"{bad}6")),
            dangerous(6, "t", assumption_id=f"{bad}a", chosen=True),
            belief(7, "t", chosen=True),
        ),
        evidence=(*past.evidence, replace(seen(7, 7, 3), evidence_id=f"{bad}e")),
        plan=(
            *past.plan,
            line(6, 7, "t", measure="t", right_if="t", owner="t", cost="t", due=in_days(9)),
            replace(line(7, 7, "t", line_id=f"{bad}l"), assumption_id=f"{bad}a", due=in_days(2)),
        ),
        reviews=(Review(opened_at=WRITTEN, closed_at=WRITTEN, next_on=in_days(60)),),
    )


def _filled(value: Any, words: Any) -> Any:
    """The value with other words in every text; ids and what is chosen from a list stay."""
    if isinstance(value, tuple):
        return tuple(_filled(one, words) for one in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    new = {}
    for field in fields(value):
        old = getattr(value, field.name)
        if isinstance(old, str) and not isinstance(old, Enum):
            if not field.name.endswith("_id"):
                new[field.name] = words(SHORT_TEXT_MAX if field.name in SHORT else TEXT_MAX)
        elif field.name == "also_worded":
            new[field.name] = tuple(words(TEXT_MAX) for _ in old)
        else:
            new[field.name] = _filled(old, words)
    return replace(value, **new)
