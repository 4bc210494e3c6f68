from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, shortened
from game.core.text import Text

ABOUT = Text(
    "check/the-file-is-named-after-the-format/about",
    "The file of a format has the format's id as its name: lists of formats show files.",
)
WRONG = "id: another  # in the file sample.yaml"
RIGHT = "id: sample  # in the file sample.yaml"

_SAID = Text("check/the-file-is-named-after-the-format/said", "the format is called `{name}`, but its file `{file}`")
_FIX = Text("check/the-file-is-named-after-the-format/fix", "Give both the same name.")


def check(form: Located) -> Iterator[Problem]:
    name = form.text(("id",))
    if name and name != form.path.stem:
        yield form.warning(("id",), _SAID, _FIX, name=shortened(name), file=shortened(form.path.name))
