"""The unpacking process: reads PDFs from its standard input, answers with the session files inside. Started by a press.

A PDF that somebody brings may be made to hurt whoever reads it. So PDFium opens it here and nowhere else, under the
limits of the printing process, and draws nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from toolkit.documents.printing import Answer, serve

SESSION_NAME = "session.json"
"""What the session file is called inside an archive copy."""

LOOKED_AT = 100
"""So many enclosed files are looked at (house rule); an archive copy has one."""

BYTES_AT_MOST = 32 * 1024 * 1024
"""The largest enclosed file that is handed on (house rule); a session file is a hundredth of it."""


def main() -> None:
    """Answer orders until the standard input ends."""
    serve(_ready)


def _ready() -> Callable[[bytes], Answer]:
    import pypdfium2

    unreadable = pypdfium2.PdfiumError

    def answer(pdf: bytes) -> Answer:
        try:
            return Answer(pdf=enclosed(pdf))
        except (unreadable, MemoryError, ValueError, RecursionError) as error:
            return Answer(reason="unreadable", detail=type(error).__name__)

    return answer


def enclosed(pdf: bytes) -> bytes:
    """The session file in a PDF; empty when there is none. Raises PdfiumError for what is no PDF."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    for number in range(min(document.count_attachments(), LOOKED_AT)):
        attachment = document.get_attachment(number)
        if attachment.get_name() == SESSION_NAME:
            data = bytes(attachment.get_data())
            if len(data) > BYTES_AT_MOST:
                raise ValueError("too large")
            return data
    return b""


if __name__ == "__main__":
    main()
