"""The press: orders, lost processes, limits. Small programs stand in for printing where only the press is looked at."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from toolkit.documents import press as press_module
from toolkit.documents.press import PROJECT, Press
from toolkit.documents.printing import FOLDER_PREFIX
from toolkit.domain.errors import DocumentFailed

PAGE = '<html lang="en"><head><title>t</title></head><body><h1>A page</h1></body></html>'

ECHO = """
import os, sys, time
from toolkit.documents.printing import Answer, packed, read_message, write_message
out = sys.stdout.buffer
write_message(out, packed(Answer(detail='{"weasyprint": "1", "pango": "2"}')))
while (order := read_message(sys.stdin.buffer)) is not None:
    if order == b"hang":
        time.sleep(3600)
    if order == b"die":
        os._exit(3)
    reason = "too_large" if order == b"large" else ""
    write_message(out, packed(Answer(pdf=order, reason=reason, detail=str(os.getpid()))))
"""

NO_PANGO = """
import sys
from toolkit.documents.printing import Answer, packed, write_message
write_message(sys.stdout.buffer, packed(Answer(reason="missing", detail="no libpango")))
"""


@pytest.fixture
def echo():
    """A press whose processes send the order back as the PDF."""
    made = Press(processes=2, command=(sys.executable, "-c", ECHO))
    yield made
    made.close()


@pytest.fixture
def real():
    """A press of its own with the real printing process."""
    made = Press(processes=1)
    yield made
    made.close()


def code_of(press: Press, order: str | bytes) -> str:
    """The code an order fails with."""
    with pytest.raises(DocumentFailed) as failed:
        press.send(order) if isinstance(order, bytes) else press.print(order)
    return failed.value.code


def test_the_same_order_gives_the_same_bytes(real):
    first = real.print(PAGE)
    assert first.pdf[:5] == b"%PDF-"
    assert real.print(PAGE) == first
    assert real.print(PAGE) == first


def test_a_fresh_process_gives_the_same_bytes(real):
    first = real.print(PAGE)
    real.close()
    assert real.print(PAGE) == first


def test_a_process_that_is_asked_to_stop_from_the_keyboard_goes_on(real):
    first = real.print(PAGE)
    process = real._idle.queue[0]
    process.process.send_signal(signal.SIGINT)
    assert real.print(PAGE) == first
    assert real._idle.queue[0] is process


def test_a_process_that_was_killed_between_orders_is_replaced(real):
    first = real.print(PAGE)
    real._idle.queue[0].process.kill()
    assert real.print(PAGE) == first


def test_a_page_nested_too_deeply_fails_and_the_next_one_is_printed(real):
    deep = PAGE.replace("<h1>", "<div>" * 3_000 + "<h1>")
    assert code_of(real, deep) == "document_too_large"
    assert real.print(PAGE).pdf[:5] == b"%PDF-"


def test_a_warm_process_serves_the_next_order(echo):
    assert echo.send(b"one").detail == echo.send(b"two").detail


def test_an_order_that_takes_too_long_is_ended_and_the_next_one_is_printed(echo):
    echo.seconds = 0.5
    assert code_of(echo, b"hang") == "document_took_too_long"
    echo.seconds = 60
    assert echo.send(b"next").pdf == b"next"


def test_an_order_that_ends_its_process_fails_and_the_next_one_is_printed(echo):
    assert code_of(echo, b"die") == "document_printer_stopped"
    assert echo.send(b"next").pdf == b"next"


def test_an_order_that_ends_a_warm_process_is_tried_once_more_and_no_more(echo):
    echo.send(b"warm")
    assert code_of(echo, b"die") == "document_printer_stopped"


def test_an_order_that_is_too_large_says_so(echo):
    assert code_of(echo, b"large") == "document_too_large"


def test_a_system_without_pango_says_what_is_missing():
    press = Press(processes=1, command=(sys.executable, "-c", NO_PANGO))
    for _ in range(2):
        with pytest.raises(DocumentFailed) as failed:
            press.print(PAGE)
        assert failed.value.code == "document_printer_missing"
        assert failed.value.params == {"reason": "no libpango"}


def test_a_press_with_no_process_to_spare_is_busy(monkeypatch):
    monkeypatch.setattr(press_module, "WAITING_SECONDS_AT_MOST", 0.01)
    assert code_of(Press(processes=0), PAGE) == "document_printer_busy"


def test_every_thread_gets_its_own_answer(echo):
    orders = [b"order %d" % number for number in range(60)]
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(echo.send, orders))
    assert [answer.pdf for answer in answers] == orders
    assert len({answer.detail for answer in answers}) <= 2


def test_a_process_is_replaced_after_many_orders(echo, monkeypatch):
    monkeypatch.setattr(press_module, "ORDERS_A_PROCESS", 2)
    details = [echo.send(b"x").detail for _ in range(4)]
    assert details[0] == details[1]
    assert details[2] == details[3]
    assert details[1] != details[2]


def test_nothing_is_left_behind_when_the_program_itself_is_killed():
    program = f"""
import os, signal
from toolkit.documents.press import Press
press = Press(processes=1)
press.print({PAGE!r})
print(press._idle.queue[0].folder.name, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""
    ended = subprocess.run(
        [sys.executable, "-c", program], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    folder = Path(ended.stdout.strip())
    assert folder.name.startswith(FOLDER_PREFIX)
    for _ in range(600):
        if not folder.exists():
            return
        time.sleep(0.1)
    pytest.fail(f"{folder} is still there")


def test_a_closed_press_leaves_no_files_behind(real):
    real.print(PAGE)
    folder = Path(real._idle.queue[0].folder.name)
    assert list(folder.iterdir()) != []
    real.close()
    assert not folder.exists()


@pytest.mark.parametrize(
    ("program", "word"),
    [
        ("printing._limit_memory(); bytearray(2 * printing.MEMORY_AT_MOST)", "MemoryError"),
        ("printing.CPU_SECONDS_AT_MOST = 0; printing._limit_cpu()\nwhile True: pass", ""),
    ],
)
def test_the_limits_of_a_process_hold(program, word):
    ended = subprocess.run(
        [sys.executable, "-c", f"from toolkit.documents import printing\n{program}"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ended.returncode != 0
    assert word in ended.stderr
