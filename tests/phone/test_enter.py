"""The passphrase page: who gets in, how often somebody may be wrong, and what the page may load."""

from __future__ import annotations

import threading
from http.cookies import SimpleCookie
from itertools import count

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from tests.phone.signing_in import site
from toolkit.desk import signing
from toolkit.desk.passphrase import new_passphrase
from toolkit.desk.signing import facilitator_token_fits, new_link_token
from toolkit.phone.enter import Door, enter_routes
from toolkit.phone.limits import TRIES_AT_ONCE, WrongTries

WRONG = "This is not the passphrase. It has twelve letters, and the terminal showed it once."


@pytest.fixture
def client() -> TestClient:
    return site(Starlette(routes=enter_routes()))


def cookie_of(answer) -> str:
    return SimpleCookie(answer.headers["set-cookie"])["facilitator"].value


def test_the_right_passphrase_signs_in_for_a_day_out_of_reach_of_scripts_and_other_sites(
    room, client
):
    answer = client.post("/enter", data={"passphrase": f" {room.upper().replace('-', ' ')} "})
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    name_and_value, *attributes = answer.headers["set-cookie"].split("; ")
    assert facilitator_token_fits(name_and_value.removeprefix("facilitator="))
    assert attributes == ["HttpOnly", "Max-Age=86400", "Path=/", "SameSite=strict"]


def test_a_wrong_passphrase_says_so_and_signs_nobody_in(room, client):
    answer = client.post("/enter", data={"passphrase": "abcd-efgh-ijkl", "to": "place=plan"})
    assert answer.status_code == 403
    assert WRONG in answer.text
    assert 'value="place=plan"' in answer.text
    assert "set-cookie" not in answer.headers


def test_where_no_passphrase_was_made_none_fits(room, client, tmp_path):
    (tmp_path / "room.passphrase").unlink()
    assert client.post("/enter", data={"passphrase": ""}).status_code == 403
    assert client.post("/enter", data={"passphrase": room}).status_code == 403


def test_an_old_passphrase_fits_no_more(room, client):
    newer = new_passphrase()
    assert client.post("/enter", data={"passphrase": room}).status_code == 403
    assert client.post("/enter", data={"passphrase": newer}).status_code == 303


@pytest.mark.parametrize(
    ("to", "onward"),
    [
        ("place=plan&session=abc", "/?place=plan&session=abc"),
        ("//elsewhere.example", "/?//elsewhere.example"),
        ("a\r\nset-cookie: x=y", "/"),
        ("a" * 501, "/"),
    ],
)
def test_the_way_on_leads_to_our_own_screens_only(room, client, to, onward):
    answer = client.post("/enter", data={"passphrase": room, "to": to})
    assert answer.headers["location"] == onward


def test_after_five_wrong_tries_the_page_says_that_answers_come_more_slowly(room):
    clock = count(0.0, 0.0)
    tries = WrongTries(clock=lambda: next(clock))
    for _try in range(TRIES_AT_ONCE):
        tries.was_wrong("testclient")
    door = Door(tries)
    assert door.after_a_wrong_try("testclient") == (
        WRONG + " So that nobody can guess it, the next answer takes 1 second."
    )
    tries.was_wrong("testclient")
    assert door.after_a_wrong_try("testclient") == (
        WRONG + " So that nobody can guess it, the next answer takes 2 seconds."
    )
    assert door.after_a_wrong_try("another") == WRONG


def test_of_two_tries_of_one_address_at_once_only_one_is_checked(room):
    client = site(Starlette(routes=enter_routes()))
    begun = threading.Barrier(2)
    answers: list[int] = []

    def send() -> None:
        begun.wait()
        answers.append(client.post("/enter", data={"passphrase": "wrong"}).status_code)

    with client:
        threads = [threading.Thread(target=send) for _number in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert sorted(answers) == [403, 429]


def test_the_link_of_the_terminal_signs_in_once(room, client):
    token = new_link_token()
    first = client.get(f"/enter?once={token}")
    assert (first.status_code, first.headers["location"]) == (303, "/")
    assert facilitator_token_fits(cookie_of(first))
    client.cookies.clear()
    second = client.get(f"/enter?once={token}")
    assert second.status_code == 403
    assert "This link was used before, or it is older than ten minutes." in second.text
    assert "set-cookie" not in second.headers


def test_looking_at_the_link_without_opening_it_does_not_use_it_up(room, client):
    token = new_link_token()
    assert "set-cookie" not in client.head(f"/enter?once={token}").headers
    assert client.get(f"/enter?once={token}").status_code == 303


def test_a_wrong_link_does_not_use_up_the_right_one(room, client):
    token = new_link_token()
    assert client.get("/enter?once=wrong").status_code == 403
    assert client.get("/enter?once=").status_code == 403
    assert client.get(f"/enter?once={token}").status_code == 303


def test_a_link_older_than_ten_minutes_is_of_no_use(room, client, monkeypatch):
    monkeypatch.setattr(signing, "LINK_SECONDS", -1)
    assert client.get(f"/enter?once={new_link_token()}").status_code == 403


@pytest.mark.parametrize(
    "headers",
    [{"sec-fetch-site": "cross-site"}, {"origin": "http://elsewhere.example"}],
)
def test_a_form_of_another_site_signs_nobody_in(room, client, headers):
    answer = client.post("/enter", data={"passphrase": room}, headers=headers)
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


def test_a_form_far_too_long_is_refused_unread(room, client):
    answer = client.post("/enter", data={"passphrase": room, "more": "x" * 20_000})
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


def test_what_was_typed_is_never_shown_as_a_page_of_its_own(room, client):
    hostile = '"><script>alert(1)</script>'
    answer = client.post("/enter", data={"passphrase": hostile, "to": hostile})
    assert "<script" not in answer.text
    assert 'value="&#34;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"' in answer.text


def test_the_page_loads_nothing_runs_nothing_and_is_kept_nowhere(room, client):
    answer = client.get("/enter")
    policy = answer.headers["content-security-policy"]
    nonce = policy.partition("'nonce-")[2].partition("'")[0]
    assert policy == (
        f"default-src 'none'; style-src 'nonce-{nonce}'; img-src data:; form-action 'self';"
        " frame-ancestors 'none'; base-uri 'none'"
    )
    assert answer.text.count(f'nonce="{nonce}"') == 1
    assert client.get("/enter").headers["content-security-policy"] != policy
    assert (answer.headers["cache-control"], answer.headers["referrer-policy"]) == (
        "no-store",
        "same-origin",
    )


def test_participants_who_land_here_are_shown_their_own_way(room, client):
    assert (
        '<a class="big" href="/p">Go to the page for participants</a>' in client.get("/enter").text
    )


def test_without_a_room_there_is_no_passphrase_to_type(no_room, client):
    answer = client.get("/enter")
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
