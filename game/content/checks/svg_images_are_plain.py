from collections.abc import Iterator

from game.content.listed_images import listed_images
from game.content.located import Located
from game.content.problems import Problem
from game.content.svg import NoSvg, read_svg
from game.core.text import Text
from game.i18n.phrases import phrase

ABOUT = Text(
    "check/svg-images-are-plain/about",
    "An SVG image is a plain drawing: no DOCTYPE, script, reference to the outside, repetition or dashed line.",
)
WRONG = '<svg viewBox="0 0 9 9"><use href="https://example.org/hall.svg"/></svg>'
RIGHT = '<svg viewBox="0 0 9 9"><path d="M1 1H8V8H1Z"/></svg>'

_SAID = Text("check/svg-images-are-plain/said", "the drawing `{name}` holds {what}")
_FIX = Text(
    "check/svg-images-are-plain/fix",
    "In a vector editor turn everything into paths and save as plain SVG, or export it as PNG.",
)


def check(deck: Located) -> Iterator[Problem]:
    for image in listed_images(deck):
        if image.ending != "svg" or not image.data:
            continue
        try:
            faults = read_svg(image.data).faults
        except NoSvg:
            continue  # another check tells of it
        for text, name in faults:
            yield deck.error(image.place, _SAID, _FIX, name=image.name, what=phrase(text, name=name))
