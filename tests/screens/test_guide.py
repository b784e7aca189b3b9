from __future__ import annotations

from toolkit.content import read_bank
from toolkit.screens.guide import page_to_read


def test_the_guide_opens_at_its_first_page_also_when_the_picked_one_is_gone():
    bank = read_bank()
    assert page_to_read(bank, None) is bank.guide[0]
    assert page_to_read(bank, "taken-away") is bank.guide[0]
    assert page_to_read(bank, bank.guide[-1].page_id) is bank.guide[-1]


def test_every_page_of_the_guide_can_be_read_without_a_session(tab):
    test = tab(place="guide")
    for page in read_bank().guide:
        test.button(key=f"guide:page:{page.page_id}").click().run()
        assert not test.exception
        assert test.markdown[0].value == page.text.strip()


def test_the_guide_leads_back_to_the_sessions_or_to_the_open_session(begun, tab):
    test = tab(place="guide")
    test.button(key="guide:home").click().run()
    assert test.query_params["place"] == "home"
    test = tab(begun(), place="guide")
    test.button(key="back_to_session").click().run()
    assert test.query_params["place"] == "session"
