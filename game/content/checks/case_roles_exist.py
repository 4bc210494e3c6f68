from collections.abc import Iterator

from game.content.cards import cards_of
from game.content.ids import ids
from game.content.located import Located
from game.content.problems import Problem, nearest, shortened


def check(deck: Located) -> Iterator[Problem]:
    """Every role that a case names is one of the deck's roles."""
    known = ids(deck, ("roles",))
    for card in cards_of(deck, "case"):
        for place, name in deck.texts((*card, "roles")):
            if name not in known:
                yield deck.error(
                    place,
                    f"no role of this deck is called `{shortened(name)}`",
                    "Mend the name, or add the role under `roles:` of the deck.",
                    nearest(name, known),
                )
