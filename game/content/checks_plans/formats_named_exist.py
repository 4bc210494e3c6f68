from collections.abc import Iterator

from game.content.library import find_formats
from game.content.located import Located
from game.content.playable import opened
from game.content.problems import Problem, listed, nearest, shortened


def check(plan: Located) -> Iterator[Problem]:
    """Every format that a plan names is there, and can be played."""
    files = find_formats()
    for part in plan.items(("parts",)):
        place = (*part, "format")
        name = plan.text(place)
        if name is None:
            continue
        if name not in files:
            yield plan.error(
                place,
                f"there is no format `{shortened(name)}`",
                f"Name one of: {listed(files)}.",
                nearest(name, files),
            )
        elif opened(files[name]) is None:
            yield plan.error(
                place,
                f"the format `{shortened(name)}` has mistakes, so it cannot be played",
                f"See what is wrong with it: palabre check {files[name]}",
            )
