from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, listed
from game.core.ballots import SIDES


def check(form: Located) -> Iterator[Problem]:
    """A phase in which one side speaks says which."""
    for phase in form.items(("phases",)):
        if form.text((*phase, "kind")) == "speak" and form.at((*phase, "who")) is None:
            yield form.error(
                phase, "nobody knows who speaks in this phase", f"Add a line `who:` with one of {listed(SIDES)}."
            )
