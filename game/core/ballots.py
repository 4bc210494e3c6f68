"""What a room can vote with, and counting what it voted."""

from dataclasses import replace

from game.frozen import dataclass

SIDES = ("for", "against")


@dataclass(frozen=True, slots=True)
class Ballot:
    """A way to vote. `options` are its own, in the order in which they are asked for; none when a card has them.

    `neutral` are options that take no side. `items` tells that notes can be its options. With `many` a person gives
    several votes (dots).
    """

    id: str
    options: tuple[str, ...]
    neutral: tuple[str, ...] = ()
    items: bool = False
    many: bool = False


STANCE = Ballot("stance", ("for", "unsure", "against"), neutral=("unsure",))
OPTIONS = Ballot("options", (), items=True)
YES_NO = Ballot("yes_no", ("yes", "no"))
VERDICT = Ballot("verdict", ("yes", "no"))
SCALE = Ballot(
    "scale",
    ("dark-green", "light-green", "orange", "light-red", "dark-red", "white", "black"),
    neutral=("white", "black"),
)
GRADIENT = Ballot("gradient", ("1", "2", "3", "4", "5", "6", "7"))
STARS = Ballot("stars", ("1", "2", "3", "4", "5"))
DOTS = Ballot("dots", (), items=True, many=True)
POSITION = Ballot("position", ("for", "middle", "against"), neutral=("middle",))
AGREE_PASS = Ballot("agree_pass", ("agree", "disagree", "pass"), neutral=("pass",))

BALLOTS: dict[str, Ballot] = {
    ballot.id: ballot
    for ballot in (STANCE, OPTIONS, YES_NO, VERDICT, SCALE, GRADIENT, STARS, DOTS, POSITION, AGREE_PASS)
}


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts of one vote, one per option; `None` where nothing was entered yet.

    `phase` and `turn` (from 0, in a loop) say which vote it is; `about` what it was about when a loop goes through
    notes, themes or others. `present` is how many people (or tables) could vote, once the vote is closed; `None`
    while it is open. `room` is how many were counted as there when it was closed, 0 of a jury, whose heads nobody
    counts. `dots` is how many votes each of them has. When tables vote, `answers` holds each table's answer and the
    counts are counted from it; else it is `None`.
    """

    phase: str
    ballot: str
    options: tuple[str, ...]
    counts: tuple[int | None, ...]
    present: int | None = None
    turn: int = 0
    about: str | None = None
    dots: int = 1
    answers: tuple[str | None, ...] | None = None
    room: int = 0

    @classmethod
    def empty(cls, phase: str, ballot: str, options: tuple[str, ...]) -> "Tally":
        return cls(phase, ballot, options, (None,) * len(options))

    @property
    def closed(self) -> bool:
        return self.present is not None

    def count(self, option: str) -> int:
        """Votes for an option, 0 where none was entered; `ValueError` when the vote has no such option."""
        return self.counts[self.options.index(option)] or 0

    @property
    def cast(self) -> int:
        """How many votes there are in all."""
        return sum(count or 0 for count in self.counts)

    @property
    def abstained(self) -> int:
        """How many people (tables) in the room gave no vote, once the vote is closed; 0 with dots."""
        return 0 if self.present is None or self.dots > 1 else max(0, self.present - self.cast)

    @property
    def neutral(self) -> tuple[str, ...]:
        """The options that take no side."""
        return BALLOTS[self.ballot].neutral

    def with_count(self, option: str, count: int | None) -> "Tally":
        """The tally with one count replaced; `ValueError` when the vote has no such option."""
        place = self.options.index(option)
        return replace(self, counts=(*self.counts[:place], count, *self.counts[place + 1 :]))

    def with_answer(self, table: int, option: str | None) -> "Tally":
        """The tally with one table's answer replaced; `ValueError` when tables do not vote, or not with that option."""
        if self.answers is None or (option is not None and option not in self.options):
            raise ValueError(f"table {table} cannot answer {option!r}")
        return self.with_answers((*self.answers[:table], option, *self.answers[table + 1 :]))

    def with_answers(self, answers: tuple[str | None, ...]) -> "Tally":
        """The tally of tables that answered so; options that no table took count 0 once any table has answered."""
        some = any(answer is not None for answer in answers)
        counts = tuple(answers.count(option) if some else None for option in self.options)
        return replace(self, answers=answers, counts=counts)

    def close(self, room: int) -> "Tally":
        """The vote closed in a room of so many people or tables, or of more when more have voted.

        What was left blank is a count of nobody. A correction closes it once more.
        """
        present = max(room, -(-self.cast // self.dots))
        return replace(self, counts=tuple(count or 0 for count in self.counts), present=present, room=room)
