"""The file of the sample gathering: what the builder gives, byte for byte, and open whenever it is wanted."""

from __future__ import annotations

import json
from datetime import date, timedelta

import jsonschema
import pytest

from tests.gathering_sample.build import sample_gathering
from toolkit.domain.errors import NotFound
from toolkit.domain.gathering.changes import TableShared
from toolkit.domain.gathering.views import check_in_days, to_look_at
from toolkit.domain.gathering.vocabulary import CommitmentState
from toolkit.exchange import (
    gathering_sample_names,
    gathering_schema,
    open_gathering_sample,
    read_gathering_sample,
)
from toolkit.exchange.gathering_file import write_gathering
from toolkit.exchange.samples import GATHERING_SCHEMA_FILE, GATHERINGS

NAME = "three-rivers-gathering"
RAW = (GATHERINGS / f"{NAME}.json").read_bytes()
TODAY = date(2026, 11, 28)


def test_the_sample_is_offered_by_name():
    assert gathering_sample_names() == (NAME,)


def test_a_gathering_that_is_not_there_is_not_found():
    with pytest.raises(NotFound) as caught:
        read_gathering_sample("../secrets")
    assert (caught.value.code, caught.value.params) == ("sample_unknown", {"name": "../secrets"})


def test_the_builder_gives_the_very_bytes_of_the_file():
    """When it does not, run ``python3 -m tests.gathering_sample``."""
    assert write_gathering(sample_gathering()) == RAW


def test_the_file_opens_and_is_written_again_as_it_was():
    sample = read_gathering_sample(NAME)
    assert write_gathering(sample) == RAW
    built = sample_gathering().gathering
    assert (sample.gathering.tables, sample.gathering.themes) == (built.tables, built.themes)
    assert sample.gathering.sample


def test_the_file_keeps_to_the_schema_that_ships():
    """When it does not, run ``python3 -m tests.gathering_sample``."""
    schema = json.loads(GATHERING_SCHEMA_FILE.read_text("utf-8"))
    assert schema == gathering_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    whole = json.loads(RAW)
    of_each_kind = {entry["kind"]: entry for entry in reversed(whole["entries"])}
    some = list(of_each_kind.values())  # all of them take ten seconds and say no more
    assert len(some) >= 25
    jsonschema.Draft202012Validator(schema).validate(whole | {"entries": some})


def test_a_file_with_something_that_is_not_in_the_schema_is_told_apart():
    whole = json.loads(RAW)
    whole["entries"] = whole["entries"][:2]
    whole["entries"][1]["body"]["contact"] = "a way to be reached"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(gathering_schema()).validate(whole)


@pytest.mark.parametrize("days", [0, 1, 45, 180, 300, 1000])
def test_whenever_it_is_opened_people_looked_back_about_three_weeks_ago(days: int):
    today = TODAY + timedelta(days=days)
    opened = open_gathering_sample(NAME, today)
    gathering = opened.gathering
    assert 18 <= (today - opened.entries[-1].at.date()).days <= 24
    assert (
        gathering.first_day.weekday() == read_gathering_sample(NAME).gathering.first_day.weekday()
    )
    thirty, ninety, half_a_year = check_in_days(gathering)
    assert thirty < ninety < today < half_a_year
    assert {item.day for item in gathering.agenda} == {gathering.first_day}
    shown = [one.change for one in opened.entries if isinstance(one.change, TableShared)]
    assert {change.shared.day for change in shown} == {gathering.first_day}


def test_after_90_days_nothing_that_was_agreed_waits_for_a_look():
    gathering = open_gathering_sample(NAME, TODAY).gathering
    assert to_look_at(gathering, TODAY) == ()
    later = to_look_at(gathering, check_in_days(gathering)[-1])
    assert {one.state for one in later} == {CommitmentState.AGREED, CommitmentState.MOVED}
