from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem
from game.core.text import Text

ABOUT = Text("check/image-files-are-unique/about", "No image is listed twice: nobody could tell which text counts.")
WRONG = "images:\n  - {file: hall.png, alt: A grey hall.}\n  - {file: hall.png, alt: A hall beside a river.}"
RIGHT = "images:\n  - {file: hall.png, alt: A grey hall beside a river.}"

_SAID = Text("check/image-files-are-unique/said", "`{name}` is listed already, in line {line}")
_FIX = Text("check/image-files-are-unique/fix", "Keep the entry with the better text.")


def check(deck: Located) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for image in deck.items(("images",)):
        place = (*image, "file")
        name = deck.text(place)
        if name is None:
            continue
        if name in first:
            yield deck.error(place, _SAID, _FIX, name=name, line=first[name])
        first.setdefault(name, deck.position(place)[0])
