from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, shortened


def check(form: Located) -> Iterator[Problem]:
    """The file of a format has the format's id as its name: lists of formats show files."""
    name = form.text(("id",))
    if name and name != form.path.stem:
        yield form.warning(
            ("id",),
            f"the format is called `{shortened(name)}`, but its file `{form.path.name}`",
            "Give both the same name.",
        )
