from __future__ import annotations

import json
from typing import cast

from toolkit.domain.changes import CardsWritten, NewCard
from toolkit.domain.vocabulary import Stage
from toolkit.store.codec import SESSION_CODEC
from toolkit.store.redaction import redacted


def without(change: CardsWritten, passage: str) -> CardsWritten:
    body = redacted(json.loads(SESSION_CODEC.encode(change)), passage, "…")
    return cast(CardsWritten, SESSION_CODEC.decode(SESSION_CODEC.kind_of(change), json.dumps(body)))


def test_a_passage_leaves_every_written_text():
    change = CardsWritten(
        stage=Stage.GOALS,
        cards=(
            NewCard(card_id="c1", text="the shop in Old Street"),
            NewCard(card_id="c2", text="Old Street"),
        ),
    )
    assert [card.text for card in without(change, "Old Street").cards] == ["the shop in …", "…"]


def test_a_passage_that_is_also_the_name_of_a_stage_or_an_id_leaves_the_session_readable():
    change = CardsWritten(
        stage=Stage.GOALS,
        cards=(NewCard(card_id="goals-1", text="goals for May", prompt_id="goals"),),
    )
    clean = CardsWritten(
        stage=Stage.GOALS, cards=(NewCard(card_id="goals-1", text="… for May", prompt_id="goals"),)
    )
    assert without(change, "goals") == clean


def test_a_name_is_not_taken_out_of_the_middle_of_a_longer_word():
    change = CardsWritten(
        stage=Stage.GOALS, cards=(NewCard(card_id="c1", text="Ann plans. Annual plan, Ann's plan"),)
    )
    assert without(change, "Ann").cards[0].text == "… plans. Annual plan, …'s plan"


def test_a_passage_leaves_a_text_without_spaces_between_words():
    change = CardsWritten(stage=Stage.GOALS, cards=(NewCard(card_id="c1", text="ร้านของสมหญิงขายดี"),))
    assert without(change, "สมหญิง").cards[0].text == "ร้านของ…ขายดี"
