"""A page in its three forms; what a person wrote is text in each of them."""

from __future__ import annotations

from tui.plan.sheet import Part, Sheet
from tui.reports.sheet import sheet_html, sheet_lines, sheet_markdown, stays_lines

HOSTILE = "<b>*bold*</b> [x](y) # | `code` & _it_"
PAGE = Sheet(
    title="Facts",
    parts=(Part(heading=HOSTILE, lines=("a line",), points=(HOSTILE, "word " * 40)),),
    stays=("A claim: it is not checked yet",),
)


def test_lines_keep_to_the_width_at_any_size() -> None:
    for width in (80, 40, 24):
        assert max(map(len, sheet_lines(PAGE, width))) <= width
    assert stays_lines(PAGE) == ["Not on the page:", "  A claim: it is not checked yet"]
    assert stays_lines(PAGE.but(stays=())) == []


def test_an_empty_page_says_that_nothing_may_leave() -> None:
    assert sheet_lines(PAGE.but(parts=()))[-1] == "Nothing may leave yet."


def test_in_markdown_a_persons_marks_are_text() -> None:
    told = sheet_markdown(PAGE)
    assert told.startswith("# Facts\n\n## \\<b\\>\\*bold\\*")
    assert "[x](y)" not in told
    assert "it is not checked yet" not in told


def test_in_html_a_persons_marks_are_escaped() -> None:
    told = sheet_html(PAGE)
    assert told.count("&lt;b&gt;") == 2
    assert "<b>" not in told
    assert "@page" in told
    assert "it is not checked yet" not in told
