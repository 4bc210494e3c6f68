from collections.abc import Iterator

from game.content.located import Located
from game.content.playable import played_parts
from game.content.problems import Problem
from game.core.text import Text

ABOUT = Text(
    "check/cards-are-of-formats-with-cards/about",
    "A part says how many cards it plays, and of which topics, only when its format plays cards.",
)
WRONG = "parts:\n  - {format: my-evening, cards: 2, minutes: 5}"
RIGHT = "parts:\n  - {format: my-evening, minutes: 5}"

_SAID = Text("check/cards-are-of-formats-with-cards/said", "`{format}` plays no cards")
_FIX = Text("check/cards-are-of-formats-with-cards/fix", "Take `{field}` out of this part.")


def check(plan: Located) -> Iterator[Problem]:
    for part, played in played_parts(plan):
        for field in ("cards", "topics"):
            if not played.cards and plan.at((*part, field)) is not None:
                yield plan.warning((*part, field), _SAID, _FIX, key=True, format=played.id, field=field)
