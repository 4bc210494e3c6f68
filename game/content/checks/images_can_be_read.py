from collections.abc import Iterator

from game.content.images import ENDINGS, NoImage
from game.content.limits import Unreadable
from game.content.listed_images import listed_images
from game.content.located import Located
from game.content.problems import Problem
from game.core.text import Text

ABOUT = Text(
    "check/images-can-be-read/about",
    "Every image is a PNG, JPEG, WebP or SVG file, as the ending of its name says, and does not move.",
)
WRONG = "images/hall.png  a JPEG that was renamed"
RIGHT = "images/hall.jpg  a JPEG"

_DAMAGED = Text("check/images-can-be-read/said", "`{name}` is no image that can be read")
_SAVE = Text(
    "check/images-can-be-read/fix",
    "Open it in an image editor and save it anew as PNG, JPEG, WebP (a still picture) or SVG with a size.",
)
_OTHER = Text("check/images-can-be-read/other", "`{name}` is in truth an image of the kind {kind}")
_RENAME = Text("check/images-can-be-read/rename", "Give the file the ending of its kind, or save it anew.")


def check(deck: Located) -> Iterator[Problem]:
    for image in listed_images(deck):
        if isinstance(image.found, NoImage):
            yield deck.error(image.place, _DAMAGED, _SAVE, name=image.name)
        elif not isinstance(image.found, Unreadable) and image.found.kind != ENDINGS.get(image.ending):
            yield deck.error(image.place, _OTHER, _RENAME, name=image.name, kind=image.found.kind.upper())
