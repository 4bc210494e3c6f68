from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, shortened
from game.core.text import Text

ABOUT = Text(
    "check/prompts-ask/about", "Every prompt ends with a question mark: a facilitator asks and does not teach."
)
WRONG = """\
cards:
  - id: machines
    kind: question
    text: What would you never let a machine decide?
    prompts: [Tell them about doctors.]"""
RIGHT = WRONG.replace("Tell them about doctors.", "And at the doctor's?")

_SAID = Text("check/prompts-ask/said", "this prompt asks nothing: “{prompt}”")
_FIX = Text("check/prompts-ask/fix", "Make a question of it, ending with `?`.")

_CLOSING = "\"'”’»)] \u00a0\u202f"
_MARKS = ("?", "؟", "？", ";", "\u037e", "՞")
"""Question marks of several scripts; the semicolon is the Greek one."""


def check(deck: Located) -> Iterator[Problem]:
    for card in deck.items(("cards",)):
        for place, prompt in deck.texts((*card, "prompts")):
            if not prompt.rstrip(_CLOSING).endswith(_MARKS):
                yield deck.warning(place, _SAID, _FIX, prompt=shortened(prompt))
