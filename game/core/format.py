"""Debate formats: a list of phases, each of a kind that the core knows."""

from dataclasses import dataclass
from enum import StrEnum

from game.core.deck import CardKind
from game.core.text import Text


class PhaseKind(StrEnum):
    """What the room does during a phase; `phases.py` holds the rules of each kind."""

    SHOW = "show"
    SPEAK = "speak"
    DISCUSS = "discuss"
    VOTE = "vote"
    REVEAL = "reveal"


@dataclass(frozen=True, slots=True)
class Phase:
    """One step of a format.

    `seconds` is the default length, 0 for an untimed phase. `who` names the side that speaks (`speak`),
    `ballot` what is voted on and `secret` whether counts stay hidden until a reveal (`vote`), `outcome` the
    rule that reads the tallies of the phases named in `votes`, and `facts` how many of the card's facts
    follow the outcome (`reveal`).
    """

    id: str
    kind: PhaseKind
    name: Text
    prompt: Text
    seconds: int = 0
    who: str | None = None
    ballot: str | None = None
    secret: bool = False
    outcome: str | None = None
    votes: tuple[str, ...] = ()
    facts: int = 0


@dataclass(frozen=True, slots=True)
class Format:
    """A debate method. `people` is the fewest and the most it suits; `hash` the SHA-256 of its file."""

    id: str
    language: str
    name: Text
    summary: Text
    source: str
    cards: tuple[CardKind, ...]
    people: tuple[int, int]
    phases: tuple[Phase, ...]
    hash: str

    def phase(self, phase_id: str) -> Phase:
        """The phase of that id; `KeyError` when the format has none."""
        for phase in self.phases:
            if phase.id == phase_id:
                return phase
        raise KeyError(phase_id)

    @property
    def seconds_a_card(self) -> int:
        """How long one card takes by default, in seconds."""
        return sum(phase.seconds for phase in self.phases)
