"""What a person can do with the record: records, quotes, the advert, and what round one asked."""

from __future__ import annotations

from tui.panes.acts.act import RECORD, Act

RECORD_ACTS = (
    Act(
        id="record-next",
        keys="enter",
        label="fill in",
        says="Answer what it lacks most, one question at a time.",
        place=RECORD,
        on_row=True,
    ),
    Act(
        id="record-add",
        keys="a,n",
        label="add",
        says="Add a record, a quote, or a question of round one.",
        place=RECORD,
    ),
    Act(
        id="record-edit",
        keys="e",
        label="edit",
        says="Change every field of it.",
        place=RECORD,
        on_row=True,
    ),
    Act(
        id="record-check",
        keys="c",
        label="check",
        says="Go through the honesty checklist of the record.",
        place=RECORD,
        on_row=True,
    ),
    Act(
        id="record-number",
        keys="plus",
        label="number",
        says="Add a number with its source, or change one.",
        place=RECORD,
        on_row=True,
    ),
    Act(
        id="record-mark",
        keys="space,x",
        label="mark",
        says="Choose the story; or change the mark of the line.",
        place=RECORD,
        on_row=True,
    ),
    Act(
        id="record-match",
        keys="m",
        label="match",
        says="Say what it answers; of a line, what proves it.",
        place=RECORD,
        on_row=True,
    ),
    Act(
        id="record-view",
        keys="v",
        label="view",
        says="Records, quotes, the advert, the matrix, round one.",
        place=RECORD,
    ),
    Act(
        id="record-advert",
        keys="p",
        label="paste advert",
        says="Paste the job advert; it is taken line by line.",
        place=RECORD,
    ),
    Act(
        id="record-sheet",
        keys="s",
        label="pages",
        says="See the pages made of it: advocate, own, 90 days.",
        place=RECORD,
    ),
    Act(
        id="record-left",
        keys="h,less_than_sign",
        label="left",
        says="In the matrix, the records further left.",
        place=RECORD,
        shown=False,
    ),
    Act(
        id="record-right",
        keys="l,greater_than_sign",
        label="right",
        says="In the matrix, the records further right.",
        place=RECORD,
        shown=False,
    ),
    Act(
        id="record-delete",
        keys="D,delete",
        label="delete",
        says="Delete it; undo brings it back.",
        place=RECORD,
        on_row=True,
        shown=False,
    ),
)
