from collections.abc import Iterator

from game.content.images import MOST_BYTES, MOST_PIXELS, MOST_SIDE_PX, NoImage
from game.content.limits import Unreadable
from game.content.listed_images import listed_images
from game.content.located import Located
from game.content.problems import Problem
from game.core.text import Text

ABOUT = Text(
    "check/images-are-of-a-safe-size/about",
    "Every image has at most 4096 pixels a side, 8 million pixels in all and 5 MiB: larger ones can stop a computer.",
)
WRONG = "images/hall.jpg  9000 x 6000 pixels"
RIGHT = "images/hall.jpg  1920 x 1280 pixels"

_BYTES = Text("check/images-are-of-a-safe-size/bytes", "`{name}` is larger than {most} MiB, or cannot be read")
_COMPRESS = Text("check/images-are-of-a-safe-size/compress", "Save it smaller, for example as a JPEG 1920 pixels wide.")
_PIXELS = Text(
    "check/images-are-of-a-safe-size/said",
    "`{name}` has {width} × {height} pixels; {side} a side and {most} million in all are the most",
)
_SCALE = Text("check/images-are-of-a-safe-size/fix", "Scale it down in an image editor: 1920 pixels are enough.")


def check(deck: Located) -> Iterator[Problem]:
    for image in listed_images(deck):
        if isinstance(image.found, Unreadable):
            yield deck.error(image.place, _BYTES, _COMPRESS, name=image.name, most=MOST_BYTES // 1024**2)
        elif not isinstance(image.found, NoImage) and not image.found.is_safe:
            yield deck.error(
                image.place,
                _PIXELS,
                _SCALE,
                name=image.name,
                width=image.found.width,
                height=image.found.height,
                side=MOST_SIDE_PX,
                most=MOST_PIXELS // 1_000_000,
            )
