import re
from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, shortened

MOST_WORDS = 12
_SENTENCE_END = re.compile(r"[.!?…]+[\s»”’)]*(?:\s|$)|\n")


def check(deck: Located) -> Iterator[Problem]:
    """A plain-language text has sentences of at most twelve words."""
    for card in deck.items(("cards",)):
        place = (*card, "easy")
        for sentence, count in sentences(deck.text(place) or ""):
            if count > MOST_WORDS:
                yield deck.warning(
                    place,
                    f"a sentence has {count} words: “{shortened(sentence)}”; {MOST_WORDS} is the most",
                    "Make two sentences of it.",
                )


def sentences(text: str) -> Iterator[tuple[str, int]]:
    """The sentences of a text, each with the number of its words."""
    for sentence in _SENTENCE_END.split(text):
        yield sentence, sum(any(map(str.isalnum, word)) for word in sentence.split())
