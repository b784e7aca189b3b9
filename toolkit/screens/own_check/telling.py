"""What the private check says round its questions: what it is, how far somebody is, what to do now. Calm and plain."""

from __future__ import annotations

from toolkit.domain.vocabulary import Answer
from toolkit.language import _, ngettext
from toolkit.screens.own_check.view import Checked, answered_in
from toolkit.screens.text import as_html


def on_the_wall_html() -> str:
    """The one sentence for projector mode; it shows nothing of the check."""
    words = _(
        "This page is for a quiet place and is not shown on the wall. Go back to the session, close projector mode, and"
        " come back here on your own."
    )
    return f'<div class="note" role="status">{as_html(words)}</div>'


def about_html(*, alone: bool) -> str:
    """What the check is, who reads it, and what comes before everything."""
    what = _(
        "Work can tie people down even where everybody means well. These signs help you to look at your own rules, pay,"
        " housing and papers. They come from the International Labour Organization; the words are ours."
    )
    who = (
        _("Private: your answers are on no wall and in no document. Nobody is told.")
        if alone
        else _(
            "For the leading team, in a quiet room, not for the whole group. Private: the answers are on no wall and in"
            " no document."
        )
    )
    danger = _(
        "If somebody is in danger now, leave this page. Call your safeguarding lead, or your host's, and act on that"
        " first."
    )
    return (
        f'<p class="about">{as_html(what)}</p><p class="about"><b>{as_html(who)}</b></p>'
        f'<div class="note" role="note">{as_html(danger)}</div>'
    )


def progress_html(view: tuple[Checked, ...]) -> str:
    """How many signs have an answer, in words and as a row of marks that do not tell which answer."""
    done, total = answered_in(view), len(view)
    words = _("{done} of {total} answered").format(done=done, total=total)
    marks = "".join(
        f'<i class="{"done" if one.answer is not None else "open"}"></i>' for one in view
    )
    return (
        f'<div class="check-progress" role="status"><span>{as_html(words)}</span>'
        f'<span class="check-marks" aria-hidden="true">{marks}</span></div>'
    )


def stop_html(view: tuple[Checked, ...]) -> str:
    """How to go on from here: with a finding, with questions left, or with neither."""
    answers = [one.answer for one in view]
    lines = []
    if Answer.HERE in answers:
        lines += [
            _(
                "If you find this in your own business, you are not alone. Many rules that harm were made to protect."
                " Seeing it is the first step out of it."
            ),
            _(
                "Stop what harms first. Nobody may lose pay, bed or papers because of the repair. Then get advice from"
                " somebody outside."
            ),
        ]
    if unsure := answers.count(Answer.NOT_SURE):
        lines.append(
            ngettext(
                "You are not sure about {count} sign. Look within a week, then answer again.",
                "You are not sure about {count} signs. Look within a week, then answer again.",
                unsure,
            ).format(count=unsure)
        )
    if view and None not in answers:
        lines.append(
            _("You have looked at every sign. Look again in six months, or when something changes.")
        )
    lines.append(
        _("You may stop at any point. Your answers stay, and you can change each of them.")
    )
    return f'<div class="check-stop">{"".join(f"<p>{as_html(line)}</p>" for line in lines)}</div>'
