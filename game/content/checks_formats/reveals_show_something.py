from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem
from game.content.steps import phases


def check(form: Located) -> Iterator[Problem]:
    """A reveal has something to show: an outcome, the answer, or facts."""
    for reveal in phases(form, "reveal"):
        facts = form.number((*reveal, "facts")) or 0
        if form.at((*reveal, "outcome")) is None and form.at((*reveal, "answer")) is not True and facts < 1:
            yield form.error(
                reveal, "this reveal shows nothing", "Add a line `outcome:`, `answer: true` or `facts: 1`."
            )
