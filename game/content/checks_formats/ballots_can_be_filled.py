from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, listed
from game.content.steps import phases, shown_cards
from game.core.ballots import BALLOTS
from game.core.text import Text

ABOUT = Text(
    "check/ballots-can-be-filled/about",
    "Every ballot has options: its own, those of a dilemma, or the notes that `over` names.",
)
WRONG = """\
cards: [statement]
phases:
  - {id: choose, kind: vote, ballot: options, name: Choose, prompt: Choose.}
  - {id: end, kind: reveal, outcome: plurality, votes: [choose], name: End, prompt: Look.}"""
RIGHT = WRONG.replace("[statement]", "[dilemma]")

_NO_NOTES = Text("check/ballots-can-be-filled/no-notes", "nothing says what the dots are given to")
_NAME_NOTES = Text(
    "check/ballots-can-be-filled/name-notes",
    "Add a line `over:` with the id of the collect phase whose notes they choose from.",
)
_NO_OPTIONS = Text("check/ballots-can-be-filled/said", "cards of the kind {kinds} have no options to choose from")
_NO_CARDS = Text("check/ballots-can-be-filled/no-cards", "a format without cards has no options to choose from")
_FIX = Text(
    "check/ballots-can-be-filled/fix",
    "Play `cards: [dilemma]` alone, or add a line `over:` with the id of a collect phase.",
)


def check(form: Located) -> Iterator[Problem]:
    others = [kind for kind in shown_cards(form) if kind != "dilemma"]
    for vote in phases(form, "vote"):
        place = (*vote, "ballot")
        ballot = BALLOTS.get(form.text(place) or "")
        if ballot is None or ballot.options or form.at((*vote, "over")) is not None:
            continue
        if ballot.many:
            yield form.error(place, _NO_NOTES, _NAME_NOTES)
        elif others:
            yield form.error(place, _NO_OPTIONS, _FIX, kinds=listed(others))
        elif not shown_cards(form):
            yield form.error(place, _NO_CARDS, _FIX)
