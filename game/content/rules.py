"""A rule: what a problem is called, what it asks for, and how it looks wrong and right."""

from game.core.text import Text
from game.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """`id` is stable and in kebab-case. `wrong` and `right` are lines of a file with the mistake and without it."""

    id: str
    about: Text
    wrong: str
    right: str
