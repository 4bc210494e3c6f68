from collections.abc import Iterator

from game.content.build import LOOKS
from game.content.located import Located
from game.content.problems import Problem, nearest, shortened
from game.core.text import Text

ABOUT = Text(
    "check/topics-have-a-look/about",
    "A topic without a colour and an icon of its own is given them by the deck.",
)
WRONG = "topic: health"
RIGHT = "topic: health\nlook: {colour: work, icon: scales}"

_SAID = Text(
    "check/topics-have-a-look/said",
    "the topic `{topic}` has no colour and icon of its own, and the deck gives none",
)
_FIX = Text(
    "check/topics-have-a-look/fix",
    "Add a line `look: {colour: work, icon: briefcase}` with a colour and an icon.",
)


def check(deck: Located) -> Iterator[Problem]:
    topic = deck.text(("topic",))
    if topic and topic not in LOOKS and deck.at(("look",)) is None:
        yield deck.error(("topic",), _SAID, _FIX, nearest(topic, LOOKS), topic=shortened(topic))
