"""A session: the decks and the formats on the table, and where the room stands in them."""

from game.core.ballots import Tally
from game.core.charter import Article
from game.core.commands import Deed
from game.core.deck import Card, Deck
from game.core.dice import Dice
from game.core.format import Format, Phase
from game.core.plan import Plan
from game.core.rounds import CardRef, Deal, Estimates, Orders, Round
from game.core.timer import Timer
from game.frozen import dataclass

FEWEST_PEOPLE = 2
MOST_PEOPLE = 200
MOST_TABLES = 12
NO_CLOCK = 0
"""The pace of a session without any clock; any other pace is a percentage of the format's seconds."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the facilitator chose before the start.

    `people` and `tables` in the room, `pace` in percent, and `cards` to play when there is no plan that says it.
    """

    people: int
    cards: int
    pace: int = 100
    tables: int = 4


@dataclass(frozen=True, slots=True)
class Part:
    """One activity of a session: a format and the cards it will play, in their order.

    `pile` holds one `None` when the format plays without a card. `minutes` is the time that a plan gives it, 0 when
    there is no plan. `droppable` says that it may be left out when the room runs late.
    """

    format: Format
    pile: tuple[CardRef | None, ...]
    minutes: int = 0
    droppable: bool = False


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something left out to end on time: a whole part, one card of a part, or a phase of the running card."""

    what: str
    part: int
    phase: str | None = None


@dataclass(frozen=True, slots=True)
class State:
    """Where the room stands: everything that undo brings back.

    `part` is an index into the session's parts, `rounds` holds the cards played so far, the running one last.
    `phase` is an index into the running format's phases. In a loop `items` is what it goes through and `turn` where
    it is; outside, there are none and it is 0. `step` counts the steps within a phase (the outcome, then each fact;
    the parts of a story). `time_up` tells that the running clock reached zero once.
    """

    people: int
    tables: int
    dice: Dice
    part: int
    rounds: tuple[Round, ...]
    phase: int
    turn: int
    items: tuple[str, ...]
    step: int
    timer: Timer
    time_up: bool
    articles: tuple[Article, ...]
    left_out: tuple[LeftOut, ...]
    finished: bool


@dataclass(frozen=True, slots=True)
class Step:
    """One entry of the history: the deed, and the state before it (to undo) or after it (to redo).

    `gave_ms` is how much longer the clock of its phase became by the deed: going back takes it away again, and the
    clock has reached zero again if it had (`told`).
    """

    deed: Deed
    state: State
    gave_ms: int = 0
    told: bool = False


@dataclass(frozen=True, slots=True)
class History:
    """Deeds that can be undone, oldest first, and deeds that can be done again, nearest last."""

    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Session:
    """A whole session as one value. `plan` is `None` when a single format is played.

    With `themes_alone` a program began it whose rounds through themes passed over the notes that are in none, with
    `all_played` one that also went through what makes no sense when nothing was proposed, and with `any_jury` one that
    asked of no jury whether it can have so many votes.
    """

    decks: tuple[Deck, ...]
    parts: tuple[Part, ...]
    plan: Plan | None
    settings: Settings
    seed: int
    state: State
    history: History
    at_ms: int
    themes_alone: bool = False
    all_played: bool = False
    any_jury: bool = False

    @property
    def part(self) -> Part:
        """The running part."""
        return self.parts[self.state.part]

    @property
    def format(self) -> Format:
        """The format of the running part."""
        return self.part.format

    @property
    def phase(self) -> Phase:
        return self.format.phases[self.state.phase]

    @property
    def round(self) -> Round:
        """The running round, the last one played when the session is over."""
        return self.state.rounds[-1]

    @property
    def rounds_of_part(self) -> tuple[Round, ...]:
        """The rounds of the running part, the running one last."""
        return tuple(played for played in self.state.rounds if played.part == self.state.part)

    @property
    def card(self) -> Card | None:
        """The running card; `None` during an activity without one."""
        return self.card_of(self.round)

    @property
    def deck(self) -> Deck | None:
        """The deck of the running card; `None` during an activity without one."""
        return self.deck_of(self.round.card) if self.round.card is not None else None

    @property
    def item(self) -> str | None:
        """What the running turn of a loop is about: a note's key, a theme, a role, …; `None` outside loops."""
        return self.state.items[self.state.turn] if self.state.items else None

    @property
    def tally(self) -> Tally | None:
        """The tally of the running phase, `None` when it is no vote."""
        return self.round.tally(self.phase.id, self.state.turn)

    @property
    def estimates(self) -> Estimates | None:
        """The tables' numbers of the running phase, `None` when it is no estimate."""
        return self.round.estimates_of(self.phase.id)

    @property
    def orders(self) -> Orders | None:
        """The tables' orders of the running phase, `None` when it is no ranking."""
        return self.round.orders_of(self.phase.id)

    @property
    def deal(self) -> Deal | None:
        """The last deal of roles or sides in the running round, `None` before there was one."""
        return self.round.deals[-1] if self.round.deals else None

    def card_of(self, played: Round) -> Card | None:
        """The card of a round; `None` when it was an activity without one."""
        return self.deck_of(played.card).card(played.card.card) if played.card is not None else None

    def deck_of(self, ref: CardRef) -> Deck:
        """The deck that a card comes from; `KeyError` when it is not on the table."""
        for deck in self.decks:
            if deck.id == ref.deck:
                return deck
        raise KeyError(ref.deck)

    def cards_of(self, part: int) -> int:
        """How many cards a part plays, without those that were left out; 0 when the part is left out as a whole."""
        mine = [left for left in self.state.left_out if left.part == part]
        if any(left.what == "part" for left in mine):
            return 0
        return len(self.parts[part].pile) - sum(left.what == "card" for left in mine)
