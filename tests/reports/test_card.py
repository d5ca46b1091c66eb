"""The page on paper: as Markdown and HTML, escaped, on one sheet."""

from __future__ import annotations

import re
import shutil
import subprocess
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.reports.plans import CALLED, HOSTILE, NOW, START, ZONE, is_safe, plan_with
from tui.plan.countdown import count_down
from tui.plan.day import the_day
from tui.plan.model import Interview, Person
from tui.reports.card import card_html, card_markdown, sections

if TYPE_CHECKING:
    from pathlib import Path

    from tui.plan.library import Library
    from tui.plan.model import Plan

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
#: What the page itself is made of; nothing else may become an element.
TAGS = {
    *("html", "head", "meta", "title", "style", "body"),
    *("h1", "h2", "div", "p", "section", "ul", "li", "span"),
}
ATTRIBUTES = {"lang", "charset", "name", "content", "class"}


def full(text: str = "Ines & Berg") -> Plan:
    plan = plan_with(text, Interview(zone=ZONE, starts=START, called=CALLED))
    asked = Person(id="q", name=text, role="interviewer", questions=(text,))
    return plan.but(people=(*plan.people, asked))


def html(plan: Plan, library: Library) -> str:
    return card_html(plan, library, the_day(plan, library, count_down(plan, NOW), paper=True))


def markdown(plan: Plan, library: Library) -> str:
    return card_markdown(plan, library, the_day(plan, library, count_down(plan, NOW), paper=True))


class Elements(HTMLParser):
    """The elements, the attributes and the text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_paper_has_every_part_and_the_kit_thing_by_thing(library: Library) -> None:
    plan = full()
    day = the_day(plan, library, count_down(plan, NOW), paper=True)
    told = sections(plan, library, day)
    assert [section.name for section in told] == [
        *("Where", "You meet", "Setting", "Kit", "Not taken", "Stories", "Quotes", "Goal"),
        *("Open", "To ask", "On the day"),
    ]
    kit = told[3]
    assert kit.lines[:3] == ("Ines & Berg", "pen", "Invitation") or len(kit.lines) == len(
        kit.ticked
    )
    assert sum(kit.ticked) == 1
    assert told[9].lines == ("Ines & Berg: Ines & Berg",)


def test_what_is_not_needed_is_not_on_paper(library: Library) -> None:
    plan = full()
    plan = plan.but(kit=tuple(item.but(not_needed=True) for item in plan.kit))
    assert "pen" not in re.findall(r"- \[.\] (.*)", markdown(plan, library))


def test_html_and_markdown_tell_the_same(library: Library) -> None:
    page, text = html(full(), library), markdown(full(), library)
    assert "<h1>Ines &amp; Berg at Ines &amp; Berg</h1>" in page
    assert text.startswith("# Ines \\& Berg at Ines \\& Berg\n")
    assert "Thu 3 Dec 2026 · 10:00 Europe/Paris · leave by 08:45" in page
    assert "**Thu 3 Dec 2026 · 10:00 Europe/Paris · leave by 08:45**" in text
    assert "- [x] " in text
    assert '<span class="box">✓</span>' in page
    assert "You earned this conversation." in page
    assert text.endswith("*You earned this conversation.*\n")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("# no heading", "\\# no heading"),
        ("1. no list", "1\\. no list"),
        ("- no list", "\\- no list"),
        ("<b>*_[x](y)_*</b>", "\\<b\\>\\*\\_\\[x\\](y)\\_\\*\\</b\\>"),
        ("a\\b", "a\\\\b"),
    ],
)
def test_marks_of_markdown_are_text(library: Library, text: str, told: str) -> None:
    plan = full()
    plan = plan.but(interview=plan.interview.but(goal=text))
    assert f"\n- {told}\n" in markdown(plan, library)


@pytest.mark.parametrize(
    "text", [*HOSTILE, "<script>alert(1)</script>", '" onload="x', "</style><img src=x>", "&amp;"]
)
def test_whatever_somebody_wrote_is_text_on_paper(library: Library, text: str) -> None:
    seen = Elements(html(full(text), library))
    assert seen.tags <= TAGS
    assert seen.attributes <= ATTRIBUTES
    for line in (
        *html(full(text), library).splitlines(),
        *markdown(full(text), library).split("\n"),
    ):
        assert is_safe(line), line


@given(st.text(max_size=60))
@examples(100)
def test_any_text_can_be_read_back_from_the_page(library: Library, text: str) -> None:
    plan = full()
    plan = plan.but(interview=plan.interview.but(goal=text))
    day = the_day(plan, library, count_down(plan, NOW), paper=True)
    goal = day.part("goal")
    assert goal is not None
    seen = Elements(card_html(plan, library, day))
    assert goal.lines[0] in seen.text
    assert seen.tags <= TAGS


def test_the_page_loads_nothing(library: Library) -> None:
    page = html(full(), library)
    assert not re.search(r"\b(src|href|url|import)\b", page)


@pytest.mark.skipif(CHROMIUM is None, reason="rendering needs Chromium (apt install chromium)")
def test_a_usual_page_prints_on_one_sheet(library: Library, tmp_path: Path) -> None:
    page, sheet = tmp_path / "card.html", tmp_path / "card.pdf"
    text = "A sentence of a usual length about something that went well"
    page.write_text(html(full(text), library), encoding="utf-8")
    assert CHROMIUM is not None
    subprocess.run(
        [
            CHROMIUM,
            *("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"),
            *(f"--user-data-dir={tmp_path / 'profile'}", f"--print-to-pdf={sheet}"),
            page.as_uri(),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    assert len(re.findall(rb"/Type\s*/Page\b", sheet.read_bytes())) == 1
