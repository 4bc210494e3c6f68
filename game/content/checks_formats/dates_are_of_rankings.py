from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem
from game.content.steps import shown_cards
from game.core.text import Text

ABOUT = Text("check/dates-are-of-rankings/about", "Only a format that plays rankings says whether it wants timelines.")
WRONG = "cards: [statement]\ndates: true"
RIGHT = "cards: [ranking]\ndates: true"

_SAID = Text("check/dates-are-of-rankings/said", "`dates` means nothing for a format that plays no rankings")
_FIX = Text("check/dates-are-of-rankings/fix", "Take the line out.")


def check(form: Located) -> Iterator[Problem]:
    if form.at(("dates",)) is not None and "ranking" not in shown_cards(form):
        yield form.error(("dates",), _SAID, _FIX, key=True)
