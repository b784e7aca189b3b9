"""What the place for session files says of a history whose session is here already."""

from __future__ import annotations

import pytest

from toolkit.desk.secrets import signing_key
from toolkit.domain.changes import StageOpened
from toolkit.domain.vocabulary import Stage
from toolkit.exchange import read_history, write_history
from toolkit.exchange.comparing import Compared
from toolkit.screens.home.bringing import _compared_words, here_already, take_in

COPY = " Bringing it in makes a second session and changes nothing in the first."


@pytest.mark.parametrize(
    ("only_in_file", "only_here", "words"),
    [
        (0, 0, "“Soap {x}” is here already, the same as in the file."),
        (2, 0, "“Soap {x}” is here already, and the file is newer. Steps only in the file: 2."),
        (0, 3, "“Soap {x}” is here already and is newer than the file. Steps only here: 3."),
        (
            2,
            3,
            "“Soap {x}” is here already, and both went on: steps only in the file: 2; steps only here: 3.",
        ),
    ],
)
def test_it_says_which_of_the_two_is_newer_and_that_nothing_is_lost(only_in_file, only_here, words):
    compared = Compared(only_in_file=only_in_file, only_here=only_here)
    assert _compared_words("Soap {x}", compared) == words + COPY


def test_a_file_taken_in_twice_and_a_session_that_went_on_are_told_apart_from_each_other(
    begun, desk
):
    first = begun(team="Paper Kite Bakery")
    begun(team="Another")
    file = read_history(write_history(desk.history(first), signing_key()), "file.json")
    same = "“Paper Kite Bakery” is here already, the same as in the file."
    assert here_already(desk, file) == (same + COPY,)

    take_in(desk, file, origin="file")
    assert here_already(desk, file) == (same + COPY, same + COPY)

    desk.record(first, StageOpened(stage=Stage.GOALS))
    older = "“Paper Kite Bakery” is here already and is newer than the file. Steps only here: 1."
    assert sorted(here_already(desk, file)) == sorted((older + COPY, same + COPY))
