from collections.abc import Iterator

from game.content.cards import cards_of
from game.content.located import Located
from game.content.problems import Problem
from game.core.text import Text

ABOUT = Text(
    "check/claims-are-as-often-true-as-false/about",
    "As many claims are true as false, within two: otherwise a room learns to answer always the same.",
)
WRONG = """\
cards:
  - {id: one, kind: claim, text: A machine can play chess., answer: true, because: It does.}
  - {id: two, kind: claim, text: A machine can draw., answer: true, because: It does.}
  - {id: three, kind: claim, text: A machine can translate., answer: true, because: It does.}"""
RIGHT = WRONG.replace(
    "can translate., answer: true, because: It does.", "can be sad., answer: false, because: It is not."
)

_SAID = Text("check/claims-are-as-often-true-as-false/said", "of the claims, {right} are true and {wrong} are false")
_MORE_TRUE = Text("check/claims-are-as-often-true-as-false/more-true", "Add some that are true, or turn some round.")
_MORE_FALSE = Text("check/claims-are-as-often-true-as-false/more-false", "Add some that are false, or turn some round.")

MOST_APART = 2


def check(deck: Located) -> Iterator[Problem]:
    answers = [deck.at((*card, "answer")) for card in cards_of(deck, "claim")]
    right, wrong = answers.count(True), answers.count(False)
    if abs(right - wrong) > MOST_APART:
        fix = _MORE_FALSE if right > wrong else _MORE_TRUE
        yield deck.warning(("cards",), _SAID, fix, key=True, right=right, wrong=wrong)
