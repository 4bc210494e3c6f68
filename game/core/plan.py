"""Session plans: formats one after another, with their cards, so that a session ends on time."""

from game.core.text import Text
from game.frozen import dataclass


@dataclass(frozen=True, slots=True)
class PlanPart:
    """One activity of a plan.

    `cards` is how many cards it plays (1 for a format without cards), `topics` the topics from whose decks they
    come, all when empty. `minutes` is the time that the plan gives it; `droppable` says that it may be left out when
    the room runs late.
    """

    format: str
    cards: int
    minutes: int
    topics: tuple[str, ...] = ()
    droppable: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """A session plan. `people` is the fewest and the most it suits; `hash` the SHA-256 of its file."""

    id: str
    language: str
    name: Text
    summary: Text
    people: tuple[int, int]
    parts: tuple[PlanPart, ...]
    hash: str

    @property
    def minutes(self) -> int:
        """How long the whole plan takes."""
        return sum(part.minutes for part in self.parts)
