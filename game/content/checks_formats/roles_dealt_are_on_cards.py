from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, listed
from game.content.steps import CARDS_WITH_ROLES, phases, shown_cards
from game.core.text import Text

ABOUT = Text("check/roles-dealt-are-on-cards/about", "Roles are dealt only by formats whose cards all have roles.")
WRONG = """\
cards: [statement]
phases:
  - {id: deal, kind: assign, deal: roles, name: Deal, prompt: Find your table.}"""
RIGHT = WRONG.replace("[statement]", "[case]")

_SAID = Text("check/roles-dealt-are-on-cards/said", "cards of the kind {kinds} have no roles to deal")
_NO_CARDS = Text("check/roles-dealt-are-on-cards/no-cards", "a format without cards has no roles to deal")
_FIX = Text("check/roles-dealt-are-on-cards/fix", "Play only the kinds {kinds_with_roles}, or deal `sides`.")


def check(form: Located) -> Iterator[Problem]:
    without = [kind for kind in shown_cards(form) if kind not in CARDS_WITH_ROLES]
    for phase in phases(form, "assign"):
        if form.text((*phase, "deal")) == "roles" and (without or not shown_cards(form)):
            yield form.error(
                (*phase, "deal"),
                _SAID if without else _NO_CARDS,
                _FIX,
                kinds=listed(without),
                kinds_with_roles=listed(CARDS_WITH_ROLES),
            )
