"""Every sentence a person can read is listed, and keeps to the tone."""

from __future__ import annotations

import re

from tests.sentences import sentences

EVERY = list(sentences())
#: What no sentence of ours says: hype, scolding, scores.
NOT_SAID = re.compile(r"(?i)\w!(?:\s|$)|\b(?:overdue|streak|crush|nail it|awesome|oops|hurry up)\b")


def test_the_list_has_texts_of_the_source_with_what_is_put_into_them_and_of_the_content() -> None:
    files = {file for file, _, _ in EVERY}
    assert "content/steps.toml" in files
    texts = {text for _, _, text in EVERY}
    assert "Make this window larger: 20 by 5 at least." in texts
    assert any(text.startswith("Ticked {") for text in texts)


def test_the_list_has_no_docstrings() -> None:
    assert not [text for file, _, text in EVERY if file == "tui/__main__.py"]


def test_no_sentence_shouts_scolds_or_counts_a_person() -> None:
    assert not [(file, line, text) for file, line, text in EVERY if NOT_SAID.search(text)]
