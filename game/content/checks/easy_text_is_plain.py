import re
from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, shortened
from game.core.text import Text

ABOUT = Text("check/easy-text-is-plain/about", "A plain-language text has sentences of at most twelve words.")
WRONG = """\
cards:
  - id: pictures
    kind: question
    text: What do you look at before you believe a picture?
    easy: When you see a picture that is hard to believe, what do you look at before you say that it is true?"""
RIGHT = """\
cards:
  - id: pictures
    kind: question
    text: What do you look at before you believe a picture?
    easy: A picture can be false. How do you see it?"""

SAID = Text("check/easy-text-is-plain/said", "a sentence has {count} words: “{sentence}”; {most} is the most")
FIX = Text("check/easy-text-is-plain/fix", "Make two sentences of it.")

MOST_WORDS = 12
_SENTENCE_END = re.compile(r"[.!?…]+[\s»”’)]*(?:\s|$)|\n")


def check(deck: Located) -> Iterator[Problem]:
    for card in deck.items(("cards",)):
        place = (*card, "easy")
        for sentence, count in sentences(deck.text(place) or ""):
            if count > MOST_WORDS:
                yield deck.warning(place, SAID, FIX, count=count, sentence=shortened(sentence), most=MOST_WORDS)


def sentences(text: str) -> Iterator[tuple[str, int]]:
    """The sentences of a text, each with the number of its words."""
    for sentence in _SENTENCE_END.split(text):
        yield sentence, sum(any(map(str.isalnum, word)) for word in sentence.split())
