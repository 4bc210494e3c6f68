from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, shortened
from game.core.text import Text

ABOUT = Text("check/images-are-used/about", "Every image that the deck lists is shown by a card.")
WRONG = "images:\n  - {file: hall.png, alt: A grey hall.}"
RIGHT = f"{WRONG}\ncards:\n  - {{id: machines, kind: question, text: What happens here?, picture: hall.png}}"

_SAID = Text("check/images-are-used/said", "no card shows the image `{name}`")
_FIX = Text("check/images-are-used/fix", "Name it as `picture:` of a card, or delete this entry and its file.")


def check(deck: Located) -> Iterator[Problem]:
    shown = {deck.text((*card, "picture")) for card in deck.items(("cards",))}
    for image in deck.items(("images",)):
        name = deck.text((*image, "file"))
        if name and name not in shown:
            yield deck.warning((*image, "file"), _SAID, _FIX, name=shortened(name))
