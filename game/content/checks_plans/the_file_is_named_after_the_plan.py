from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, shortened


def check(plan: Located) -> Iterator[Problem]:
    """The file of a plan has the plan's id as its name: lists of plans show files."""
    name = plan.text(("id",))
    if name and name != plan.path.stem:
        yield plan.warning(
            ("id",),
            f"the plan is called `{shortened(name)}`, but its file `{plan.path.name}`",
            "Give both the same name.",
        )
