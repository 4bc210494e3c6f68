from collections import Counter
from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, shortened
from game.core.text import Text

ABOUT = Text(
    "check/facts-lean-both-ways/about",
    "No side is helped by more than 60 % of the facts (in a deck of five facts or more).",
)
WRONG = """\
facts:
  - {id: one, lean: concern, text: It takes water.}
  - {id: two, lean: concern, text: It takes power.}
  - {id: three, lean: concern, text: It takes metals.}
  - {id: four, lean: concern, text: It makes waste.}
  - {id: five, lean: promise, text: It finds leaks.}"""
RIGHT = WRONG.replace("concern, text: It takes metals.", "promise, text: It saves trips.")

_SAID = Text(
    "check/facts-lean-both-ways/said", "{most} of {count} facts lean to `{lean}`: the deck looks as if it took sides"
)
_FIX = Text("check/facts-lean-both-ways/fix", "Look for good facts that lean another way, or leave some of these out.")

MOST_OF_ONE = 0.6
FEWEST_FACTS = 5


def check(deck: Located) -> Iterator[Problem]:
    leans = Counter(deck.text((*fact, "lean")) for fact in deck.items(("facts",)))
    count = leans.total()
    for lean, most in leans.most_common(1):
        if lean is not None and count >= FEWEST_FACTS and most > MOST_OF_ONE * count:
            yield deck.warning(("facts",), _SAID, _FIX, key=True, most=most, count=count, lean=shortened(lean))
