from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, shortened
from game.content.steps import loop_round, number, phases
from game.core.text import Text

ABOUT = Text(
    "check/loops-keep-what-is-entered/about",
    "Numbers and orders entered in a loop are shown in that loop: each turn takes the place of the one before.",
)
WRONG = """\
cards: [estimate]
phases:
  - {id: guess, kind: estimate, name: Guess, prompt: Guess.}
  - {id: talk, kind: discuss, name: Talk, prompt: Talk., loop: {from: guess, at_most: 3}}
  - {id: end, kind: reveal, outcome: closest, votes: [guess], name: End, prompt: Look.}"""
RIGHT = """\
cards: [estimate]
phases:
  - {id: guess, kind: estimate, name: Guess, prompt: Guess.}
  - {id: seen, kind: reveal, outcome: closest, votes: [guess], name: Seen, prompt: Look.}
  - {id: talk, kind: discuss, name: Talk, prompt: Talk., loop: {from: guess, at_most: 3}}"""

_SAID = Text("check/loops-keep-what-is-entered/said", "of `{name}` only the last turn of this loop is kept and shown")
_FIX = Text(
    "check/loops-keep-what-is-entered/fix",
    "Put a reveal with `votes: [{name}]` into the loop, or write a phase for each round instead of a loop.",
)


def check(form: Located) -> Iterator[Problem]:
    for phase in phases(form, "estimate", "rank"):
        loop, name = loop_round(form, phase), form.text((*phase, "id"))
        if loop is None or not name:
            continue
        shown = any(
            loop_round(form, reveal) == loop
            and number(reveal) > number(phase)
            and name in (vote for _, vote in form.texts((*reveal, "votes")))
            for reveal in phases(form, "reveal")
        )
        if not shown:
            yield form.warning((*phase, "id"), _SAID, _FIX, name=shortened(name))
