from collections.abc import Iterator

from game.content.cards import cards_of
from game.content.located import Located
from game.content.problems import Problem, listed

_NEEDED = ("prosecution", "defence", "jury")


def check(deck: Located) -> Iterator[Problem]:
    """A trial has a prosecution, a defence and a jury, called so by their ids."""
    for card in cards_of(deck, "trial"):
        present = {deck.text((*role, "id")) for role in deck.items((*card, "roles"))}
        missing = [name for name in _NEEDED if name not in present]
        if missing:
            yield deck.warning(
                (*card, "roles"),
                f"no role of this trial has the id {listed(missing)}",
                "Give one of its roles that id, or add the role.",
                key=True,
            )
