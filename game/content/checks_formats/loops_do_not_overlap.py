from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem
from game.content.steps import LoopAt, loops
from game.core.text import Text

ABOUT = Text(
    "check/loops-do-not-overlap/about",
    "No loop lies in another one or reaches into it: a room must know how often it comes round.",
)
WRONG = """\
phases:
  - {id: read, kind: show, name: Read, prompt: Read.}
  - {id: talk, kind: discuss, name: Talk, prompt: Talk., loop: {from: talk, at_most: 3}}
  - {id: note, kind: discuss, name: Note, prompt: Note., loop: {from: talk, at_most: 2}}"""
RIGHT = WRONG.replace("{from: talk, at_most: 2}", "{from: note, at_most: 2}")

_SAID = Text("check/loops-do-not-overlap/said", "this loop reaches into the one that is written in line {line}")
_FIX = Text("check/loops-do-not-overlap/fix", "Begin it after the end of the other, or take one of them out.")


def check(form: Located) -> Iterator[Problem]:
    before: list[LoopAt] = []
    for loop in loops(form):
        for other in before:
            if loop.first is not None and loop.first <= other.last:
                line, _ = form.position(other.where, key=True)
                yield form.error((*loop.where, "from"), _SAID, _FIX, line=line)
                break
        before.append(loop)
