from collections.abc import Iterator
from pathlib import Path

from game.content.located import Located, Where
from game.content.problems import Problem, nearest, shortened
from game.core.text import Text
from game.paths import assets_folder

ABOUT = Text(
    "check/pictures-exist/about",
    "Every picture is an icon of the program or a file in the deck's images folder.",
)
WRONG = "cards:\n  - {id: machines, kind: question, text: What is a leaf worth?, picture: leef}"
RIGHT = "cards:\n  - {id: machines, kind: question, text: What is a leaf worth?, picture: leaf}"

_SAID = Text("check/pictures-exist/said", "there is no picture `{name}`")
_FIX = Text(
    "check/pictures-exist/fix",
    "Name an icon of assets/icons without .svg, or put the file into the deck's images folder.",
)


def check(deck: Located) -> Iterator[Problem]:
    icons = {path.stem for path in _files(assets_folder() / "icons") if path.suffix == ".svg"}
    images = {path.name for path in _files(deck.folder / "images")}
    listed = {name for image in deck.items(("images",)) if (name := deck.text((*image, "file")))}
    for card in deck.items(("cards",)):
        # Of an image that is listed and not there, another check tells at its entry.
        yield from _missing(deck, (*card, "picture"), icons | images | listed)
    yield from _missing(deck, ("look", "icon"), icons)


def _missing(deck: Located, place: Where, known: set[str]) -> Iterator[Problem]:
    name = deck.text(place)
    if name and name not in known:
        yield deck.error(place, _SAID, _FIX, nearest(name, sorted(known)), name=shortened(name))


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.is_file()] if folder.is_dir() else []
