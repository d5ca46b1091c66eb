"""Calendars got out of files and mails: what is read, from where, and what is refused."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.storage.invitation_files import calendar, event
from tui.plan.errors import PlanError
from tui.storage import ics_file
from tui.storage.ics_file import calendar_texts, read_file

if TYPE_CHECKING:
    from pathlib import Path

SIMPLE = calendar(event())


def test_a_file_is_read_and_a_missing_one_named(tmp_path: Path) -> None:
    path = tmp_path / "invitation.ics"
    with pytest.raises(PlanError, match=r"invitation\.ics cannot be read: No such file"):
        read_file(str(path))
    path.write_bytes(SIMPLE)
    assert read_file(str(path)) == SIMPLE


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PlanError, match="is a folder"):
        read_file(str(tmp_path))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read anything")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "invitation.ics"
    path.write_bytes(SIMPLE)
    path.chmod(0)
    with pytest.raises(PlanError, match="Permission denied"):
        read_file(str(path))


def test_a_name_that_no_file_can_have_is_refused() -> None:
    with pytest.raises(PlanError, match="cannot be read"):
        read_file("a\0b")


def test_a_file_beyond_the_limit_is_refused_without_being_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ics_file, "LARGEST", 1024 * 1024)
    path = tmp_path / "invitation.ics"
    path.write_bytes(b"x" * (1024 * 1024 + 1))
    with pytest.raises(PlanError, match="larger than 1 MB"):
        read_file(str(path))


def test_what_stands_before_the_calendar_is_passed_over() -> None:
    (text,) = calendar_texts(b"exported by hand\n\n" + SIMPLE, "it")
    assert text.text.startswith("BEGIN:VCALENDAR")


def test_an_event_without_a_calendar_around_it_is_taken() -> None:
    data = "\r\n".join(event()).encode()
    assert calendar_texts(data, "it")[0].text.startswith("BEGIN:VEVENT")


def test_folded_lines_are_joined_by_either_mark() -> None:
    (text,) = calendar_texts(b"BEGIN:VCALENDAR\r\nA:on\r\n e\r\n\t-two\r\n", "it")
    assert "A:one-two" in text.text


def test_a_mail_out_of_a_mailbox_is_taken_apart() -> None:
    mail = b"From ines@a.example Tue Nov 24\nContent-Type: text/calendar\n\n" + SIMPLE
    assert len(calendar_texts(mail, "it")) == 1


def test_a_declared_charset_is_used_for_a_calendar_in_a_mail() -> None:
    body = calendar(event("SUMMARY:Gespräch")).decode().encode("iso-8859-15")
    mail = b"Subject: x\nContent-Type: text/calendar; charset=iso-8859-15\n\n" + body
    (text,) = calendar_texts(mail, "it")
    assert "Gespräch" in text.text
    assert not text.guessed


def test_a_mail_nested_without_end_is_refused_in_a_sentence() -> None:
    nested = b"".join(
        b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(3000)
    )
    with pytest.raises(PlanError, match="is a mail, and holds no invitation"):
        calendar_texts(nested, "it")
