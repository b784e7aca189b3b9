"""Builds the sample gathering from its content files: the whole journal, every change checked as the desk does it."""

from __future__ import annotations

from tests.gathering_sample.countries import look_back, promise_each_other, regroup
from tests.gathering_sample.day import Day, arrive, debrief, go_home, set_up
from tests.gathering_sample.plenary import come_together, hear_the_room
from tests.gathering_sample.shapes import (
    AnswersFile,
    CommitmentsFile,
    CountriesFile,
    DayFile,
    PlenaryFile,
    read,
    read_tables,
)
from toolkit.domain.gathering.history import GatheringHistory
from toolkit.domain.gathering.vocabulary import CHECK_IN_DAYS


def sample_gathering() -> GatheringHistory:
    """The gathering with its whole journal, up to the look back after 90 days. The same content gives the same one."""
    tables = read_tables()
    commitments = read(CommitmentsFile, "commitments.toml")
    day = Day(read(DayFile, "day.toml"))
    set_up(day, tables)
    arrive(day, tables)
    debrief(day, tables)
    come_together(day, tables, read(PlenaryFile, "plenary.toml"))
    hear_the_room(day, read(AnswersFile, "answers.toml"))
    regroup(day, read(CountriesFile, "countries.toml"))
    promise_each_other(day, commitments)
    go_home(day)
    for days in CHECK_IN_DAYS[:2]:
        look_back(day, commitments, days)
    return day.history
