from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, listed
from game.content.steps import phases, shown_cards

WITH_ANSWERS = ("claim", "estimate", "ranking")


def check(form: Located) -> Iterator[Problem]:
    """A reveal shows an answer only when the format's cards have one, and facts only when it plays cards."""
    cards = shown_cards(form)
    for reveal in phases(form, "reveal"):
        if form.at((*reveal, "answer")) is True and not any(kind in WITH_ANSWERS for kind in cards):
            yield form.error(
                (*reveal, "answer"),
                "none of the cards of this format has a right answer",
                f"Take the line out; only {listed(WITH_ANSWERS)} have one.",
                key=True,
            )
        if (form.number((*reveal, "facts")) or 0) > 0 and not cards:
            yield form.error(
                (*reveal, "facts"),
                "a format without cards has no facts to show",
                "Take the line out, or name the kinds of cards under `cards:`.",
                key=True,
            )
