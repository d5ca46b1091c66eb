"""What a person can do where they practise."""

from __future__ import annotations

from tui.panes.acts.act import PRACTICE, Act

PRACTICE_ACTS = (
    Act(
        id="answer-aloud",
        keys="enter",
        label="answer",
        says="Answer it aloud, notes closed, then mark it.",
        place=PRACTICE,
        on_row=True,
    ),
    Act(
        id="next-round",
        keys="r",
        label="round",
        says="Show the next kind of round.",
        place=PRACTICE,
    ),
    Act(
        id="add-question",
        keys="a,n",
        label="add",
        says="Add a question of your own, or one of round one.",
        place=PRACTICE,
    ),
    Act(
        id="outline-question",
        keys="o",
        label="keywords",
        says="Write keywords for the answer, six at most.",
        place=PRACTICE,
        on_row=True,
    ),
    Act(
        id="prove-question",
        keys="b",
        label="behind",
        says="Say which records stand behind the answer.",
        place=PRACTICE,
        on_row=True,
    ),
    Act(
        id="practice-progress",
        keys="p",
        label="progress",
        says="Show where practice stands, in counts and dates.",
        place=PRACTICE,
    ),
    Act(
        id="mock-sheet",
        keys="s",
        label="sheet",
        says="Show the sheet for whoever plays the interviewer.",
        place=PRACTICE,
    ),
    Act(
        id="mock-notes",
        keys="m",
        label="mock notes",
        says="Keep what they told you after a mock interview.",
        place=PRACTICE,
    ),
    Act(
        id="tick-round",
        keys="t",
        label="tick round",
        says="Tick the step of this round in the plan.",
        place=PRACTICE,
        shown=False,
    ),
    Act(
        id="breathe",
        keys="B",
        label="breathe",
        says="Breathe slowly for five minutes, if you like.",
        place=PRACTICE,
        shown=False,
    ),
    Act(
        id="practice-calm",
        keys="c",
        label="calm",
        says="Read the calm routines, all of them optional.",
        place=PRACTICE,
        shown=False,
    ),
    Act(
        id="delete-question",
        keys="D,delete",
        label="delete",
        says="Delete what is kept on it; undo brings it back.",
        place=PRACTICE,
        on_row=True,
        shown=False,
    ),
)
