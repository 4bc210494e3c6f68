from collections.abc import Iterator

from game.content.ids import repeated_ids
from game.content.located import Located
from game.content.problems import Problem
from game.core.text import Text

ABOUT = Text(
    "check/phase-ids-are-unique/about", "No two phases have the same id: votes and translations find a phase by it."
)
WRONG = """\
phases:
  - {id: read, kind: show, name: Read, prompt: Read it., seconds: 30}
  - {id: read, kind: discuss, name: Talk, prompt: Talk., seconds: 180}"""
RIGHT = """\
phases:
  - {id: read, kind: show, name: Read, prompt: Read it., seconds: 30}
  - {id: talk, kind: discuss, name: Talk, prompt: Talk., seconds: 180}"""


def check(form: Located) -> Iterator[Problem]:
    yield from repeated_ids(form, ("phases",))
