from collections.abc import Iterator

from game.content.build import LOOKS
from game.content.located import Located
from game.content.problems import Problem, nearest, shortened


def check(deck: Located) -> Iterator[Problem]:
    """A topic without a colour and an icon of its own is given them by the deck."""
    topic = deck.text(("topic",))
    if topic and topic not in LOOKS and deck.at(("look",)) is None:
        yield deck.error(
            ("topic",),
            f"the topic `{shortened(topic)}` has no colour and icon of its own, and the deck gives none",
            "Add a line `look: {colour: work, icon: briefcase}` with a colour and an icon.",
            nearest(topic, LOOKS),
        )
