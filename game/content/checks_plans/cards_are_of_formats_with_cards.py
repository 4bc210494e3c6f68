from collections.abc import Iterator

from game.content.located import Located
from game.content.playable import played_parts
from game.content.problems import Problem


def check(plan: Located) -> Iterator[Problem]:
    """A part says how many cards it plays, and of which topics, only when its format plays cards."""
    for part, played in played_parts(plan):
        for field in ("cards", "topics"):
            if not played.cards and plan.at((*part, field)) is not None:
                yield plan.warning(
                    (*part, field), f"`{played.id}` plays no cards", f"Take `{field}` out of this part.", key=True
                )
