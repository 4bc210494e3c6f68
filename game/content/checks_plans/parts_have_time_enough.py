from collections.abc import Iterator

from game.content.located import Located
from game.content.playable import played_parts
from game.content.problems import Problem
from game.core.text import Plural, Text
from game.i18n.phrases import phrase

ABOUT = Text(
    "check/parts-have-time-enough/about",
    "Each part has the time that its phases need for its cards, and not far more.",
)
WRONG = "parts:\n  - {format: my-debate, cards: 5, minutes: 15}"
RIGHT = WRONG.replace("15}", "25}")

_ACTIVITY = Text("check/parts-have-time-enough/activity", "`{format}`")
_CARDS = Plural("check/parts-have-time-enough/cards", "`{format}` with {n} card", "`{format}` with {n} cards")
_TOO_LITTLE = Text(
    "check/parts-have-time-enough/too-little",
    "{what} takes about {least} minutes before any outcome is read, but the part has {minutes}",
)
_MORE = Text("check/parts-have-time-enough/more", "Write `minutes: {least}` or more, or play fewer cards.")
_TOO_MUCH = Text("check/parts-have-time-enough/too-much", "{what} takes about {least} of these {minutes} minutes")
_LESS = Text("check/parts-have-time-enough/less", "Give the part less time, or more cards.")

LEAST_USED = 0.6
"""Below this share of its minutes a part is so short that the room would wait, or the plan is wrong."""


def check(plan: Located) -> Iterator[Problem]:
    for part, played in played_parts(plan):
        place = (*part, "minutes")
        minutes = plan.number(place)
        cards = (plan.number((*part, "cards")) or 1) if played.cards else 1
        needed = played.seconds_a_card * cards
        if minutes is None or not needed:
            continue
        least = -(-needed // 60)
        what = phrase(_CARDS, n=cards, format=played.id) if played.cards else phrase(_ACTIVITY, format=played.id)
        if needed > minutes * 60:
            yield plan.error(place, _TOO_LITTLE, _MORE, what=what, least=least, minutes=minutes)
        elif needed < minutes * 60 * LEAST_USED:
            yield plan.warning(place, _TOO_MUCH, _LESS, what=what, least=least, minutes=minutes)
