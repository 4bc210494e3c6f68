from collections.abc import Iterator

from game.content.located import Located
from game.content.playable import played_parts
from game.content.problems import Problem


def check(plan: Located) -> Iterator[Problem]:
    """The fewest people of a plan come before the most, and each of its formats suits them all."""
    fewest, most = plan.number(("people", 0)), plan.number(("people", 1))
    if fewest is None or most is None:
        return
    if fewest > most:
        yield plan.error(
            ("people",),
            f"the numbers of people go from {fewest} down to {most}",
            f"Write `people: [{most}, {fewest}]`.",
        )
        return
    for part, played in played_parts(plan):
        least, top = played.people
        if fewest > top or most < least:
            yield plan.error(
                (*part, "format"),
                f"`{played.id}` suits {least} to {top} people, but the plan is for {fewest} to {most}",
                "Choose another format, or other numbers of people.",
            )
        elif fewest < least or most > top:
            yield plan.warning(
                (*part, "format"),
                f"`{played.id}` suits {least} to {top} people only, but the plan is for {fewest} to {most}",
                f"Write `people: [{max(fewest, least)}, {min(most, top)}]`, or choose another format.",
            )
