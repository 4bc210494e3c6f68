from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem
from game.content.steps import phases
from game.core.text import Text

ABOUT = Text("check/reveals-show-something/about", "A reveal has something to show: an outcome, the answer, or facts.")
WRONG = """\
phases:
  - {id: end, kind: reveal, name: End, prompt: Look.}"""
RIGHT = WRONG.replace("reveal,", "reveal, facts: 1,")

_SAID = Text("check/reveals-show-something/said", "this reveal shows nothing")
_FIX = Text("check/reveals-show-something/fix", "Add a line `outcome:`, `answer: true` or `facts: 1`.")


def check(form: Located) -> Iterator[Problem]:
    for reveal in phases(form, "reveal"):
        facts = form.number((*reveal, "facts")) or 0
        if form.at((*reveal, "outcome")) is None and form.at((*reveal, "answer")) is not True and facts < 1:
            yield form.error(reveal, _SAID, _FIX)
