"""How a command ended, as a number a script can read.

Imported before the Python version is known: nothing newer than Python 3.8 may stand here.
"""

from __future__ import annotations

from enum import IntEnum

from toolkit.setup.words import N_


class ExitCode(IntEnum):
    """One number for each way a command can end. Numbers are never used again for something else."""

    FINE = 0
    CHECKS_FAILED = 1
    USAGE = 2
    PYTHON_TOO_OLD = 10
    NO_NETWORK = 11
    NO_SPACE = 12
    PORT_TAKEN = 13
    ALREADY_RUNNING = 14
    DATA_FOLDER_CLOSED = 15
    PROJECT_FOLDER_CLOSED = 16
    SYSTEM_PACKAGE_MISSING = 17
    PACKAGES_NOT_INSTALLED = 18
    SERVER_DID_NOT_START = 19
    NEEDS_MENDING = 20
    FILE_REJECTED = 21
    NOT_FOUND = 22
    NOT_ALLOWED = 23
    STORE_UNAVAILABLE = 24
    DOCUMENT_FAILED = 25
    OUTPUT_NOT_WRITTEN = 26
    SOME_FAILED = 27
    STOPPED = 130


MEANINGS = {
    ExitCode.FINE: N_("it worked"),
    ExitCode.CHECKS_FAILED: N_("test: a check or a test failed"),
    ExitCode.USAGE: N_("the command was written wrongly"),
    ExitCode.PYTHON_TOO_OLD: N_("Python 3.11 or newer is needed"),
    ExitCode.NO_NETWORK: N_("set-up needs the network and cannot reach it"),
    ExitCode.NO_SPACE: N_("there is not enough free disk space"),
    ExitCode.PORT_TAKEN: N_("another program uses the port"),
    ExitCode.ALREADY_RUNNING: N_("the toolkit already runs at this port"),
    ExitCode.DATA_FOLDER_CLOSED: N_("the data folder cannot be written"),
    ExitCode.PROJECT_FOLDER_CLOSED: N_("the toolkit's own folder cannot be written"),
    ExitCode.SYSTEM_PACKAGE_MISSING: N_("something this system must bring is missing"),
    ExitCode.PACKAGES_NOT_INSTALLED: N_("the Python packages could not be installed"),
    ExitCode.SERVER_DID_NOT_START: N_("the app did not start"),
    ExitCode.NEEDS_MENDING: N_("doctor: something that is needed does not work"),
    ExitCode.FILE_REJECTED: N_("the session file has problems; each is listed"),
    ExitCode.NOT_FOUND: N_("the file or sample does not exist"),
    ExitCode.NOT_ALLOWED: N_("the rules of a session do not allow it"),
    ExitCode.STORE_UNAVAILABLE: N_("the stored sessions cannot be read or written"),
    ExitCode.DOCUMENT_FAILED: N_("the document could not be made"),
    ExitCode.OUTPUT_NOT_WRITTEN: N_("the result could not be written where you asked"),
    ExitCode.SOME_FAILED: N_("export: some documents could not be made; the others are written"),
    ExitCode.STOPPED: N_("you stopped it"),
}
"""What each number means, for `--help`."""


class SetupProblem(Exception):
    """Something outside the toolkit is in the way. Its text is one clear sentence for the person at the keyboard."""

    def __init__(self, code: ExitCode, sentence: str) -> None:
        """Keep the sentence and the number the command ends with."""
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence
