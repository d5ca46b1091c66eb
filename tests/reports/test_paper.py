"""What every page for paper shares: text of a person stays text, and the frame loads nothing."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tui.reports.paper import as_html, as_markdown, html_page


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- a", "\\- a"),
        ("+ a", "\\+ a"),
        ("1. a", "1\\. a"),
        ("12) a", "12\\) a"),
        ("12 % of it", "12 % of it"),
        ("*a* [b](c) <d> &amp;", "\\*a\\* \\[b\\](c) \\<d\\> \\&amp;"),
    ],
)
def test_what_markdown_would_take_for_a_mark_is_text(text: str, told: str) -> None:
    assert as_markdown(text) == told


@given(st.text())
@examples(100)
def test_html_gives_back_what_was_written_and_opens_nothing(text: str) -> None:
    assert unescape(as_html(text)) == text
    assert not {"<", ">", '"'} & set(as_html(text))


def test_the_frame_is_one_file_with_its_title_as_text() -> None:
    page = html_page("<Acme>", "h1 {}\n", "<h1>x</h1>")
    assert "<title>&lt;Acme&gt;</title>" in page
    assert page.endswith("<h1>x</h1>\n</body>\n</html>\n")
    assert "http" not in page
