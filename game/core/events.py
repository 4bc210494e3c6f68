"""What happened, in the past tense, for sounds, motion and notices; a session can be rebuilt without them."""

from dataclasses import dataclass

from game.core.commands import Deed
from game.core.format import PhaseKind


@dataclass(frozen=True, slots=True)
class CardDrawn:
    card: str


@dataclass(frozen=True, slots=True)
class PhaseEntered:
    phase: str
    kind: PhaseKind


@dataclass(frozen=True, slots=True)
class VoteClosed:
    phase: str


@dataclass(frozen=True, slots=True)
class FactShown:
    fact: str


@dataclass(frozen=True, slots=True)
class CountEntered:
    option: str
    count: int | None


@dataclass(frozen=True, slots=True)
class PeopleChanged:
    people: int


@dataclass(frozen=True, slots=True)
class ArgumentNoted:
    side: str | None


@dataclass(frozen=True, slots=True)
class CardSkipped:
    card: str


@dataclass(frozen=True, slots=True)
class SessionEnded:
    pass


@dataclass(frozen=True, slots=True)
class TimerPaused:
    pass


@dataclass(frozen=True, slots=True)
class TimerResumed:
    pass


@dataclass(frozen=True, slots=True)
class TimeAdded:
    by_ms: int


@dataclass(frozen=True, slots=True)
class TimeRanOut:
    pass


@dataclass(frozen=True, slots=True)
class Undone:
    """`phase` is the phase in which the deed was done."""

    deed: Deed
    phase: str


@dataclass(frozen=True, slots=True)
class Redone:
    deed: Deed
    phase: str


Event = (
    CardDrawn
    | PhaseEntered
    | VoteClosed
    | FactShown
    | CountEntered
    | PeopleChanged
    | ArgumentNoted
    | CardSkipped
    | SessionEnded
    | TimerPaused
    | TimerResumed
    | TimeAdded
    | TimeRanOut
    | Undone
    | Redone
)
