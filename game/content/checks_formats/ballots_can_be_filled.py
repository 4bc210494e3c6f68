from collections.abc import Iterator

from game.content.located import Located, Where
from game.content.problems import Problem, listed
from game.content.steps import phases, shown_cards
from game.core.ballots import BALLOTS


def check(form: Located) -> Iterator[Problem]:
    """Every ballot has options: its own, those of a dilemma, or the notes that `over` names."""
    for vote in phases(form, "vote"):
        ballot = BALLOTS.get(form.text((*vote, "ballot")) or "")
        if ballot is None or ballot.options or form.at((*vote, "over")) is not None:
            continue
        if ballot.many:
            yield form.error(
                (*vote, "ballot"),
                f"nothing says what the {ballot.id} are given to",
                "Add a line `over:` with the id of the collect phase whose notes they choose from.",
            )
            continue
        yield from _cards_bring_options(form, vote)


def _cards_bring_options(form: Located, vote: Where) -> Iterator[Problem]:
    others = [kind for kind in shown_cards(form) if kind != "dilemma"]
    if others or not shown_cards(form):
        without = f"cards of the kind {listed(others)} have" if others else "a format without cards has"
        yield form.error(
            (*vote, "ballot"),
            f"{without} no options to choose from",
            "Play `cards: [dilemma]` alone, or add a line `over:` with the id of a collect phase.",
        )
