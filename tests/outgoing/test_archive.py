"""The archive copy of the plan: it holds the whole session, is the same each time, and opens again."""

from __future__ import annotations

import io
import zlib
from dataclasses import replace
from datetime import date

import pikepdf
import pytest

from tests.documents.paper import Printed
from tests.documents.standards import faults_of
from toolkit.content import read_bank
from toolkit.documents import archive_copy
from toolkit.documents.press import press
from toolkit.documents.unpacking import SESSION_NAME
from toolkit.domain.errors import FileRejected
from toolkit.exchange import open_sample, read_session, sample_names, write_session
from toolkit.outgoing import Wish
from toolkit.outgoing.archive import archive_pdf, read_brought

DAY = date(2026, 11, 28)
PRIVATE_WORDS = "works longer than agreed"
"""Stands in the private card of the sample and nowhere else in it."""


def wish_for(sample: str) -> Wish:
    """An archive copy of a sample."""
    return Wish(brought=open_sample(sample, DAY), bank=read_bank(), day=DAY)


@pytest.fixture(scope="module")
def soap() -> bytes:
    """The archive copy of the sample with a private card."""
    return archive_pdf(wish_for("two-kettles-soap"))


def pdf_with(name: str, data: bytes) -> bytes:
    """A PDF of one blank page with a file inside."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.attachments[name] = pikepdf.AttachedFileSpec(pdf, data)
    file = io.BytesIO()
    pdf.save(file)
    return file.getvalue()


def codes_for(raw: bytes, name: str = "copy.pdf") -> list[str]:
    """The codes of the problems a file is refused with."""
    with pytest.raises(FileRejected) as rejected:
        read_brought(raw, name)
    assert rejected.value.params["name"] == name
    return [problem.code for problem in rejected.value.problems]


@pytest.mark.parametrize("sample", sample_names())
def test_a_session_comes_out_of_its_archive_copy_as_out_of_its_file(sample):
    wish = wish_for(sample)
    made = archive_pdf(wish)
    assert faults_of(made) == []
    assert read_brought(made, "copy.pdf") == read_session(write_session(wish.session), "file")


def test_the_file_inside_is_whole_though_the_pages_show_no_private_card(soap):
    printed = Printed(soap)
    assert PRIVATE_WORDS not in printed.text()
    attached = printed.opened.attachments[SESSION_NAME]
    assert PRIVATE_WORDS.encode() in attached.get_file().read_bytes()
    assert attached.relationship == pikepdf.Name.Source


def test_the_pages_show_private_cards_when_that_was_chosen():
    wish = replace(wish_for("two-kettles-soap"), with_private=True)
    assert PRIVATE_WORDS in Printed(archive_pdf(wish)).text()


def test_the_same_session_on_the_same_day_gives_the_same_bytes(soap):
    press().close()
    assert archive_pdf(wish_for("two-kettles-soap")) == soap


def test_a_session_file_is_read_as_before():
    session = wish_for("two-kettles-soap").session
    raw = write_session(session)
    assert read_brought(raw, "file.json") == read_session(raw, "file.json")


def test_a_pdf_without_a_session_is_refused_in_a_sentence():
    assert codes_for(pdf_with("notes.txt", b"{}")) == ["archive_holds_no_session"]


def test_what_stands_inside_a_pdf_is_checked_like_any_file():
    assert codes_for(pdf_with(SESSION_NAME, b'{"format": "other"}')) == ["file_not_a_session"]


@pytest.mark.parametrize("cut", [5, 9, 400, -400])
def test_half_a_pdf_is_refused_or_opens_whole(soap, cut):
    try:
        read = read_brought(soap[:cut], "copy.pdf")
    except FileRejected as rejected:
        codes = [problem.code for problem in rejected.problems]
        assert codes in (["archive_unreadable"], ["archive_holds_no_session"])
    else:
        assert read == read_brought(soap, "copy.pdf")


def bomb() -> bytes:
    """A PDF whose file inside unpacks to 2 GB: a stream packed twice."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    spec = pikepdf.AttachedFileSpec(pdf, b"")
    pdf.attachments[SESSION_NAME] = spec
    packer = zlib.compressobj(1)
    once = b"".join(packer.compress(bytes(2**20)) for _ in range(2048)) + packer.flush()
    stream = spec.obj.EF.F
    stream.write(
        zlib.compress(once, 9),
        filter=[pikepdf.Name.FlateDecode, pikepdf.Name.FlateDecode],
    )
    file = io.BytesIO()
    pdf.save(file, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    return file.getvalue()


def test_a_pdf_that_unpacks_to_gigabytes_is_refused_and_the_next_one_is_read(soap):
    assert codes_for(bomb()) == ["archive_unreadable"]
    assert read_brought(soap, "copy.pdf") == read_brought(soap, "copy.pdf")


def test_a_pdf_larger_than_any_plan_is_not_opened(monkeypatch):
    monkeypatch.setattr(archive_copy, "BYTES_AT_MOST", 100)
    assert codes_for(pdf_with(SESSION_NAME, b"{}")) == ["file_too_big"]
