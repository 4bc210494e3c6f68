from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem
from game.content.steps import loops
from game.core.text import Text

ABOUT = Text("check/loops-end/about", "Every loop has an end: something that it goes through, or a number of turns.")
WRONG = """\
phases:
  - {id: talk, kind: discuss, name: Talk, prompt: Talk., loop: {from: talk}}"""
RIGHT = WRONG.replace("{from: talk}", "{from: talk, at_most: 5}")

_SAID = Text("check/loops-end/said", "nothing says how often this loop goes round")
_FIX = Text("check/loops-end/fix", "Add `at_most: 10`, or `each:` with what it goes through.")


def check(form: Located) -> Iterator[Problem]:
    for loop in loops(form):
        if form.at((*loop.where, "each")) is None and form.at((*loop.where, "at_most")) is None:
            yield form.error(loop.where, _SAID, _FIX, key=True)
