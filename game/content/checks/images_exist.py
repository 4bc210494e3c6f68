from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, nearest, shortened
from game.core.text import Text

ABOUT = Text("check/images-exist/about", "Every image that the deck lists is a file in its images folder.")
WRONG = "images:\n  - {file: hall.png, alt: A grey hall.}  # there is no images/hall.png"
RIGHT = "images: []  # or images/hall.png is there"

_SAID = Text("check/images-exist/said", "there is no file `{name}` in the deck's images folder")
_LINK = Text("check/images-exist/link", "`{name}` is a link to another file, which would stay behind")
_FIX = Text("check/images-exist/fix", "Put the file into the folder images beside deck.yaml, or mend its name.")


def check(deck: Located) -> Iterator[Problem]:
    folder = deck.folder / "images"
    files = sorted(path.name for path in folder.iterdir() if path.is_file()) if folder.is_dir() else []
    for image in deck.items(("images",)):
        place = (*image, "file")
        name = deck.text(place)
        if name and name not in files:
            yield deck.error(place, _SAID, _FIX, nearest(name, files), name=shortened(name))
        elif name and (folder / name).is_symlink():
            yield deck.error(place, _LINK, _FIX, name=name)
