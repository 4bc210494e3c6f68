"""A reveal as its screen needs it."""

from game.core.format import Phase
from game.core.rounds import Round
from game.core.session import Session
from game.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Told:
    """A reveal as a screen needs it: the round, the reveal's phase, what it is `about`, and it in words.

    The `verdict` says the outcome in one sentence, the `remarks` what helps to read its numbers; both may be empty.
    `page` may be any number: a screen with fewer pages begins anew.
    """

    session: Session
    played: Round
    phase: Phase
    about: str
    verdict: str
    remarks: str
    page: int = 0
