"""What joining a gathering file would do, in words."""

from __future__ import annotations

from toolkit.domain.gathering.changes import GatheringEntry
from toolkit.domain.gathering.joining import GatheringJoining, NotIn, Twice
from toolkit.domain.joining.plan import Relation
from toolkit.domain.written import written_in
from toolkit.language.errors import sentence
from toolkit.language.times import long_date
from toolkit.language.translate import N_, _, ngettext

RELATIONS = {
    Relation.SAME: N_("“{name}” is here already, the same as in the file."),
    Relation.NEWER: N_("“{name}” is here already, and the file is newer."),
    Relation.OLDER: N_("“{name}” is here already and is newer than the file."),
    Relation.BOTH: N_("“{name}” is here already, and both went on."),
}


def gathering_relation(plan: GatheringJoining) -> str:
    """How the file stands to the gathering that is here, and how many steps come in."""
    words = _(RELATIONS[plan.relation]).format(name=plan.here.gathering.name)
    count = len(plan.added)
    if not count:
        return words + " " + _("The file adds nothing to it.")
    return (
        words
        + " "
        + ngettext("{count} step comes in.", "{count} steps come in.", count).format(count=count)
    )


def not_in_words(one: NotIn) -> str:
    """A step that cannot come in: its words and why."""
    return f"{step_said(one.entry)}: {sentence(one.error)}"


def twice_words(one: Twice) -> str:
    """What both sides settled: both versions, and which one stands."""
    stands = (
        _("The file's stands, it is later.")
        if one.file_stands
        else _("What is here stands, it is later.")
    )
    return _("In the file: {file}. Here: {here}. {stands}").format(
        file=step_said(one.file), here=step_said(one.here), stands=stands
    )


def step_said(entry: GatheringEntry) -> str:
    """The day of a step and whatever a person wrote in it."""
    texts = [text for text in written_in(entry.change) if text.strip()]
    said = " / ".join(texts) or _("a step without words")
    return f"{long_date(entry.at.date())}: {said}"
