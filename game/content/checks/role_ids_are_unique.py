from collections.abc import Iterator

from game.content.ids import repeated_ids
from game.content.located import Located
from game.content.problems import Problem
from game.core.text import Text

ABOUT = Text("check/role-ids-are-unique/about", "No two roles have the same id: translations find a role by it.")
WRONG = """\
roles:
  - {id: mayor, name: The mayor, interests: Wants work for the town.}
  - {id: mayor, name: The farmer, interests: Wants water in August.}"""
RIGHT = """\
roles:
  - {id: mayor, name: The mayor, interests: Wants work for the town.}
  - {id: farmer, name: The farmer, interests: Wants water in August.}"""


def check(deck: Located) -> Iterator[Problem]:
    yield from repeated_ids(deck, ("roles",))
