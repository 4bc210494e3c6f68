from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem
from game.content.steps import LoopAt, loops


def check(form: Located) -> Iterator[Problem]:
    """No loop lies in another one or reaches into it: a room must know how often it comes round."""
    before: list[LoopAt] = []
    for loop in loops(form):
        for other in before:
            if loop.first is not None and loop.first <= other.last:
                line, _ = form.position(other.where, key=True)
                yield form.error(
                    (*loop.where, "from"),
                    f"this loop reaches into the one that is written in line {line}",
                    "Begin it after the end of the other, or take one of them out.",
                )
                break
        before.append(loop)
