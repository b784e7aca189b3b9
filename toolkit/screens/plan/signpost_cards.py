"""One signpost on the screen: the sign, who looks when, both actions, the looks so far, and what can be done."""

from __future__ import annotations

import streamlit as st

from toolkit.documents.ranked import Ranked
from toolkit.domain.session import Look, Signpost
from toolkit.language import _, ngettext, short_date
from toolkit.language.spans import ahead
from toolkit.language.step_words import day_of, missing_words
from toolkit.scoring.signposts import missing_parts
from toolkit.screens.marks import belief_html
from toolkit.screens.plan.learned import to_map
from toolkit.screens.plan.look_form import render_look_form
from toolkit.screens.plan.opening import Doing, Opened, open_signpost
from toolkit.screens.plan.signpost_form import render_signpost_form
from toolkit.screens.plan.watching import Watched
from toolkit.screens.showing import Showing
from toolkit.screens.text import as_html
from toolkit.screens.zone import zone_of_reader


def render_signpost(
    showing: Showing, ranked: Ranked, watched: Watched, opened: Opened | None
) -> None:
    """Draw a signpost, with the form that is open on it."""
    post = watched.post
    here = opened if opened is not None and opened.line_id == post.signpost_id else None
    with st.container(key=showing.key("plan_card", post.signpost_id, "card"), gap="xsmall"):
        st.html(signpost_html(ranked, watched))
        if here is None:
            _actions(showing, post)
        elif here.doing is Doing.RESULT:
            render_look_form(showing, post)
        else:
            render_signpost_form(showing, watched.standing, here)


def signpost_html(ranked: Ranked, watched: Watched) -> str:
    """A signpost in words. One that has tripped says so first."""
    post, assumption = watched.post, watched.standing.assumption
    belief = belief_html(
        ranked.numbers[assumption.assumption_id],
        assumption.lens,
        assumption.text,
        in_strip=watched.standing.in_strip,
        private=assumption.private,
    )
    rows = [
        _row(_("Who looks, when"), _when_words(ranked, post)),
        _row(_("What keeps it true"), post.shaping),
        # Once the sign has come, what was prepared stands above, in the box.
        "" if post.tripped else _row(_("For the day it is not"), post.hedging),
    ]
    missing = missing_parts(post)
    lacks = f'<p class="about">{as_html(missing_words(missing))}</p>' if missing else ""
    return (
        f'<div class="signpost">{_tripped_html(post)}<h3>{as_html(post.sign)}</h3>'
        f'<p class="signpost-for">{belief}</p><dl>{"".join(rows)}</dl>{lacks}{_looks_html(post)}</div>'
    )


def _row(heading: str, text: str) -> str:
    return f"<dt>{as_html(heading)}</dt><dd>{as_html(text)}</dd>" if text.strip() else ""


def _when_words(ranked: Ranked, post: Signpost) -> str:
    who = post.owner.strip() or _("no owner yet")
    if post.check_on is None:
        return _("{who}, no day yet").format(who=who)
    return _("{who}, {date} ({ahead})").format(
        who=who, date=short_date(post.check_on), ahead=ahead(post.check_on, ranked.today)
    )


def _tripped_html(post: Signpost) -> str:
    if not post.tripped:
        return ""
    prepared = (
        _("You prepared: {hedging}").format(hedging=post.hedging.strip())
        if post.hedging.strip()
        else _("Nothing is prepared for this day. Write now what you do.")
    )
    stale = _("The evidence of this card is stale now: look at it again before you lean on it.")
    return (
        f'<div class="tripped" role="status"><p><b>{as_html(prepared)}</b></p>'
        f"<p>{as_html(stale)}</p></div>"
    )


def _looks_html(post: Signpost) -> str:
    """Every look, the newest first; all but the newest are folded away."""
    if not post.looks:
        return ""
    items = [_look_html(look) for look in reversed(post.looks)]
    newest = f'<ul class="looks">{items[0]}</ul>'
    older = len(items) - 1
    if not older:
        return newest
    words = ngettext("{count} look before", "{count} looks before", older).format(count=older)
    return (
        f"{newest}<details><summary>{as_html(words)}</summary>"
        f'<ul class="looks">{"".join(items[1:])}</ul></details>'
    )


def _look_html(look: Look) -> str:
    day = short_date(day_of(look.at, zone_of_reader()))
    came = _("it has happened") if look.tripped else _("it has not happened")
    words = _("Looked {date}: {came}.").format(date=day, came=came)
    return f"<li>{as_html(words)} {as_html(look.noted)}</li>"


def _actions(showing: Showing, post: Signpost) -> None:
    card = post.assumption_id
    with st.container(horizontal=True, gap="small"):
        st.button(
            _("We looked"),
            key=showing.key("signpost", "look", post.signpost_id),
            on_click=open_signpost,
            args=(showing, post.signpost_id, card, Doing.RESULT),
        )
        st.button(
            _("Change it"),
            key=showing.key("signpost", "change", post.signpost_id),
            type="tertiary",
            on_click=open_signpost,
            args=(showing, post.signpost_id, card),
        )
        if post.tripped:
            st.button(
                _("Open the card on the map"),
                key=showing.key("signpost", "map", post.signpost_id),
                type="tertiary",
                on_click=to_map,
                args=(showing, card),
            )
