from __future__ import annotations

import re
import zlib

import pytest

from tests.makers import assumption_written
from tests.phone.phones import hall, phone
from toolkit.domain import changes as c
from toolkit.domain.vocabulary import RoomStep, Stage

__all__ = ["hall", "phone"]

ONE_ROUND_TRIP = 14 * 1024
"""What a server may send before it has heard from the phone again, in bytes."""


def _compressed(text: str) -> int:
    squeezed = zlib.compressobj(9, zlib.DEFLATED, 31)
    return len(squeezed.compress(text.encode()) + squeezed.flush())


def test_every_first_page_fits_into_one_round_trip_with_all_it_needs(hall, phone):
    one = phone()
    for path in ("/p", f"/p/{hall.code}"):
        assert _compressed(one.client.get(path).text) < ONE_ROUND_TRIP
    one.come_in()
    asked = tuple(f"a{n}" for n in range(20))
    hall.do(*(assumption_written(one_id) for one_id in asked))
    hall.do(c.RoundOpened(round_number=1, assumption_ids=asked))
    for step in RoomStep:
        hall.step(step, Stage.GOALS if step is RoomStep.CARDS else None)
        assert _compressed(one.client.get(f"/p/{hall.code}").text) < ONE_ROUND_TRIP


def test_a_page_asks_for_nothing_else_but_the_map(hall, phone):
    one = phone().come_in()
    for step in RoomStep:
        hall.step(step, Stage.GOALS if step is RoomStep.CARDS else None)
        links = re.findall(r'(?:src|<link[^>]*href)="([^"]+)"', one.look())
        assert [link for link in links if "map.svg" not in link] == ["data:,"]


def test_pages_are_kept_nowhere_and_load_nothing_from_elsewhere(hall, phone):
    one = phone().come_in()
    headers = one.client.get(f"/p/{hall.code}").headers
    assert headers["cache-control"] == "no-store"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["x-content-type-options"] == "nosniff"
    policy = headers["content-security-policy"]
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; connect-src 'self';"
        r" img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
        policy,
    )


def test_pages_are_compressed(phone):
    answer = phone().client.get("/p", headers={"accept-encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"


def test_the_cookie_is_for_this_room_and_for_no_script(hall, phone):
    one = phone()
    token = re.findall(r'name="token" value="([0-9a-f]{32})"', one.look())[0]
    answer = one.client.post(
        f"/p/{hall.code}", data={"do": "join", "token": token}, follow_redirects=False
    )
    cookie = answer.headers["set-cookie"]
    assert re.fullmatch(
        rf"room_{hall.code}=[A-Za-z0-9_-]{{22}}; HttpOnly; Max-Age=86400; Path=/p/{hall.code}; SameSite=lax",
        cookie,
    )


def test_every_field_has_a_label_and_every_text_of_people_finds_its_direction(hall, phone):
    one = phone().come_in()
    hall.rate("a1")
    for step in RoomStep:
        hall.step(step, Stage.GOALS if step is RoomStep.CARDS else None)
        for query in ("", "?counts=1"):
            page = one.look(query)
            named = set(re.findall(r'<(?:textarea|select|input) id="([^"]+)"', page))
            assert named - set(re.findall(r'<label for="([^"]+)"', page)) == set()
            assert re.findall(r"<textarea(?![^>]*dir=\"auto\")[^>]*>", page) == []
            assert page.count("<h1") >= 1


@pytest.mark.parametrize(
    "change",
    [
        c.RoomStepOpened(step=RoomStep.LEARNED),
        c.RoomPaused(paused=True),
        c.RoomSet(moderated=False, counts_only=False, dots=5),
        c.RoomEnded(),
        c.ParticipantRemoved(participant="x"),
    ],
)
def test_phones_hear_what_they_can_act_on(change, hall, phone):
    one = phone().come_in()
    before = _mark_on(one.look())
    hall.do(change)
    assert _mark_on(one.look()) != before


def test_phones_do_not_hear_what_others_write_or_rate(hall, phone):
    hall.rate("a1")
    one, other = phone().come_in(), phone().come_in()
    before = _mark_on(one.look())
    other.send(do="rate", assumption_id="a1", round="1", impact="1", safety="no", claim="0")
    other.send(do="ready", ready="yes")
    other.send(do="worry", text="Private", change_id="w1")
    assert _mark_on(one.look()) == before


def _mark_on(page: str) -> str:
    found = re.search(r'data-mark="([^"]+)"', page)
    assert found
    return found.group(1)
