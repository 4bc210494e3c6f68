import math
from collections.abc import Iterator

from game.content.cards import cards_of
from game.content.located import Located, Where
from game.content.problems import Problem
from game.core.text import Text

ABOUT = Text(
    "check/answer-lies-within-range/about",
    "The answer of an estimate lies between `min` and `max`, and not in the middle, where guesses go by themselves.",
)
WRONG = """\
cards:
  - id: energy-of-a-clip
    kind: estimate
    text: How much energy does a short video take?
    unit: watt-hours
    answer: 5000
    min: 1
    max: 1000
    scale: log
    because: It was measured in one laboratory."""
RIGHT = WRONG.replace("5000", "90").replace("min: 1\n", "min: 50\n").replace("max: 1000", "max: 5000")

_NO_ROOM = Text("check/answer-lies-within-range/no-room", "the scale goes from {least} to {most}, so it has no room")
_MAKE_ROOM = Text("check/answer-lies-within-range/make-room", "Make `max` larger than `min`.")
_OUTSIDE = Text(
    "check/answer-lies-within-range/outside",
    "the answer {answer} lies outside the scale, which goes from {least} to {most}",
)
_MOVE_EITHER = Text("check/answer-lies-within-range/move-either", "Mend the answer, or move `min` or `max`.")
_MIDDLE = Text(
    "check/answer-lies-within-range/middle",
    "the answer lies {share}% along the scale: whoever guesses the middle is right by chance",
)
_MOVE_ENDS = Text(
    "check/answer-lies-within-range/move-ends",
    "Move `min` or `max`, so that the answer lies in the first or the last third.",
)

_PERCENT = (0, 100)
"""The ends of this scale are not for the author to choose, and moving them would give the answer away."""


def check(deck: Located) -> Iterator[Problem]:
    for card in cards_of(deck, "estimate"):
        least, most = deck.amount((*card, "min")), deck.amount((*card, "max"))
        answer = deck.amount((*card, "answer"))
        if least is None or most is None:
            continue
        if least >= most:
            yield deck.error((*card, "max"), _NO_ROOM, _MAKE_ROOM, least=f"{least:.15g}", most=f"{most:.15g}")
        elif answer is not None and not least <= answer <= most:
            yield deck.error(
                (*card, "answer"),
                _OUTSIDE,
                _MOVE_EITHER,
                answer=f"{answer:.15g}",
                least=f"{least:.15g}",
                most=f"{most:.15g}",
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
        yield deck.warning((*card, "answer"), _MIDDLE, _MOVE_ENDS, share=round(100 * share))
