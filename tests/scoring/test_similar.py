from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.domain.session import Assumption, Session
from toolkit.domain.vocabulary import Lens, Mode
from toolkit.scoring.similar import ALIKE_FROM, most_alike, similar_pairs, words_of

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)

ORDER_AGAIN = {
    "Latin": "buyers will order again next season",
    "Vietnamese": "khách hàng sẽ đặt hàng lại mùa sau",
    "Khmer": "អតិថិជននឹងទិញម្តងទៀតនៅរដូវក្រោយ",
    "Thai": "ลูกค้าจะสั่งซื้ออีกครั้งในฤดูกาลหน้า",
    "Burmese": "ဝယ်သူများ နောက်ရာသီတွင် ထပ်မှာမည်",
    "Chinese": "客户下个季度会再次订购",
}
SAFE_AT_WORK = {
    "Latin": "our staff are safe in the kitchen",
    "Vietnamese": "nhân viên của chúng tôi an toàn trong bếp",
    "Khmer": "បុគ្គលិករបស់យើងមានសុវត្ថិភាពនៅកន្លែងធ្វើការ",
    "Thai": "พนักงานของเราปลอดภัยในที่ทำงาน",
    "Burmese": "ကျွန်ုပ်တို့၏ ဝန်ထမ်းများ လုပ်ငန်းခွင်တွင် ဘေးကင်းသည်",
    "Chinese": "我们的员工在工作中是安全的",
}
OTHER_ORDER = {
    "Latin": "next season, buyers will order again",
    "Vietnamese": "mùa sau khách hàng sẽ đặt lại",
    "Khmer": "នៅរដូវក្រោយ អតិថិជននឹងទិញម្តងទៀត",
    "Thai": "ในฤดูกาลหน้าลูกค้าจะสั่งซื้ออีก",
    "Burmese": "ဝယ်သူများသည် နောက်ရာသီတွင် ထပ်မံမှာယူမည်",
    "Chinese": "下个季度客户会再订购",
}
SCRIPTS = tuple(ORDER_AGAIN)


def believed(assumption_id: str, text: str, **fields) -> Assumption:
    return Assumption(
        assumption_id=assumption_id, text=text, lens=Lens.VIABILITY, written_at=NOON, **fields
    )


def session_of(*assumptions: Assumption) -> Session:
    return Session(
        session_id="s",
        started_at=NOON,
        team="The Bakery",
        business="",
        country="",
        track_id="freedom_business",
        mode=Mode.FACILITATED,
        minutes=90,
        assumptions=assumptions,
    )


def likeness_of(one: str, other: str) -> float:
    """How alike two beliefs are found to be, 0 to 1."""
    ((_, _, likeness),) = similar_pairs(
        session_of(believed("a", one), believed("b", other)), at_least=0.0
    )
    return likeness


@pytest.mark.parametrize("script", SCRIPTS)
def test_an_exact_copy_is_found_in_every_script(script):
    session = session_of(
        believed("a", ORDER_AGAIN[script]),
        believed("b", SAFE_AT_WORK[script]),
        believed("c", ORDER_AGAIN[script]),
    )
    assert similar_pairs(session) == (("a", "c", 1.0),)


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_same_belief_in_another_order_is_suggested_in_every_script(script):
    pairs = similar_pairs(
        session_of(believed("a", ORDER_AGAIN[script]), believed("b", OTHER_ORDER[script]))
    )
    assert [pair[:2] for pair in pairs] == [("a", "b")]


@pytest.mark.parametrize("script", SCRIPTS)
def test_two_different_beliefs_are_not_suggested(script):
    assert likeness_of(ORDER_AGAIN[script], SAFE_AT_WORK[script]) < ALIKE_FROM


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("our biggest buyer will keep ordering", "our biggest buyer keeps ordering"),
        (
            "customers come back because the work is good, not only because of the cause",
            "customers return because of good work and not only because of the cause",
        ),
        (
            "nobody in town can guess a worker's past",
            "nobody in town can guess a worker's past from the fact that she or he works here",
        ),
        ("Buyers will ORDER again.", "buyers will order again"),
    ],
)
def test_other_words_for_the_same_belief_are_suggested(one, other):
    assert likeness_of(one, other) >= ALIKE_FROM


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "people with lived experience shape our decisions and are paid for that time",
            "people with lived experience want a public role and can step back at any time",
        ),
        ("people who leave us find equal or better work", "people who leave us know whom to call"),
        ("buyers will order again next season", "buyers will pay more for clean supply"),
    ],
)
def test_beliefs_that_only_begin_alike_are_not_suggested(one, other):
    assert likeness_of(one, other) < ALIKE_FROM


def test_a_pair_that_a_person_told_apart_is_not_suggested_again():
    session = session_of(believed("a", "sales will grow"), believed("b", "sales will grow"))
    assert similar_pairs(replace(session, told_apart=(("a", "b"),))) == ()


def test_a_parked_assumption_is_not_compared():
    session = session_of(
        believed("a", "sales will grow"), believed("b", "sales will grow", parked=True)
    )
    assert similar_pairs(session) == ()


def test_the_most_alike_pair_comes_first():
    session = session_of(
        believed("a", "buyers will order again next season"),
        believed("b", "buyers will order again this season"),
        believed("c", "buyers will order again next season"),
    )
    assert [pair[:2] for pair in similar_pairs(session)] == [("a", "c"), ("a", "b"), ("b", "c")]


def test_the_bar_can_be_raised():
    session = session_of(
        believed("a", "our biggest buyer will keep ordering"),
        believed("b", "our biggest buyer keeps ordering"),
    )
    assert similar_pairs(session, at_least=0.99) == ()


def test_signs_that_only_steer_line_breaks_do_not_count():
    assert likeness_of("អតិថិជន\u200bនឹងទិញ", "អតិថិជននឹងទិញ") == 1.0


def test_cards_of_signs_alone_are_alike_only_when_they_are_the_same():
    assert (likeness_of("+++", "+++"), likeness_of("+++", "???")) == (1.0, 0.0)


def test_marks_of_vietnamese_are_kept_because_they_change_the_word():
    assert words_of("Bán bàn!") == "bán bàn"


texts = st.text(min_size=1, max_size=60)


@given(texts, texts)
def test_likeness_is_the_same_from_both_sides_and_lies_between_0_and_1(one, other):
    likeness = likeness_of(one, other)
    assert likeness == likeness_of(other, one)
    assert 0.0 <= likeness <= 1.0


@given(texts.filter(str.strip))
def test_every_text_is_most_like_itself(text):
    session = session_of(believed("a", text), believed("b", text))
    assert similar_pairs(session) == (("a", "b", 1.0),)


@given(st.lists(st.sampled_from(list(ORDER_AGAIN.values())), max_size=8))
def test_a_pair_is_suggested_when_its_likeness_reaches_the_bar_and_only_then(listed):
    session = session_of(*(believed(str(n), text) for n, text in enumerate(listed)))
    expected = {
        (str(a), str(b))
        for a in range(len(listed))
        for b in range(a + 1, len(listed))
        if likeness_of(listed[a], listed[b]) >= ALIKE_FROM
    }
    assert {pair[:2] for pair in similar_pairs(session)} == expected


def test_the_text_most_alike_is_found_and_the_earlier_of_two():
    others = {
        "b": "buyers pay late",
        "s": "We sell bread each morning",
        "t": "We sell bread each morning",
    }
    assert most_alike("We sell bread every morning", others) == "s"


def test_where_nothing_is_alike_nothing_is_found():
    assert most_alike("We sell bread", {"b": "buyers pay late"}) is None
    assert most_alike("We sell bread", {}) is None
