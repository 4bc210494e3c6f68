"""Translatable text: an author's words together with the place they stand in."""

from game.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """One translatable text.

    `context` is built from ids that authors give (`environment/ban-school-images/text`), so that mending a
    typo in `source` never loses its translations silently.
    """

    context: str
    source: str


@dataclass(frozen=True, slots=True)
class Plural:
    """A text that depends on the number `n`; `one` and `many` both may hold `{n}`."""

    context: str
    one: str
    many: str
