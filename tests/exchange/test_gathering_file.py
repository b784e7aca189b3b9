from __future__ import annotations

import json

import pytest

from tests.gatherings import after, by, offering, proposal, with_people
from toolkit.domain.errors import FileRejected
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.history import GatheringHistory
from toolkit.exchange.gathering_file import read_gathering, write_gathering

PHONES = ("Zq3vX9aLm2Kp7RtYw8Bd1c", "Hn5sE0uJk6Vf4GoPi3Tx9r")


def promised() -> GatheringHistory:
    """Two phones with ids as phones have them; they promise each other something."""
    one, other = PHONES
    history = with_people()
    for phone in PHONES:
        history = after(
            history,
            *by(
                phone,
                c.AttendeeJoined(participant=phone),
                c.CountryPicked(participant=phone, country_id="KH"),
                c.QuestionAsked(question_id=f"q{phone[0]}", participant=phone, text="How?"),
            ),
        )
    return after(
        history,
        *by(other, c.QuestionVoted(question_id="qZ", participant=other, wanted=True)),
        *by(other, offering(other)),
        *by(one, proposal(one)),
        *by(other, c.CommitmentAgreed(commitment_id="p1", participant=other)),
        *by(other, c.ContactGiven(commitment_id="p1", participant=other)),
    )


@pytest.mark.parametrize("secret", ["", "of this machine"])
def test_a_gathering_comes_back_from_its_file_with_nobody_known_by_a_phone(secret: str):
    history = promised()
    raw = write_gathering(history, secret)
    for phone in PHONES:
        assert phone not in raw.decode()
    for written in ("qZ", "qH", "o1", "p1", "change7"):
        assert f'"{written}"' not in raw.decode()
    found = read_gathering(raw, "g.json").gathering
    kept = history.gathering
    assert (found.name, found.tables, found.groups) == (kept.name, kept.tables, kept.groups)
    (commitment,) = found.commitments
    assert commitment.second == found.offerings[0].participant
    assert commitment.contacts == (commitment.second,)
    assert [len(question.voters) for question in found.questions] == [1, 0]


def test_the_same_gathering_gives_the_same_bytes() -> None:
    assert write_gathering(promised(), "s") == write_gathering(promised(), "s")


def test_a_file_that_came_back_and_leaves_again_names_people_alike() -> None:
    raw = write_gathering(promised(), "s")
    assert write_gathering(read_gathering(raw, "g.json"), "s") == raw


def test_everything_that_is_wrong_in_a_file_is_told_at_once() -> None:
    whole = json.loads(write_gathering(promised()))
    whole["entries"][1]["body"]["name"] = 7
    whole["entries"][3]["body"]["shared"]["summary"] = ["one"]
    with pytest.raises(FileRejected) as rejected:
        read_gathering(json.dumps(whole).encode(), "g.json")
    found = {(problem.code, problem.place) for problem in rejected.value.problems}
    assert found == {
        ("wrong_type", "entries/1/body/name"),
        ("summary_unfit", "entries/3/body/shared"),
    }


def test_a_session_file_is_no_gathering() -> None:
    with pytest.raises(FileRejected) as rejected:
        read_gathering(b'{"format": "freedom-business-session"}', "s.json")
    assert [problem.code for problem in rejected.value.problems] == ["file_not_a_session"]
