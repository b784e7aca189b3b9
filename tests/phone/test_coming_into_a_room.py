"""How somebody comes into a room: by its code, past the safety lines, once."""

from __future__ import annotations

from tests.phone.phones import hall, phone
from tests.phone.room_cast import TOKEN

__all__ = ["hall", "phone"]


def test_the_code_form_leads_to_the_room(hall, phone):
    one = phone()
    answer = one.client.get("/p")
    assert answer.status_code == 200
    assert "Type the code from the wall" in answer.text
    led = one.client.get("/p", params={"code": hall.code.lower()}, follow_redirects=False)
    assert led.status_code == 303
    assert led.headers["location"] == f"/p/{hall.code}"


def test_a_code_in_small_letters_is_led_to_the_address_that_the_cookie_is_for(hall, phone):
    led = phone().client.get(f"/p/{hall.code.lower()}", follow_redirects=False)
    assert (led.status_code, led.headers["location"]) == (303, f"/p/{hall.code}")


def test_a_wrong_code_is_told_kindly_and_stands_in_the_field(phone):
    answer = phone().client.get("/p", params={"code": "zzzzz"})
    assert answer.status_code == 404
    assert "No room has the code ZZZZZ." in answer.text
    assert 'value="zzzzz"' in answer.text


def test_the_first_visit_shows_the_safety_lines_and_stores_nothing(hall, phone):
    one = phone()
    page = one.look()
    assert "Nobody has to say whether they have lived experience." in page
    assert "I would rather not" in page
    assert one.cookie is None
    assert "Nothing was stored." in one.look("?no=1")
    assert hall.room.participants == ()


def test_who_comes_in_is_in_the_room_and_waits(hall, phone):
    one = phone().come_in()
    assert hall.room.participants == (one.cookie,)
    assert "Look at the wall" in one.page


def test_the_form_to_come_in_sent_twice_is_one_person(hall, phone):
    one = phone()
    token = TOKEN.findall(one.look())[0]
    for _ in range(3):
        one.client.cookies.clear()
        one.send(do="join", token=token)
    assert len(hall.room.participants) == 1


def test_a_phone_that_keeps_no_cookie_is_told_why_it_does_not_come_in(phone):
    one = phone()
    token = TOKEN.findall(one.look())[0]
    answer = one.client.post(
        f"/p/{one.code}", data={"do": "join", "token": token}, follow_redirects=False
    )
    one.client.cookies.clear()
    answer = one.client.get(answer.headers["location"])
    assert answer.status_code == 403
    assert "did not keep the number" in answer.text
