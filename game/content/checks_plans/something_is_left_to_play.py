from collections.abc import Iterator

from game.content.located import Located
from game.content.playable import played_parts
from game.content.problems import Problem
from game.core.format import Format, PhaseKind


def check(plan: Located) -> Iterator[Problem]:
    """A plan lets the room debate, even when all that may be left out is left out."""
    parts = list(played_parts(plan))
    if len(parts) < sum(1 for _ in plan.items(("parts",))):
        return  # a format that is not there: nobody knows what it would play
    if parts and not any(_debates(played) for _, played in parts):
        yield plan.error(("parts",), "in this plan nobody debates anything", "Add a part whose format plays cards.")
    elif parts and all(plan.at((*part, "droppable")) is True for part, _ in parts):
        yield plan.error(
            ("parts",),
            "every part may be left out, so nothing may be left of the session",
            "Take `droppable` out of the part for which people come.",
        )


def _debates(played: Format) -> bool:
    return bool(played.cards) or any(phase.kind in (PhaseKind.DISCUSS, PhaseKind.VOTE) for phase in played.phases)
