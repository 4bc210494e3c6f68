from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem
from game.content.steps import loop_round, phases
from game.core.format import ALTERNATE, EACH

SPEAKERS = ("role", "table", "option")
"""What a loop can go through so that it speaks: notes and themes do not."""


def check(form: Located) -> Iterator[Problem]:
    """Who speaks in turn, speaks in a loop: the sides, or the roles, tables or options that it goes through."""
    for phase in phases(form, "speak"):
        who = form.text((*phase, "who"))
        loop = loop_round(form, phase)
        if who == ALTERNATE and (loop is None or loop.each is not None):
            yield form.error(
                (*phase, "who"),
                "the sides can alternate only in a loop that counts turns",
                "Add a `loop:` with `at_most: 10` to this phase or to one that follows it.",
            )
        if who == EACH and (loop is None or loop.each not in SPEAKERS):
            yield form.error(
                (*phase, "who"),
                "`each` stands for nobody here",
                "Put the phase into a loop with `each: role`, `each: table` or `each: option`, "
                "or leave `who` out and say in the prompt who speaks.",
            )
