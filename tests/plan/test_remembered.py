"""What is remembered of a value: made once, and dropped a round after it was asked for last."""

from __future__ import annotations

from tui.plan.remembered import Remembered


def test_a_value_is_made_once_and_again_when_a_round_went_by_without_it() -> None:
    known, value, made = Remembered(), {"id": "one"}, []

    def make(_: object) -> int:
        made.append(1)
        return len(made)

    for _ in range(3):
        known.next_round()
        assert known.of(value, make) == 1
        assert known.of(value, make) == 1
    known.next_round()
    known.next_round()
    assert known.of(value, make) == 2


def test_two_values_that_are_equal_are_two() -> None:
    known, one, other = Remembered(), {"id": "one"}, {"id": "one"}
    assert known.of(one, lambda _: "first") == "first"
    assert known.of(other, lambda _: "second") == "second"
