"""The plans of many teams on one and two workers: how much sooner a batch is done when two are printed at a time."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.bench.clock import Row, load_in_words
from tests.bench.made import TODAY
from toolkit.commands.asked import Asked, asked_by
from toolkit.commands.batch import jobs_for, make_all
from toolkit.commands.sources import sources_of
from toolkit.documents.press import press
from toolkit.exchange.samples import FOLDER, sample_names
from toolkit.outgoing import BY_NAME
from toolkit.setup.arguments import parse

TEAMS = (12, 60)
TWICE_AIM = 1 / 1.7
"""A batch on two workers takes at most this much of its time on one (issue of the documents)."""


def rows() -> Iterator[Row]:
    """Measure with as many copies of the samples as there are teams; both printing processes are warm."""
    asked = replace(asked_by(parse(["export", "--out", "unused"])), day=TODAY)
    with TemporaryDirectory() as folder:
        for teams in TEAMS:
            sessions = _sessions(Path(folder) / str(teams), teams)
            _seconds(sessions[:2], Path(folder), asked, 2)
            alone = _seconds(sessions, Path(folder), asked, 1)
            before = _busy_seconds()
            both = _seconds(sessions, Path(folder), asked, 2)
            busy = [now - then for now, then in zip(_busy_seconds(), before, strict=True)]
            yield Row(what=f"plans of {teams} teams, one worker", seconds=alone)
            yield Row(
                what=f"plans of {teams} teams, two workers",
                seconds=both,
                against="one worker",
                ratio=both / alone,
                aim=TWICE_AIM,
            )
            here, *printing = (f"{seconds:.1f}" for seconds in busy)
            print(
                f"processor time of {teams} on two workers: {here} s here, {' and '.join(printing)} s printing;"
                f" with a processor for each {max(busy) / sum(busy):.2f} of one; {load_in_words()}",
                flush=True,
            )
    press().close()


def _busy_seconds() -> list[float]:
    """The processor time that this program and each of its printing processes has had, on Linux."""
    assert sys.platform == "linux"
    processes = sorted(one.process.pid for one in press()._idle.queue if one is not None)
    return [time.process_time(), *map(_busy_seconds_of, processes)]


def _busy_seconds_of(pid: int) -> float:
    user, system = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def _sessions(folder: Path, teams: int) -> list[str]:
    folder.mkdir()
    names = sample_names()
    for team in range(teams):
        content = (FOLDER / f"{names[team % len(names)]}.json").read_bytes()
        (folder / f"team-{team:02}.json").write_bytes(content)
    return sorted(str(path) for path in folder.iterdir())


def _seconds(sessions: list[str], out: Path, asked: Asked, workers: int) -> float:
    began = perf_counter()
    jobs = jobs_for(list(sources_of(sessions)), [BY_NAME["plan.pdf"]], out)
    made = make_all(jobs, asked, lambda outcome: None, workers)
    assert not any(outcome.wrong for outcome in made)
    return perf_counter() - began
