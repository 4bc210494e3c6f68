"""The room's own charter: what it adopted, in its own words."""

from game.frozen import dataclass

MOST_ARTICLES = 12
LONGEST_ARTICLE = 200
LONGEST_MINORITY = 200


@dataclass(frozen=True, slots=True)
class Article:
    """An adopted decision. `support` of the `present` could live with it, both `None` when nobody counted.

    `minority` is what those say who do not agree, empty when nobody wanted to add anything. `unit` says whether
    people or tables were counted. `part` and `round` (from 0) are where it was adopted, and
    `proposal` is the option of the outcome there whose support counts for it.
    """

    text: str
    minority: str
    support: int | None
    present: int | None
    unit: str
    part: int
    round: int
    proposal: str | None = None
