"""A session: the decks and the format on the table, and where the room stands in them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.core.ballots import BALLOTS, Tally
from game.core.commands import Deed
from game.core.deck import Card, Deck
from game.core.dice import Dice, shuffled
from game.core.format import Format, Phase, PhaseKind
from game.core.timer import Timer, Untimed, started

FEWEST_PEOPLE = 2
MOST_PEOPLE = 200
NO_CLOCK = 0
"""The pace of a session without any clock; any other pace is a percentage of the format's seconds."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the facilitator chose before the start: people in the room, cards to play, pace in percent."""

    people: int
    cards: int
    pace: int = 100


@dataclass(frozen=True, slots=True)
class CardRef:
    """A card of a deck, by ids."""

    deck: str
    card: str


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument heard in the room, unsigned. `phase` is where it was noted."""

    phase: str
    side: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Round:
    """What the room did with one card: its tallies in the order of the votes, and the arguments noted."""

    card: CardRef
    tallies: tuple[Tally, ...] = ()
    arguments: tuple[Argument, ...] = ()
    skipped: bool = False

    def tally(self, phase: str) -> Tally | None:
        """The tally of a vote phase, `None` before that vote was opened."""
        for tally in self.tallies:
            if tally.phase == phase:
                return tally
        return None


@dataclass(frozen=True, slots=True)
class State:
    """Where the room stands: everything that undo brings back.

    `rounds` holds the cards played so far, the running one last. `phase` is an index into the format's phases,
    `step` counts the steps within a phase (the outcome, then each fact). `time_up` tells that the running clock
    reached zero once.
    """

    people: int
    dice: Dice
    rounds: tuple[Round, ...]
    phase: int
    step: int
    timer: Timer
    time_up: bool
    finished: bool


@dataclass(frozen=True, slots=True)
class Step:
    """One entry of the history: the deed, and the state before it (to undo) or after it (to redo)."""

    deed: Deed
    state: State


@dataclass(frozen=True, slots=True)
class History:
    """Deeds that can be undone, oldest first, and deeds that can be done again, nearest last."""

    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Session:
    """A whole session as one value. `pile` holds the cards to play, drawn at the start, in their order."""

    decks: tuple[Deck, ...]
    format: Format
    settings: Settings
    seed: int
    pile: tuple[CardRef, ...]
    state: State
    history: History
    at_ms: int

    @property
    def phase(self) -> Phase:
        return self.format.phases[self.state.phase]

    @property
    def round(self) -> Round:
        """The running round, the last one played when the session is over."""
        return self.state.rounds[-1]

    @property
    def deck(self) -> Deck:
        """The deck of the running card."""
        return self.deck_of(self.round.card)

    @property
    def card(self) -> Card:
        """The running card."""
        return self.deck.card(self.round.card.card)

    @property
    def tally(self) -> Tally | None:
        """The tally of the running phase, `None` when it is no vote."""
        return self.round.tally(self.phase.id)

    def deck_of(self, ref: CardRef) -> Deck:
        """The deck that a card comes from; `KeyError` when it is not on the table."""
        for deck in self.decks:
            if deck.id == ref.deck:
                return deck
        raise KeyError(ref.deck)


class NoFittingCards(ValueError):
    """None of the decks holds a card of a kind that the format plays."""


def new_session(decks: Sequence[Deck], format: Format, settings: Settings, seed: int) -> Session:
    """A session at the first phase of its first card, its clock at 0 ms.

    Cards are drawn from all decks alike: each deck is shuffled, then the decks deal in turn. Fewer cards than
    `settings.cards` are drawn when the decks do not hold as many. Raises `NoFittingCards` when they hold none, and
    `ValueError` when the settings are out of range or two decks share an id.
    """
    if not FEWEST_PEOPLE <= settings.people <= MOST_PEOPLE:
        raise ValueError(f"people must be {FEWEST_PEOPLE} to {MOST_PEOPLE}, not {settings.people}")
    if settings.cards < 1:
        raise ValueError(f"a session needs at least 1 card, not {settings.cards}")
    if settings.pace < 0:
        raise ValueError(f"the pace must be 0 or more, not {settings.pace}")
    if len({deck.id for deck in decks}) != len(decks):
        raise ValueError("two decks share an id")
    pile, dice = _draw(decks, format, settings.cards, Dice.of(seed))
    if not pile:
        raise NoFittingCards(format.id)
    state = State(
        people=settings.people,
        dice=dice,
        rounds=(Round(pile[0]),),
        phase=0,
        step=0,
        timer=Untimed(),
        time_up=False,
        finished=False,
    )
    session = Session(tuple(decks), format, settings, seed, pile, state, History(), 0)
    return replace(session, state=entered(session, state, phase=0, now_ms=0))


def entered(session: Session, state: State, phase: int, now_ms: int) -> State:
    """The state at the start of a phase of the running card: clock started, ballot opened."""
    new = session.format.phases[phase]
    rounds = state.rounds
    if new.kind is PhaseKind.VOTE and new.ballot is not None and rounds[-1].tally(new.id) is None:
        opened = replace(rounds[-1], tallies=(*rounds[-1].tallies, Tally.empty(new.id, BALLOTS[new.ballot])))
        rounds = (*rounds[:-1], opened)
    timer = started(phase_seconds(session.settings, new), now_ms)
    return replace(state, rounds=rounds, phase=phase, step=0, timer=timer, time_up=False)


def phase_seconds(settings: Settings, phase: Phase) -> int:
    """How long a phase lasts at the session's pace, in whole seconds; 0 is untimed."""
    return round(phase.seconds * settings.pace / 100)


def _draw(decks: Sequence[Deck], format: Format, cards: int, dice: Dice) -> tuple[tuple[CardRef, ...], Dice]:
    hands: list[list[CardRef]] = []
    for deck in decks:
        fitting = [CardRef(deck.id, card.id) for card in deck.cards if card.kind in format.cards]
        order, dice = shuffled(dice, fitting)
        hands.append(list(order))
    pile: list[CardRef] = []
    while len(pile) < cards and any(hands):
        for hand in hands:
            if hand and len(pile) < cards:
                pile.append(hand.pop(0))
    return tuple(pile), dice
