from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem
from game.content.steps import loops


def check(form: Located) -> Iterator[Problem]:
    """Every loop has an end: something that it goes through, or a number of turns."""
    for loop in loops(form):
        if form.at((*loop.where, "each")) is None and form.at((*loop.where, "at_most")) is None:
            yield form.error(
                loop.where,
                "nothing says how often this loop goes round",
                "Add `at_most: 10`, or `each:` with what it goes through.",
                key=True,
            )
