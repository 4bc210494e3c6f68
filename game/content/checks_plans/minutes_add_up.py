from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem


def check(plan: Located) -> Iterator[Problem]:
    """The minutes of all parts together are the length of the plan."""
    length = plan.number(("minutes",))
    parts = [plan.number((*part, "minutes")) for part in plan.items(("parts",))]
    known = [minutes for minutes in parts if minutes is not None]
    if length is not None and parts and len(known) == len(parts) and sum(known) != length:
        yield plan.error(
            ("minutes",),
            f"the parts take {sum(known)} minutes in all, but the plan says {length}",
            f"Write `minutes: {sum(known)}`, or give the parts {abs(length - sum(known))} minutes "
            f"{'more' if sum(known) < length else 'less'}.",
        )
