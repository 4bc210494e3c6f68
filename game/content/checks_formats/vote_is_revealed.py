from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, shortened
from game.core.text import Text

ABOUT = Text(
    "check/vote-is-revealed/about",
    "Every vote is read by a reveal: a room is never asked for a vote that nobody shows it.",
)
WRONG = """\
phases:
  - {id: first-vote, kind: vote, ballot: stance, name: Vote, prompt: Vote.}
  - {id: second-vote, kind: vote, ballot: stance, name: Vote again, prompt: Vote again.}"""
RIGHT = (
    WRONG
    + """
  - {id: end, kind: reveal, outcome: swing, votes: [first-vote, second-vote], name: End, prompt: Look.}"""
)

_SAID = Text("check/vote-is-revealed/said", "what the vote `{name}` says is never shown")
_FIX = Text(
    "check/vote-is-revealed/fix",
    "Name `{name}` under `votes:` of a reveal phase that comes after it, or take the vote out.",
)


def check(form: Located) -> Iterator[Problem]:
    shown = {
        name
        for phase in form.items(("phases",))
        if form.text((*phase, "kind")) == "reveal"
        for _, name in form.texts((*phase, "votes"))
    }
    for phase in form.items(("phases",)):
        name = form.text((*phase, "id"))
        if name and form.text((*phase, "kind")) == "vote" and name not in shown:
            yield form.error((*phase, "id"), _SAID, _FIX, name=shortened(name))
