from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, listed
from game.content.steps import phases
from game.core.ballots import BALLOTS, POSITION
from game.core.text import Text

ABOUT = Text(
    "check/fields-fit-the-ballot/about",
    "A vote has no field that means nothing for its ballot, such as dots on a vote by hands.",
)
WRONG = """\
phases:
  - {id: choose, kind: vote, ballot: stance, middle: true, name: Choose, prompt: Choose.}
  - {id: end, kind: reveal, outcome: majority, votes: [choose], name: End, prompt: Look.}"""
RIGHT = WRONG.replace("stance", "position")

_SAID = Text("check/fields-fit-the-ballot/said", "`{field}` means nothing for the ballot `{ballot}`")
_FIX = Text("check/fields-fit-the-ballot/fix", "Take the line out; it goes with the ballot {fitting}.")

FITTING = {
    "middle": (POSITION.id,),
    "dots": tuple(ballot.id for ballot in BALLOTS.values() if ballot.many),
    "over": tuple(ballot.id for ballot in BALLOTS.values() if ballot.items),
}
"""Fields of a vote that mean something for some ballots alone."""


def check(form: Located) -> Iterator[Problem]:
    for vote in phases(form, "vote"):
        ballot = form.text((*vote, "ballot")) or ""
        for field, fitting in FITTING.items():
            place = (*vote, field)
            if ballot in BALLOTS and ballot not in fitting and form.at(place) is not None:
                yield form.error(place, _SAID, _FIX, key=True, field=field, ballot=ballot, fitting=listed(fitting))
