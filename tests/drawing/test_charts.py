from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from toolkit.domain.session import Assumption, PlanLine, Rating, Session, WorryAnswer
from toolkit.domain.vocabulary import EvidenceLevel, Lens, Mode, Purpose, Quadrant
from toolkit.drawing.charts import ChartWords, lens_by_quadrant, plan_timeline, priority_bars
from toolkit.language import label, short_date
from toolkit.scoring.numbering import card_numbers
from toolkit.scoring.order import rank_assumptions

TODAY = date(2026, 11, 24)
WORDS = ChartWords(title="First things", axis="share", empty="Nothing yet")
LENS_NAMES = {lens: label(lens) for lens in Lens}


def session(*rated: tuple[Lens, int, int], text: str = "buyers order again", worry: int = 0):
    """A session with one assumption for each (lens, impact, claim); a worry of 3 and up on the last one."""
    at = datetime(2026, 11, 1, tzinfo=UTC)
    assumptions = [
        Assumption(assumption_id=f"a{n}", text=text, lens=lens, written_at=at)
        for n, (lens, _, _) in enumerate(rated)
    ]
    if worry:
        last = assumptions.pop()
        assumptions.append(
            Assumption(
                assumption_id=last.assumption_id,
                text=text,
                lens=last.lens,
                written_at=at,
                worry_answer=WorryAnswer(safety=worry, said="we stop when somebody says no"),
            )
        )
    return Session(
        session_id="s",
        started_at=at,
        team="t",
        business="",
        country="",
        track_id="freedom_business",
        mode=Mode.FACILITATED,
        minutes=90,
        assumptions=tuple(assumptions),
        ratings=tuple(
            Rating(
                assumption_id=f"a{n}",
                rater="team",
                round_number=1,
                impact=impact,
                touches_safety=False,
                claim=EvidenceLevel(claim),
            )
            for n, (_, impact, claim) in enumerate(rated)
        ),
    )


def bars(found: Session):
    return priority_bars(
        rank_assumptions(found, TODAY),
        card_numbers(found),
        words=WORDS,
        lens_names=LENS_NAMES,
        safety_name="safety first",
    )


def test_the_strip_comes_first_then_the_most_urgent():
    found = session((Lens.VIABILITY, 4, 0), (Lens.CONTEXT, 2, 0), (Lens.WELLBEING, 1, 4), worry=3)
    order = list(bars(found).layout.yaxis.categoryarray)[::-1]
    assert [row.split(" buyers")[0] for row in order] == ["! W3", "V1", "C2"]


def test_bars_are_told_apart_by_pattern_and_letter():
    found = session(*((lens, 3, 1) for lens in Lens))
    named = [trace for trace in bars(found).data if trace.name]
    assert [trace.name[0] for trace in named] == ["D", "V", "F", "W", "C"]
    assert len({trace.marker.pattern.shape for trace in named}) == len(Lens)


def test_a_bar_is_as_long_as_risk_times_what_is_not_known():
    (trace, _legend) = bars(session((Lens.VIABILITY, 4, 2))).data
    assert [round(x, 6) for x in trace.x] == [round(0.8 * 0.75, 6)]


def test_text_of_people_is_never_markup_in_a_chart():
    (trace, _legend) = bars(session((Lens.VIABILITY, 4, 2), text="<b>bold</b> & more")).data
    assert trace.y[0] == "V1 &lt;b&gt;bold&lt;/b&gt; &amp; more"


def test_an_empty_chart_says_so():
    assert [note.text for note in bars(session()).layout.annotations] == ["Nothing yet"]


def test_cards_are_counted_by_lens_and_quarter():
    found = session((Lens.VIABILITY, 4, 0), (Lens.VIABILITY, 4, 0), (Lens.CONTEXT, 1, 4))
    figure = lens_by_quadrant(
        rank_assumptions(found, TODAY),
        words=WORDS,
        lens_names=LENS_NAMES,
        quadrant_names={quadrant: label(quadrant) for quadrant in Quadrant},
    )
    counts = {trace.name[0]: list(trace.x) for trace in figure.data}
    assert counts["V"] == [2, 0, 0, 0]
    assert counts["C"] == [0, 0, 0, 1]


def line(number: int, due: date | None, purpose: Purpose = Purpose.LEARN) -> PlanLine:
    return PlanLine(
        line_id=f"l{number}",
        assumption_id=f"a{number}",
        purpose=purpose,
        what="Ask ten shops to order again",
        owner="shop lead",
        due=due,
    )


def timeline(*lines: PlanLine):
    return plan_timeline(
        lines,
        {f"a{number}": number for number in range(9)},
        today=TODAY,
        words=WORDS,
        purpose_names={purpose: label(purpose) for purpose in Purpose},
        today_name="today",
        date_words=short_date,
    )


def test_the_plan_runs_from_the_soonest_to_the_latest_and_leaves_out_what_has_no_date():
    figure = timeline(
        line(1, TODAY + timedelta(days=60)), line(2, TODAY + timedelta(days=10)), line(3, None)
    )
    order = [row.split(" ")[0] for row in figure.layout.yaxis.categoryarray][::-1]
    assert order == ["2", "1"]


def test_a_date_gone_by_runs_back_from_today():
    figure = timeline(line(1, TODAY - timedelta(days=10)))
    (trace,) = figure.data
    assert (trace.base[0], trace.x[0]) == ("2026-11-14", 10 * 86_400_000)
    assert list(trace.text) == ["14 Nov 2026"]


def test_protecting_and_learning_are_told_apart_without_colour():
    figure = timeline(line(1, TODAY), line(2, TODAY, Purpose.PROTECT))
    assert {trace.name: trace.marker.pattern.shape for trace in figure.data} == {
        "Protect": "",
        "Learn": "/",
    }
