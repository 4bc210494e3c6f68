from collections.abc import Iterator

from game.content.located import Located
from game.content.playable import played_parts
from game.content.problems import Problem
from game.core.format import Format, PhaseKind

LONGEST_WITHOUT_BREAK = 100
"""Minutes that a room sits through; longer plans need a break."""


def check(plan: Located) -> Iterator[Problem]:
    """A break comes between two parts, and a room never goes much more than an hour and a half without one."""
    parts = list(played_parts(plan))
    count = sum(1 for _ in plan.items(("parts",)))
    without = 0
    for part, played in parts:
        if _is_break(played):
            without = 0
            if part[1] in (0, count - 1):
                yield plan.warning(
                    (*part, "format"),
                    "a break at the beginning or at the end gives nobody a pause",
                    "Put it between two parts, or take it out.",
                )
            continue
        before, without = without, without + (plan.number((*part, "minutes")) or 0)
        if before <= LONGEST_WITHOUT_BREAK < without:
            yield plan.warning(
                (*part, "format"),
                f"by the end of this part the room has had no break for {without} minutes",
                "Put a format with a break before it.",
            )


def _is_break(played: Format) -> bool:
    return all(phase.kind is PhaseKind.BREAK for phase in played.phases)
