from collections.abc import Iterator

from game.content.located import Located, Where
from game.content.problems import Problem
from game.content.steps import loop_round, phases
from game.core.ballots import SIDES
from game.core.format import ALTERNATE
from game.core.text import Text

ABOUT = Text(
    "check/sides-speak-as-long/about",
    "Both sides have the same time to speak in all, whether in phases of their own or in turn.",
)
WRONG = """\
phases:
  - {id: pro, kind: speak, who: for, name: For, prompt: Speak., seconds: 120}
  - {id: con, kind: speak, who: against, name: Against, prompt: Speak., seconds: 60}"""
RIGHT = WRONG.replace("60}", "120}")

_SAID = Text("check/sides-speak-as-long/said", "the sides do not speak as long in all: {times}")
_FIX = Text("check/sides-speak-as-long/fix", "Give them the same time.")
_ODD = Text("check/sides-speak-as-long/odd", "of {turns} turns, one side has one more than the other")
_EVEN = Text("check/sides-speak-as-long/even", "Write an even number: `at_most: {even}`.")


def check(form: Located) -> Iterator[Problem]:
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
            yield form.warning((*loop.where, "at_most"), _ODD, _EVEN, turns=turns, even=turns + 1)
    if len(set(seconds.values())) > 1:
        least = min(last, key=lambda side: seconds[side])
        times = ", ".join(f"`{side}` {time} s" for side, time in seconds.items())
        yield form.warning(last[least], _SAID, _FIX, times=times)
