from collections.abc import Iterator

from game.content.cards import cards_of
from game.content.located import Located
from game.content.problems import Problem, listed
from game.core.text import Text

ABOUT = Text(
    "check/trials-hear-both-sides/about",
    "A trial has a prosecution, a defence and a jury, called so by their ids.",
)
WRONG = """\
cards:
  - id: machine-on-trial
    kind: trial
    text: The machine is accused of stealing our time.
    roles:
      - {id: prosecution, name: The prosecution, brief: Show what was lost.}
      - {id: lawyer, name: The defence, brief: Show what was won.}
      - {id: jury, name: The jury, brief: Listen and decide.}"""
RIGHT = WRONG.replace("id: lawyer", "id: defence")

_SAID = Text("check/trials-hear-both-sides/said", "no role of this trial has the id {missing}")
_FIX = Text("check/trials-hear-both-sides/fix", "Give one of its roles that id, or add the role.")

_NEEDED = ("prosecution", "defence", "jury")


def check(deck: Located) -> Iterator[Problem]:
    for card in cards_of(deck, "trial"):
        present = {deck.text((*role, "id")) for role in deck.items((*card, "roles"))}
        missing = [name for name in _NEEDED if name not in present]
        if missing:
            yield deck.warning((*card, "roles"), _SAID, _FIX, key=True, missing=listed(missing))
