from collections.abc import Iterator

from game.content.cards import cards_of
from game.content.located import Located, Where
from game.content.problems import Problem

MOST_UNLIKE = 1.8


def check(deck: Located) -> Iterator[Problem]:
    """A statement's two sides have about as many arguments and words: neither looks like the right one."""
    for card in cards_of(deck, "statement"):
        unlike = list(_like_number(deck, card))
        yield from unlike or _like_length(deck, card)


def _like_number(deck: Located, card: Where) -> Iterator[Problem]:
    pros, cons = (len(list(deck.items((*card, side)))) for side in ("for", "against"))
    if pros and cons and abs(pros - cons) > 1:
        side = "for" if pros < cons else "against"
        yield deck.warning(
            (*card, side),
            f"{_counted(pros)} for and {_counted(cons)} against make one side look right",
            f"Add arguments under `{side}:`, or take some out on the other side.",
            key=True,
        )


def _like_length(deck: Located, card: Where) -> Iterator[Problem]:
    pros, cons = (sum(len(text) for _, text in deck.texts((*card, side))) for side in ("for", "against"))
    if pros and cons and max(pros, cons) > MOST_UNLIKE * min(pros, cons):
        side = "for" if pros < cons else "against"
        yield deck.warning(
            (*card, side),
            f"the arguments for have {pros} characters in all, those against {cons}: one side looks weaker",
            f"Say more under `{side}:`, or less on the other side.",
            key=True,
        )


def _counted(count: int) -> str:
    return "1 argument" if count == 1 else f"{count} arguments"
