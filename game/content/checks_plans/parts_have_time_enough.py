from collections.abc import Iterator

from game.content.located import Located
from game.content.playable import played_parts
from game.content.problems import Problem

LEAST_USED = 0.6
"""Below this share of its minutes a part is so short that the room would wait, or the plan is wrong."""


def check(plan: Located) -> Iterator[Problem]:
    """Each part has the time that its phases need for its cards, and not far more."""
    for part, played in played_parts(plan):
        minutes = plan.number((*part, "minutes"))
        cards = (plan.number((*part, "cards")) or 1) if played.cards else 1
        needed = played.seconds_a_card * cards
        if minutes is None or not needed:
            continue
        told = f"{cards} {'card' if cards == 1 else 'cards'} of `{played.id}`" if played.cards else f"`{played.id}`"
        least = -(-needed // 60)
        if needed > minutes * 60:
            yield plan.error(
                (*part, "minutes"),
                f"{told} need about {least} minutes, but the part has {minutes}"
                if cards > 1
                else f"{told} needs about {least} minutes, but the part has {minutes}",
                f"Write `minutes: {least}` or more, or play fewer cards.",
            )
        elif needed < minutes * 60 * LEAST_USED:
            yield plan.warning(
                (*part, "minutes"),
                f"{told} {'take' if cards > 1 else 'takes'} about {least} of these {minutes} minutes",
                "Give the part less time, or more cards.",
            )
