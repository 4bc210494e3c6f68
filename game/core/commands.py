"""Everything a facilitator can do to a session. Commands are imperative; each carries the session's clock.

`at_ms` is the time of the session's own clock in milliseconds; it never runs backwards. Where a command names a vote,
an estimate or a ranking, `phase` `None` means the running one; another phase of the running card is a correction of
what was closed. Tables count from 0.
"""

from game.core.deck import Deck
from game.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Advance:
    """Go on: the next step, turn, phase, card, part, or the end. `confirmed` goes on although something is missing."""

    at_ms: int
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class LeaveLoop:
    """Go on to what comes after the running loop, although it could go round again."""

    at_ms: int
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class SkipCard:
    """Leave this card as it is and go to the next one."""

    at_ms: int


@dataclass(frozen=True, slots=True)
class NextPart:
    """Leave this part as it is and go to the next one of the plan."""

    at_ms: int


@dataclass(frozen=True, slots=True)
class LeaveOut:
    """Leave something out to end on time: `what` is `part`, `card` (the last one of a part) or `phase`."""

    at_ms: int
    what: str
    part: int
    phase: str | None = None


@dataclass(frozen=True, slots=True)
class EndSession:
    """Stop here and see the summary."""

    at_ms: int


@dataclass(frozen=True, slots=True)
class EnterCount:
    """Put down how many people voted for an option; `None` empties the field."""

    at_ms: int
    option: str
    count: int | None
    phase: str | None = None
    turn: int = 0


@dataclass(frozen=True, slots=True)
class EnterCounts:
    """Put down all counts of a vote at once, in the order of its options: a person who walks, a whole correction."""

    at_ms: int
    counts: tuple[int | None, ...]
    phase: str | None = None
    turn: int = 0


@dataclass(frozen=True, slots=True)
class EnterAnswer:
    """Put down the answer that a table gave as one; `None` takes it back."""

    at_ms: int
    table: int
    option: str | None
    phase: str | None = None
    turn: int = 0


@dataclass(frozen=True, slots=True)
class EnterEstimate:
    """Put down a table's number, in the card's unit; `None` empties the field."""

    at_ms: int
    table: int
    value: float | None
    phase: str | None = None


@dataclass(frozen=True, slots=True)
class EnterOrder:
    """Put down a table's order, first place first; it may still lack items."""

    at_ms: int
    table: int
    items: tuple[str, ...]
    phase: str | None = None


@dataclass(frozen=True, slots=True)
class SetPeople:
    """Say how many people are in the room now; they may come and go at any time."""

    at_ms: int
    people: int


@dataclass(frozen=True, slots=True)
class SetTables:
    """Say how many tables there are now."""

    at_ms: int
    tables: int


@dataclass(frozen=True, slots=True)
class TakeNote:
    """Put down something that was heard or written; no names, nobody is quoted.

    `side` is `for` or `against` for an argument, a shelf in a debrief (`moment`, `missing`, `action`), else `None`.
    `ahead` is the phase that gathers it, for a note that comes before that one; `None` for the running phase.
    """

    at_ms: int
    side: str | None
    text: str
    theme: str | None = None
    ahead: str | None = None


@dataclass(frozen=True, slots=True)
class EditNote:
    at_ms: int
    note: int
    text: str


@dataclass(frozen=True, slots=True)
class RemoveNote:
    at_ms: int
    note: int


@dataclass(frozen=True, slots=True)
class GroupNote:
    """Put a note into the theme of that name, which is made when it is new; `None` takes it out of any."""

    at_ms: int
    note: int
    theme: str | None


@dataclass(frozen=True, slots=True)
class RenameTheme:
    at_ms: int
    theme: str
    name: str


@dataclass(frozen=True, slots=True)
class DealAgain:
    """Deal the roles or sides of this phase once more."""

    at_ms: int


@dataclass(frozen=True, slots=True)
class TurnTwist:
    """Turn the card's next twist over; the clock gets a minute more."""

    at_ms: int


@dataclass(frozen=True, slots=True)
class RestartClock:
    """Give the running phase its whole time once more: it began too early, or was disturbed."""

    at_ms: int


@dataclass(frozen=True, slots=True)
class Adopt:
    """Make an article of the charter. `proposal` is the option of the outcome shown whose support counts for it."""

    at_ms: int
    text: str
    minority: str = ""
    proposal: str | None = None


@dataclass(frozen=True, slots=True)
class EditArticle:
    at_ms: int
    article: int
    text: str
    minority: str


@dataclass(frozen=True, slots=True)
class RemoveArticle:
    at_ms: int
    article: int


@dataclass(frozen=True, slots=True)
class PauseTimer:
    at_ms: int


@dataclass(frozen=True, slots=True)
class ResumeTimer:
    at_ms: int


@dataclass(frozen=True, slots=True)
class AddTime:
    """Give `by_ms` more, or less when negative."""

    at_ms: int
    by_ms: int


@dataclass(frozen=True, slots=True)
class TimeUp:
    """The clock has reached zero: sent by the shell, and nobody is cut off by it."""

    at_ms: int


@dataclass(frozen=True, slots=True)
class Undo:
    at_ms: int


@dataclass(frozen=True, slots=True)
class Redo:
    at_ms: int


CourseDeed = Advance | LeaveLoop | SkipCard | NextPart | LeaveOut | EndSession
EntryDeed = EnterCount | EnterCounts | EnterAnswer | EnterEstimate | EnterOrder
NoteDeed = TakeNote | EditNote | RemoveNote | GroupNote | RenameTheme
RoomDeed = SetPeople | SetTables | DealAgain | TurnTwist | RestartClock
CharterDeed = Adopt | EditArticle | RemoveArticle


@dataclass(frozen=True, slots=True)
class ReviseDeck:
    """Take up a deck as its author has it now; cards that were drawn stay as they were. Nothing that undo takes back:
    the author's file is what it is."""

    at_ms: int
    deck: Deck


Deed = CourseDeed | EntryDeed | NoteDeed | RoomDeed | CharterDeed
"""What undo brings back. The clock's commands are not deeds: going back must not fight with a pause. Its restart is
one, since nobody remembers what was left."""

ClockCommand = PauseTimer | ResumeTimer | AddTime | TimeUp

Command = Deed | ClockCommand | Undo | Redo | ReviseDeck
