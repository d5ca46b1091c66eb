"""The page for the day on paper: as Markdown, and as HTML that prints on one sheet."""

from __future__ import annotations

from tui.plan.day_parts import INTERVIEWER
from tui.plan.heading import named
from tui.plan.kit import kit_of, stays_home
from tui.plan.text import clean
from tui.plan.value import Value
from tui.reports.paper import as_html, as_markdown, html_page

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.plan.day import Day
    from tui.plan.library import Library
    from tui.plan.model import Plan

_STYLE = """\
@page { size: A4; margin: 12mm 16mm; }
* { box-sizing: border-box; }
body { max-width: 178mm; margin: 8mm auto; padding: 0 4mm; color: #1b1b1b; background: #fff;
  font: 9.8pt/1.36 "Source Sans 3", "Noto Sans", "DejaVu Sans", Arial, sans-serif;
  overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 17pt; line-height: 1.2; font-weight: 600; }
.times { margin: 2mm 0 5mm; padding-bottom: 3mm; border-bottom: 0.5mm solid #1b1b1b; }
.times p { margin: 0; } .times p:first-child { font-size: 13pt; font-weight: 600; }
section { display: grid; grid-template-columns: 25mm 1fr; padding: 1.7mm 0;
  border-bottom: 0.15mm solid #c4c4c4; break-inside: avoid; }
h2 { margin: 0.4mm 0 0; font-size: 9pt; font-weight: 600; letter-spacing: 0.03em; color: #555; }
ul { margin: 0; padding: 0; list-style: none; } li + li { margin-top: 0.8mm; }
.kit { columns: 3; column-gap: 5mm; } .kit li { break-inside: avoid; margin-top: 0; }
.two { columns: 2; column-gap: 6mm; } .two li { break-inside: avoid; margin-top: 0; }
.box { display: inline-block; width: 3.1mm; height: 3.1mm; margin-right: 2mm;
  border: 0.3mm solid #1b1b1b; vertical-align: -0.3mm; text-align: center; font-size: 8pt;
  line-height: 2.7mm; }
.thanks { margin-top: 5mm; font-style: italic; }
@media print { body { margin: 0; padding: 0; max-width: none; } }
@media (max-width: 480px) { section { display: block; } .kit, .two { columns: 1; } }
"""


class Section(Value):
    """A part of the paper: its name and lines; those of the kit have a box to tick or a mark.

    `kind` is how it is laid out: `kit` in three columns, `two` in two.
    """

    name: str
    lines: tuple[str, ...]
    kind: str = ""
    ticked: tuple[bool, ...] = ()


def sections(plan: Plan, library: Library, day: Day) -> tuple[Section, ...]:
    """The parts of the page as paper has them: the kit thing by thing, questions, reminders."""
    out = []
    for part in day.parts:
        if part.key == "kit":
            out += _kit(plan, library)
        else:
            out.append(Section(name=part.name, lines=part.lines))
    return (*out, *_questions(plan), *_reminders(plan, library))


def card_markdown(plan: Plan, library: Library, day: Day) -> str:
    """The page as Markdown; a person's text in it is text, whatever it looks like."""
    lines = [f"# {as_markdown(named(plan.interview))}", ""]
    lines += [f"**{as_markdown(line)}**  " for line in day.times]
    for section in sections(plan, library, day):
        lines += ["", f"## {section.name}", ""]
        for place, line in enumerate(section.lines):
            box = f"[{'x' if section.ticked[place] else ' '}] " if section.ticked else ""
            lines.append(f"- {box}{as_markdown(line)}")
    return "\n".join([*lines, "", f"*{as_markdown(day.thanks)}*", ""])


def card_html(plan: Plan, library: Library, day: Day) -> str:
    """The page as HTML in one file that loads nothing; a person's text in it is text."""
    title = named(plan.interview)
    body = [f"<h1>{as_html(title)}</h1>", '<div class="times">']
    body += [f"<p>{as_html(line)}</p>" for line in day.times]
    body.append("</div>")
    for section in sections(plan, library, day):
        kind = f' class="{section.kind}"' if section.kind else ""
        body.append(f"<section><h2>{section.name}</h2><ul{kind}>")
        for place, line in enumerate(section.lines):
            mark = "✓" if section.ticked and section.ticked[place] else ""
            box = f'<span class="box">{mark}</span>' if section.ticked else ""
            body.append(f"<li>{box}{as_html(line)}</li>")
        body.append("</ul></section>")
    body.append(f'<p class="thanks">{as_html(day.thanks)}</p>')
    return html_page(title, _STYLE, "\n".join(body))


def _kit(plan: Plan, library: Library) -> list[Section]:
    things = [item for item in kit_of(plan, library) if not item.not_needed]
    out = []
    if things:
        out.append(
            Section(
                name="Kit",
                lines=tuple(clean(item.title, 80) for item in things),
                kind="kit",
                ticked=tuple(item.packed for item in things),
            )
        )
    left = stays_home(plan, library)
    if left:
        out.append(Section(name="Not taken", lines=tuple(clean(title, 200) for title in left)))
    return out


def _reminders(plan: Plan, library: Library) -> list[Section]:
    known = [library.settings.get(name) for name in plan.interview.settings]
    lines = tuple(clean(line, 200) for setting in known if setting for line in setting.on_the_day)
    return [Section(name="On the day", lines=lines, kind="two")] if lines else []


def _questions(plan: Plan) -> list[Section]:
    lines = tuple(
        f"{clean(person.name, 60)}: {clean(question, 300)}"
        for person in plan.people
        if person.role == INTERVIEWER
        for question in person.questions
    )
    return [Section(name="To ask", lines=lines)] if lines else []
