from collections.abc import Iterator

from game.content.cards import cards_of
from game.content.located import Located
from game.content.problems import Problem
from game.core.text import Text

ABOUT = Text("check/dates-are-years/about", "The values of a timeline are whole years.")
WRONG = """\
cards:
  - id: long-story
    kind: ranking
    text: What came first?
    items:
      - {id: name, text: The field gets its name, value: 1956.5}
      - {id: chess, text: A machine wins at chess, value: 1997}
      - {id: chat, text: Everybody chats, value: 2022}
    by: from oldest to newest
    unit: year
    dates: true
    because: It took far longer than people say."""
RIGHT = WRONG.replace("1956.5", "1956")

_SAID = Text("check/dates-are-years/said", "{value} is no year")
_FIX = Text("check/dates-are-years/fix", "Write the year alone, such as 1956; of two things in one year, keep one.")


def check(deck: Located) -> Iterator[Problem]:
    for card in cards_of(deck, "ranking"):
        if deck.at((*card, "dates")) is not True:
            continue
        for item in deck.items((*card, "items")):
            value = deck.amount((*item, "value"))
            if value is not None and value != int(value):
                yield deck.error((*item, "value"), _SAID, _FIX, value=f"{value:.15g}")
