from collections.abc import Iterator

from game.content.cards import cards_of
from game.content.ids import repeated_ids
from game.content.located import Located
from game.content.problems import Problem
from game.core.text import Text

ABOUT = Text(
    "check/ids-on-a-card-are-unique/about",
    "No two options, items or roles of a card have the same id: votes and translations find them by it.",
)
WRONG = """\
cards:
  - id: old-computers
    kind: dilemma
    text: What about the old computers?
    options:
      - {id: repair, text: Repair them.}
      - {id: repair, text: Buy new ones.}"""
RIGHT = WRONG.replace("repair, text: Buy", "replace, text: Buy")

_LISTS = {"dilemma": "options", "ranking": "items", "trial": "roles"}


def check(deck: Located) -> Iterator[Problem]:
    for kind, field in _LISTS.items():
        for card in cards_of(deck, kind):
            yield from repeated_ids(deck, (*card, field))
