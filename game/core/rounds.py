"""What a room did with one card: its votes, estimates, orders, notes, roles and twists."""

from dataclasses import replace

from game.core.ballots import Tally
from game.frozen import dataclass


@dataclass(frozen=True, slots=True)
class CardRef:
    """A card of a deck, by ids."""

    deck: str
    card: str


@dataclass(frozen=True, slots=True)
class Note:
    """Something heard or written in the room, unsigned.

    `number` names it within its round (as an option of a vote it is `key`). `phase` and `turn` are where it was
    noted, `side` whom it speaks for (`for`, `against`, or a shelf of a debrief), `theme` the group it was put into.
    """

    number: int
    phase: str
    side: str | None
    text: str
    turn: int = 0
    theme: str | None = None

    @property
    def key(self) -> str:
        return f"note-{self.number}"


@dataclass(frozen=True, slots=True)
class Estimates:
    """Each table's number, `None` from a table that gave none, in the card's unit."""

    phase: str
    values: tuple[float | None, ...]
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Orders:
    """Each table's order of the card's items by id, the first place first; shorter while it is being entered.

    `mixed` is the order in which the room saw the items, drawn by the session's dice.
    """

    phase: str
    mixed: tuple[str, ...]
    orders: tuple[tuple[str, ...], ...]
    closed: bool = False

    @property
    def whole(self) -> tuple[tuple[str, ...], ...]:
        """The orders that hold every item; an absent or unfinished table has none."""
        return tuple(order for order in self.orders if len(order) == len(self.mixed))


@dataclass(frozen=True, slots=True)
class Deal:
    """The role (or side) of each table."""

    phase: str
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TwistTurned:
    """A twist of the card (from 0) that was turned over, and how many votes had been closed by then."""

    twist: int
    phase: str
    votes_before: int


@dataclass(frozen=True, slots=True)
class Shown:
    """A reveal that the room came to: in a loop on which turn, and how many of its steps it has seen there."""

    phase: str
    turn: int
    steps: int


@dataclass(frozen=True, slots=True)
class Round:
    """What the room did with one card, or during an activity without one.

    `part` counts the parts of the session. `skipped` tells that the card was left out, `left` that the room went on
    to the next part before this one was played to its end. `shown` is what reveals have shown so far.
    """

    part: int
    card: CardRef | None
    tallies: tuple[Tally, ...] = ()
    estimates: tuple[Estimates, ...] = ()
    orders: tuple[Orders, ...] = ()
    notes: tuple[Note, ...] = ()
    deals: tuple[Deal, ...] = ()
    twists: tuple[TwistTurned, ...] = ()
    skipped: bool = False
    left: bool = False
    shown: tuple[Shown, ...] = ()

    def tally(self, phase: str, turn: int = 0) -> Tally | None:
        """The tally of a vote phase (in a loop, of one turn); `None` before that vote was opened."""
        for tally in self.tallies:
            if tally.phase == phase and tally.turn == turn:
                return tally
        return None

    def closed_tallies(self, phase: str) -> tuple[Tally, ...]:
        """The closed votes of a phase, in the order of their turns."""
        return tuple(tally for tally in self.tallies if tally.phase == phase and tally.closed)

    def estimates_of(self, phase: str) -> Estimates | None:
        return next((each for each in self.estimates if each.phase == phase), None)

    def orders_of(self, phase: str) -> Orders | None:
        return next((each for each in self.orders if each.phase == phase), None)

    def deal_of(self, phase: str) -> Deal | None:
        return next((each for each in self.deals if each.phase == phase), None)

    def with_deal(self, deal: Deal) -> "Round":
        """The round after a deal, which takes the place of an earlier one in its phase."""
        return replace(self, deals=(*(each for each in self.deals if each.phase != deal.phase), deal))

    def seen(self, phase: str) -> int:
        """How many steps of a reveal the room has seen, at most, in any turn; 0 when it never came to it."""
        return max((each.steps for each in self.shown if each.phase == phase), default=0)

    def with_shown(self, shown: Shown) -> "Round":
        """The round after a step of a reveal was shown; what the room has seen once it has seen for good."""
        here = [each for each in self.shown if (each.phase, each.turn) == (shown.phase, shown.turn)]
        others = tuple(each for each in self.shown if each not in here)
        most = max(shown.steps, *(each.steps for each in here), 0)
        return replace(self, shown=(*others, replace(shown, steps=most)))

    def note(self, key: str) -> Note | None:
        """The note of that key (`note-3`); `None` when it was taken away."""
        return next((note for note in self.notes if note.key == key), None)

    def notes_of(self, phases: tuple[str, ...]) -> tuple[Note, ...]:
        """The notes taken in those phases, in order; all of them when no phase is named."""
        return tuple(note for note in self.notes if not phases or note.phase in phases)

    def themes_of(self, phases: tuple[str, ...]) -> tuple[str, ...]:
        """The themes into which those notes were grouped, in the order in which they came up."""
        return tuple(dict.fromkeys(note.theme for note in self.notes_of(phases) if note.theme is not None))
