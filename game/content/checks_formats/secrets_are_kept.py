from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, shortened
from game.content.steps import called, loops, number, phases
from game.core.text import Text

ABOUT = Text(
    "check/secrets-are-kept/about",
    "Nothing tells how a secret vote went before a reveal has shown it, such as a loop over what people chose.",
)
WRONG = """\
phases:
  - {id: choose, kind: vote, ballot: stance, secret: true, name: Choose, prompt: Choose.}
  - {id: why, kind: speak, who: each, name: Why, prompt: Say why., loop: {from: why, each: option, of: [choose]}}
  - {id: end, kind: reveal, outcome: plurality, votes: [choose], name: End, prompt: Look.}"""
RIGHT = WRONG.replace("secret: true", "secret: false")

_SAID = Text(
    "check/secrets-are-kept/said", "this loop tells what people chose in the secret vote `{name}` before it is shown"
)
_FIX = Text("check/secrets-are-kept/fix", "Put a reveal with `votes: [{name}]` before the loop, or take `secret` away.")


def check(form: Located) -> Iterator[Problem]:
    for loop in loops(form):
        start = loop.first if loop.first is not None else loop.last
        if loop.each != "option":
            continue
        for name in [name for _, name in form.texts((*loop.where, "of"))] or _last_vote(form, start):
            vote = called(form, name)
            if vote is not None and form.at((*vote, "secret")) is True and not _revealed(form, name, start):
                yield form.error((*loop.where, "each"), _SAID, _FIX, name=shortened(name))


def _last_vote(form: Located, start: int) -> list[str]:
    votes = [form.text((*vote, "id")) or "" for vote in phases(form, "vote") if number(vote) < start]
    return votes[-1:]


def _revealed(form: Located, name: str, start: int) -> bool:
    return any(
        number(reveal) < start and name in [vote for _, vote in form.texts((*reveal, "votes"))]
        for reveal in phases(form, "reveal")
    )
