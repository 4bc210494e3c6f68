"""The session's own chance: a generator that is a value, so that a log replays the same draw anywhere.

The generator is SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014): a few
lines, the same on every machine and Python version, which `random.shuffle` does not promise.
"""

from collections.abc import Sequence
from typing import TypeVar

from game.frozen import dataclass

T = TypeVar("T")

_NUMBERS = 1 << 64
_MASK = _NUMBERS - 1


@dataclass(frozen=True, slots=True)
class Dice:
    """A generator's state, a whole number from 0 to 2**64 - 1."""

    state: int

    @classmethod
    def of(cls, seed: int) -> "Dice":
        return cls(seed & _MASK)


def roll(dice: Dice, sides: int) -> tuple[int, Dice]:
    """A whole number from 0 to `sides - 1`, each as likely, and the dice to use next.

    Raises `ValueError` unless `sides` is 1 to 2**64: no number would do for more, and the search never end.
    """
    if not 1 <= sides <= _NUMBERS:
        raise ValueError(f"dice have 1 to 2**64 sides, not {sides}")
    ceiling = _NUMBERS - _NUMBERS % sides  # numbers above it would favour the small results
    while True:
        state = (dice.state + 0x9E3779B97F4A7C15) & _MASK
        dice = Dice(state)
        mixed = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
        mixed ^= mixed >> 31
        if mixed < ceiling:
            return mixed % sides, dice


def shuffled(dice: Dice, items: Sequence[T]) -> tuple[tuple[T, ...], Dice]:
    """The items in a new order (Fisher-Yates) and the dice to use next."""
    order = list(items)
    for last in range(len(order) - 1, 0, -1):
        pick, dice = roll(dice, last + 1)
        order[last], order[pick] = order[pick], order[last]
    return tuple(order), dice
