from collections.abc import Iterator

from game.content.library import find_formats_for
from game.content.located import Located
from game.content.playable import opened
from game.content.problems import Problem, listed, nearest, shortened
from game.core.text import Text

ABOUT = Text("check/formats-named-exist/about", "Every format that a plan names is there, and can be played.")
WRONG = "parts:\n  - {format: my-debatte, cards: 5, minutes: 25}"
RIGHT = "parts:\n  - {format: my-debate, cards: 5, minutes: 25}"

_UNKNOWN = Text("check/formats-named-exist/unknown", "there is no format `{name}`")
_NAME_ONE = Text("check/formats-named-exist/name-one", "Name one of: {known}.")
_FAULTY = Text("check/formats-named-exist/faulty", "the format `{name}` has mistakes, so it cannot be played")
_SEE = Text("check/formats-named-exist/see", "See what is wrong with it: `palabre check {file}`.")


def check(plan: Located) -> Iterator[Problem]:
    files = find_formats_for(plan.path)
    for part in plan.items(("parts",)):
        place = (*part, "format")
        name = plan.text(place)
        if name is None:
            continue
        if name not in files:
            hint = nearest(name, files)
            yield plan.error(place, _UNKNOWN, _NAME_ONE, hint, name=shortened(name), known=listed(files))
        elif opened(files[name]) is None:
            yield plan.error(place, _FAULTY, _SEE, name=shortened(name), file=str(files[name]))
