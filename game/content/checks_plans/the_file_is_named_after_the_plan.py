from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, shortened
from game.core.text import Text

ABOUT = Text(
    "check/the-file-is-named-after-the-plan/about",
    "The file of a plan has the plan's id as its name: lists of plans show files.",
)
WRONG = "id: another  # in the file sample.yaml"
RIGHT = "id: sample  # in the file sample.yaml"

_SAID = Text("check/the-file-is-named-after-the-plan/said", "the plan is called `{name}`, but its file `{file}`")
_FIX = Text("check/the-file-is-named-after-the-plan/fix", "Give both the same name.")


def check(plan: Located) -> Iterator[Problem]:
    name = plan.text(("id",))
    if name and name != plan.path.stem:
        yield plan.warning(("id",), _SAID, _FIX, name=shortened(name), file=shortened(plan.path.name))
