"""Everything a facilitator can do to a session. Commands are imperative; each carries the session's clock.

`at_ms` is the time of the session's own clock in milliseconds; it never runs backwards.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Advance:
    """Go on: the next step, phase, card, or the end. `confirmed` closes a vote although people are missing."""

    at_ms: int
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class EnterCount:
    """Put down how many people voted for an option; `None` empties the field."""

    at_ms: int
    option: str
    count: int | None


@dataclass(frozen=True, slots=True)
class SetPeople:
    """Say how many people are in the room now; they may come and go at any time."""

    at_ms: int
    people: int


@dataclass(frozen=True, slots=True)
class NoteArgument:
    """Put down an argument that was heard. `side` is `for`, `against` or `None`; no names, nobody is quoted."""

    at_ms: int
    side: str | None
    text: str


@dataclass(frozen=True, slots=True)
class SkipCard:
    """Leave this card as it is and go to the next one."""

    at_ms: int


@dataclass(frozen=True, slots=True)
class EndSession:
    """Stop here and see the summary."""

    at_ms: int


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


Deed = Advance | EnterCount | SetPeople | NoteArgument | SkipCard | EndSession
"""What undo brings back. The clock's commands are not deeds: going back must not fight with a pause."""

ClockCommand = PauseTimer | ResumeTimer | AddTime | TimeUp

Command = Deed | ClockCommand | Undo | Redo
