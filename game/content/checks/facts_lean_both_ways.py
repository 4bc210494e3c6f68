from collections import Counter
from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem

MOST_OF_ONE = 0.6
FEWEST_FACTS = 5


def check(deck: Located) -> Iterator[Problem]:
    """No side is helped by more than 60 % of the facts (in a deck of five facts or more)."""
    leans = Counter(deck.text((*fact, "lean")) for fact in deck.items(("facts",)))
    count = leans.total()
    for lean, most in leans.most_common(1):
        if lean is not None and count >= FEWEST_FACTS and most > MOST_OF_ONE * count:
            yield deck.warning(
                ("facts",),
                f"{most} of {count} facts lean to `{lean}`: the deck looks as if it took sides",
                "Look for good facts that lean another way, or leave some of these out.",
                key=True,
            )
