from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, shortened
from game.content.steps import READ_BY_OUTCOMES, phases
from game.core.text import Text

ABOUT = Text(
    "check/votes-are-shown/about",
    "What a vote, an estimate or a ranking says is shown by a reveal: a room is not asked for nothing.",
)
WRONG = """\
phases:
  - {id: first-vote, kind: vote, ballot: stance, name: Vote, prompt: Vote.}
  - {id: second-vote, kind: vote, ballot: stance, name: Vote again, prompt: Vote again.}
  - {id: end, kind: reveal, outcome: plurality, votes: [second-vote], name: End, prompt: Look.}"""
RIGHT = WRONG.replace("[second-vote]", "[first-vote, second-vote]")

_SAID = Text("check/votes-are-shown/said", "what comes of `{name}` is never shown")
_FIX = Text(
    "check/votes-are-shown/fix",
    "Name `{name}` under `votes:` of a reveal phase that comes after it, or take it out.",
)


def check(form: Located) -> Iterator[Problem]:
    shown = {name for reveal in phases(form, "reveal") for _, name in form.texts((*reveal, "votes"))}
    for phase in phases(form, *READ_BY_OUTCOMES):
        name = form.text((*phase, "id"))
        if name and name not in shown:
            yield form.error((*phase, "id"), _SAID, _FIX, name=shortened(name))
