"""The calendars in a file or a saved mail, as text: wrappings, line ends and charsets undone."""

from __future__ import annotations

import os
import re
import sys
from stat import S_ISDIR

from tui.plan.errors import PlanError
from tui.plan.value import Value
from tui.storage.places import shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

#: Bytes of a file, and of what is looked through for its kind.
LARGEST = 16 * 1024 * 1024
_HEAD = 64 * 1024
#: Calendars in one mail: the same one comes two or three times.
MOST_PARTS = 20

_BEGIN = re.compile(rb"BEGIN\s*:\s*VCALENDAR", re.IGNORECASE)
_BEGIN_EVENT = re.compile(rb"BEGIN\s*:\s*V(?:EVENT|TODO|JOURNAL|FREEBUSY)", re.IGNORECASE)
_HEADER = re.compile(rb"\A(?:From [^\n]*\n|>From [^\n]*\n)?[A-Za-z][A-Za-z0-9-]*:[ \t]")
_QUOTED = re.compile(rb";[A-Z-]+=3D", re.IGNORECASE)
_BOMS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))
_KINDS = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a packed file (zip)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x1f\x8b", "a packed file (gzip)"),
)
_PAGE = re.compile(rb"\A\s*<(?:!doctype|html|\?xml)", re.IGNORECASE)


class CalendarText(Value):
    """One calendar with its lines unfolded; `guessed` when its charset had to be."""

    text: str
    guessed: bool = False


def read_file(path: str) -> bytes:
    """The bytes of a file, or of standard input for `-`.

    Raises:
        PlanError: there is none, it cannot be read, or it is larger than LARGEST.
    """
    if path == "-":
        return _bounded(sys.stdin.buffer.read(LARGEST + 1), "Standard input")
    name = shown_name(path)
    try:
        if S_ISDIR(os.stat(path).st_mode):
            raise PlanError(f"{name} is a folder; name the invitation in it.")
        with open(path, "rb") as file:
            return _bounded(file.read(LARGEST + 1), name)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "the name is none"
        raise PlanError(f"{name} cannot be read: {reason}.") from error


def shown_name(path: str) -> str:
    """A path as sentences name it."""
    return "Standard input" if path == "-" else shown(os.path.abspath(path))


def calendar_texts(data: bytes, name: str) -> list[CalendarText]:
    """Every different calendar in the bytes of a file that is shown as `name`.

    Raises:
        PlanError: there is none; says what the file is instead.
    """
    data = _unwrapped(data)
    if not data.strip():
        raise PlanError(f"{name} is empty.")
    found: dict[str, CalendarText] = {}
    for part, charset in _parts(data):
        text = _text(part, charset)
        found.setdefault(text.text, text)
    if not found:
        raise PlanError(f"{name} {_what_it_is(data)}, and holds no invitation.")
    return list(found.values())


def _bounded(data: bytes, name: str) -> bytes:
    if len(data) > LARGEST:
        limit = LARGEST // (1024 * 1024)
        raise PlanError(
            f"{name} is larger than {limit} MB, which no invitation is; nothing was changed."
        )
    return data


def _unwrapped(data: bytes) -> bytes:
    """UTF-8 without a mark in front, whatever width the characters had; one kind of line end."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            data = data.decode(encoding, "replace").encode("utf-8", "replace")
            break
    else:
        head = data[:200]
        if head.count(0) > len(head) // 3:
            wide = "utf-16-le" if head[1:2] == b"\0" else "utf-16-be"
            data = data.decode(wide, "replace").encode("utf-8", "replace")
    return data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def _parts(data: bytes) -> Iterator[tuple[bytes, str]]:
    """The calendars of the file, each with the charset that was declared for it."""
    head = data[:_HEAD]
    begin = _BEGIN.search(head) or _BEGIN_EVENT.search(head)
    mail = _HEADER.match(data.lstrip()) is not None
    if mail and not (begin and not head[: begin.start()].strip()):
        for number, part in enumerate(_mail_parts(data)):
            if number < MOST_PARTS:
                yield part
        return
    if begin is not None:
        yield data[begin.start() :], ""


def _mail_parts(data: bytes) -> Iterator[tuple[bytes, str]]:
    from email import message_from_bytes

    data = data.lstrip()
    if data.startswith((b"From ", b">From ")):
        data = data.partition(b"\n")[2]
    try:
        parts = list(message_from_bytes(data).walk())
    except (RecursionError, ValueError, LookupError, AttributeError, TypeError):
        return  # a mail that the library cannot take apart
    for part in parts:
        if part.is_multipart() or not _may_hold(part):
            continue
        held = part.get_payload(decode=True)
        if not isinstance(held, bytes):
            continue
        held = _unwrapped(held)
        begin = _BEGIN.search(held[:_HEAD])
        if begin is not None:
            yield held[begin.start() :], _charset(part)


def _may_hold(part: Message) -> bool:
    return part.get_content_type() in (
        *("text/calendar", "application/ics", "application/octet-stream", "text/plain"),
        *("text/x-vcalendar", "application/x-ical"),
    )


def _charset(part: Message) -> str:
    try:
        return str(part.get_content_charset() or "")
    except (ValueError, LookupError, AttributeError, TypeError):
        return ""


def _text(data: bytes, charset: str) -> CalendarText:
    """The text of a calendar, its folded lines joined before they are decoded."""
    if _QUOTED.search(data[:_HEAD]):
        from quopri import decodestring

        data = decodestring(data)
    unfolded = data.replace(b"\n ", b"").replace(b"\n\t", b"")
    if charset.lower() in ("", "utf-8", "utf8", "us-ascii", "ascii"):
        charset = ""
    try:
        return CalendarText(text=unfolded.decode(charset or "utf-8"))
    except (UnicodeDecodeError, LookupError):
        pass
    try:
        return CalendarText(text=unfolded.decode("utf-8"), guessed=False)
    except UnicodeDecodeError:
        return CalendarText(text=unfolded.decode("cp1252", "replace"), guessed=True)


def _what_it_is(data: bytes) -> str:
    for mark, words in _KINDS:
        if data.startswith(mark):
            return f"is {words}"
    if _PAGE.match(data):
        return "is a web page"
    if _HEADER.match(data.lstrip()):
        return "is a mail"
    return "is no calendar file"
