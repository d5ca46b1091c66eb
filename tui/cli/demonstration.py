"""The plan that `secondround demo` shows: an invented interview nine days away."""

from __future__ import annotations

from datetime import timedelta

from tui.plan.edits import advice, interview, kit, people, steps
from tui.plan.evidence import Number, Quote, Record
from tui.plan.model import Ask, Interview, Note
from tui.plan.zones import local

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date, datetime

    from tui.plan.library import Library
    from tui.plan.model import Plan

ZONE = "Europe/Paris"


def demo_plan(library: Library, now: datetime) -> Plan:
    """A filled plan as of `now` (aware)."""
    here = local(now, ZONE).replace(microsecond=0)
    called = (here - timedelta(days=2)).date()
    start = (here + timedelta(days=9)).replace(hour=10, minute=0, second=0, tzinfo=None)
    plan = interview.start(
        Interview(
            company="Harbour & Vale",
            role="Head of Operations",
            starts=start,
            zone=ZONE,
            minutes=90,
            settings=("panel", "meal"),
            place="4 Quay Street, ask for Ms Berg",
            travel=35,
            phone="+33 1 23 45 67 89",
            fallback="the tram from the station, every ten minutes",
            goal="Show plainly how I keep a busy team calm.",
            opening="Thank you for having me back; I have thought about your winter rota since.",
            facts=("I cut agency shifts by a third", "Two wards asked for me again"),
            called=called,
        ),
        library,
        called,
    )
    ticked = ["acknowledge-yourself", "capture-invitation", "list-people"]
    plan = steps.tick(plan, ticked, here - timedelta(days=1)).plan
    plan = steps.add(plan, "Read their annual report once", minutes=40).plan
    plan = kit.pack(plan, library, ["photo-id", "references"]).plan
    return _with_evidence(_with_asks(_with_people(plan, here), here), here)


def _with_people(plan: Plan, here: datetime) -> Plan:
    for name, role, event in (
        ("Ines Berg", "hr", "called"),
        ("Tom Okafor", "insider", "wrote"),
        ("Marta Lind", "advocate", ""),
    ):
        added = people.add(plan, name, role=role)
        plan = added.plan
        if event:
            plan = people.log(plan, added.ids[0], event, here.date() - timedelta(days=1)).plan
    plan = people.add(
        plan,
        "Jonas Weber",
        role="interviewer",
        title="Director of Operations",
        cares_about="Whether somebody stays calm, and can say no to a good idea.",
        cares_source="Tom Okafor",
        questions=("What has made this work hard so far?",),
    ).plan
    heard = "Bring one number to each answer, and say where it is from."
    return advice.keep(plan, heard, who="tom-okafor", at=here.date()).plan


def _with_evidence(plan: Plan, here: datetime) -> Plan:
    """What you can show them, and what you promised in round one."""
    checked = (here - timedelta(days=1)).date()
    return plan.but(
        records=_records(checked),
        quotes=(
            Quote(
                id="calm",
                words="She kept the whole house calm that winter.",
                who="Marta Lind",
                person="marta-lind",
                role="Head nurse",
                where="her note at the end of the winter",
                permission="yes",
                records=("night-rota",),
            ),
        ),
        notes=(
            *plan.notes,
            Note(id="rota", text="send the rota example", kind="promise", who="ines-berg"),
        ),
    )


def _records(checked: date) -> tuple[Record, ...]:
    """One that is told with its number, and one that is a draft still."""
    shifts = Number(
        id="shifts",
        value="34",
        unit="% fewer agency shifts",
        period="in one winter",
        source="the wage book",
    )
    return (
        Record(
            id="night-rota",
            claim="I rebuilt the night rota without losing anybody",
            my_part="I counted every shift, wrote the rota and asked each ward.",
            not_mine="The wards chose who worked when.",
            limit="The first month was too tight, and I changed it.",
            checked=checked,
            chosen=True,
            numbers=(shifts,),
        ),
        Record(
            id="ward-move",
            claim="I led the move of two wards in five weeks",
            my_part="I planned it and stood at the door each morning.",
        ),
    )


def _with_asks(plan: Plan, here: datetime) -> Plan:
    asked = {
        "ines-berg": Ask(id="hr-feedback", kind="hr-feedback", state="sent", since=here.date()),
        "tom-okafor": Ask(id="contact-advice", kind="contact-advice", state="draft"),
    }
    return plan.but(
        people=tuple(
            person.but(asks=(asked[person.id],)) if person.id in asked else person
            for person in plan.people
        )
    )
