"""Sessions on the disk as lists show them: those that can be gone on with, and those that have ended."""

from game.core.deck import Deck
from game.core.format import Format
from game.core.plan import Plan
from game.core.text import Text
from game.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A session that can be gone on with: its folder, its start as ISO 8601 has it, and where the room was.

    `format` is that of the running part, `part` of `parts` (from 1) when a plan is played; `card` of `cards` within
    it, `claim` what that card says. Without a `phase` the room was at the summary.
    """

    id: str
    started: str
    format: Format
    decks: tuple[Deck, ...]
    card: int
    cards: int
    plan: Plan | None = None
    part: int = 1
    parts: int = 1
    claim: Text | None = None
    phase: Text | None = None


@dataclass(frozen=True, slots=True)
class Ended:
    """A session that was played to its end, or a rehearsal: its folder, its start, and what it played, by ids.

    `minutes` is the file that was written, with its folder's name; empty when there is none.
    """

    id: str
    started: str
    plan: str | None
    format: str
    decks: tuple[str, ...]
    minutes: str = ""
    rehearsal: bool = False
