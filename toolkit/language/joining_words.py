"""What joining a file to a session that is here would do, in words: for the screen and for the list to keep."""

from __future__ import annotations

from toolkit.domain import changes as c
from toolkit.domain.changes import Change, Entry
from toolkit.domain.history import History
from toolkit.domain.joining import Joining, Overlap, Refused, Relation
from toolkit.domain.joining.differing import Difference
from toolkit.domain.written import written_in
from toolkit.language.errors import sentence
from toolkit.language.happened import happened
from toolkit.language.happened.base import short
from toolkit.language.labels import label
from toolkit.language.translate import N_, _, ngettext

RELATIONS = {
    Relation.SAME: N_("“{team}” is here already, the same as in the file."),
    Relation.NEWER: N_(
        "“{team}” is here already, and the file is newer. Steps only in the file: {file}."
    ),
    Relation.OLDER: N_(
        "“{team}” is here already and is newer than the file. Steps only here: {here}."
    ),
    Relation.BOTH: N_(
        "“{team}” is here already, and both went on: steps only in the file: {file}; steps only here: {here}."
    ),
}

SORTS = {
    "cover": N_("Words on the cover"),
    "cards": N_("Cards"),
    "assumptions": N_("Assumptions"),
    "ratings": N_("Ratings"),
    "evidence": N_("Evidence items"),
    "plan": N_("Plan lines"),
    "signposts": N_("Signposts"),
    "bridge_cards": N_("Cards for the plenary"),
}


def relation_sentence(plan: Joining) -> str:
    """How the file stands to the session that is here."""
    team = short(plan.here.session.team)
    return _(RELATIONS[plan.relation]).format(
        team=team, file=plan.only_in_file, here=plan.only_here
    )


def count_sentences(plan: Joining) -> str:
    """How many steps would come in, and how many cannot; no sentence for none."""
    told = []
    if plan.coming:
        count = len(plan.coming)
        told.append(
            ngettext("{count} step comes in.", "{count} steps come in.", count).format(count=count)
        )
    if plan.refused:
        count = len(plan.refused)
        told.append(
            ngettext("{count} step cannot come in.", "{count} steps cannot come in.", count).format(
                count=count
            )
        )
    if plan.overlaps:
        count = len(plan.overlaps)
        told.append(
            ngettext(
                "{count} thing was changed on both sides.",
                "{count} things were changed on both sides.",
                count,
            ).format(count=count)
        )
    return " ".join(told)


def joined_sentence(plan: Joining) -> str:
    """What came of joining, once it is done."""
    count = len(plan.coming)
    told = [
        ngettext(
            "The file is joined: {count} step came in.",
            "The file is joined: {count} steps came in.",
            count,
        ).format(count=count)
    ]
    if plan.refused:
        left = len(plan.refused)
        told.append(
            ngettext(
                "{count} step did not; it stands in the file.",
                "{count} steps did not; they stand in the file.",
                left,
            ).format(count=left)
        )
    return " ".join(told)


def taken_out_sentences(plan: Joining) -> tuple[str, ...]:
    """What to look for where one side took a passage out for good and the other may still hold it."""
    here, file = (
        any(isinstance(entry.change, c.TextRedacted) for entry in side.entries)
        for side in (plan.here, plan.file)
    )
    told = []
    if here and plan.only_in_file:
        told.append(
            _(
                "A passage was taken out of this session for good. The file may hold it: read what comes in."
            )
        )
    if file:
        told.append(
            _("A passage was taken out of the file for good. It may still stand here: look for it.")
        )
    return tuple(told)


def step_words(entry: Entry, history: History) -> str:
    """What an entry of that history did, with every word that was written in it."""
    change = entry.change
    if isinstance(change, c.Undone | c.Redone):
        return _turned_words(change, history)
    line = happened(change, history.session)
    more = []
    for text in filter(str.strip, written_in(change)):
        if short(text) in line:
            line = line.replace(short(text), text, 1)
        elif text not in line:
            more.append(text)
    return " · ".join((line, *_values(change), *more))


def _turned_words(change: c.Undone | c.Redone, history: History) -> str:
    target = history.entry(change.change_id)
    if target is None or isinstance(target.change, c.Undone | c.Redone):
        return happened(change, history.session)
    words = _("Undone: {step}") if isinstance(change, c.Undone) else _("Redone: {step}")
    return words.format(step=step_words(target, history))


def _values(change: Change) -> tuple[str, ...]:
    """What a step says in numbers, where its line alone does not tell two of them apart."""
    if isinstance(change, c.PlacementAgreed):
        words = _("risk {risk} of 100, evidence {evidence} of 100")
        return (words.format(risk=round(change.risk * 100), evidence=round(change.evidence * 100)),)
    if isinstance(change, c.AssumptionRated):
        words = _("impact {impact} of 4, {claim}")
        return (words.format(impact=change.impact, claim=label(change.claim)),)
    if isinstance(change, c.WorryAnswered):
        return (_("safety {safety} of 4").format(safety=change.safety),)
    if isinstance(change, c.RiskJudged):
        return (_risk_words(change),)
    return ()


def _risk_words(change: c.RiskJudged) -> str:
    vulnerability = _("vulnerability {number} of 3").format(number=change.vulnerability)
    if change.impact is None:
        return vulnerability
    impact = change.impact
    words = _("safety {safety}, mission {mission}, business {business}, law {law}; {vulnerability}")
    return words.format(
        safety=impact.safety,
        mission=impact.mission,
        business=impact.business,
        law=impact.law,
        vulnerability=vulnerability,
    )


def refused_words(refused: Refused, plan: Joining) -> str:
    """A step that cannot come in, whole, and why."""
    return _("{step}\nWhy it cannot come in: {reason}").format(
        step=step_words(refused.entry, plan.file), reason=sentence(refused.error)
    )


def overlap_words(overlap: Overlap, plan: Joining) -> str:
    """Both versions of what was changed on both sides, and which of them stands after joining."""
    stands = (
        _("The file’s stands afterwards; the other stays in what happened.")
        if overlap.file_stands
        else _("The one here stands afterwards; the file’s stays in what happened, as undone.")
    )
    return _("Here: {here}\nIn the file: {file}\n{stands}").format(
        here=step_words(overlap.here, plan.here),
        file=step_words(overlap.file, plan.file),
        stands=stands,
    )


def joining_list(plan: Joining) -> bytes:
    """All of it as plain text (UTF-8), to keep: what was changed on both sides, what cannot come in, what comes in."""
    parts = (
        (_("Changed on both sides"), [overlap_words(one, plan) for one in plan.overlaps]),
        (_("Cannot come in"), [refused_words(one, plan) for one in plan.refused]),
        (_("Comes in"), [step_words(one, plan.file) for one in plan.coming]),
    )
    head = f"{plan.here.session.team}\n{count_sentences(plan)}"
    told = ("\n\n".join((f"## {title}", *lines)) for title, lines in parts if lines)
    return ("\n\n".join((head, *told)) + "\n").encode()


def difference_sentence(difference: Difference) -> str:
    """How many things of one sort differ: "Cards: 2 only in the file, 1 in other words."."""
    counts = (
        (difference.only_in_file, _("{count} only in the file")),
        (difference.only_here, _("{count} only here")),
        (difference.otherwise, _("{count} in other words or another state")),
    )
    told = ", ".join(words.format(count=count) for count, words in counts if count)
    return _("{sort}: {counts}.").format(sort=_(SORTS[difference.sort]), counts=told)
