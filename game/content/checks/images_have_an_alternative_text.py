from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, shortened
from game.core.text import Text

ABOUT = Text(
    "check/images-have-an-alternative-text/about",
    "Every image that a card shows is listed under `images:` with a text for people who do not see it.",
)
WRONG = "cards:\n  - {id: machines, kind: question, text: What happens here?, picture: hall.png}"
RIGHT = f"""\
images:
  - {{file: hall.png, alt: A grey hall without windows beside a river.}}
{WRONG}"""

_SAID = Text("check/images-have-an-alternative-text/said", "the image `{name}` has no alternative text")
_FIX = Text(
    "check/images-have-an-alternative-text/fix",
    "Add it under `images:` of the deck: `- {{file: {name}, alt: What it shows.}}`",
)


def check(deck: Located) -> Iterator[Problem]:
    listed = {deck.text((*image, "file")) for image in deck.items(("images",))}
    for card in deck.items(("cards",)):
        name = deck.text((*card, "picture"))
        if name and "." in name and name not in listed and (deck.folder / "images" / name).is_file():
            yield deck.error((*card, "picture"), _SAID, _FIX, name=shortened(name))
