from collections.abc import Iterator

from game.content.ids import ids
from game.content.located import Located
from game.content.problems import Problem, nearest, shortened


def check(deck: Located) -> Iterator[Problem]:
    """Every fact that a card names is one of the deck's facts."""
    known = ids(deck, ("facts",))
    for card in deck.items(("cards",)):
        for place, name in deck.texts((*card, "facts")):
            if name not in known:
                yield deck.error(
                    place,
                    f"no fact of this deck is called `{shortened(name)}`",
                    "Mend the name, or add the fact under `facts:`.",
                    nearest(name, known),
                )
