"""A JSON Resume: its highlights as drafts; what breaks the schema named with its place."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tui.plan.errors import PlanError
from tui.storage.resume import _read, _WrongError, read_resume

if TYPE_CHECKING:
    from pathlib import Path

RESUME = {
    "basics": {"name": "Me"},
    "work": [
        {
            "name": "Acme",
            "position": "Clerk",
            "startDate": "2020-01",
            "endDate": "2024-06",
            "summary": "Ran the depot.",
            "highlights": ["Moved the depot", " Cut  waste "],
        }
    ],
    "projects": [{"name": "Map", "roles": ["Lead", "Editor"], "highlights": ["Drew it"]}],
    "awards": [{"title": "Best depot", "date": "2023", "awarder": "Acme"}],
    "references": [{"name": "Ines", "reference": "She kept us calm"}, {"name": "Tom"}],
}


def write(path: Path, document: Any) -> str:
    path.write_text(document if isinstance(document, str) else json.dumps(document))
    return str(path)


def test_highlights_become_drafts_with_when_and_where(tmp_path: Path) -> None:
    resume = read_resume(write(tmp_path / "resume.json", RESUME))
    told = [(draft.claim, draft.when, draft.where) for draft in resume.records]
    assert told == [
        ("Moved the depot", "2020-01 to 2024-06", "Clerk, Acme"),
        ("Cut waste", "2020-01 to 2024-06", "Clerk, Acme"),
        ("Drew it", "", "Lead, Editor, Map"),
        ("Best depot", "2023", "Acme"),
    ]
    assert [(quote.words, quote.who) for quote in resume.quotes] == [("She kept us calm", "Ines")]


@pytest.mark.parametrize(
    ("document", "sentence"),
    [
        ("{", "is not JSON (line 1)."),
        ([], "is no JSON Resume: it should be an object."),
        ({"work": {}}, None),
        ({"work": 5}, "is no JSON Resume: work should be a list."),
        ({"work": [5]}, "is no JSON Resume: work[1] should be an object."),
        ({"work": [{}, {"name": 5}]}, "is no JSON Resume: work[2].name should be text."),
        ({"work": [{"highlights": "x"}]}, "work[1].highlights should be a list of texts."),
        ({"awards": ["x"]}, "is no JSON Resume: awards[1] should be an object."),
        (
            {"work": [{"highlights": ["x"] * 501}]},
            "it has 501 highlights, more than the 500 taken.",
        ),
    ],
)
def test_what_breaks_the_schema_is_named_with_its_place(
    tmp_path: Path, document: Any, sentence: str | None
) -> None:
    path = write(tmp_path / "resume.json", document)
    if sentence is None:
        assert read_resume(path).records == ()
        return
    with pytest.raises(PlanError) as refused:
        read_resume(path)
    assert refused.value.sentence.endswith(sentence)


def test_a_file_that_is_not_there_or_too_large_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PlanError, match="cannot be read: No such file"):
        read_resume(str(tmp_path / "none.json"))
    with pytest.raises(PlanError, match="larger than 5 MB"):
        read_resume(write(tmp_path / "big.json", " " * 5_000_001))


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["work", "awards", "name", "highlights", "roles", "title"]), inner
        )
    ),
)


@given(anything)
@examples(150)
def test_any_json_is_read_or_refused_and_never_a_crash(document: Any) -> None:
    with suppress(_WrongError):
        _read(document)
