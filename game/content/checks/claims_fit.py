from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem
from game.core.text import Text

ABOUT = Text("check/claims-fit/about", "The text of a card is short enough to be read from the back of the room.")
WRONG = """\
cards:
  - id: pictures
    kind: question
    text: When somebody in your family shows you a picture of something that is hard to believe, what do you look
      at first, and whom would you ask before you send it on?"""
RIGHT = "cards:\n  - id: pictures\n    kind: question\n    text: What do you look at before you believe a picture?"

_SAID = Text("check/claims-fit/said", "this text has {count} characters; above {roomy} it is shown in smaller letters")
_FIX = Text("check/claims-fit/fix", "Shorten it: one thought, one sentence.")

ROOMY = 140
LONGEST = 200


def check(deck: Located) -> Iterator[Problem]:
    for card in deck.items(("cards",)):
        text = deck.text((*card, "text")) or ""
        if ROOMY < len(text) <= LONGEST:  # the schema refuses longer ones
            yield deck.warning((*card, "text"), _SAID, _FIX, count=len(text), roomy=ROOMY)
