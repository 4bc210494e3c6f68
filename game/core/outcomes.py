"""What votes say, each outcome a pure function of closed tallies."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from game.core.ballots import SIDES, Tally


@dataclass(frozen=True, slots=True)
class SideSwing:
    """How one side moved. `votes` is the difference in people, `share` in share of the votes cast (-1 to 1)."""

    side: str
    votes: int
    share: Fraction


@dataclass(frozen=True, slots=True)
class Swing:
    """How minds moved between two votes on the same claim.

    `winner` is the side whose share grew most, `None` when both grew alike or neither grew. `size_changed` tells
    that the number of votes differs, so that a gain can only be told in shares.
    """

    before: Tally
    after: Tally
    sides: tuple[SideSwing, ...]
    winner: SideSwing | None
    size_changed: bool

    @property
    def still(self) -> bool:
        """Whether both votes say the same."""
        return self.before.counts == self.after.counts


def swing(before: Tally, after: Tally) -> Swing:
    """Share after minus share before, per side; the larger gain wins.

    The rule of Oxford-style debates with a vote before and after (Intelligence Squared and others): a side wins by
    the minds it moved, not by the size it had. Shares are of the votes cast, the unsure counted among them. A vote
    of nobody has no shares: they count as 0. A side that lost less than the other did not gain, so it does not win.
    """
    sides = tuple(
        SideSwing(side, after.count(side) - before.count(side), _share(after, side) - _share(before, side))
        for side in SIDES
    )
    best = max(sides, key=lambda moved: moved.share)
    tied = sum(moved.share == best.share for moved in sides) > 1
    winner = best if best.share > 0 and not tied and before.cast and after.cast else None
    return Swing(before, after, sides, winner, before.cast != after.cast)


def _share(tally: Tally, side: str) -> Fraction:
    return Fraction(tally.count(side), tally.cast) if tally.cast else Fraction(0)


OUTCOMES: dict[str, Callable[[Tally, Tally], Swing]] = {"swing": swing}
