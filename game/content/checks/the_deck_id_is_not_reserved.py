from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, listed
from game.core.text import Text

ABOUT = Text(
    "check/the-deck-id-is-not-reserved/about",
    "No deck has an id under which the game's own texts are translated, or a name that Windows keeps for itself.",
)
WRONG = "id: formats"
RIGHT = "id: my-first-deck"

_SAID = Text("check/the-deck-id-is-not-reserved/said", "a deck cannot be called `{name}`")
_FIX = Text("check/the-deck-id-is-not-reserved/fix", "Take another id: {taken} are taken.")

RESERVED = ("formats", "plans", "ui")
WINDOWS = ("con", "nul", "aux", "prn", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)))
"""No folder can have these names there, and a deck's folder has its id as its name."""


def check(deck: Located) -> Iterator[Problem]:
    name = deck.text(("id",))
    if name in RESERVED or name in WINDOWS:
        yield deck.error(("id",), _SAID, _FIX, name=name, taken=listed([*RESERVED, *WINDOWS[:4]]))
