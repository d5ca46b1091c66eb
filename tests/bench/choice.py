"""Our choice of questions beside a spaced-repetition scheduler, on simulated people over ten days.

Run it where `fsrs` is installed (`pip install fsrs`); it is needed by nothing else. Each person has
questions they can answer more or less well; practice helps, most where an answer was thin, and
fades the slower the more often it was spaced. Both sides answer on the same days, as often.
"""

from __future__ import annotations

import argparse
import random
import statistics
import time
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from tui.plan.choice import FIRST, MOCK, RETRY, draw
from tui.plan.edits import practice
from tui.plan.model import Interview, Plan
from tui.plan.practice import Question
from tui.storage.bank import load_bank

if TYPE_CHECKING:
    from collections.abc import Iterable

BANK = load_bank()
DAY = date(2026, 12, 3)
#: The rounds of the plan with ten days left, by the days before the interview.
ROUNDS = ((6, FIRST), (4, MOCK), (2, RETRY))
ROUND_ONE = 4
ASKED = 10
KEYS = [f"r{n}" for n in range(ROUND_ONE)] + list(BANK.questions)


class Person:
    """Somebody who forgets: what they can answer, and what practice added to it."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.able = {key: self.chance.uniform(0.2, 0.9) for key in KEYS}
        self.added = dict.fromkeys(self.able, 0.0)
        self.half_life = dict.fromkeys(self.able, 3.0)
        self.last: dict[str, date] = {}

    def answers(self, key: str, on: date) -> float:
        """How likely they answer it well on a day."""
        if key not in self.last:
            return self.able[key]
        kept = 0.5 ** ((on - self.last[key]).days / self.half_life[key])
        return float(self.able[key] + self.added[key] * kept)

    def practises(self, key: str, on: date) -> bool:
        """Answers aloud; whether it was good. A thin answer teaches more than a good one."""
        good = self.chance.random() < self.answers(key, on)
        self.added[key] += (1 - self.able[key] - self.added[key]) * (0.3 if good else 0.5)
        if key in self.last and on > self.last[key]:
            self.half_life[key] *= 2
        self.last[key] = on
        return good

    def interview(self) -> tuple[float, float]:
        """Good answers to expect of ten: with round one asked again, and with all by chance."""
        every = {key: self.answers(key, DAY) for key in self.able}
        bank = statistics.mean(every[key] for key in BANK.questions)
        again = sum(every[f"r{n}"] for n in range(ROUND_ONE))
        return again + (ASKED - ROUND_ONE) * bank, ASKED * statistics.mean(every.values())


def ours(person: Person) -> tuple[tuple[float, float], list[int]]:
    """The interview after our rounds, and how many answers each of them had."""
    questions = [
        Question(id=f"r{n}", text=f"Round one {n}?", source="round-one") for n in range(ROUND_ONE)
    ]
    plan = Plan(interview=Interview(), questions=tuple(questions))
    counts = []
    for before, kind in ROUNDS:
        on = DAY - timedelta(days=before)
        posed = draw(plan, BANK, kind, on, before)
        counts.append(len(posed))
        for each in posed:
            good = person.practises(each.key, on)
            edited = practice.mark(plan, BANK, each.key, on, kind=kind, clear=good, friendly=good)
            plan = edited.plan
    return person.interview(), counts


def scheduled(person: Person, counts: Iterable[int]) -> tuple[float, float]:
    """The interview after the same number of answers on the same days, chosen by FSRS."""
    # Installed for this comparison alone, so a checker finds it on some machines only.
    from fsrs import Card, Rating, Scheduler  # type: ignore[import-not-found, unused-ignore]

    scheduler = Scheduler(enable_fuzzing=False)
    cards: dict[str, Card] = {}
    for (before, _), count in zip(ROUNDS, counts, strict=True):
        on = DAY - timedelta(days=before)
        now = datetime(on.year, on.month, on.day, 12, tzinfo=UTC)
        due = [key for key, card in cards.items() if card.due <= now]
        due.sort(key=lambda key: scheduler.get_card_retrievability(cards[key], now))
        fresh = [key for key in person.able if key not in cards]
        for key in (due + fresh)[:count]:
            good = person.practises(key, on)
            rating = Rating.Good if good else Rating.Again
            card, _log = scheduler.review_card(cards.get(key, Card()), rating, now)
            cards[key] = card
    return person.interview()


def main() -> None:
    """Prints the mean number of good answers of ten, and what choosing costs at 5,000 questions."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--people", type=int, default=500, help="how many (default %(default)s)")
    people = options.parse_args().people
    mine, theirs, bare = [], [], []
    for seed in range(people):
        score, counts = ours(Person(seed))
        mine.append(score)
        theirs.append(scheduled(Person(seed), counts))
        bare.append(Person(seed).interview())
    print(f"{people} people, good answers of {ASKED} (mean, standard error)")
    for at, what in enumerate(("round one is asked again", "all by chance")):
        print(f" {what}")
        for name, pairs in (("no practice", bare), ("ours", mine), ("fsrs", theirs)):
            scores = [pair[at] for pair in pairs]
            error = statistics.stdev(scores) / len(scores) ** 0.5
            print(f"  {name:<12} {statistics.mean(scores):.2f}  ±{error:.2f}")
        better = sum(a[at] > b[at] for a, b in zip(mine, theirs, strict=True))
        print(f"  ours is better for {better} of {people}")
    many = tuple(Question(id=f"q{n}", text=f"Question {n}?", source="own") for n in range(5_000))
    plan = Plan(questions=many)
    spent = []
    for _ in range(9):
        begun = time.perf_counter()
        draw(plan, BANK, FIRST, DAY, 9)
        spent.append(time.perf_counter() - begun)
    print(f"choosing among 5,000 questions: {statistics.median(spent) * 1e3:.1f} ms at the median")


if __name__ == "__main__":
    main()
