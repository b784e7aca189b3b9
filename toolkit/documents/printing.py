"""The printing process: reads orders from its standard input, answers with PDFs. Started by ``press``, never by hand.

One message each way: four bytes of length, then the bytes. An order is as ``orders`` writes it; an answer is one line
of JSON, then the PDF. WeasyPrint runs here and nowhere else, so that a document that explodes takes nobody with it.
"""

from __future__ import annotations

import gc
import json
import os
import shutil
import signal
import struct
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from toolkit.documents.orders import read

MEMORY_AT_MOST = 1536 * 1024 * 1024
CPU_SECONDS_AT_MOST = 90
GARBAGE_THRESHOLD = 400_000
"""So many new objects may be there before the memory is searched for what nobody holds: more than a plan makes. The
search comes after each answer instead, when nobody waits for it.
"""

FOLDER_PREFIX = "workshop-printing-"
"""How the name of a process's own folder for passing files begins."""

LENGTH = struct.Struct("!I")


@dataclass(frozen=True, slots=True)
class Answer:
    """What comes back for one order: a PDF or a reason, and whatever WeasyPrint had to say.

    ``laid_out`` counts the documents whose layout was made for it.
    """

    pdf: bytes = b""
    reason: str = ""
    detail: str = ""
    warnings: tuple[str, ...] = ()
    laid_out: int = field(default=0, compare=False)


def main() -> None:
    """Answer orders until the standard input ends."""
    serve(_ready)


def _ready() -> Callable[[bytes], Answer]:
    from toolkit.documents.printer import Printer

    printer = Printer()
    return lambda message: printer.print(read(message))


def serve(ready: Callable[[], Callable[[bytes], Answer]]) -> None:
    """Answer orders with what ``ready`` gives, within limits, until the standard input ends.

    ``ready`` loads the libraries; what it cannot load is told in the greeting.
    """
    incoming, outgoing = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    # Ctrl+C on a terminal reaches this process too; when it ends is for whoever started it to say.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.dup2(2, 1)  # whatever a library prints must not get between the answers
    _limit_memory()
    try:
        answer = ready()
    except (ImportError, OSError) as missing:
        write_message(outgoing, packed(Answer(reason="missing", detail=str(missing))))
        return
    write_message(outgoing, packed(Answer()))
    gc.collect()
    gc.freeze()
    gc.set_threshold(GARBAGE_THRESHOLD)
    while (order := read_message(incoming)) is not None:
        _limit_cpu()
        write_message(outgoing, packed(answer(order)))
        gc.collect(0)
    _clear_away(sys.argv[1:])


def _clear_away(folders: list[str]) -> None:
    """Remove the folder of this process when whoever started it is gone and cannot."""
    for folder in folders:
        if Path(folder).name.startswith(FOLDER_PREFIX):
            shutil.rmtree(folder, ignore_errors=True)


def packed(answer: Answer) -> bytes:
    """An answer as bytes."""
    head = {
        "reason": answer.reason,
        "detail": answer.detail,
        "warnings": answer.warnings,
        "laid_out": answer.laid_out,
    }
    return json.dumps(head).encode() + b"\n" + answer.pdf


def unpacked(message: bytes) -> Answer:
    """The answer in those bytes."""
    head, _, pdf = message.partition(b"\n")
    words = json.loads(head)
    return Answer(
        pdf=pdf,
        reason=words["reason"],
        detail=words["detail"],
        warnings=tuple(words["warnings"]),
        laid_out=words["laid_out"],
    )


def write_message(stream: IO[bytes], message: bytes) -> None:
    """Send one message. Raises OSError when nobody reads any more."""
    stream.write(LENGTH.pack(len(message)) + message)
    stream.flush()


def read_message(stream: IO[bytes]) -> bytes | None:
    """Wait for one message, or None when the other side is gone."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(head)
    message = stream.read(length)
    return message if len(message) == length else None


def _limit_memory() -> None:
    """Bound the address space, where the system can (Windows cannot)."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_AT_MOST, MEMORY_AT_MOST))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_cpu() -> None:
    """Allow so much processor time from here on; past it the system ends this process."""
    if sys.platform != "win32":
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        spent = int(used.ru_utime + used.ru_stime)
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (spent + CPU_SECONDS_AT_MOST, hard))


if __name__ == "__main__":
    main()
