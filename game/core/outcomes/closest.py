"""Which table came closest to a number."""

from fractions import Fraction
from math import log10

from game.core.deck import EstimateCard, Scale
from game.core.outcomes.counting import as_float, quantile, typed
from game.core.outcomes.evidence import Evidence
from game.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Guess:
    """A table's number. `distance` from the answer is in orders of magnitude or in the card's unit; `None` when it
    has none: no power of ten leads from the answer to zero or below.
    """

    table: int
    value: float
    distance: float | None


@dataclass(frozen=True, slots=True)
class Closest:
    """All tables' numbers, in the order of the tables (from 0).

    `nearest` are the tables that came closest, several when they tie; `absent` those that gave no number.
    `magnitudes` says that distances are orders of magnitude. `lowest`, `highest` and `median` of the room are in the
    card's unit, `None` when nobody guessed.
    """

    answer: float
    magnitudes: bool
    guesses: tuple[Guess, ...]
    nearest: tuple[int, ...]
    absent: tuple[int, ...]
    lowest: float | None
    highest: float | None
    median: float | None


def closest(evidence: Evidence) -> Closest | None:
    """Each table's distance from the answer; the smallest is the closest, and a tie is a tie.

    The way of "Fermi problems" and of estimation quizzes: where the card's scale is logarithmic, ten times too much
    is as far as ten times too little, and distances are powers of ten (1 is a factor of ten). Else they are plain
    differences, in the card's unit. The median is the middle number, or half-way between the two in the middle.
    `None` without a card to estimate or while no sheet of numbers is closed.
    """
    card = evidence.card
    if not isinstance(card, EstimateCard) or not evidence.estimates:
        return None
    values = evidence.estimates[-1].values
    given = {table: value for table, value in enumerate(values) if value is not None}
    magnitudes = card.scale is Scale.LOG and card.answer > 0
    # Compared exactly: as decimals, half as much and twice as much would not lie equally far.
    exact = {table: _distance(typed(value), typed(card.answer), magnitudes) for table, value in given.items()}
    smallest = min((distance for distance in exact.values() if distance is not None), default=None)
    return Closest(
        card.answer,
        magnitudes,
        tuple(Guess(table, value, _shown(exact[table], magnitudes)) for table, value in given.items()),
        tuple(table for table, distance in exact.items() if distance is not None and distance == smallest),
        tuple(table for table, value in enumerate(values) if value is None),
        min(given.values(), default=None),
        max(given.values(), default=None),
        as_float(quantile(list(given.values()), Fraction(1, 2))),
    )


def _distance(value: Fraction, answer: Fraction, magnitudes: bool) -> Fraction | None:
    """How many times too much or too little (1 is right), or by how much."""
    if not magnitudes:
        return abs(value - answer)
    return max(value / answer, answer / value) if value > 0 else None


def _shown(distance: Fraction | None, magnitudes: bool) -> float | None:
    if distance is None:
        return None
    return log10(distance.numerator) - log10(distance.denominator) if magnitudes else float(distance)
