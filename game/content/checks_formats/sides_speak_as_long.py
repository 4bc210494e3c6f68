from collections.abc import Iterator

from game.content.located import Located, Where
from game.content.problems import Problem, shortened
from game.core.text import Text

ABOUT = Text("check/sides-speak-as-long/about", "All sides that speak have the same time in all.")
WRONG = """\
phases:
  - {id: pro, kind: speak, who: for, name: For, prompt: Speak., seconds: 120}
  - {id: con, kind: speak, who: against, name: Against, prompt: Speak., seconds: 60}"""
RIGHT = WRONG.replace("60}", "120}")

_SAID = Text("check/sides-speak-as-long/said", "the sides do not speak as long in all: {times}")
_FIX = Text("check/sides-speak-as-long/fix", "Give them the same time.")


def check(form: Located) -> Iterator[Problem]:
    seconds: dict[str, int] = {}
    last: dict[str, Where] = {}
    for phase in form.items(("phases",)):
        side = form.text((*phase, "who"))
        if side and form.text((*phase, "kind")) == "speak":
            seconds[side] = seconds.get(side, 0) + (form.number((*phase, "seconds")) or 0)
            last[side] = phase
    if len(set(seconds.values())) > 1:
        least = min(seconds, key=lambda side: seconds[side])
        times = ", ".join(f"`{shortened(side)}` {time} s" for side, time in seconds.items())
        yield form.warning(last[least], _SAID, _FIX, times=times)
