"""What a room may adopt: a note or an option with the support that a vote showed for it."""

from game.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Proposal:
    """Something that can become an article of the charter.

    `key` is an option of the vote, a note's key, or `deck/card` when the vote was about the card itself; `text` is
    empty when the words stand on the card. `support` of `present` can live with it (`None` when nobody counted),
    `against` could not. `unit` is `people`, `tables` or `dots`; of dots, `present` is how many were given in all.
    `passes` says whether the outcome's own rule lets it through.
    """

    key: str
    text: str
    support: int | None
    against: int | None
    present: int | None
    unit: str
    passes: bool
