from collections.abc import Iterator

from game.content.ids import repeated_ids
from game.content.located import Located
from game.content.problems import Problem
from game.core.text import Text

ABOUT = Text("check/fact-ids-are-unique/about", "No two facts have the same id: cards name a fact by it.")
WRONG = """\
facts:
  - id: pictures
    text: One picture takes as much as sixty texts.
  - id: pictures
    text: One film takes as much as thirty pictures."""
RIGHT = """\
facts:
  - id: pictures
    text: One picture takes as much as sixty texts.
  - id: films
    text: One film takes as much as thirty pictures."""


def check(deck: Located) -> Iterator[Problem]:
    yield from repeated_ids(deck, ("facts",))
