"""What happened, in the past tense, for sounds, motion and notices; a session can be rebuilt without them."""

from game.core.commands import Deed
from game.core.format import PhaseKind
from game.frozen import dataclass


@dataclass(frozen=True, slots=True)
class PartEntered:
    part: int
    format: str


@dataclass(frozen=True, slots=True)
class DeckRevised:
    """Cards of a deck that are still to be drawn are now as its author has them."""

    deck: str


@dataclass(frozen=True, slots=True)
class CardDrawn:
    card: str


@dataclass(frozen=True, slots=True)
class PhaseEntered:
    phase: str
    kind: PhaseKind
    turn: int = 0


@dataclass(frozen=True, slots=True)
class StepShown:
    """The next step of a phase: a part of a story, the answer, a fact."""

    step: int


@dataclass(frozen=True, slots=True)
class VoteClosed:
    phase: str


@dataclass(frozen=True, slots=True)
class EstimatesClosed:
    phase: str


@dataclass(frozen=True, slots=True)
class OrdersClosed:
    phase: str


@dataclass(frozen=True, slots=True)
class CountEntered:
    option: str
    count: int | None


@dataclass(frozen=True, slots=True)
class CountsEntered:
    """All counts of a vote, in the order of its options."""

    counts: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class AnswerEntered:
    table: int
    option: str | None


@dataclass(frozen=True, slots=True)
class EstimateEntered:
    table: int
    value: float | None


@dataclass(frozen=True, slots=True)
class OrderEntered:
    table: int
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Corrected:
    """Something that was closed has been corrected."""

    phase: str


@dataclass(frozen=True, slots=True)
class PeopleChanged:
    people: int


@dataclass(frozen=True, slots=True)
class TablesChanged:
    tables: int


@dataclass(frozen=True, slots=True)
class NoteTaken:
    side: str | None
    notes: int


@dataclass(frozen=True, slots=True)
class NoteEdited:
    note: int


@dataclass(frozen=True, slots=True)
class NoteRemoved:
    note: int


@dataclass(frozen=True, slots=True)
class NoteGrouped:
    note: int
    theme: str | None


@dataclass(frozen=True, slots=True)
class ThemeRenamed:
    theme: str


@dataclass(frozen=True, slots=True)
class RolesDealt:
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TwistTurnedOver:
    twist: int


@dataclass(frozen=True, slots=True)
class ArticleAdopted:
    articles: int


@dataclass(frozen=True, slots=True)
class ArticleEdited:
    article: int


@dataclass(frozen=True, slots=True)
class ArticleRemoved:
    article: int


@dataclass(frozen=True, slots=True)
class CardSkipped:
    card: str


@dataclass(frozen=True, slots=True)
class PartLeft:
    part: int


@dataclass(frozen=True, slots=True)
class SomethingLeftOut:
    what: str
    part: int
    phase: str | None


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
class ClockRestarted:
    pass


@dataclass(frozen=True, slots=True)
class TimeAdded:
    by_ms: int


@dataclass(frozen=True, slots=True)
class TimeRanOut:
    pass


@dataclass(frozen=True, slots=True)
class Undone:
    """`phase` is the phase in which the deed was done, in the format of that id."""

    deed: Deed
    format: str
    phase: str


@dataclass(frozen=True, slots=True)
class Redone:
    deed: Deed
    format: str
    phase: str


Event = (
    PartEntered
    | CardDrawn
    | DeckRevised
    | PhaseEntered
    | StepShown
    | VoteClosed
    | EstimatesClosed
    | OrdersClosed
    | CountEntered
    | CountsEntered
    | AnswerEntered
    | EstimateEntered
    | OrderEntered
    | Corrected
    | PeopleChanged
    | TablesChanged
    | NoteTaken
    | NoteEdited
    | NoteRemoved
    | NoteGrouped
    | ThemeRenamed
    | RolesDealt
    | TwistTurnedOver
    | ArticleAdopted
    | ArticleEdited
    | ArticleRemoved
    | CardSkipped
    | PartLeft
    | SomethingLeftOut
    | SessionEnded
    | TimerPaused
    | TimerResumed
    | ClockRestarted
    | TimeAdded
    | TimeRanOut
    | Undone
    | Redone
)
