"""After the interview, from the shell: over, told, check-in, outcome, close, debrief, promise."""

from __future__ import annotations

from tui.cli.session import Session, on_terminal
from tui.cli.settling import commit_settling, debrief_prompts
from tui.plan.answers import NOTHING, read_answer, read_step_due
from tui.plan.countdown import count_down
from tui.plan.debrief import answer_to
from tui.plan.edits import course, promises
from tui.plan.edits import debrief as debrief_edits
from tui.plan.phrasing import full_day
from tui.plan.text import clean, clean_lines
from tui.plan.wait import check_in_day
from tui.reports import after as reports

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Sequence
    from datetime import date

    from tui.plan.due import Due
    from tui.plan.edited import Edited
    from tui.plan.model import Plan


def over(read: Namespace) -> int:
    """Marks the interview as over, now or at WHEN; - takes it back."""
    session = Session(read.file)

    def edit(plan: Plan) -> Edited:
        if read.when == ["-"]:
            return course.take_back_end(plan, session.now)
        at = _moment("ended", read.when, plan, session)
        now = session.here(plan).replace(second=0, microsecond=0, tzinfo=None)
        return course.end(plan, at or now, session.now)

    return session.told(session.plan_file.commit(edit))


def told(read: Namespace) -> int:
    """Records the day they named for the decision; - takes it back."""
    session = Session(read.file)

    def edit(plan: Plan) -> Edited:
        return course.name_day(plan, _moment("told", read.when, plan, session), session.now)

    return session.told(session.plan_file.commit(edit))


def check_in(read: Namespace) -> int:
    """Says or sets the one day to check in, or marks it as done."""
    session = Session(read.file)
    if not read.when and not read.sent:
        on = check_in_day(session.plan().interview)
        session.say([f"Your one check-in: {full_day(on)}" if on else "No check-in has a day yet."])
        return 0

    def edit(plan: Plan) -> Edited:
        if read.sent:
            return course.check_in(plan, session.now, session.library)
        on = _moment("check_back", read.when, plan, session)
        return course.choose_check_in(plan, on, session.now)

    return session.told(commit_settling(session, edit))


def outcome(read: Namespace) -> int:
    """Keeps how it ended; - takes it back."""
    session = Session(read.file)
    words = " ".join(read.words)

    def edit(plan: Plan) -> Edited:
        if words.strip() == "-":
            return course.decide(plan, "", session.here(plan).date(), session.now)
        on = _moment("decided", [read.on] if read.on else [], plan, session)
        needed = course.words_needed(words)
        return course.decide(plan, needed, on or session.here(plan).date(), session.now)

    return session.told(session.plan_file.commit(edit))


def close(read: Namespace) -> int:
    """Closes the plan; on a terminal it asks whether the next one starts now."""
    session = Session(read.file)
    committed = session.plan_file.commit(
        lambda plan: course.close(plan, session.now, session.library, anyway=read.anyway)
    )
    session.told(committed)
    if not committed.changed:
        return 0
    if on_terminal():
        from tui.cli.questions import ask_for_the_next

        if ask_for_the_next(session):
            return 0
    following, back = session.command("new --carry"), session.command("reopen")
    session.say(
        [
            f"“{following}” starts the next plan with your records, quotes and people;",
            f"this one is kept beside it. “{back}” opens it again.",
        ]
    )
    return 0


def reopen(read: Namespace) -> int:
    """Opens a closed plan again."""
    session = Session(read.file)
    return session.told(session.plan_file.commit(course.reopen))


def debrief(read: Namespace) -> int:
    """Lists the questions of the debrief, shows one, or keeps its answer; - clears it."""
    session = Session(read.file)
    prompts = debrief_prompts()
    if read.prompt is None:
        plan = session.plan()
        if read.json:
            return session.give(reports.debrief_fields(plan, prompts))
        session.say(reports.debrief_lines(plan, prompts))
        return 0
    prompt = debrief_edits.find(prompts, read.prompt)
    if not read.text:
        note = answer_to(session.plan(), prompt.id)
        said = [f"  {line}" for line in clean_lines(note.text)] if note else ["  Nothing yet."]
        session.say([clean(prompt.text), *said])
        return 0
    text = " ".join(read.text)

    def edit(plan: Plan) -> Edited:
        on = session.here(plan).date()
        return debrief_edits.answer(plan, prompt, "" if text == "-" else text, on)

    return session.told(commit_settling(session, edit, prompts))


def promise_list(read: Namespace) -> int:
    """Lists what was promised."""
    session = Session(read.file)
    plan = session.plan()
    countdown = count_down(plan, session.now)
    if read.json:
        return session.give(reports.promise_fields(plan, countdown))
    session.say(reports.promise_lines(plan, countdown))
    return 0


def promise_add(read: Namespace) -> int:
    """Keeps a promise."""
    session = Session(read.file)

    def edit(plan: Plan) -> Edited:
        here = session.here(plan)
        due: Due | date | None = promises.usual_due(plan, session.now)
        if read.due is not None:
            due = read_step_due(read.due, now=here, zone=plan.interview.zone)
        return promises.add(plan, " ".join(read.text), who=read.to, due=due, on=here.date())

    return session.told(session.plan_file.commit(edit))


def promise_done(read: Namespace) -> int:
    """Marks a promise as kept."""
    return _tick(read, promises.tick)


def promise_undone(read: Namespace) -> int:
    """Opens a promise again."""
    return _tick(read, promises.untick)


def _tick(read: Namespace, act: Callable[..., Edited]) -> int:
    session = Session(read.file)

    def edit(plan: Plan) -> Edited:
        at = session.here(plan).replace(microsecond=0)
        return act(plan, promises.find(plan, read.promise).id, at)

    return session.told(commit_settling(session, edit))


def _moment(key: str, words: Sequence[str], plan: Plan, session: Session) -> date | None:
    """The moment that words name for a field; None where there are none, or they clear it."""
    if not words or " ".join(words).strip().lower() in NOTHING:
        return None
    here, zone = session.here(plan), plan.interview.zone
    read = read_answer(key, words, now=here, zone=zone, library=session.library)
    moment: date | None = read[key]
    return moment
