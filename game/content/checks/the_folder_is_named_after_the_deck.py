from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, shortened
from game.core.text import Text

ABOUT = Text(
    "check/the-folder-is-named-after-the-deck/about",
    "The folder of a deck has the deck's id as its name: lists of decks show folders.",
)
WRONG = "id: another  # in the folder sample"
RIGHT = "id: sample  # in the folder sample"

_SAID = Text("check/the-folder-is-named-after-the-deck/said", "the deck is called `{name}`, but its folder `{folder}`")
_FIX = Text("check/the-folder-is-named-after-the-deck/fix", "Give both the same name.")


def check(deck: Located) -> Iterator[Problem]:
    name = deck.text(("id",))
    folder = deck.path.absolute().parent.name
    if name and name != folder:
        yield deck.warning(("id",), _SAID, _FIX, name=shortened(name), folder=shortened(folder))
