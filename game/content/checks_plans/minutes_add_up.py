from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem
from game.core.text import Text

ABOUT = Text("check/minutes-add-up/about", "The minutes of all parts together are the length of the plan.")
WRONG = """\
minutes: 30
parts:
  - {format: my-evening, minutes: 5}
  - {format: my-debate, cards: 5, minutes: 24}"""
RIGHT = WRONG.replace("24}", "25}")

_SAID = Text("check/minutes-add-up/said", "the parts take {found} minutes in all, but the plan says {length}")
_FIX = Text("check/minutes-add-up/fix", "Write `minutes: {found}`, or change the minutes of a part.")


def check(plan: Located) -> Iterator[Problem]:
    length = plan.number(("minutes",))
    parts = [plan.number((*part, "minutes")) for part in plan.items(("parts",))]
    known = [minutes for minutes in parts if minutes is not None]
    if length is not None and parts and len(known) == len(parts) and sum(known) != length:
        yield plan.error(("minutes",), _SAID, _FIX, found=sum(known), length=length)
