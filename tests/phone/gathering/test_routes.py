"""Route by route: what is not shown to somebody cannot be read, and what is not somebody's cannot be changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.routing import Mount, Route
from starlette.websockets import WebSocketDisconnect

from tests.browser.server import PROJECT
from tests.gatherings import STARTED
from tests.phone.gathering.everybody import (
    ANA_AT,
    BO_AT,
    PHONES,
    SCREENS,
    Everybody,
    everybody_in,
    words_of,
)
from toolkit.desk.doors import personal_code
from toolkit.phone.app import routes
from toolkit.phone.gathering.actions import ACTIONS, PAST_THE_JOURNAL
from toolkit.phone.gathering.heard import gathering_mark
from toolkit.phone.gathering.wall import picture_of_gathering
from toolkit.phone.guard import NOT_YOURS

Asked = Callable[[Everybody], tuple[str, ...]]

PAGES: dict[str, Asked] = {
    "/health": lambda _all: ("/health",),
    "/fonts": lambda _all: ("/fonts/", "/fonts/../app.py"),
    "/enter": lambda _all: ("/enter", "/enter?to=place%3Dgathering", "/enter?once=forged"),
    "/p": lambda all_: ("/p", f"/p?code={all_.hall.code}"),
    "/p/{code}": lambda all_: (f"/p/{all_.room_code}", f"/p/{all_.hall.code}"),
    "/p/{code}/now": lambda all_: (f"/p/{all_.room_code}/now", f"/p/{all_.hall.code}/now"),
    "/p/{code}/map.svg": lambda all_: (f"/p/{all_.room_code}/map.svg",),
    "/p/{rest:path}": lambda all_: (f"/p/{all_.quiet_session}/x",),
    "/g/{code}": lambda all_: (f"/g/{all_.hall.code}", f"/g/{all_.hall.code}?calm=1", "/g/AAAAA"),
    "/g/{code}/now": lambda all_: (f"/g/{all_.hall.code}/now",),
    "/g/{code}/take-home.pdf": lambda all_: (f"/g/{all_.hall.code}/take-home.pdf",),
    "/g/{code}/pair/{commitment_id}.pdf": lambda all_: (
        f"/g/{all_.hall.code}/pair/{all_.made.commitment_id}.pdf",
    ),
    "/g/{code}/me/{personal}": lambda all_: (f"/g/{all_.hall.code}/me/AAAABBBBCCCC",),
    "/g/{rest:path}": lambda all_: (f"/g/{all_.hall.gathering_id}/x",),
    "/wall/{code}": lambda all_: (f"/wall/{all_.room_code}", f"/wall/{all_.hall.code}"),
    "/gwall/{code}": lambda all_: (f"/gwall/{all_.hall.code}", f"/gwall/{all_.room_code}"),
}
"""Every address that answers and is done, with what is asked there."""

FOLLOWING = ("/g/{code}", "/g/{code}/now", "/gwall/{code}")
"""Those that show something else in each part of the day."""

STREAMS: dict[str, tuple[str, frozenset[str]]] = {
    "/p/{code}/live": ("/p/{room}/live", frozenset()),
    "/g/{code}/live": ("/g/{code}/live", frozenset({*PHONES, "with Ana's code"})),
    "/wall/{code}/live": ("/wall/{room}/live", frozenset({"facilitator"})),
    "/gwall/{code}/live": (
        "/gwall/{code}/live",
        frozenset({"facilitator", "with the wall's key"}),
    ),
    "/live/{journal_id}": ("/live/{session}", frozenset({"facilitator"})),
    "/glive/{journal_id}": ("/glive/{gathering}", frozenset({"facilitator"})),
}
"""Every address that goes on telling, and who may hear it."""

OWN = frozenset({"join", "table", "country", "question", "learning", "evidence"})
"""What everybody who came in may do: it is about nobody else."""

ALL_DO = frozenset(ACTIONS) | PAST_THE_JOURNAL


@pytest.fixture
def all_(tmp_path: Path, room: str) -> Everybody:
    return everybody_in(tmp_path)


def test_each_address_of_the_app_is_judged_here() -> None:
    every = {one.path for one in routes(PROJECT) if isinstance(one, Route | Mount)}
    assert every == set(PAGES) | set(STREAMS)


def test_each_address_that_takes_forms_is_judged_here() -> None:
    taking = {
        one.path
        for one in routes(PROJECT)
        if isinstance(one, Route) and (one.methods or set()) - {"GET", "HEAD"}
    }
    assert taking == {"/enter", "/p/{code}", "/g/{code}"}


def test_nobody_reads_on_any_address_what_is_not_shown_to_them(all_: Everybody) -> None:
    secrets = all_.secrets()
    read: dict[str, set[str]] = {secret: set() for secret in secrets}

    def look(paths: tuple[str, ...]) -> None:
        for who, client in all_.clients.items():
            told = "\n".join(words_of(client.get(path)) for path in paths)
            for secret in secrets:
                if secret in told:
                    read[secret].add(who)

    for _state in all_.days():
        look(tuple(path for name in FOLLOWING for path in PAGES[name](all_)[:1]))
    for asked in PAGES.values():
        look(asked(all_))
    look(("/", "/?place=gathering", "/_stcore/host-config", "/media/x.pdf"))
    assert read == {secret: set(readers) for secret, readers in secrets.items()}


@pytest.mark.parametrize("path", STREAMS)
def test_who_may_not_hear_a_stream_is_sent_away(all_: Everybody, path: str) -> None:
    asked, hearers = STREAMS[path]
    address = asked.format(
        code=all_.hall.code,
        room=all_.room_code,
        session=all_.quiet_session,
        gathering=all_.hall.gathering_id,
    )
    answers = {
        who: client.get(address).status_code
        for who, client in all_.clients.items()
        if who not in hearers
    }
    assert answers == dict.fromkeys(answers, 403)


def test_what_a_stream_says_is_no_more_than_its_page(all_: Everybody) -> None:
    secrets = all_.secrets()
    for _state in all_.days():
        history = all_.hall.desk.history(all_.hall.gathering_id)
        told = gathering_mark(history) + picture_of_gathering(history).line()
        assert [secret for secret in secrets if secret in told] == []


def test_nobody_but_the_facilitator_opens_the_socket_of_the_screens(all_: Everybody) -> None:
    for who, client in all_.clients.items():
        if who != "facilitator":
            with (
                pytest.raises(WebSocketDisconnect) as refused,
                client.websocket_connect("/_stcore/stream"),
            ):
                pass
            assert refused.value.code == NOT_YOURS
    with all_.clients["facilitator"].websocket_connect("/_stcore/stream") as socket:
        assert socket.receive_text() == SCREENS


def forms(all_: Everybody) -> dict[str, dict[str, str]]:
    """Each thing that a form can ask for, about what is Ana's and Bo's, in Ana's name."""
    gathering = all_.hall.gathering
    made, offering = all_.made, gathering.offerings[0]
    mine = {"text": "mine", "role": "Lead", "by": "2026-12-24", "channel": "By letter"}
    common = {"participant": all_.phones["ana"].cookie, "wanted": "yes", "call_id": "k1", **mine}
    question, learning = gathering.questions[0], gathering.learnings[0]
    about = {
        "question_back": question.question_id,
        "question_vote": question.question_id,
        "evidence_back": gathering.calls[0].answers[0].answer_id,
        "learning_back": learning.learning_id,
        "learning_vote": learning.learning_id,
        "offering_back": offering.offering_id,
        "propose": offering.offering_id,
        "agree": made.commitment_id,
        "contact": made.commitment_id,
        "no_contact": made.commitment_id,
        "decline": made.commitment_id,
    }
    more = {
        "join": {"token": "0" * 32},
        "table": {"table_id": "t2"},
        "country": {"country_id": "TH"},
        "evidence": {"side": "for", "level": "1"},
        "offering": {"group_id": "kh", "kind": "offer"},
    }
    return {do: common | {"do": do, "about": about.get(do, "")} | more.get(do, {}) for do in ALL_DO}


def test_nobody_of_another_country_does_anything_to_what_is_others(all_: Everybody) -> None:
    before = all_.hall.gathering
    for who in ("di", "fa"):
        for do, form in forms(all_).items():
            if do not in OWN:
                all_.phones[who].send(**form)
    assert all_.hall.gathering == before
    reached = all_.hall.desk.contacts(
        all_.hall.gathering_id, all_.made.commitment_id, all_.made.first
    )
    assert reached == (ANA_AT, BO_AT)


def test_what_somebody_does_in_the_name_of_another_is_their_own(all_: Everybody) -> None:
    ana = all_.phones["ana"].cookie
    before = all_.hall.gathering
    for do in sorted(OWN):
        all_.phones["fa"].status(**forms(all_)[do])
    after = all_.hall.gathering
    assert after.attendee(ana) == before.attendee(ana)
    assert [one for one in after.questions if one.participant == ana] == list(before.questions)
    assert [one for one in after.learnings if one.participant == ana] == list(before.learnings)


NOT_IN = ("outsider", "with a forged cookie", "with another room's wall", "with the wall's key")


@pytest.mark.parametrize("who", [*NOT_IN, "facilitator"])
def test_who_has_not_come_in_does_nothing(all_: Everybody, who: str) -> None:
    before = all_.hall.gathering
    for do, form in forms(all_).items():
        if do != "join":
            answer = all_.clients[who].post(f"/g/{all_.hall.code}", data=form)
            assert (do, answer.status_code) == (do, 403)
    assert all_.hall.gathering == before


def test_a_personal_code_of_another_gathering_opens_nothing(all_: Everybody) -> None:
    other = all_.hall.desk.start(STARTED)
    code = personal_code(other, all_.phones["ana"].cookie)
    answer = all_.clients["outsider"].get(f"/g/{all_.hall.code}/me/{code}")
    assert (answer.status_code, "set-cookie" in answer.headers) == (404, False)
