from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, listed
from game.content.steps import phases, shown_cards
from game.core.text import Text

ABOUT = Text(
    "check/ranks-and-estimates-have-cards/about", "A number is asked for only on estimates, an order only on rankings."
)
WRONG = """\
cards: [statement]
phases:
  - {id: guess, kind: estimate, name: Guess, prompt: Guess.}
  - {id: end, kind: reveal, outcome: closest, votes: [guess], name: End, prompt: Look.}"""
RIGHT = WRONG.replace("[statement]", "[estimate]")

_SAID = Text("check/ranks-and-estimates-have-cards/said", "cards of the kind {kinds} have nothing for this phase")
_NO_CARDS = Text("check/ranks-and-estimates-have-cards/no-cards", "a format without cards has nothing for this phase")
_FIX = Text("check/ranks-and-estimates-have-cards/fix", "Play `cards: [{card}]` alone, or take the phase out.")

CARD_OF = {"estimate": "estimate", "rank": "ranking"}
"""What the room works on in each kind of phase."""


def check(form: Located) -> Iterator[Problem]:
    for phase in phases(form, *CARD_OF):
        card = CARD_OF[form.text((*phase, "kind")) or ""]
        others = [kind for kind in shown_cards(form) if kind != card]
        if others or not shown_cards(form):
            said = _SAID if others else _NO_CARDS
            yield form.error((*phase, "kind"), said, _FIX, kinds=listed(others), card=card)
