"""What a reveal looks at, gathered from a session, so that every outcome is a pure function of it."""

from game.core.ballots import Tally
from game.core.deck import Card
from game.core.format import RankShape
from game.core.rounds import Estimates, Note, Orders
from game.frozen import dataclass


@dataclass(frozen=True, slots=True)
class EarlierVote:
    """The same vote on an earlier card of the running part. `card` is `deck/card`."""

    card: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything that an outcome may read.

    `votes` holds, for each vote phase that the reveal names, its closed tallies in the order of their turns (one
    outside loops); `estimates` and `orders` the closed sheets of the phases it names, in the order of the format.
    `notes` are those that the reveal names, `objections` those noted against them, and `arguments` for each turn of
    a loop the argument that was noted in it, by turn. `earlier` are the same votes on earlier cards of the part.
    `shape` is that in which the items of the orders were put.
    """

    card: Card | None
    card_key: str
    votes: tuple[tuple[Tally, ...], ...]
    estimates: tuple[Estimates, ...]
    orders: tuple[Orders, ...]
    notes: tuple[Note, ...]
    objections: tuple[Note, ...]
    arguments: tuple[Note, ...]
    earlier: tuple[EarlierVote, ...]
    shape: RankShape = RankShape.LINE

    @property
    def tallies(self) -> tuple[Tally, ...]:
        """All closed tallies, in the order of the votes and of their turns."""
        return tuple(tally for turns in self.votes for tally in turns)
