from collections.abc import Iterator

from game.content.cards import cards_of
from game.content.located import Located
from game.content.problems import Problem

MOST_APART = 2


def check(deck: Located) -> Iterator[Problem]:
    """As many claims are true as false, within two: otherwise a room learns to answer always the same."""
    answers = [deck.at((*card, "answer")) for card in cards_of(deck, "claim")]
    right, wrong = answers.count(True), answers.count(False)
    if abs(right - wrong) > MOST_APART:
        rarer = "false" if right > wrong else "true"
        yield deck.warning(
            ("cards",),
            f"of the claims, {right} are true and {wrong} are false",
            f"Add some that are {rarer}, or turn some round.",
            key=True,
        )
