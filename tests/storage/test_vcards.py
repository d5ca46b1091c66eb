"""Contacts as phones share them, and files that only look like it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.plan.plans import is_safe, outcome_of
from tests.storage.disk import put
from tui.plan.contact_card import ContactCard
from tui.plan.errors import PlanError
from tui.storage.vcards import read_cards

if TYPE_CHECKING:
    from pathlib import Path

APPLE = """\
BEGIN:VCARD\r
VERSION:3.0\r
PRODID:-//Apple Inc.//iPhone OS 17.1//EN\r
N:Berg;Ines;;;\r
FN:Ines Berg\r
ORG:Harbour & Vale;People\r
TITLE:Head of HR\r
item1.EMAIL;type=INTERNET:old@example.org\r
item2.EMAIL;type=INTERNET;type=pref:ines@example.org\r
item2.X-ABLabel:work\r
TEL;type=CELL;type=VOICE;type=pref:+33 1 23 45\r
NOTE:met at the fair\\nlikes short\r
 er letters\r
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRg==\r
END:VCARD\r
"""
OLD_PHONE = """\
BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=85berg;J=C3=B6rg;;;
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg =
=C3=85berg
TEL;CELL:0123
EMAIL;HOME:j@example.org
END:VCARD
"""
NEW = """\
BEGIN:VCARD
VERSION:4.0
FN:Tom Okafor
TEL;VALUE=uri;TYPE="voice,home":tel:+1-555
EMAIL:mailto:tom@example.org
END:VCARD
"""


def cards(path: Path, text: str | bytes) -> tuple[ContactCard, ...]:
    return read_cards(str(put(path.with_name("shared.vcf"), text)))


def refusal(path: Path, text: str | bytes) -> str:
    with pytest.raises(PlanError) as refused:
        cards(path, text)
    sentence = refused.value.sentence
    assert "shared.vcf" in sentence
    assert is_safe(sentence)
    return sentence


def test_what_a_phone_shares_is_read_with_the_address_it_prefers(path: Path) -> None:
    assert cards(path, APPLE) == (
        ContactCard(
            name="Ines Berg",
            title="Head of HR",
            email="ines@example.org",
            phone="+33 1 23 45",
            note="met at the fair\nlikes shorter letters",
        ),
    )


def test_the_oldest_form_is_read_with_its_letters(path: Path) -> None:
    (card,) = cards(path, OLD_PHONE)
    assert (card.name, card.phone, card.email) == ("Jörg Åberg", "0123", "j@example.org")


def test_the_newest_form_is_read_without_the_schemes(path: Path) -> None:
    (card,) = cards(path, NEW)
    assert (card.phone, card.email) == ("+1-555", "tom@example.org")


def test_ten_in_one_file_are_all_read(path: Path) -> None:
    many = "".join(f"BEGIN:VCARD\nVERSION:3.0\nFN:Nr {n}\nEND:VCARD\n" for n in range(10))
    assert [card.name for card in cards(path, many)] == [f"Nr {n}" for n in range(10)]


def test_a_name_is_made_of_its_parts_or_of_the_address(path: Path) -> None:
    parts = "BEGIN:VCARD\nVERSION:3.0\nN:Berg;Ines;M.;;\nEND:VCARD\n"
    assert cards(path, parts)[0].name == "Ines M. Berg"
    only_address = "BEGIN:VCARD\nVERSION:3.0\nEMAIL:x@example.org\nEND:VCARD\n"
    assert cards(path, only_address)[0].name == "x@example.org"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_other_encodings_are_read_too(path: Path, encoding: str) -> None:
    text = "BEGIN:VCARD\nVERSION:2.1\nFN:Jörg\nEND:VCARD\n"
    assert cards(path, text.encode(encoding))[0].name == "Jörg"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "is not a contact"),
        ("hello\nworld\n", "is not a contact"),
        ("BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n", "is not a contact"),
        ("BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n", "has nobody with a name in it"),
        ("BEGIN:VCARD\nVERSION:3.0\nFN: \nTEL:1\nEND:VCARD\n", "has nobody with a name in it"),
        ("BEGIN:VCARD\nVERSION:3.0\nFN:Tom\n", "is not a whole vCard"),
        (
            "BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=x-none;ENCODING=QUOTED-PRINTABLE:J=C3\nEND:VCARD",
            "cannot be read as a vCard",
        ),
    ],
)
def test_what_is_no_contact_is_refused_in_a_sentence(path: Path, text: str, says: str) -> None:
    assert says in refusal(path, text)


def test_a_file_that_is_not_there_or_too_large_is_refused(path: Path) -> None:
    with pytest.raises(PlanError, match=r"gone\.vcf cannot be read"):
        read_cards(str(path.with_name("gone.vcf")))
    assert "larger than 16 MB" in refusal(path, b"x" * (16 * 1024 * 1024 + 1))


@given(
    st.lists(
        st.sampled_from([*APPLE.splitlines(), *OLD_PHONE.splitlines(), *NEW.splitlines(), "?;:="])
        | st.text(max_size=30),
        max_size=12,
    )
)
@examples(60)
def test_whatever_stands_in_a_file_it_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str]
) -> None:
    file = tmp_path_factory.getbasetemp() / "any.vcf"
    text = "\n".join(["BEGIN:VCARD", *lines, "END:VCARD"])
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    found, refused = outcome_of(lambda: read_cards(str(file)))
    assert all(card.name for card in found or ())
    assert is_safe(refused)
