from collections.abc import Iterator

from game.content.located import Located
from game.content.playable import played_parts
from game.content.problems import Problem
from game.core.format import Format, PhaseKind
from game.core.text import Text

ABOUT = Text(
    "check/breaks-stand-between-parts/about",
    "A break comes between two parts, and a room never goes much more than an hour and a half without one.",
)
WRONG = """\
parts:
  - {format: my-break, minutes: 10}
  - {format: my-debate, cards: 5, minutes: 25}"""
RIGHT = """\
parts:
  - {format: my-debate, cards: 5, minutes: 25}
  - {format: my-break, minutes: 10}
  - {format: my-debate, cards: 5, minutes: 25}"""

_AT_AN_END = Text(
    "check/breaks-stand-between-parts/at-an-end", "a break at the beginning or at the end gives nobody a pause"
)
_MOVE = Text("check/breaks-stand-between-parts/move", "Put it between two parts, or take it out.")
_TOO_LONG = Text(
    "check/breaks-stand-between-parts/too-long",
    "by the end of this part the room has had no break for {minutes} minutes",
)
_ADD = Text("check/breaks-stand-between-parts/add", "Put a format with a break before it.")

LONGEST_WITHOUT_BREAK = 100
"""Minutes that a room sits through; longer plans need a break."""


def check(plan: Located) -> Iterator[Problem]:
    count = sum(1 for _ in plan.items(("parts",)))
    without = 0
    for part, played in played_parts(plan):
        if _is_break(played):
            without = 0
            if part[1] in (0, count - 1):
                yield plan.warning((*part, "format"), _AT_AN_END, _MOVE)
            continue
        before, without = without, without + (plan.number((*part, "minutes")) or 0)
        if before <= LONGEST_WITHOUT_BREAK < without:
            yield plan.warning((*part, "format"), _TOO_LONG, _ADD, minutes=without)


def _is_break(played: Format) -> bool:
    return all(phase.kind is PhaseKind.BREAK for phase in played.phases)
