from collections.abc import Iterator

from game.content.located import Located, Where
from game.content.problems import Problem


def check(form: Located) -> Iterator[Problem]:
    """All sides that speak have the same time in all."""
    seconds: dict[str, int] = {}
    last: dict[str, Where] = {}
    for phase in form.items(("phases",)):
        side = form.text((*phase, "who"))
        if side and form.text((*phase, "kind")) == "speak":
            seconds[side] = seconds.get(side, 0) + (form.number((*phase, "seconds")) or 0)
            last[side] = phase
    if len(set(seconds.values())) > 1:
        least = min(seconds, key=lambda side: seconds[side])
        told = " and ".join(f"`{side}` {time} s" for side, time in seconds.items())
        yield form.warning(last[least], f"the sides do not speak as long: {told} in all", "Give them the same time.")
