from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem
from game.content.steps import CARDS_WITH_ROLES, LoopAt, loops, number, phases, shown_cards


def check(form: Located) -> Iterator[Problem]:
    """What a loop goes through can be there when it starts: else its phases would never be played."""
    for loop in loops(form):
        missing = _missing(form, loop)
        if missing:
            yield form.error((*loop.where, "each"), *missing)


def _missing(form: Located, loop: LoopAt) -> tuple[str, str] | None:
    start = loop.first if loop.first is not None else loop.last
    if loop.each in ("note", "theme") and not _before(form, start, "collect", "debrief"):
        return "no notes are gathered before this loop", "Put a phase of the kind `collect` before it."
    if loop.each == "option" and not _before(form, start, "vote"):
        return "there is no vote before this loop, so it has no options", "Put a vote before it."
    if loop.each == "role":
        if not all(kind in CARDS_WITH_ROLES for kind in shown_cards(form)) or not shown_cards(form):
            return "not every card of this format has roles", "Play `cards: [case]` or `cards: [trial]`."
        if not _deals_roles(form, start):
            return (
                "no table was given a role before this loop",
                "Put a phase `kind: assign` with `deal: roles` before it.",
            )
    return None


def _before(form: Located, start: int, *kinds: str) -> bool:
    return any(number(phase) < start for phase in phases(form, *kinds))


def _deals_roles(form: Located, start: int) -> bool:
    return any(number(phase) < start and form.text((*phase, "deal")) == "roles" for phase in phases(form, "assign"))
