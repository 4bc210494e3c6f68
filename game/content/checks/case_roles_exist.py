from collections.abc import Iterator

from game.content.cards import cards_of
from game.content.ids import ids
from game.content.located import Located
from game.content.problems import Problem, nearest, shortened
from game.core.text import Text

ABOUT = Text("check/case-roles-exist/about", "Every role that a case names is one of the deck's roles.")
WRONG = """\
roles:
  - {id: mayor, name: The mayor, interests: Wants work for the town.}
  - {id: farmer, name: The farmer, interests: Wants water in August.}
cards:
  - id: data-centre
    kind: case
    text: A data centre wants to settle in a village.
    parts: [The village needs jobs., In August the river runs dry.]
    question: Should the village say yes?
    roles: [mayor, famer]"""
RIGHT = WRONG.replace("famer", "farmer")

_SAID = Text("check/case-roles-exist/said", "no role of this deck is called `{name}`")
_FIX = Text("check/case-roles-exist/fix", "Mend the name, or add the role under `roles:` of the deck.")


def check(deck: Located) -> Iterator[Problem]:
    known = ids(deck, ("roles",))
    for card in cards_of(deck, "case"):
        for place, name in deck.texts((*card, "roles")):
            if name not in known:
                yield deck.error(place, _SAID, _FIX, nearest(name, known), name=shortened(name))
