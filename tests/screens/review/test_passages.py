from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from toolkit.content import Passage, read_bank
from toolkit.documents.export_check import identifying_places
from toolkit.domain.session import Card, KeptPassage, Session
from toolkit.domain.vocabulary import Mode, Stage
from toolkit.screens.review.marking import AROUND, found_html, kind_html, marked_html
from toolkit.screens.review.passages import marked_spans, passages_in, passages_of

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def session_with(text: str, *kept: KeptPassage) -> Session:
    return Session(
        session_id="s",
        started_at=NOON,
        team="Paper Kite",
        business="",
        country="",
        track_id="freedom_business",
        mode=Mode.ALONE,
        minutes=60,
        cards=(Card(card_id="c", stage=Stage.GOALS, text=text, written_at=NOON),),
        kept_passages=kept,
    )


def passage(start: int, end: int) -> Passage:
    return Passage(start=start, end=end, kind="age", text="x" * (end - start))


STORY = "our trainee Sokha, aged 19, likes bread"


def test_passages_of_one_text_are_found_together():
    (found,) = passages_of(session_with(STORY), read_bank())
    assert found.place.place_id == "card:c"
    assert [one.text for one in found.passages] == ["Sokha", "aged 19"]


def test_what_a_person_decided_to_keep_is_not_asked_about_again():
    kept = KeptPassage(place_id="card:c", passage="Sokha")
    (found,) = passages_of(session_with(STORY, kept), read_bank())
    assert [one.text for one in found.passages] == ["aged 19"]


def test_a_decision_holds_for_the_export_check_of_the_documents_too():
    session = session_with(STORY)
    ours = [
        (f.place.place_id, p.text) for f in passages_of(session, read_bank()) for p in f.passages
    ]
    theirs = [(one.place_id, one.passage) for one in identifying_places(session, read_bank())]
    assert ours == theirs


def test_passages_are_counted_over_all_places():
    assert passages_in(passages_of(session_with(STORY), read_bank())) == 2


def test_overlapping_passages_are_marked_as_one_stretch():
    assert marked_spans((passage(5, 9), passage(0, 3), passage(7, 12))) == ((0, 3), (5, 12))


spans = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), max_size=8)


@given(spans)
def test_marked_stretches_lie_apart_and_cover_every_passage(found):
    passages = tuple(passage(start, start + length) for start, length in found)
    marked = marked_spans(passages)
    inside = {at for start, end in marked for at in range(start, end)}
    assert inside == {at for one in passages for at in range(one.start, one.end)}
    assert all(one[1] < other[0] for one, other in pairwise(marked))


def test_the_text_is_shown_as_text_with_the_passage_marked():
    html = marked_html("<b>Sokha</b>", ((3, 8),))
    assert html == (
        '<bdi dir="auto">&lt;b&gt;</bdi><mark><bdi dir="auto">Sokha</bdi></mark>'
        '<bdi dir="auto">&lt;/b&gt;</bdi>'
    )


def test_a_long_text_is_shown_round_its_passages_only():
    html = marked_html("a" * 1_000 + "Sokha" + "b" * 1_000, ((1_000, 1_005),))
    assert html == (
        f'<bdi dir="auto">…{"a" * AROUND}</bdi><mark><bdi dir="auto">Sokha</bdi></mark>'
        f'<bdi dir="auto">{"b" * AROUND}…</bdi>'
    )


def test_a_passage_says_what_it_looks_like_and_what_to_do():
    (found,) = passages_of(session_with(STORY), read_bank())
    assert "Write the role or the group instead of the name." in kind_html(
        read_bank(), found.passages[0]
    )
    assert "Goals" in found_html(found)
