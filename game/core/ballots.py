"""What a room can vote with, and counting what it voted."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ballot:
    """The options that a vote offers, in the order in which they are asked for."""

    id: str
    options: tuple[str, ...]


STANCE = Ballot("stance", ("for", "unsure", "against"))

BALLOTS: dict[str, Ballot] = {ballot.id: ballot for ballot in (STANCE,)}

SIDES = ("for", "against")


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts of one vote phase, one per option of its ballot; `None` where nothing was entered yet.

    `present` is how many people were in the room when the vote was closed; `None` while it is open.
    """

    phase: str
    ballot: str
    counts: tuple[int | None, ...]
    present: int | None = None

    @classmethod
    def empty(cls, phase: str, ballot: Ballot) -> "Tally":
        return cls(phase, ballot.id, (None,) * len(ballot.options))

    @property
    def closed(self) -> bool:
        return self.present is not None

    def count(self, option: str) -> int:
        """Votes for an option, 0 where none was entered; `ValueError` when the ballot has no such option."""
        return self.counts[BALLOTS[self.ballot].options.index(option)] or 0

    @property
    def cast(self) -> int:
        """How many votes there are in all."""
        return sum(count or 0 for count in self.counts)

    @property
    def abstained(self) -> int:
        """How many people in the room gave no vote, once the vote is closed."""
        return 0 if self.present is None else self.present - self.cast

    def with_count(self, option: str, count: int | None) -> "Tally":
        """The tally with one count replaced; `ValueError` when the ballot has no such option."""
        place = BALLOTS[self.ballot].options.index(option)
        return Tally(self.phase, self.ballot, (*self.counts[:place], count, *self.counts[place + 1 :]), self.present)

    def close(self, present: int) -> "Tally":
        """The vote closed in a room of `present` people; what was left blank is a count of nobody."""
        return Tally(self.phase, self.ballot, tuple(count or 0 for count in self.counts), present)
