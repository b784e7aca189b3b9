"""Own cards on a phone: changed once and once more, each time from the words that stand there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.in_the_room import PHONE, Phone
from tests.browser.seeded_room import Seeded
from tests.browser.server import AppServer
from toolkit.desk import Desk
from toolkit.domain.vocabulary import RoomStep

pytestmark = pytest.mark.browser


def test_a_changed_card_folds_up_and_is_changed_again_from_its_new_words(
    app: AppServer, desk: Desk, tab: Callable[..., Page]
):
    seeded = Seeded(app, desk)
    seeded.step(RoomStep.CARDS)
    phone = Phone(tab(viewport=PHONE))
    phone.page.goto(seeded.phone_address)
    phone.press("Come in")
    phone.write("we sell bread in the morning")
    phone.change("we sell bread in the morning", "we sell bread at noon")
    phone.is_saved()
    field = phone.page.locator(".own textarea")
    expect(field).to_be_hidden()
    expect(field).to_have_value("we sell bread at noon")
    phone.page.reload()
    expect(field).to_have_value("we sell bread at noon")
    phone.change("we sell bread at noon", "we sell bread at night")
    assert phone.own() == ["we sell bread at night"]
