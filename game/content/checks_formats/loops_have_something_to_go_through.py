from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem
from game.content.steps import CARDS_WITH_ROLES, LoopAt, loops, number, phases, shown_cards
from game.core.text import Text

ABOUT = Text(
    "check/loops-have-something-to-go-through/about",
    "What a loop goes through can be there when it starts: else its phases would never be played.",
)
WRONG = """\
phases:
  - {id: read, kind: show, name: Read, prompt: Read.}
  - {id: talk, kind: discuss, name: Talk, prompt: Talk., loop: {from: talk, each: note}}"""
RIGHT = WRONG.replace("id: read, kind: show,", "id: write, kind: collect, gather: ideas,")

_NO_NOTES = Text("check/loops-have-something-to-go-through/no-notes", "no notes are gathered before this loop")
_COLLECT = Text("check/loops-have-something-to-go-through/collect", "Put a phase of the kind `collect` before it.")
_NO_VOTE = Text(
    "check/loops-have-something-to-go-through/no-vote", "there is no vote before this loop, so it has no options"
)
_VOTE = Text("check/loops-have-something-to-go-through/vote", "Put a phase of the kind `vote` before it.")
_NO_ROLES = Text("check/loops-have-something-to-go-through/no-roles", "not every card of this format has roles")
_CARDS = Text("check/loops-have-something-to-go-through/cards", "Play `cards: [case]` or `cards: [trial]`.")
_NOT_DEALT = Text("check/loops-have-something-to-go-through/not-dealt", "no table was given a role before this loop")
_DEAL = Text(
    "check/loops-have-something-to-go-through/deal", "Put a phase `kind: assign` with `deal: roles` before it."
)


def check(form: Located) -> Iterator[Problem]:
    for loop in loops(form):
        missing = _missing(form, loop)
        if missing is not None:
            yield form.error((*loop.where, "each"), *missing)


def _missing(form: Located, loop: LoopAt) -> tuple[Text, Text] | None:
    start = loop.first if loop.first is not None else loop.last
    if loop.each in ("note", "theme") and not _before(form, start, "collect", "debrief"):
        return _NO_NOTES, _COLLECT
    if loop.each == "option" and not _before(form, start, "vote"):
        return _NO_VOTE, _VOTE
    if loop.each == "role":
        if not shown_cards(form) or not all(kind in CARDS_WITH_ROLES for kind in shown_cards(form)):
            return _NO_ROLES, _CARDS
        if not _deals_roles(form, start):
            return _NOT_DEALT, _DEAL
    return None


def _before(form: Located, start: int, *kinds: str) -> bool:
    return any(number(phase) < start for phase in phases(form, *kinds))


def _deals_roles(form: Located, start: int) -> bool:
    return any(number(phase) < start and form.text((*phase, "deal")) == "roles" for phase in phases(form, "assign"))
