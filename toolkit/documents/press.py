"""The press: keeps warm printing processes, gives each order to one of them, and starts a new one when one is lost."""

from __future__ import annotations

import atexit
import os
import queue
import subprocess
import sys
import tempfile
import threading
from functools import cache
from pathlib import Path
from typing import IO

from toolkit.documents.orders import Order, written
from toolkit.documents.printing import FOLDER_PREFIX, Answer, read_message, unpacked, write_message
from toolkit.domain.errors import DocumentFailed

SECONDS_AT_MOST = 180.0
"""Wall-clock limit of one document; the processor time is limited inside the process."""

STARTING_SECONDS_AT_MOST = 60.0
WAITING_SECONDS_AT_MOST = 240.0
PROCESSES_AT_MOST = 2
ORDERS_A_PROCESS = 200
"""After so many orders a process is replaced, so that nothing it holds on to adds up (house rule)."""

COMMAND = (sys.executable, "-m", "toolkit.documents.printing")
PROJECT = Path(__file__).parents[2]


class Lost(Exception):
    """The printing process ended without an answer; ``timed_out`` when we ended it."""

    def __init__(self, *, timed_out: bool) -> None:
        super().__init__(timed_out)
        self.timed_out = timed_out


class PrintingProcess:
    """One process at the other end of two pipes."""

    def __init__(self, command: tuple[str, ...] = COMMAND) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix=FOLDER_PREFIX)
        self.process = subprocess.Popen(  # noqa: S603 (our own module)
            (*command, self.folder.name),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=PROJECT,
            env={**os.environ, **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), self.folder.name)},
        )
        self.orders = 0
        try:
            greeting = self._answer(STARTING_SECONDS_AT_MOST)
        except Lost as lost:
            raise DocumentFailed("document_printer_stopped") from lost
        if greeting.reason:
            self.end()
            raise DocumentFailed("document_printer_missing", reason=greeting.detail)

    def send(self, order: bytes, seconds: float) -> Answer:
        """The answer for one order. Raises Lost."""
        self.orders += 1
        return self._answer(seconds, order)

    def _answer(self, seconds: float, order: bytes | None = None) -> Answer:
        """Send the order and wait for the answer; a clock beside us ends the process when it takes too long."""
        stdin, stdout = self.process.stdin, self.process.stdout
        assert stdin is not None  # noqa: S101 (both were asked for as pipes)
        assert stdout is not None  # noqa: S101
        timed_out = threading.Event()
        clock = threading.Timer(seconds, self._stop, [timed_out])
        clock.daemon = True
        clock.start()
        try:
            if order is not None:
                write_message(stdin, order)
            message = read_message(stdout)
        except OSError:
            message = None
        finally:
            clock.cancel()
        if message is None:
            self.end()
            raise Lost(timed_out=timed_out.is_set())
        return unpacked(message)

    def _stop(self, timed_out: threading.Event) -> None:
        timed_out.set()
        self.process.kill()

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                _close(pipe)
        self.folder.cleanup()


def _close(pipe: IO[bytes]) -> None:
    try:
        pipe.close()
    except OSError:
        return  # bytes it never read


class Press:
    """Prints orders from any thread. At most so many processes run; the warmest one goes first."""

    def __init__(
        self,
        processes: int = PROCESSES_AT_MOST,
        seconds: float = SECONDS_AT_MOST,
        command: tuple[str, ...] = COMMAND,
    ) -> None:
        self.seconds = seconds
        self.command = command
        self._idle: queue.LifoQueue[PrintingProcess | None] = queue.LifoQueue()
        for _ in range(processes):
            self._idle.put(None)

    def print(self, order: Order | str) -> Answer:
        """The answer for an order, or for HTML without anything else to say. Raises what ``send`` raises."""
        return self.send(written(Order(order) if isinstance(order, str) else order))

    def send(self, order: bytes) -> Answer:
        """The answer for an order as bytes. Raises DocumentFailed: too large, too long, missing, stopped or busy."""
        process = self._take()
        try:
            answer, process = self._printed(process, order)
        except Lost as lost:
            process = None
            code = "document_took_too_long" if lost.timed_out else "document_printer_stopped"
            raise DocumentFailed(code) from lost
        except DocumentFailed:
            process = None
            raise
        finally:
            self._idle.put(process)
        if answer.reason:
            raise DocumentFailed("document_too_large", detail=answer.detail)
        return answer

    def close(self) -> None:
        """End every process that is not at work; the next order starts a new one."""
        idle = []
        while not self._idle.empty():
            idle.append(self._take())
        for process in idle:
            if process is not None:
                process.end()
            self._idle.put(None)

    def _take(self) -> PrintingProcess | None:
        try:
            return self._idle.get(timeout=WAITING_SECONDS_AT_MOST)
        except queue.Empty:
            raise DocumentFailed("document_printer_busy") from None

    def _printed(
        self, process: PrintingProcess | None, order: bytes
    ) -> tuple[Answer, PrintingProcess | None]:
        """The answer and the process to keep. A warm process that is gone is replaced, once."""
        if process is not None:
            try:
                return self._kept(process, process.send(order, self.seconds))
            except Lost as lost:
                if lost.timed_out:
                    raise
        fresh = PrintingProcess(self.command)
        return self._kept(fresh, fresh.send(order, self.seconds))

    def _kept(
        self, process: PrintingProcess, answer: Answer
    ) -> tuple[Answer, PrintingProcess | None]:
        if not answer.reason and process.orders < ORDERS_A_PROCESS:
            return answer, process
        process.end()
        return answer, None


@cache
def press() -> Press:
    """The press of this program; its processes end with it."""
    shared = Press()
    atexit.register(shared.close)
    return shared
