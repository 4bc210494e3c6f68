from collections.abc import Iterator

from game.content.ids import ids
from game.content.located import Located
from game.content.problems import Problem, shortened
from game.core.text import Text

ABOUT = Text("check/facts-are-used/about", "Every fact is named by a card, or no room will ever see it.")
WRONG = """\
facts:
  - id: pictures
    text: One picture takes as much as sixty texts.
    figure: 60 texts a picture (2025)
    caveat: In one laboratory only.
    lean: concern
    source: {title: A report, publisher: An institute, date: 2025, url: "https://example.org"}
cards:
  - {id: machines, kind: question, text: What is a picture worth?}"""
RIGHT = WRONG.replace("worth?}", "worth?, facts: [pictures]}")

_SAID = Text("check/facts-are-used/said", "no card names the fact `{name}`")
_FIX = Text("check/facts-are-used/fix", "Name it under `facts:` of a card, or delete it.")


def check(deck: Located) -> Iterator[Problem]:
    used = {name for card in deck.items(("cards",)) for _, name in deck.texts((*card, "facts"))}
    for name, place in ids(deck, ("facts",)).items():
        if name not in used:
            yield deck.warning(place, _SAID, _FIX, name=shortened(name))
