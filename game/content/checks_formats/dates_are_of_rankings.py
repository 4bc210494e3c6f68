from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem
from game.content.steps import shown_cards


def check(form: Located) -> Iterator[Problem]:
    """Only a format that plays rankings says whether it wants timelines."""
    if form.at(("dates",)) is not None and "ranking" not in shown_cards(form):
        yield form.error(
            ("dates",), "`dates` means nothing for a format that plays no rankings", "Take the line out.", key=True
        )
