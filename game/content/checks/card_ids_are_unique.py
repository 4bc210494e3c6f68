from collections.abc import Iterator

from game.content.ids import repeated_ids
from game.content.located import Located
from game.content.problems import Problem
from game.core.text import Text

ABOUT = Text(
    "check/card-ids-are-unique/about", "No two cards have the same id: sessions and translations find a card by it."
)
WRONG = """\
cards:
  - id: machines
    kind: question
    text: What would you never let a machine decide?
  - id: machines
    kind: question
    text: What would you gladly leave to it?"""
RIGHT = """\
cards:
  - id: machines
    kind: question
    text: What would you never let a machine decide?
  - id: gladly
    kind: question
    text: What would you gladly leave to it?"""


def check(deck: Located) -> Iterator[Problem]:
    yield from repeated_ids(deck, ("cards",))
