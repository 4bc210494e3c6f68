from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, listed
from game.content.steps import phases, shown_cards
from game.core.text import Text

ABOUT = Text(
    "check/answers-need-cards/about",
    "A reveal shows an answer only when the format's cards have one, and facts only when it plays cards.",
)
WRONG = """\
cards: [statement]
phases:
  - {id: end, kind: reveal, answer: true, name: End, prompt: Look.}"""
RIGHT = WRONG.replace("[statement]", "[claim]")

_NO_ANSWER = Text("check/answers-need-cards/no-answer", "none of the cards of this format has a right answer")
_WITH_ANSWERS = Text("check/answers-need-cards/with-answers", "Take the line out; only {kinds} have one.")
_NO_FACTS = Text("check/answers-need-cards/no-facts", "a format without cards has no facts to show")
_ADD_CARDS = Text("check/answers-need-cards/add-cards", "Take the line out, or name the kinds of cards under `cards:`.")

WITH_ANSWERS = ("claim", "estimate", "ranking")


def check(form: Located) -> Iterator[Problem]:
    cards = shown_cards(form)
    for reveal in phases(form, "reveal"):
        if form.at((*reveal, "answer")) is True and not any(kind in WITH_ANSWERS for kind in cards):
            yield form.error((*reveal, "answer"), _NO_ANSWER, _WITH_ANSWERS, key=True, kinds=listed(WITH_ANSWERS))
        if (form.number((*reveal, "facts")) or 0) > 0 and not cards:
            yield form.error((*reveal, "facts"), _NO_FACTS, _ADD_CARDS, key=True)
