from collections.abc import Iterator

from game.content.located import Located
from game.content.playable import played_parts
from game.content.problems import Problem
from game.core.format import Format, PhaseKind
from game.core.text import Text

ABOUT = Text(
    "check/something-is-left-to-play/about",
    "A plan lets the room debate, even when all that may be left out is left out.",
)
WRONG = "parts:\n  - {format: my-debate, cards: 5, minutes: 25, droppable: true}"
RIGHT = "parts:\n  - {format: my-debate, cards: 5, minutes: 25}"

_NO_DEBATE = Text("check/something-is-left-to-play/no-debate", "in this plan nobody debates anything")
_ADD = Text("check/something-is-left-to-play/add", "Add a part whose format plays cards.")
_ALL = Text("check/something-is-left-to-play/all", "every part may be left out, so nothing may be left of the session")
_KEEP = Text("check/something-is-left-to-play/keep", "Take `droppable` out of the part for which people come.")


def check(plan: Located) -> Iterator[Problem]:
    parts = list(played_parts(plan))
    if not parts or len(parts) < sum(1 for _ in plan.items(("parts",))):
        return  # a format that is not there: nobody knows what it would play
    if not any(_debates(played) for _, played in parts):
        yield plan.error(("parts",), _NO_DEBATE, _ADD)
    elif all(plan.at((*part, "droppable")) is True for part, _ in parts):
        yield plan.error(("parts",), _ALL, _KEEP)


def _debates(played: Format) -> bool:
    return bool(played.cards) or any(phase.kind in (PhaseKind.DISCUSS, PhaseKind.VOTE) for phase in played.phases)
