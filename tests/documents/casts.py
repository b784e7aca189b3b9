"""Sessions that the tests of documents print."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from toolkit.domain.session import (
    Assumption,
    Card,
    Clearing,
    EvidenceItem,
    Impact,
    Look,
    PlanLine,
    Session,
    Signpost,
    StepResult,
    WorryAnswer,
)
from toolkit.domain.vocabulary import (
    DEBRIEF_STAGES,
    Decision,
    EvidenceLevel,
    Lens,
    Mode,
    Purpose,
    Side,
    Subject,
)

TODAY = date(2026, 11, 24)
WRITTEN = datetime(2026, 11, 1, 9, 0, tzinfo=UTC)

SCRIPTS = {
    "Khmer": "យើងជឿថាអតិថិជននឹងត្រឡប់មកវិញម្តងទៀតប្រសិនបើផលិតផលមានគុណភាពល្អ",
    "Thai": "เราเชื่อว่าลูกค้าจะกลับมาซื้ออีกครั้งหากสินค้ามีคุณภาพดี",
    "Lao": "ພວກເຮົາເຊື່ອວ່າລູກຄ້າຈະກັບມາຊື້ອີກຄັ້ງຖ້າສິນຄ້າມີຄຸນນະພາບດີ",
    "Burmese": "ကုန်ပစ္စည်းအရည်အသွေးကောင်းလျှင်ဖောက်သည်များပြန်လာဝယ်မည်ဟုယုံကြည်ပါသည်",
    "Devanagari": "हमें विश्वास है कि अच्छी गुणवत्ता होने पर ग्राहक फिर से ख़रीदेंगे",
    "Bengali": "আমরা বিশ্বাস করি মান ভালো হলে ক্রেতারা আবার কিনবেন",
    "Tamil": "தரம் நன்றாக இருந்தால் வாடிக்கையாளர்கள் மீண்டும் வாங்குவார்கள் என்று நம்புகிறோம்",
    "Sinhala": "ගුණාත්මකභාවය හොඳ නම් පාරිභෝගිකයින් නැවත මිලදී ගනු ඇතැයි අපි විශ්වාස කරමු",
    "Vietnamese": "Chúng tôi tin rằng khách hàng sẽ quay lại nếu chất lượng sản phẩm tốt",
    "Arabic": "نعتقد أن العملاء سيشترون مرة أخرى إذا كانت الجودة جيدة",
    "Urdu": "ہمیں یقین ہے کہ اگر معیار اچھا ہو تو گاہک دوبارہ خریدیں گے",
}
"""One sentence a script that ships with the project: buyers come back when the quality is good."""


def session(**fields: Any) -> Session:
    """A session with a cover and nothing else but what is given."""
    cover: dict[str, Any] = {
        "session_id": "s",
        "started_at": WRITTEN,
        "team": "Test Kitchen",
        "business": "We cook",
        "country": "Nowhere",
        "track_id": "freedom_business",
        "mode": Mode.ALONE,
        "minutes": 60,
    }
    return Session(**(cover | fields))


def card(number: int, text: str, **fields: Any) -> Card:
    """A debrief card; its stage goes round with its number."""
    given: dict[str, Any] = {
        "card_id": f"c{number}",
        "stage": DEBRIEF_STAGES[number % len(DEBRIEF_STAGES)],
        "text": text,
        "written_at": WRITTEN,
    }
    return Card(**(given | fields))


def belief(number: int, text: str, **fields: Any) -> Assumption:
    """An assumption; its lens goes round with its number, its risk is high and touches nobody's safety."""
    given: dict[str, Any] = {
        "assumption_id": f"a{number}",
        "text": text,
        "lens": list(Lens)[number % len(Lens)],
        "written_at": WRITTEN,
        "impact": Impact(safety=0, mission=4, business=number % 5, law=0),
    }
    return Assumption(**(given | fields))


def dangerous(number: int, text: str, **fields: Any) -> Assumption:
    """An assumption of the safety strip."""
    impact = Impact(safety=4, mission=1, business=1, law=1)
    return belief(number, text, **({"impact": impact} | fields))


def seen(number: int, assumption: int, level: int, side: Side = Side.FOR) -> EvidenceItem:
    """An evidence item of this month."""
    return EvidenceItem(
        evidence_id=f"e{number}",
        assumption_id=f"a{assumption}",
        side=side,
        level=EvidenceLevel(level),
        text="What we saw",
        seen=TODAY.replace(day=1),
        subject=Subject.CUSTOMERS,
        source=f"source {number}",
    )


def line(number: int, assumption: int, what: str, **fields: Any) -> PlanLine:
    """A plan line; a test unless another purpose is given."""
    given: dict[str, Any] = {
        "line_id": f"l{number}",
        "assumption_id": f"a{assumption}",
        "purpose": Purpose.LEARN,
        "what": what,
    }
    return PlanLine(**(given | fields))


def in_days(days: int) -> date:
    """A day counted from the day of the plan."""
    return TODAY + timedelta(days=days)


def session_with_a_past() -> Session:
    """A team that came back: a danger that is not answered, one that is, a closed test, signposts, a private card."""
    closed = StepResult(
        closed_at=WRITTEN,
        observed="Six of ten guests came back",
        learned="A discount is not what brings them",
        decision=Decision.KEEP_GOING,
    )
    answered = Clearing(at=WRITTEN, what_changed="Two people sign the rota now", answers=("e3",))
    return session(
        cards=(
            card(0, "We sell soup at the station", leads_to=("c3",)),
            card(3, "Guests come back twice a week"),
        ),
        assumptions=(
            belief(1, "guests come back without a discount", chosen=True, holds_up=("c3",)),
            dangerous(2, "nobody can guess a worker's past", chosen=True),
            dangerous(3, "a worker can say no to a shift", clearings=(answered,)),
            dangerous(4, "nobody is held by a debt to us", private=True),
        ),
        evidence=(
            replace(seen(1, 1, 3), text="Guests paid the whole price", line_id="l1"),
            replace(seen(2, 2, 1, Side.AGAINST), text="A neighbour asked about the house"),
            replace(seen(3, 3, 2, Side.AGAINST), text="A shift was given as a punishment"),
            replace(seen(4, 4, 2, Side.AGAINST), text="An advance was taken from the pay"),
        ),
        plan=(
            line(
                1,
                1,
                "Half the days without a discount",
                right_if="five of ten come back",
                threshold_at=WRITTEN,
                started_at=WRITTEN,
                result=closed,
            ),
        ),
        signposts=(
            Signpost(
                signpost_id="p1",
                assumption_id="a2",
                sign="Somebody asks where our workers come from",
                owner="Host",
                check_on=in_days(20),
                shaping="We speak of the food, never of the past",
                hedging="A second door and another route home",
                looks=(Look(at=WRITTEN, noted="One guest asked", tripped=True),),
            ),
        ),
    )


def whole_session() -> Session:
    """A small session with something in every part of the plan."""
    return session(
        cards=(
            card(0, "We sell soup at the station"),
            card(1, "The cook decides on prices"),
            card(2, "Ten more jobs next year"),
            card(3, "Guests come back twice a week"),
            card(4, "A second kitchen", parked=True),
        ),
        assumptions=(
            belief(1, "guests come back without a discount", chosen=True),
            dangerous(2, "nobody can guess a worker's past", chosen=True),
            belief(3, "the rent stays the same", impact=Impact(safety=0, mission=1, business=1, law=0)),
            dangerous(4, "a worker can say no to a shift", worry_answer=WorryAnswer(safety=3, said="We ask each week")),
            belief(5, "a bank will lend to us", parked=True),
        ),
        evidence=(seen(1, 1, 2), seen(2, 2, 3), seen(3, 3, 4)),
        plan=(
            line(
                1, 1, "Half the days without a discount",
                measure="Share of guests who return", right_if="At least half return",
                owner="Front desk", due=in_days(20), cost="Half a day",
                bank_test_id="T10", caution_read=True,
            ),
            line(2, 2, "Take the sign off the door", purpose=Purpose.PROTECT, owner="Director", due=in_days(3)),
            line(3, 2, "Walk in as a stranger would", owner="Partner", due=in_days(45)),
            line(4, 4, "Print the shift rules", purpose=Purpose.PROTECT, owner="Cook", due=in_days(80)),
            line(5, 1, "Ask twenty guests what they last bought", due=in_days(-2)),
            line(6, 3, "Read the contract again", purpose=Purpose.PROTECT, due=in_days(200)),
            line(7, 5, "Not printed, because its card is parked"),
        ),
    )  # fmt: skip


def crowded_session(count: int = 60) -> Session:
    """A long day: that many cards and assumptions, every fourth of them in the plan."""
    words = "people who live near us come back because the work is good and the price is fair"
    return session(
        cards=tuple(card(n, f"Card {n}: {words}") for n in range(count)),
        assumptions=tuple(
            (dangerous if n % 9 == 0 else belief)(n, f"belief {n}: {words}", chosen=n % 4 == 0)
            for n in range(count)
        ),
        evidence=tuple(seen(n, n, n % 6) for n in range(0, count, 2)),
        plan=tuple(
            line(n, n, f"Test {n}: ask {words}", owner="Front desk", due=in_days(n * 3 - 9))
            for n in range(0, count, 4)
        ),
    )


def session_in_scripts() -> Session:
    """A card and an assumption in every script that ships with the project."""
    return session(
        team="ក្រុមការងារ ทีมงาน",
        cards=tuple(card(n, text) for n, text in enumerate(SCRIPTS.values())),
        assumptions=tuple(dangerous(n, text) for n, text in enumerate(SCRIPTS.values())),
        plan=tuple(
            line(n, n, text, measure=text, right_if=text, owner=text[:30], due=in_days(n))
            for n, text in enumerate(SCRIPTS.values())
        ),
    )
