"""A gathering full of things that not everybody may read, on the app's own routes, and everybody who could ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from httpx2 import Response
from starlette.responses import PlainTextResponse
from starlette.routing import Mount, WebSocketRoute
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket

from tests.browser.server import PROJECT
from tests.documents.paper import Printed
from tests.gatherings import ref, shared_card, shared_table
from tests.phone.gathering.hall import GatheringPhone, Hall, hall_of
from tests.phone.signing_in import signed_in
from toolkit.desk import open_room, the_desk, the_gathering_desk
from toolkit.desk.signing import wall_key
from toolkit.domain import changes as in_session
from toolkit.domain.gathering import changes as c
from toolkit.domain.gathering.parts.countries import Commitment
from toolkit.domain.gathering.vocabulary import BeliefTie, DayPart, PlenaryView, WordState
from toolkit.domain.vocabulary import Mode, RoomStep, Stage
from toolkit.phone.app import routes

SCREENS = "all that the screens show"
ANA_AT, BO_AT = "ana.office@lantern.example", "bo by the harbour office"

PHONES = ("ana", "bo", "cy", "di", "fa")
"""Ana and Bo made a commitment; Cy is of their country and proposed one to Bo; Di is of another; Fa chose nothing."""

READERS: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        ("question that waits", "question that is hidden", "learning that waits"),
        frozenset({"ana", "with Ana's code"}),
    ),
    **dict.fromkeys(
        ("learning that is hidden", "evidence that waits", "evidence that is hidden"),
        frozenset({"ana", "with Ana's code"}),
    ),
    "offer of Cambodia": frozenset({"ana", "bo", "cy", "with Ana's code"}),
    "offer that waits": frozenset({"bo"}),
    "offer that is hidden": frozenset({"bo"}),
    "offer of Thailand": frozenset({"di"}),
    **dict.fromkeys(
        ("what Ana and Bo promised", "channel of Ana and Bo"),
        frozenset({"ana", "bo", "cy", "with Ana's code"}),
    ),
    "what Cy proposed": frozenset({"bo", "cy"}),
    ANA_AT: frozenset({"ana", "bo", "with Ana's code"}),
    BO_AT: frozenset({"ana", "bo", "with Ana's code"}),
    "card of a table that shows nothing": frozenset({"facilitator"}),
    "card of a table that hid it again": frozenset(),
    "theme that nobody decided": frozenset(),
    SCREENS: frozenset({"facilitator"}),
}
"""Who may read what, on whatever address. The facilitator reads the unshown card on the wall of that table's room; the
page that a country group takes home tells what two of it agreed to, by roles.
"""


@dataclass
class Everybody:
    """The hall, who asks, and what is asked about."""

    hall: Hall
    room_code: str
    quiet_session: str
    phones: dict[str, GatheringPhone]
    clients: dict[str, TestClient]
    made: Commitment

    def secrets(self) -> dict[str, frozenset[str]]:
        """What stands nowhere but for its readers; ids of people, and the codes that bring them back, among it."""
        codes = {}
        for name, phone in self.phones.items():
            mine = {name, "with Ana's code"} if name == "ana" else {name}
            codes[phone.personal] = frozenset(mine)
            codes[phone.cookie] = frozenset[str]()
        return READERS | codes

    def days(self) -> Iterator[str]:
        """The day, part by part, and the plenary view by view."""
        call = self.hall.gathering.calls[0].call_id
        for part in DayPart:
            self.hall.part(part)
            for view in PlenaryView if part is DayPart.PLENARY else (PlenaryView.TABLE,):
                for table_id in ("t1", "t3") if view is PlenaryView.TABLE else ("t1",):
                    self.hall.do(c.PlenaryShown(view=view, table_id=table_id, call_id=call))
                    yield f"{part}:{view}:{table_id}"


async def _screens(scope: Scope, receive: Receive, send: Send) -> None:
    await PlainTextResponse(SCREENS)(scope, receive, send)


async def _socket(socket: WebSocket) -> None:
    await socket.accept()
    await socket.send_text(SCREENS)
    await socket.close()


def everybody_in(folder: Path) -> Everybody:
    """Everything that can be said at a gathering, by everybody; the environment names the folder and a room."""
    desk, rooms = the_gathering_desk(), the_desk()
    theirs = [WebSocketRoute("/_stcore/stream", _socket), Mount("/", app=_screens)]
    hall = hall_of(desk, rooms, folder, routes(PROJECT), theirs)
    quiet_session = _a_table_that_shows_nothing(hall)
    room_code = open_room(rooms, quiet_session)
    rooms.record(
        quiet_session,
        in_session.RoomStepOpened(step=RoomStep.CARDS, stage=Stage.STRATEGY),
    )
    phones = {
        "ana": hall.phone().come_in("t1", "KH"),
        "bo": hall.phone().come_in("t2", "KH"),
        "cy": hall.phone().come_in("t1", "KH"),
        "di": hall.phone().come_in("t4", "TH"),
        "fa": hall.phone().come_in(),
    }
    made = _everything_is_said(hall, phones)
    return Everybody(
        hall, room_code, quiet_session, phones, _clients(hall, phones, room_code), made
    )


def _a_table_that_shows_nothing(hall: Hall) -> str:
    started = in_session.SessionStarted(
        team="Quiet corner",
        business="",
        country="Cambodia",
        track_id="legal",
        mode=Mode.FACILITATED,
        minutes=90,
    )
    session_id = hall.rooms.start(started)
    words = "card of a table that shows nothing"
    for change in (
        in_session.SafetyLinesRead(),
        in_session.CardsWritten(
            stage=Stage.STRATEGY, cards=(in_session.NewCard(card_id="c", text=words),)
        ),
    ):
        hall.rooms.record(session_id, change)
    hidden = shared_card(9, "card of a table that hid it again")
    hall.do(
        c.TableSet(table_id="t3", name="Hidden again", track_id="aftercare"),
        c.TableShared(table_id="t3", shared=shared_table(hidden)),
        c.TableSet(table_id="t4", name="Quiet corner", track_id="aftercare"),
        c.TableSeated(table_id="t4", session_id=session_id),
    )
    return session_id


def _everything_is_said(hall: Hall, phones: dict[str, GatheringPhone]) -> Commitment:
    ana, bo, cy, di = (phones[name] for name in ("ana", "bo", "cy", "di"))
    hidden = ref("t3", "a9")
    hall.do(
        c.DoorSet(moderated=True),
        c.EvidenceCalled(call_id="k1", card=ref("t1", "a1")),
        c.EvidenceCalled(call_id="k2", card=hidden),
        c.ThemeSet(theme_id="h1", name="theme that nobody decided", cards=(ref(), hidden)),
        c.ThemeSet(theme_id="h2", name="A theme", cards=(ref(), hidden), decided=True),
        c.CountryBeliefSet(group_id="kh", belief_id="b", cards=(ref(), hidden), tie=BeliefTie.LAW),
        c.TableSharingEnded(table_id="t3"),
        c.PartOpened(part=DayPart.PLENARY),
    )
    for state in ("waits", "is hidden"):
        ana.send(do="question", text=f"question that {state}")
        ana.send(do="learning", text=f"learning that {state}")
        ana.send(do="evidence", call_id="k1", side="for", level="3", text=f"evidence that {state}")
    hall.part(DayPart.COUNTRIES)
    told = {"do": "offering", "kind": "offer", "role": "Shop lead"}
    for words in ("offer of Cambodia", "offer that waits", "offer that is hidden"):
        bo.send(**told, group_id="kh", text=words)
    di.send(**told, group_id="th", text="offer of Thailand")
    gathering, hide = hall.gathering, WordState.HIDDEN
    first, _waits, third, other = gathering.offerings
    hall.do(
        c.QuestionSettled(question_id=gathering.questions[1].question_id, state=hide),
        c.LearningSettled(learning_id=gathering.learnings[1].learning_id, state=hide),
        c.EvidenceAnswerSettled(
            call_id="k1", answer_id=gathering.calls[0].answers[1].answer_id, state=hide
        ),
        c.OfferingSettled(offering_id=third.offering_id, state=hide),
        *(
            c.OfferingSettled(offering_id=one.offering_id, state=WordState.SHOWN)
            for one in (first, other)
        ),
    )
    asked = {"do": "propose", "about": first.offering_id, "role": "Founder", "by": "2026-12-24"}
    ana.send(**asked, text="what Ana and Bo promised", channel="channel of Ana and Bo")
    cy.send(**asked, text="what Cy proposed", channel="By letter")
    made = hall.gathering.commitments[0]
    bo.send(do="agree", about=made.commitment_id)
    ana.send(do="contact", about=made.commitment_id, text=ANA_AT)
    bo.send(do="contact", about=made.commitment_id, text=BO_AT)
    return hall.gathering.commitments[0]


def _clients(
    hall: Hall, phones: dict[str, GatheringPhone], room_code: str
) -> dict[str, TestClient]:
    """Everybody who could ask for an address, each with a browser and an address of their own."""
    cookies: dict[str, dict[str, str]] = {
        **{name: dict(one.client.cookies) for name, one in phones.items()},
        "outsider": {},
        "with a forged cookie": {f"room_{hall.code}": "A" * 22},
        "with another room's wall": {
            f"wall_{hall.code}": wall_key(room_code),
            "facilitator": "forged.x.y",
        },
        "with the wall's key": {f"wall_{hall.code}": wall_key(hall.code)},
        "with Ana's code": {},
        "facilitator": {},
    }
    found = {
        who: TestClient(hall.app, cookies=mine, client=(f"192.0.2.{place}", 50_000))
        for place, (who, mine) in enumerate(cookies.items(), start=1)
    }
    found["with Ana's code"].get(f"/g/{hall.code}/me/{phones['ana'].personal}")
    signed_in(found["facilitator"])
    return found


def words_of(answer: Response) -> str:
    """What an answer tells: its text, or that of a printed page, and its headers but the phone's own cookie."""
    pdf = answer.headers.get("content-type", "") == "application/pdf"
    text = Printed(answer.content).text() if pdf else answer.text
    told = [f"{name}: {value}" for name, value in answer.headers.items() if name != "set-cookie"]
    return "\n".join([text, *told])
