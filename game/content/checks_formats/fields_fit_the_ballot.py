from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, listed
from game.content.steps import phases
from game.core.ballots import BALLOTS, POSITION

FITTING = {
    "middle": (POSITION.id,),
    "dots": tuple(ballot.id for ballot in BALLOTS.values() if ballot.many),
    "over": tuple(ballot.id for ballot in BALLOTS.values() if ballot.items),
}
"""Fields of a vote that mean something for some ballots alone."""


def check(form: Located) -> Iterator[Problem]:
    """A vote has no field that means nothing for its ballot, such as dots on a vote by hands."""
    for vote in phases(form, "vote"):
        ballot = form.text((*vote, "ballot"))
        for field, fitting in FITTING.items():
            if ballot in BALLOTS and ballot not in fitting and form.at((*vote, field)) is not None:
                yield form.error(
                    (*vote, field),
                    f"`{field}` means nothing for the ballot `{ballot}`",
                    f"Take the line out, or choose the ballot {listed(fitting)}.",
                    key=True,
                )
