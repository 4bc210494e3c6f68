from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, shortened

_CLOSING = "\"'”’»)] \u00a0\u202f"
_MARKS = ("?", "؟", "？", ";", "\u037e", "՞")
"""Question marks of several scripts; the semicolon is the Greek one."""


def check(deck: Located) -> Iterator[Problem]:
    """Every prompt ends with a question mark: a facilitator asks and does not teach."""
    for card in deck.items(("cards",)):
        for place, prompt in deck.texts((*card, "prompts")):
            if not prompt.rstrip(_CLOSING).endswith(_MARKS):
                yield deck.warning(
                    place, f"this prompt asks nothing: “{shortened(prompt)}”", "Make a question of it, ending with `?`."
                )
