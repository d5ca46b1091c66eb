"""Where the person is, and which row a number means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.dialogue.talk import after, talk

if TYPE_CHECKING:
    from tests.screens.desk import Desk


def test_it_opens_in_the_steps_and_reads_what_is_for_today_first(desk: Desk) -> None:
    said = talk(desk).splitlines()
    assert said[0] == "1 Steps, 5 rows."
    assert said[1] == "Today: 0 of 2 done, 30 min to go"
    assert said[2] == "1. open, Acknowledge that you got here, 10 min, still open"
    assert said[3] == "2. open, with a note, Write three facts, 20 min, today"


def test_numbers_mean_the_rows_that_were_read_even_when_others_have_moved(desk: Desk) -> None:
    said = talk(desk, "D 1", "x 2", "list", "x 2")
    assert "\n2. open, Ask Tom about the panel" in after(said, "Ticked “Write three facts”")
    assert desk.step("write-facts").done is not None
    assert desk.step("ask-tom").done is not None


def test_a_number_whose_row_is_gone_is_refused_in_a_sentence(desk: Desk) -> None:
    said = talk(desk, "D 2", "x 2", "x 99")
    assert "2 is not shown any more; “list” gives the rows new numbers." in said
    assert "There is no 99 here; “list” reads what there is." in said
    assert len(desk.plan.steps) == 4


def test_j_and_k_move_and_say_the_row_and_an_act_takes_it(desk: Desk) -> None:
    said = talk(desk, "j", "j", "k", "x")
    assert said.splitlines()[-4:-1] == [
        "2. open, with a note, Write three facts, 20 min, today",
        "3. open, Ask Tom about the panel, Mon 30 Nov",
        "2. open, with a note, Write three facts, 20 min, today",
    ]
    assert desk.step("write-facts").done is not None


def test_an_empty_line_says_where_you_are(desk: Desk) -> None:
    assert talk(desk, "j", "").splitlines()[-2:] == [
        "1 Steps, 5 rows.",
        "2. open, with a note, Write three facts, 20 min, today",
    ]


def test_read_says_a_row_with_what_stands_below_it_on_the_full_screen(desk: Desk) -> None:
    said = talk(desk, "read 2").splitlines()
    assert said[-3:] == [
        "2. open, with a note, Write three facts, 20 min, today",
        "Write three facts, today",
        "On paper.",
    ]


def test_a_long_list_is_read_in_parts_and_a_short_rest_at_once(desk: Desk) -> None:
    desk.write(
        desk.text + "".join(f'\n[[steps]]\nid = "s{n}"\ntitle = "Step {n}"\n' for n in range(20))
    )
    said = talk(desk, "more", "more", "list")
    assert "17 more lines: “more” goes on." in said
    assert "That was all" not in said
    assert said.count("Step 19") == 2
    assert "That was all; “list” reads it again." in talk(desk, "list", "more")


def test_a_row_that_came_gets_the_next_number_and_is_said(desk: Desk) -> None:
    said = talk(desk, "add Buy a suit", ".", "x 6", "D 6", "u")
    assert "Added “Buy a suit”; u undo.\n6. open, Buy a suit\nTicked “Buy a suit”; u undo." in said
    assert said.endswith("Undid: Deleted “Buy a suit”; U redo.\n")
    assert desk.plan.steps[-1].done is not None


def test_back_from_a_page_the_place_is_named_and_its_numbers_hold(desk: Desk) -> None:
    said = talk(desk, "2", "open 2", "close", "open 1")
    assert "\n2 People, 7 rows.\n2. nothing asked, Ines Berg, HR\nTom Okafor, " in said


def test_a_number_alone_is_a_place_and_on_a_page_a_row(desk: Desk) -> None:
    said = after(talk(desk, "2", "open 1", "2"), "Tom Okafor, ")
    assert said.splitlines()[-2].startswith("2. not chosen, ")
