from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, listed
from game.content.steps import phases, shown_cards

CARD_OF = {"estimate": "estimate", "rank": "ranking"}
"""What the room works on in each kind of phase."""


def check(form: Located) -> Iterator[Problem]:
    """A number is asked for only on estimates, an order only on rankings."""
    for phase in phases(form, *CARD_OF):
        card = CARD_OF[form.text((*phase, "kind")) or ""]
        others = [kind for kind in shown_cards(form) if kind != card]
        if others or not shown_cards(form):
            told = f"cards of the kind {listed(others)} have" if others else "a format without cards has"
            yield form.error(
                (*phase, "kind"), f"{told} nothing for this phase", f"Play `cards: [{card}]` alone, or take it out."
            )
