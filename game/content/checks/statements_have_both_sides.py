from collections.abc import Iterator

from game.content.cards import cards_of
from game.content.located import Located, Where
from game.content.problems import Problem
from game.core.text import Plural, Text
from game.i18n.phrases import phrase

ABOUT = Text(
    "check/statements-have-both-sides/about",
    "A statement's two sides have about as many arguments and words: neither looks like the right one.",
)
WRONG = """\
cards:
  - id: ban-school-images
    kind: statement
    text: Schools should ban pictures made by AI.
    for: [They take power., They cost artists their work., Pupils should draw., Nobody asked the children.]
    against: [Pupils will meet them anyway., They help those who cannot draw.]"""
RIGHT = WRONG.replace(", Pupils should draw., Nobody asked the children.", "")

_NUMBER = Text("check/statements-have-both-sides/number", "{pros} for and {cons} against make one side look right")
_COUNT = Plural("check/statements-have-both-sides/count", "{n} argument", "{n} arguments")
_ADD = Text(
    "check/statements-have-both-sides/add",
    "Add arguments under `{side}:`, or take some out on the other side.",
)
_LENGTH = Text(
    "check/statements-have-both-sides/length",
    "the arguments for have {pros} characters in all, those against {cons}: one side looks weaker",
)
_SAY_MORE = Text("check/statements-have-both-sides/say-more", "Say more under `{side}:`, or less on the other side.")

MOST_UNLIKE = 1.8


def check(deck: Located) -> Iterator[Problem]:
    for card in cards_of(deck, "statement"):
        unlike = list(_like_number(deck, card))
        yield from unlike or _like_length(deck, card)


def _like_number(deck: Located, card: Where) -> Iterator[Problem]:
    pros, cons = (len(list(deck.items((*card, side)))) for side in ("for", "against"))
    if pros and cons and abs(pros - cons) > 1:
        side = "for" if pros < cons else "against"
        told = phrase(_NUMBER, pros=phrase(_COUNT, n=pros), cons=phrase(_COUNT, n=cons))
        yield deck.warning((*card, side), told, _ADD, key=True, side=side)


def _like_length(deck: Located, card: Where) -> Iterator[Problem]:
    pros, cons = (sum(len(text) for _, text in deck.texts((*card, side))) for side in ("for", "against"))
    if pros and cons and max(pros, cons) > MOST_UNLIKE * min(pros, cons):
        side = "for" if pros < cons else "against"
        yield deck.warning((*card, side), _LENGTH, _SAY_MORE, key=True, side=side, pros=pros, cons=cons)
