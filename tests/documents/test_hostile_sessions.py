"""Sessions nobody would write by hand still give a whole plan, with every cut told."""

from __future__ import annotations

import page
import pytest

from tests.documents.casts import belief, card, dangerous, line, seen, session
from toolkit.domain.session import Session

CUT = "(cut here; the whole text is in the session file)"


def many_cards() -> Session:
    """Ten thousand debrief cards."""
    return session(cards=tuple(card(n, f"card {n} with a few more words") for n in range(10_000)))


def endless_words() -> Session:
    """A word of a hundred thousand letters wherever a long text may stand."""
    word = "w" * 100_000
    return session(
        team="t" * 300,
        cards=(card(0, word), card(1, word, parked=True)),
        assumptions=(dangerous(1, word), belief(2, word)),
        plan=(line(1, 1, word, measure=word, right_if=word, owner="o" * 300, cost="c" * 300),),
    )


def strange_letters() -> Session:
    """Controls, halves of characters, overrides, emoji families, markup, formulas, thousands of lines."""
    strange = (
        "\x07\x1b[0m \ud800 \u202e\u2066 👩\u200d👩\u200d👧 🇰🇭 <script>x</script> {{ 7*7 }} =cmd()"
    )
    return session(
        team=strange,
        business=strange,
        country=strange,
        cards=(card(0, strange), card(1, "\n".join("x" for _ in range(50_000)))),
        assumptions=(dangerous(1, strange),),
        plan=(line(1, 1, strange, measure=strange, right_if=strange, owner=strange, cost=strange),),
    )


def crowded_strip() -> Session:
    """A hundred cards in the safety strip."""
    return session(assumptions=tuple(dangerous(n, f"danger {n}") for n in range(1, 101)))


def crowded_map() -> Session:
    """More cards with a place than a map can show."""
    return session(
        assumptions=tuple(belief(n, f"belief {n}") for n in range(520)),
        evidence=tuple(seen(n, n, n % 6) for n in range(520)),
    )


@pytest.mark.parametrize("given", [endless_words(), strange_letters()], ids=["words", "letters"])
def test_the_plan_is_whole_and_accessible(given, printed):
    plan = printed(given)
    report = page.validate_pdf_bytes(plan.pdf, profile="ua1")
    assert [(fault.rule_id, fault.message) for fault in report.failures] == []
    assert [title for title in plan.bookmarks if title == "Parked for later"] == [
        "Parked for later"
    ]


def test_ten_thousand_cards_are_counted(printed):
    text = printed(many_cards()).text()
    assert text.count("card ") > 400
    assert text.count("2375 more are in the session file.") == 4
    assert "10000 debrief cards" in text


def test_an_endless_word_is_cut_and_says_so(printed):
    plan = printed(endless_words())
    assert plan.text().replace(" ", "").count(CUT.replace(" ", "")) >= 8


def test_strange_letters_leave_only_what_can_be_read(printed):
    text = printed(strange_letters()).text()
    assert "[woman][woman][girl] KH <script>x</script> {{ 7*7 }} =cmd()" in text


def test_no_card_of_a_crowded_strip_is_left_out(printed):
    text = printed(crowded_strip()).text()
    start = text.rindex("Safety strip: first protect, then learn")
    assert [n for n in range(1, 101) if f"Safety-critical: danger {n} " not in text[start:]] == []


def test_a_map_shows_the_first_five_hundred_cards_and_counts_the_others(printed):
    assert "20 more are in the session file." in printed(crowded_map()).text()
