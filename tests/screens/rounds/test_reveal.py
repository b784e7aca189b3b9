from __future__ import annotations

import re

from tests.screens.rounds.at_a_round import (
    OPENED,
    REVEALED,
    ballots,
    beliefs,
    body,
    hands,
    keys,
    press,
)
from toolkit.desk import today
from toolkit.domain.changes import (
    AssumptionRated,
    EvidenceAdded,
    RoundOpened,
    RoundRevealed,
    StageOpened,
)
from toolkit.domain.session import EvidenceItem
from toolkit.domain.vocabulary import TEAM, EvidenceLevel, Side, Stage, Subject

SPLIT, ALIKE = (0, 0, 4, 4), (2, 2, 2, 2)
AT_THE_MAP = StageOpened(stage=Stage.MAP)


def order(test) -> list[str]:
    return re.findall(r"belief number \d", body(test))


def test_nothing_is_shown_before_the_reveal(desk, begun, tab):
    session_id = begun(*beliefs(2), OPENED, *ballots("a1", SPLIT), hands("a2", (0, 0, 5, 0, 0)))
    test = tab(session_id, place="round")
    assert "9 people have rated." in body(test)
    assert "distribution" not in body(test)
    press(test, session_id, "reveal")
    assert desk.session(session_id).rounds[0].revealed_at is not None
    assert body(test).count('class="distribution"') == 4


def test_splits_come_first_and_pictures_say_their_words(begun, tab):
    session_id = begun(*beliefs(2), OPENED, *ballots("a1", ALIKE), *ballots("a2", SPLIT), REVEALED)
    test = tab(session_id, place="round")
    assert order(test) == ["belief number 2", "belief number 1"]
    assert 'alt="2 people said 0; 2 people said 4"' in body(test)
    assert "Split: people see this very differently" in body(test)


def test_below_three_raters_nothing_of_a_distribution_is_shown(begun, tab):
    session_id = begun(*beliefs(2), OPENED, *ballots("a1", (0, 4)), REVEALED)
    test = tab(session_id, place="round")
    assert "distribution" not in body(test)
    assert "Too few answers to show · 2" in body(test)


def test_one_worry_of_two_comes_on_top_without_saying_how_many(begun, tab):
    session_id = begun(
        *beliefs(2), OPENED, *ballots("a1", SPLIT), *ballots("a2", (1, 2), worry=1), REVEALED
    )
    test = tab(session_id, place="round")
    assert order(test) == ["belief number 2", "belief number 1"]
    assert "Somebody sees a danger to safety, dignity or free choice here." in body(test)
    assert "people see a danger" not in body(test)


def test_a_second_round_stands_beside_the_first_with_what_moved(begun, tab):
    session_id = begun(
        *beliefs(2),
        OPENED,
        *ballots("a1", SPLIT),
        REVEALED,
        RoundOpened(round_number=2, assumption_ids=("a1",)),
        *ballots("a1", ALIKE, number=2),
        RoundRevealed(round_number=2),
    )
    test = tab(session_id, place="round")
    assert "Aligned, closer together than before" in body(test)
    assert body(test).count('class="distribution"') == 4
    assert re.findall("<figcaption>(?:<bdi[^>]*>)?(Round .)", body(test)) == [
        "Round 1",
        "Round 2",
        "Round 1",
        "Round 2",
    ]


def test_a_card_is_opened_on_the_map_with_what_people_said_beside_it(begun, tab):
    session_id = begun(*beliefs(2), OPENED, *ballots("a1", SPLIT), REVEALED)
    test = press(tab(session_id, place="round"), session_id, "open", "a1")
    assert f"{session_id}:map:rate:a1:save" in {b.key for b in test.button}
    assert "Round 1: 4 people answered" in body(test)
    assert body(test).count('class="distribution"') == 2


def test_the_map_leads_into_the_round_and_says_how_it_stands(begun, tab):
    def words(*changes) -> str:
        session_id = begun(*beliefs(2), AT_THE_MAP, *changes)
        return str(tab(session_id).button(key=f"{session_id}:map:rounds").label)

    assert words() == "Rate privately"
    assert words(OPENED) == "Round 1 is open: go on"
    assert words(OPENED, REVEALED) == "Round 1: what people said"


def test_quick_rating_waits_while_a_round_asks_about_the_card(begun, tab):
    session_id = begun(*beliefs(3), AT_THE_MAP, OPENED)
    test = tab(session_id)
    # a3 is not asked about: it is the one card left to rate together
    test.button(key=f"{session_id}:map:rate_next").click().run()
    assert "map:rate:a3:save" in keys(test)
    assert "map:rate:a3:on" not in keys(test)
    test.session_state["screen"].picked[f"{session_id}:map:card"] = "a1"
    test.run()
    assert "Rate it together again after the reveal" in body(test)
    assert "map:rate:a1:save" not in keys(test)


def test_what_the_table_says_after_a_round_counts_and_the_people_stay_beside_it(desk, begun, tab):
    session_id = begun(*beliefs(2), AT_THE_MAP, OPENED, *ballots("a1", SPLIT), REVEALED)
    test = tab(session_id)
    test.session_state["screen"].picked[f"{session_id}:map:card"] = "a1"
    test.run()
    for part, value in (("impact", 3), ("safety", False), ("claim", 1)):
        test.radio(key=f"{session_id}:map:rate:a1:{part}").set_value(value)
    test.button(key=f"{session_id}:map:rate:a1:save").click().run()
    (together,) = [one for one in desk.session(session_id).ratings if one.rater == TEAM]
    assert (together.round_number, together.impact, together.claim) == (2, 3, EvidenceLevel.E1)
    assert "The table has rated it together since then." in body(test)
    assert 'alt="2 people said 0; 2 people said 4"' in body(test)


def test_on_the_wall_the_reveal_goes_card_by_card(begun, tab):
    session_id = begun(*beliefs(2), OPENED, *ballots("a1", ALIKE), *ballots("a2", SPLIT), REVEALED)
    test = tab(session_id, place="round", projector="1")
    assert order(test) == ["belief number 2"]
    press(test, session_id, "wall", "Alt+Right")
    assert order(test) == ["belief number 1"]
    press(test, session_id, "wall", "Alt+Left")
    assert order(test) == ["belief number 2"]


def test_a_reveal_is_taken_back_by_undo(desk, begun, tab):
    session_id = begun(*beliefs(2), OPENED, *ballots("a1", SPLIT))
    test = press(tab(session_id, place="round"), session_id, "reveal")
    test.button(key=f"{session_id}:undo").click().run()
    assert desk.session(session_id).open_round() is not None
    assert "Round 1 is open" in body(test)


def test_the_tables_rating_of_another_card_does_not_disturb_the_round(desk, begun, tab):
    together = AssumptionRated(
        assumption_id="a1",
        rater=TEAM,
        round_number=1,
        impact=2,
        touches_safety=False,
        claim=EvidenceLevel.E0,
    )
    session_id = begun(*beliefs(2), together)
    test = tab(session_id, place="round")
    press(test, session_id, "preset", "all")
    press(test, session_id, "begin")
    assert [one.number for one in desk.session(session_id).rounds] == [2]
    assert "Round 1 is open" in body(test)


def test_how_steady_a_place_is_is_said_in_words_and_never_as_a_decimal(begun, tab):
    session_id = begun(
        *beliefs(2), OPENED, *ballots("a1", (4, 4, 4, 4)), *ballots("a2", (1, 1, 1, 2)), REVEALED
    )
    test = tab(session_id, place="round")
    assert "Whoever had rated it, this card would almost always be in Test now." in body(test)
    assert "Whoever had rated it, this card would almost never be in Test now." in body(test)
    assert "We made 2,000 other groups out of your answers" in body(test)
    visible = re.sub("<[^>]*>", " ", body(test))
    assert re.findall(r"\d[.,]\d(?!00)", visible) == []


def test_below_three_raters_nothing_is_said_about_how_steady_a_place_is(begun, tab):
    session_id = begun(*beliefs(2), OPENED, *ballots("a1", (4, 4), worry=1), REVEALED)
    assert "this card is in" not in body(tab(session_id, place="round"))


def test_a_place_that_hangs_on_one_item_says_so(begun, tab):
    item = EvidenceItem(
        evidence_id="e1",
        assumption_id="a1",
        side=Side.FOR,
        level=EvidenceLevel.E4,
        text="two orders in a row <b>",
        seen=today().replace(day=1),
        subject=Subject.STUDY,
        source="order book",
    )
    session_id = begun(
        *beliefs(2), OPENED, *ballots("a1", ALIKE), EvidenceAdded(item=item), REVEALED
    )
    words = "It hangs on one item. Without “two orders in a row &lt;b&gt;”"
    assert words in body(tab(session_id, place="round"))
