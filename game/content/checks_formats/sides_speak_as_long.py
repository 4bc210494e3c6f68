from collections.abc import Iterator

from game.content.located import Located, Where
from game.content.problems import Problem
from game.content.steps import loop_round, phases
from game.core.ballots import SIDES
from game.core.format import ALTERNATE


def check(form: Located) -> Iterator[Problem]:
    """Both sides have the same time to speak in all, whether in phases of their own or in turn."""
    seconds = dict.fromkeys(SIDES, 0)
    last: dict[str, Where] = {}
    for phase in phases(form, "speak"):
        who = form.text((*phase, "who"))
        if who in SIDES:
            seconds[who] += form.number((*phase, "seconds")) or 0
            last[who] = phase
        loop = loop_round(form, phase)
        turns = form.number((*loop.where, "at_most")) if loop is not None else None
        if who == ALTERNATE and loop is not None and turns is not None and turns % len(SIDES):
            yield form.warning(
                (*loop.where, "at_most"),
                f"of {turns} turns, one side has one more than the other",
                f"Write an even number: `at_most: {turns + 1}`.",
            )
    if len(set(seconds.values())) > 1:
        least = min(last, key=lambda side: seconds[side])
        told = " and ".join(f"`{side}` {time} s" for side, time in seconds.items())
        yield form.warning(last[least], f"the sides do not speak as long: {told} in all", "Give them the same time.")
