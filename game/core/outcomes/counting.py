"""What several outcomes count alike: shares, sides, means, votes about one thing, words of notes."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import sqrt

from game.core.ballots import BALLOTS, Tally
from game.core.outcomes.evidence import Evidence
from game.core.rounds import Note

TWO_SIDED = frozenset(
    ballot.id for ballot in BALLOTS.values() if len([o for o in ballot.options if o not in ballot.neutral]) == 2
)
"""Ballots with two sides; the first of them says yes."""

NUMBERED = frozenset(
    ballot.id for ballot in BALLOTS.values() if ballot.options and all(o.isdecimal() for o in ballot.options)
)
"""Ballots whose options are numbers. An option of a card may be called `2` and is none."""


def share(part: int, whole: int) -> Fraction:
    """Which part of the whole it is; 0 of nothing is 0."""
    return Fraction(part, whole) if whole else Fraction(0)


def sides(tally: Tally) -> tuple[str, ...]:
    """The options that take a side."""
    return tuple(option for option in tally.options if option not in tally.neutral)


def votes_for(tally: Tally, option: str) -> int:
    """Votes for an option, 0 in a vote that did not have it: notes come and go between two votes."""
    return tally.count(option) if option in tally.options else 0


def all_options(before: Tally, after: Tally) -> tuple[str, ...]:
    """The options of two votes, in order, each once."""
    return tuple(dict.fromkeys((*before.options, *after.options)))


def numbers(tally: Tally) -> list[int]:
    """The number that each person gave, where the options of the ballot are numbers; empty for any other ballot."""
    if tally.ballot not in NUMBERED:
        return []
    return [int(option) for option in tally.options for _ in range(tally.count(option))]


def mean(values: Sequence[int]) -> Fraction | None:
    """The mean, exactly; `None` of nothing."""
    return Fraction(sum(values), len(values)) if values else None


def deviation(values: Sequence[int]) -> float | None:
    """The standard deviation of a whole group (not of a sample); `None` of nothing, 0 when all are alike."""
    middle = mean(values)
    if middle is None:
        return None
    return sqrt(sum((value - middle) ** 2 for value in values) / len(values))


def typed(value: float) -> Fraction:
    """A number exactly as somebody typed it: 0.1 is one tenth, so that equal distances are equal."""
    return Fraction(str(value))


def quantile(values: Sequence[float], part: Fraction) -> Fraction | None:
    """The value below which that part of them lies; `None` of nothing.

    Between two values it lies on the straight line from one to the other, the lowest value being the quantile of 0
    and the highest that of 1: what spreadsheets call the inclusive method (Hyndman and Fan's type 7).
    """
    if not values:
        return None
    ordered = sorted(typed(value) for value in values)
    place = part * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (place - low) * (ordered[high] - ordered[low])


def as_float(value: Fraction | None) -> float | None:
    return None if value is None else float(value)


def unit(tally: Tally) -> str:
    """Who or what was counted: `people`, `tables` or `dots`."""
    if BALLOTS[tally.ballot].many:
        return "dots"
    return "people" if tally.answers is None else "tables"


def by_subject(tallies: Sequence[Tally]) -> Iterator[tuple[str | None, list[Tally]]]:
    """The votes about each thing together, in their order: a note that was voted on twice has two."""
    subjects: dict[str | None, list[Tally]] = {}
    for tally in tallies:
        subjects.setdefault(tally.about, []).append(tally)
    yield from subjects.items()


def note_of(evidence: Evidence, key: str | None) -> Note | None:
    """The note of that key among those that the reveal names."""
    return next((note for note in evidence.notes if note.key == key), None)


def words(evidence: Evidence, about: str | None) -> str:
    """The room's own words for a note or theme that was voted on; empty when the words stand on the card."""
    note = note_of(evidence, about)
    if note is not None:
        return note.text
    return about if about is not None and any(each.theme == about for each in evidence.notes) else ""
