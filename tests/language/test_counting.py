from __future__ import annotations

from toolkit.language.counting import people_in_words


def test_who_is_in_is_counted_unless_the_count_may_not_be_told() -> None:
    assert [people_in_words(count) for count in (0, 1, 12, None)] == [
        "Nobody is in yet",
        "1 person is in",
        "12 people are in",
        "People are in",
    ]
