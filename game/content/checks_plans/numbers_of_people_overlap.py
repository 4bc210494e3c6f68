from collections.abc import Iterator

from game.content.located import Located
from game.content.playable import played_parts
from game.content.problems import Problem
from game.core.text import Text

ABOUT = Text(
    "check/numbers-of-people-overlap/about",
    "The fewest people of a plan come before the most, and each of its formats suits them all.",
)
WRONG = "people: [40, 6]"
RIGHT = "people: [6, 40]"

_BACKWARDS = Text("check/numbers-of-people-overlap/backwards", "the numbers of people go from {fewest} down to {most}")
_TURN = Text("check/numbers-of-people-overlap/turn", "Write `people: [{most}, {fewest}]`.")
_SAID = Text(
    "check/numbers-of-people-overlap/said",
    "`{format}` suits {least} to {top} people, but the plan is for {fewest} to {most}",
)
_OTHERS = Text("check/numbers-of-people-overlap/others", "Choose another format, or other numbers of people.")
_NARROW = Text("check/numbers-of-people-overlap/narrow", "Write `people: [{first}, {last}]`, or choose another format.")


def check(plan: Located) -> Iterator[Problem]:
    fewest, most = plan.number(("people", 0)), plan.number(("people", 1))
    if fewest is None or most is None:
        return
    if fewest > most:
        yield plan.error(("people",), _BACKWARDS, _TURN, fewest=fewest, most=most)
        return
    for part, played in played_parts(plan):
        least, top = played.people
        place, name = (*part, "format"), played.id
        if fewest > top or most < least:
            yield plan.error(place, _SAID, _OTHERS, format=name, least=least, top=top, fewest=fewest, most=most)
        elif fewest < least or most > top:
            yield plan.warning(
                place,
                _SAID,
                _NARROW,
                format=name,
                least=least,
                top=top,
                fewest=fewest,
                most=most,
                first=max(fewest, least),
                last=min(most, top),
            )
