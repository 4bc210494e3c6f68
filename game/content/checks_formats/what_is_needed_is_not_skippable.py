from collections.abc import Iterator

from game.content.located import Located, Where
from game.content.problems import Problem, shortened
from game.content.steps import loops, phases
from game.core.text import Text

ABOUT = Text(
    "check/what-is-needed-is-not-skippable/about",
    "No phase may be left out whose votes or notes a later one reads.",
)
WRONG = """\
phases:
  - {id: choose, kind: vote, ballot: stance, skippable: true, name: Choose, prompt: Choose.}
  - {id: end, kind: reveal, outcome: plurality, votes: [choose], name: End, prompt: Look.}"""
RIGHT = WRONG.replace(" skippable: true,", "")

_SAID = Text("check/what-is-needed-is-not-skippable/said", "`{name}` may be left out, but a later phase reads it")
_FIX = Text("check/what-is-needed-is-not-skippable/fix", "Take the line `skippable` out.")


def check(form: Located) -> Iterator[Problem]:
    needed = {name for place in _readers(form) for _, name in form.texts(place)}
    needed |= {form.text((*vote, "over")) or "" for vote in phases(form, "vote")}
    for phase in phases(form):
        name = form.text((*phase, "id"))
        if name and name in needed and form.at((*phase, "skippable")) is True:
            yield form.error((*phase, "skippable"), _SAID, _FIX, key=True, name=shortened(name))


def _readers(form: Located) -> Iterator[Where]:
    for reveal in phases(form, "reveal"):
        yield (*reveal, "votes")
        yield (*reveal, "notes")
    for loop in loops(form):
        yield (*loop.where, "of")
