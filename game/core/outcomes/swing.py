"""How minds moved between two votes, per side."""

from dataclasses import replace
from fractions import Fraction

from game.core.ballots import Tally
from game.core.outcomes.counting import all_options, share, votes_for
from game.core.outcomes.evidence import Evidence
from game.frozen import dataclass

ENOUGH = Fraction(2, 3)
"""The part of the first vote's voices that the second one needs. The figure is ours."""


@dataclass(frozen=True, slots=True)
class SideSwing:
    """How one side moved. `votes` is the difference in people, `share` in share of the votes cast (-1 to 1)."""

    side: str
    votes: int
    share: Fraction


@dataclass(frozen=True, slots=True)
class Swing:
    """How minds moved between two votes on the same claim.

    `winner` is the side whose share grew most, `None` when several grew alike, none grew, or too few voted
    again. `size_changed` tells that the number of votes differs, so that a gain can only be told in shares.
    """

    before: Tally
    after: Tally
    sides: tuple[SideSwing, ...]
    winner: SideSwing | None
    size_changed: bool

    @property
    def too_few(self) -> bool:
        """Whether so few voted again that shares say more of who left than of who changed their mind."""
        return self.after.cast < ENOUGH * self.before.cast

    @property
    def still(self) -> bool:
        """Whether both votes say the same."""
        return self.before.options == self.after.options and self.before.counts == self.after.counts


def swing(evidence: Evidence) -> Swing | None:
    """Share after minus share before, per side; the largest gain wins. Reads the first and the last vote named.

    The rule of Oxford-style debates with a vote before and after (Intelligence Squared and others): a side wins by
    the minds it moved, not by the size it had. Sides are the options of the ballot that are not neutral. Shares are
    of the votes cast, neutral ones counted among them. A vote of nobody has no shares: they count as 0. A side that
    lost less than another did not gain, so it does not win. Nobody wins when fewer than two thirds of the first vote's
    voices were counted again: who left would decide. `None` until there are a first and a last vote.
    """
    if len(evidence.votes) < 2 or not evidence.votes[0] or not evidence.votes[-1]:
        return None
    before, after = evidence.votes[0][0], evidence.votes[-1][-1]
    moved = tuple(
        SideSwing(side, votes_for(after, side) - votes_for(before, side), _share(after, side) - _share(before, side))
        for side in all_options(before, after)
        if side not in before.neutral
    )
    best = max((side.share for side in moved), default=Fraction(0))
    leading = [side for side in moved if side.share == best]
    fair = best > 0 and len(leading) == 1 and before.cast and after.cast
    told = Swing(before, after, moved, leading[0] if fair else None, before.cast != after.cast)
    return replace(told, winner=None) if told.too_few else told


def _share(tally: Tally, side: str) -> Fraction:
    return share(votes_for(tally, side), tally.cast)
