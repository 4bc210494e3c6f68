import math
from collections.abc import Iterator

from game.content.cards import cards_of
from game.content.located import Located, Where
from game.content.problems import Problem

_PERCENT = (0, 100)
"""The ends of this scale are not for the author to choose, and moving them would give the answer away."""


def check(deck: Located) -> Iterator[Problem]:
    """The answer of an estimate lies between `min` and `max`, and not in the middle, where guesses go by themselves."""
    for card in cards_of(deck, "estimate"):
        least, most = deck.amount((*card, "min")), deck.amount((*card, "max"))
        answer = deck.amount((*card, "answer"))
        if least is None or most is None:
            continue
        if least >= most:
            yield deck.error(
                (*card, "max"),
                f"the scale goes from {least:.15g} to {most:.15g}, so it has no room",
                "Make `max` larger than `min`.",
            )
        elif answer is not None and not least <= answer <= most:
            yield deck.error(
                (*card, "answer"),
                f"the answer {answer:.15g} lies outside the scale, which goes from {least:.15g} to {most:.15g}",
                "Mend the answer, or move `min` or `max`.",
            )
        elif answer is not None and (least, most) != _PERCENT:
            yield from _in_the_middle(deck, card, least, most, answer)


def _in_the_middle(deck: Located, card: Where, least: float, most: float, answer: float) -> Iterator[Problem]:
    logarithmic = deck.text((*card, "scale")) == "log"
    if logarithmic and least <= 0:
        return  # another check tells of it
    turn = math.log if logarithmic else float
    share = (turn(answer) - turn(least)) / (turn(most) - turn(least))
    if 1 / 3 < share < 2 / 3:
        yield deck.warning(
            (*card, "answer"),
            f"the answer lies {share:.0%} along the scale: whoever guesses the middle is right by chance",
            "Move `min` or `max`, so that the answer lies in the first or the last third.",
        )
