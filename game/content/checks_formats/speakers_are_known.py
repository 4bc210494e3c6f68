from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem
from game.content.steps import loop_round, phases, shown_cards
from game.core.format import ALTERNATE, COURT, EACH
from game.core.text import Text

ABOUT = Text(
    "check/speakers-are-known/about",
    "Who speaks in turn, speaks in a loop: the sides, or the roles, tables or options that it goes through.",
)
WRONG = """\
phases:
  - {id: argue, kind: speak, who: alternate, name: Argue, prompt: Speak.}"""
RIGHT = WRONG.replace("prompt: Speak.", "prompt: Speak., loop: {from: argue, at_most: 10}")

_NO_TURNS = Text("check/speakers-are-known/no-turns", "the sides can alternate only in a loop that counts turns")
_ADD_LOOP = Text(
    "check/speakers-are-known/add-loop", "Add a `loop:` with `at_most: 10` to this phase or to one that follows it."
)
_NOBODY = Text("check/speakers-are-known/nobody", "`each` stands for nobody here")
_SPEAKING_LOOP = Text(
    "check/speakers-are-known/speaking-loop",
    "Put the phase into a loop with `each: role`, `each: table` or `each: option`, or leave `who` out and say in the "
    "prompt who speaks.",
)

_NO_COURT = Text("check/speakers-are-known/no-court", "only trials have a role `{who}`")
_PLAY_TRIALS = Text(
    "check/speakers-are-known/play-trials",
    "Play `cards: [trial]` alone, or leave `who` out and say in the prompt who speaks.",
)

SPEAKERS = ("role", "table", "option")
"""What a loop can go through so that it speaks: notes and themes do not."""


def check(form: Located) -> Iterator[Problem]:
    only_trials = set(shown_cards(form)) == {"trial"}
    for phase in phases(form, "speak"):
        who = form.text((*phase, "who"))
        loop = loop_round(form, phase)
        if who == ALTERNATE and (loop is None or loop.each is not None):
            yield form.error((*phase, "who"), _NO_TURNS, _ADD_LOOP)
        if who == EACH and (loop is None or loop.each not in SPEAKERS):
            yield form.error((*phase, "who"), _NOBODY, _SPEAKING_LOOP)
        if who in COURT and not only_trials:
            yield form.error((*phase, "who"), _NO_COURT, _PLAY_TRIALS, who=who)
