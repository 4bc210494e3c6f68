from collections.abc import Iterator

from game.content.ids import ids
from game.content.located import Located
from game.content.problems import Problem, nearest, shortened
from game.core.text import Text

ABOUT = Text("check/facts-named-exist/about", "Every fact that a card names is one of the deck's facts.")
WRONG = """\
facts:
  - id: pictures
    text: One picture takes as much as sixty texts.
cards:
  - {id: machines, kind: question, text: What is a picture worth?, facts: [picturs]}"""
RIGHT = WRONG.replace("picturs", "pictures")

_SAID = Text("check/facts-named-exist/said", "no fact of this deck is called `{name}`")
_FIX = Text("check/facts-named-exist/fix", "Mend the name, or add the fact under `facts:`.")


def check(deck: Located) -> Iterator[Problem]:
    known = ids(deck, ("facts",))
    for card in deck.items(("cards",)):
        for place, name in deck.texts((*card, "facts")):
            if name not in known:
                yield deck.error(place, _SAID, _FIX, nearest(name, known), name=shortened(name))
