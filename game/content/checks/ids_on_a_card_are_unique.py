from collections.abc import Iterator

from game.content.cards import cards_of
from game.content.ids import repeated_ids
from game.content.located import Located
from game.content.problems import Problem

_LISTS = {"dilemma": ("options", "option"), "ranking": ("items", "item"), "trial": ("roles", "role")}


def check(deck: Located) -> Iterator[Problem]:
    """No two options, items or roles of a card have the same id: votes and translations find them by it."""
    for kind, (field, thing) in _LISTS.items():
        for card in cards_of(deck, kind):
            yield from repeated_ids(deck, (*card, field), thing)
