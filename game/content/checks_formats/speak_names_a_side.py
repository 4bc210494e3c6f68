from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, listed
from game.core.ballots import SIDES
from game.core.text import Text

ABOUT = Text("check/speak-names-a-side/about", "A phase in which one side speaks says which.")
WRONG = "phases:\n  - {id: pro, kind: speak, name: For, prompt: Speak., seconds: 120}"
RIGHT = "phases:\n  - {id: pro, kind: speak, who: for, name: For, prompt: Speak., seconds: 120}"

_SAID = Text("check/speak-names-a-side/said", "nobody knows who speaks in this phase")
_FIX = Text("check/speak-names-a-side/fix", "Add a line `who:` with one of {sides}.")


def check(form: Located) -> Iterator[Problem]:
    for phase in form.items(("phases",)):
        if form.text((*phase, "kind")) == "speak" and form.at((*phase, "who")) is None:
            yield form.error(phase, _SAID, _FIX, sides=listed(SIDES))
